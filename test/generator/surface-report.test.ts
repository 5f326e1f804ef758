import { expect, test } from "vitest";
import { printReport } from "../../generator/surface/print.ts";
import { checkRelease } from "../../generator/surface/release.ts";
import { compareSurfaces, FAIL_ON, hasBreaking, reaches } from "../../generator/surface/report.ts";
import { readSurface, SurfaceError } from "../../generator/surface/surface.ts";
import { costOf } from "../../generator/surface/tokens.ts";
import { compareFiles, edit, entry, type Files, lamps } from "../support/surface.ts";

/** One change of each grade, and two that are the same to two tools. */
const changed = edit(lamps(), ({ catalog, calls }: Files) => {
  const [create, , list, room] = catalog.map(({ tool }) => tool);
  if (!create || !list || !room) throw new Error("no lamps");
  const { color, ...others } = create.inputSchema.properties ?? {};
  create.inputSchema.properties = { ...others, tint_of_light: { type: "string" } };
  calls.tools["create_lamp"]?.accepts?.push(["room", "room_id"]);
  for (const tool of [list, room]) {
    tool.inputSchema.properties = {
      ...tool.inputSchema.properties,
      floor: { type: "integer", description: "0 is <street> level." },
    };
  }
  room.description = "Read one room.";
  catalog.push(entry("cellars", "read", "list_cellars", "List all cellars.", {}));
});

test("a comment that says at once what to do", async () => {
  await expect(printReport(compareFiles(lamps(), changed), "markdown")).toMatchFileSnapshot(
    "../golden/surface-report.md",
  );
});

test("a terminal's page of the same", async () => {
  await expect(printReport(compareFiles(lamps(), changed), "text")).toMatchFileSnapshot("../golden/surface-report.txt");
});

test("JSON that scripts may count on", () => {
  const report = JSON.parse(printReport(compareFiles(lamps(), changed), "json"));
  expect(report).toMatchObject({
    version: 1,
    grade: "breaking",
    counts: { breaking: 1, additive: 5, cosmetic: 1 },
    providers: [{ provider: "lamps", grade: "breaking", counts: { breaking: 1 }, notCompared: [] }],
  });
  expect(report.providers[0].changes[0]).toEqual({
    grade: "breaking",
    kind: "argument gone",
    toolset: "lamps",
    tool: "create_lamp",
    argument: "color",
    what: "is gone",
    remedy: "Keep it, or map it under `also accepts` to what takes its place.",
  });
});

test("tokens by toolset, as a model pays them", () => {
  const [one] = compareFiles(lamps(), changed).providers;
  const cost = ({ catalog }: Files, toolset?: string) =>
    costOf(catalog.filter((each) => toolset === undefined || each.toolset === toolset).map(({ tool }) => tool));
  const row = (toolset: string) => ({ toolset, before: cost(lamps(), toolset), after: cost(changed, toolset) });
  expect(one?.tokens).toEqual({
    before: cost(lamps()),
    after: cost(changed),
    toolsets: [row("cellars"), row("lamps"), row("rooms")],
  });
  expect(one?.tokens.after).toBeGreaterThan(one?.tokens.before ?? 0);
});

test.each<[string, Partial<Files>, Partial<Files>, string]>([
  ["nothing", lamps(), lamps(), "**No change** to the tools of lamps. Tokens 325, as before.\n"],
  [
    "words",
    lamps(),
    edit(lamps(), ({ catalog }) =>
      Object.assign(catalog[3]?.tool ?? {}, { description: "Read one room with its lamps!" }),
    ),
    "**Cosmetic: 1 change** to the tools of lamps: words and order only. Tokens 325 → 326 (+1).",
  ],
])("the verdict on %s", (_name, before, after, wants) => {
  expect(printReport(compareFiles(before, after), "markdown").replace(/(\n\n<)[\s\S]*/, "")).toBe(wants);
});

test("tokens that only moved from one toolset to another are told", () => {
  const moved = edit(lamps(), ({ catalog }) => Object.assign(catalog[1] ?? {}, { toolset: "rooms" }));
  const [one] = compareFiles(lamps(), moved).providers;
  expect(one?.tokens.before).toBe(one?.tokens.after);
  expect(printReport(compareFiles(lamps(), moved), "markdown")).toMatch(
    /\| `lamps` \| .*\n\| `rooms` \| .*\n\| \*\*all/,
  );
});

test("the verdict names whom it is about, and counts the tokens of what changed", () => {
  const grown = edit(lamps(), ({ catalog }) => catalog.push(entry("a", "read", "b", "C.", {})));
  const side = (provider: string, after: Files) => ({
    provider,
    before: readSurface(lamps()),
    after: readSurface(after),
  });
  const verdict = (...sides: ReturnType<typeof side>[]) =>
    printReport(compareSurfaces(sides), "text").split("\n", 1)[0] ?? "";
  const tokens = compareFiles(lamps(), changed).providers[0]?.tokens.after ?? 0;
  expect(verdict(side("one", lamps()), side("two", changed))).toMatch(
    new RegExp(`callers of two; also .* Tokens 325 → ${tokens} `),
  );
  expect(verdict(side("one", grown), side("two", changed))).toMatch(/callers of two; also .* Tokens 650 → /);
  expect(verdict(side("one", lamps()), side("two", lamps()))).toBe(
    "No change to the tools of one and two. Tokens 650, as before.",
  );
});

test("what no name or value can do to a comment", () => {
  const after = edit(lamps(), ({ catalog }) => {
    const evil = "`</details>` **x** | [y](z) <img>";
    Object.assign(catalog[0]?.tool.inputSchema.properties ?? {}, { [evil]: { type: "string" } });
    Object.assign(catalog[2]?.tool.inputSchema.properties?.["room_id"] ?? {}, { enum: ["<b>", "a|b", "_c_"] });
  });
  const text = printReport(compareFiles(lamps(), after), "markdown");
  expect(text).toContain("argument `'</details>' **x** | [y](z) <img>`: is new");
  expect(text).toContain('takes only "\\<b\\>", "a\\|b", "\\_c\\_" now');
});

test("thousands of changes still make a comment", () => {
  const many = edit(lamps(), ({ catalog }) => {
    for (let index = 0; index < 3000; index++) {
      catalog.push(
        entry("many", "read", `list_${index}_of_many`, `Number ${index}.`, { [`only_${index}`]: { type: "string" } }),
      );
    }
  });
  const all = compareFiles(
    many,
    edit(lamps(), ({ catalog }) => catalog.push(entry("many", "read", "other", "O.", {}))),
  );
  expect(all.counts.breaking).toBeGreaterThan(2990);
  expect(printReport(all, "markdown").length).toBeLessThan(20_000);
});

test("a provider that is new, one that has gone", () => {
  const surface = readSurface(lamps());
  const of = (before: boolean, after: boolean) =>
    compareSurfaces([{ provider: "lamps", before: before ? surface : undefined, after: after ? surface : undefined }]);
  expect(of(false, true)).toMatchObject({ grade: "additive", providers: [{ changes: [{ kind: "provider added" }] }] });
  expect(of(true, false)).toMatchObject({ grade: "breaking", providers: [{ changes: [{ kind: "provider gone" }] }] });
  expect(of(true, false).providers[0]?.tokens).toMatchObject({ before: 325, after: 0 });
});

test("what a side does not tell is not compared, and said", () => {
  const { catalog, ...facts } = lamps();
  const listing = { tools: catalog.map(({ tool }) => tool) };
  const reads = { tools: catalog.filter(({ access }) => access === "read").map(({ tool }) => tool) };
  const compare = (after: unknown) =>
    compareSurfaces([{ provider: "lamps", before: readSurface(lamps()), after: readSurface({ catalog: after }) }]);
  expect(compare(listing)).toMatchObject({
    grade: "none",
    providers: [{ notCompared: expect.arrayContaining(["aliases", "toolsets"]) }],
  });
  expect(compare(listing).providers[0]?.tokens).toMatchObject({ before: 325, after: 325 });
  // As a server that only reads lists them.
  expect(compare(reads)).toMatchObject({
    grade: "none",
    providers: [{ notCompared: expect.arrayContaining(["tools that write"]) }],
  });
  // An alias of today counts also for a catalog of which only the listing is left.
  const renamed = edit(lamps(), (files) => {
    const input = files.catalog[0]?.tool.inputSchema ?? {};
    const { color = {}, ...others } = input.properties ?? {};
    input.properties = { ...others, tint: color };
    files.calls.tools["create_lamp"]?.accepts?.push(["color", "tint"]);
  });
  const old = compareSurfaces([{ provider: "lamps", before: readSurface({ catalog }), after: readSurface(renamed) }]);
  expect([old.grade, old.counts.additive]).toEqual(["additive", 1]);
  expect(facts.calls.formerly).toEqual({ find_lamps: "list_lamps" });
});

test.each<[string, unknown, string]>([
  ["text", "x", "is neither a catalog nor an answer to tools/list"],
  ["an object without tools", { a: 1 }, "is neither a catalog nor an answer to tools/list"],
  ["numbers", [1], "has no tool at [0]"],
  ["a tool without a name", [{ inputSchema: {} }], "has a tool without name or inputSchema at [0]"],
  ["a tool without an input", { tools: [{ name: "a" }] }, "has a tool without name or inputSchema at [0]"],
])("no surface: %s", (_name, catalog, wants) => {
  expect(() => readSurface({ catalog })).toThrow(new SurfaceError(wants));
});

test("what counts as too grave", () => {
  const reports = [lamps(), changed].map((after) => compareFiles(lamps(), after));
  const [same, breaking] = reports;
  const additive = compareFiles(
    lamps(),
    edit(lamps(), ({ catalog }) => catalog.push(entry("a", "read", "b", "C.", {}))),
  );
  const cosmetic = compareFiles(
    lamps(),
    edit(lamps(), ({ catalog }) => catalog.reverse()),
  );
  const table = [same, cosmetic, additive, breaking].map((report) =>
    FAIL_ON.map((grade) => report && reaches(report, grade)),
  );
  expect(table).toEqual([
    [false, false, false],
    [false, false, true],
    [false, true, true],
    [true, true, true],
  ]);
  expect([additive, breaking].map((report) => report && hasBreaking(report))).toEqual([false, true]);
});

const WORDS = (version: string) => `# Changelog\n\n## ${version}\n\n- Lamps are gone.\n\n## 0.0.1\n\n- All.\n`;

test.each<[string, Parameters<typeof checkRelease>[0], string, string, string, string, string[]]>([
  ["a minor version before 1.0", "breaking", "0.1.0", "0.2.0", WORDS("0.2.0"), "0.2.0", []],
  ["a date after the version", "breaking", "0.1.0", "0.2.0", "## [0.2.0] - 2026-01-02\n- X.\n", "0.2.0", []],
  ["more than needed", "breaking", "0.1.0", "1.0.0", WORDS("1.0.0"), "0.2.0", []],
  [
    "a patch for what breaks",
    "breaking",
    "0.1.3",
    "0.1.4",
    WORDS("0.2.0"),
    "0.2.0",
    ["package.json: version 0.1.3 → 0.1.4 does not fit; a breaking change before 1.0 wants 0.2.0 or more"],
  ],
  [
    "nothing at all",
    "breaking",
    "0.1.0",
    "0.1.0",
    "",
    "0.2.0",
    [
      "package.json: version 0.1.0 → 0.1.0 does not fit; a breaking change before 1.0 wants 0.2.0 or more",
      'CHANGELOG.md: say under "## 0.2.0" what changes for callers',
    ],
  ],
  [
    "a title without words",
    "breaking",
    "0.1.0",
    "0.2.0",
    "## 0.2.0\n\n## 0.1.0\n- A.\n",
    "0.2.0",
    ['CHANGELOG.md: say under "## 0.2.0" what changes for callers'],
  ],
  [
    "a minor version from 1.0 on",
    "breaking",
    "1.2.3",
    "1.3.0",
    WORDS("2.0.0"),
    "2.0.0",
    ["package.json: version 1.2.3 → 1.3.0 does not fit; a breaking change wants 2.0.0 or more"],
  ],
  ["a major version from 1.0 on", "breaking", "1.2.3", "2.0.0-rc.1", WORDS("2.0.0-rc.1"), "2.0.0", []],
  ["a patch for what is new", "additive", "0.1.0", "0.1.1", WORDS("0.1.1"), "0.1.1", []],
  [
    "a minor version for what is new, from 1.0 on",
    "additive",
    "1.0.0",
    "1.0.1",
    WORDS("1.1.0"),
    "1.1.0",
    ["package.json: version 1.0.0 → 1.0.1 does not fit; this change wants 1.1.0 or more"],
  ],
  ["no version", "breaking", "0.1.0", "next", "", "", ['package.json: "next" is no version; write 1.2.3']],
])("a release with %s", (_name, grade, from, to, changelog, wants, missing) => {
  const check = checkRelease(grade, { version: from, changelog: "# Changelog\n" }, { version: to, changelog });
  expect(check).toEqual({ from, to, wants, missing });
});

test("words that were there before say nothing new", () => {
  const [before, after] = [
    { version: "0.1.0", changelog: WORDS("0.2.0") },
    { version: "0.2.0", changelog: WORDS("0.2.0") },
  ];
  expect(checkRelease("breaking", before, after).missing).toEqual([
    'CHANGELOG.md: say under "## 0.2.0" what changes for callers',
  ]);
});
