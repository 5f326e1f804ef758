import { expect, test, vi } from "vitest";
import { generate, type Sources } from "../../generator/generate.ts";
import { Problems } from "../../generator/problem.ts";
import { readSources } from "../../generator/sources.ts";
import { printReport } from "../../generator/surface/print.ts";
import { compareSurfaces, type Report } from "../../generator/surface/report.ts";
import { readSurface, type Surface } from "../../generator/surface/surface.ts";

// The whole document goes through the generator each time.
vi.setConfig({ testTimeout: 120_000 });

const sources = readSources("pagerduty");

async function readEdited(edit: (text: string) => string): Promise<Surface> {
  const problems = new Problems();
  const manifest = sources.manifest.map(({ file, text }) => ({ file, text: edit(text) }));
  const edited: Sources = { ...sources, manifest };
  const files = await generate(edited, problems);
  if (!problems.empty) throw new Error(problems.print());
  const parse = (path: string): unknown => JSON.parse(files.find((file) => file.path === path)?.text ?? "");
  return readSurface({ catalog: parse("catalog.json"), calls: parse("calls.json"), outputs: parse("outputs.json") });
}

/** What has to be written to rename `urgencies` of `list_incidents`: the argument, and the rule that leads to it. */
function rename(text: string, alias: string): string {
  const [start, end] = [text.indexOf("\nlist_incidents:"), text.indexOf("\nget_incident:")];
  if (start < 0) return text;
  const own = text
    .slice(start, end)
    .replace("    urgencies: urgencies[]\n", "    how_urgent: urgencies[]\n")
    .replace("    urgency: urgencies\n", `    urgency: how_urgent\n${alias}`);
  return text.slice(0, start) + own + text.slice(end);
}

test("an argument renamed in the manifest breaks without an alias, and is additive with one", async () => {
  const before = await readEdited((text) => text);
  const compare = async (alias: string): Promise<Report> => {
    const after = await readEdited((text) => rename(text, alias));
    return compareSurfaces([{ provider: "pagerduty", before, after }]);
  };

  const red = await compare("");
  expect(red).toMatchObject({ grade: "breaking", counts: { breaking: 1, additive: 0, cosmetic: 0 } });
  expect(printReport(red, "markdown")).toContain(
    "- `list_incidents` argument `urgencies`: looks renamed to how\\_urgent; the old name is refused\n" +
      "  - **Remedy:** Write `also accepts: { urgencies: how_urgent }`.",
  );

  const green = await compare("    urgencies: how_urgent\n");
  expect(green).toMatchObject({ grade: "additive", counts: { breaking: 0, additive: 1, cosmetic: 0 } });
  expect(green.providers[0]?.changes[0]).toMatchObject({
    kind: "argument renamed with alias",
    from: "urgencies",
    to: "how_urgent",
  });
});
