// Holds every request of the story in test/demo against the published document, with prism for a judge.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { createSend } from "../runtime/http/send.ts";
import type { OutboundRequest, OutboundResponse, Send } from "../runtime/http/types.ts";
import { makeReadable } from "./readable-to-prism.ts";
import { type Deviation, deviations } from "./story-deviations.ts";

const USAGE = `npm run story:check -- <published openapi.json>

Tells the story of test/demo/story on the demo account, sends each of its requests to a prism that mocks the
document, and lists what prism finds wrong with them. Fetches prism with npx; it is no dependency of ours.
`;

const PRISM = "@stoplight/prism-cli@5";
const TEST = "test/demo/story.test.ts";
const PATCHES = "specs/pagerduty/patches.yaml";
/** The first start may have to download prism. */
const PATIENCE = 180_000;

/** Problems of prism's with finding an answer, which say nothing of the request. */
const ABOUT_ANSWERS = new Set(["NOT_ACCEPTABLE", "NO_RESPONSE_DEFINED", "VIOLATIONS"]);

type Request = Pick<OutboundRequest, "method" | "headers" | "body"> & {
  /** Path and query. */
  path: string;
};

interface Violation {
  location: string[];
  message: string;
}

async function check(document: string): Promise<number> {
  checkDeviations();
  const folder = mkdtempSync(join(tmpdir(), "story-"));
  try {
    const requests = tellStory(join(folder, "requests.json"));
    return await askPrism(document, folder, requests);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function askPrism(document: string, folder: string, requests: Request[]): Promise<number> {
  const port = await findPort();
  const readable = join(folder, "openapi.json");
  writeFileSync(readable, JSON.stringify(makeReadable(JSON.parse(readFileSync(document, "utf8")))));
  const prism = spawn("npx", ["-y", PRISM, "mock", "--errors", "--port", String(port), readable], {
    stdio: "ignore",
    // In a group of its own, so that npx and what it starts end together.
    detached: true,
  });
  const sender = createSend({ env: {} });
  try {
    const origin = `http://127.0.0.1:${port}`;
    await waitFor(prism, origin);
    return await judge(requests, origin, sender);
  } finally {
    await sender.close();
    if (prism.pid !== undefined && prism.exitCode === null) process.kill(-prism.pid);
  }
}

async function judge(requests: Request[], origin: string, send: Send): Promise<number> {
  const used = new Set<Deviation>();
  let [allowed, wrong, unread] = [0, 0, 0];
  for (const request of requests) {
    const url = new URL(request.path, origin);
    const name = `${request.method} ${url.pathname}`;
    const asked = { ...request, url, signal: AbortSignal.timeout(30_000) };
    for (const { location, message } of await ask(asked, send)) {
      const known = deviations.find((one) => one.request.test(name) && message.includes(one.says));
      if (known) used.add(known);
      else console.log(`${name}${url.search}\n  ${location.join(".")}: ${message}\n  ${request.body ?? ""}`);
      if (known) allowed++;
      else wrong++;
    }
    // Whoever says nothing against a list in the place of the body has not read it.
    if (request.body !== undefined && (await ask({ ...asked, body: "[7]" }, send)).length === 0) {
      console.log(`${name}\n  prism does not read its body`);
      unread++;
    }
  }
  const stale = deviations.filter((one) => !used.has(one));
  for (const { request, says } of stale) console.log(`No longer a deviation: ${request} ${says}`);
  const bodies = requests.filter(({ body }) => body !== undefined).length;
  console.log(
    `${requests.length} requests, ${bodies} with a body, ${unread} of them unread: ${wrong} violations, ` +
      `and ${allowed} for which ${used.size} known deviations account.`,
  );
  return wrong + unread + stale.length > 0 ? 1 : 0;
}

/** Each must say which patch of ours corrects the document. */
function checkDeviations(): void {
  const patches: Record<string, unknown>[] = parse(readFileSync(PATCHES, "utf8"));
  for (const { patch } of deviations) {
    const [kind = "", name, change = ""] = patch;
    if (!patches.some((one) => one[kind] === name && change in one))
      throw new Error(`${PATCHES} has no patch of the ${kind} ${name} that is to ${change}.`);
  }
}

/** The test tells it, and writes down what was sent. */
function tellStory(file: string): Request[] {
  const env = { ...process.env, STORY_REQUESTS: file };
  const { status } = spawnSync("npx", ["vitest", "run", TEST], { env, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0 || !existsSync(file)) throw new Error(`The story does not hold: npx vitest run ${TEST}`);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** What prism finds wrong with a request, sent as it is. */
async function ask(request: OutboundRequest, send: Send): Promise<Violation[]> {
  const first = readAnswer(await send(request));
  if (first.kind !== "NOT_ACCEPTABLE") return first.violations;
  // The document asks for a media type under which it declares no answer, so prism has none and may have said no more.
  const headers = { ...request.headers, accept: "application/json" };
  const { kind, violations } = readAnswer(await send({ ...request, headers }));
  return kind === "NOT_ACCEPTABLE" ? [...violations, whole(kind)] : violations;
}

interface Judgement {
  /** What prism calls the problem that kept it from an answer. */
  kind?: string;
  violations: Violation[];
}

/** Violations stand in a header where the document has an answer for them, and else in a problem. */
function readAnswer({ headers, text }: OutboundResponse): Judgement {
  const listed: Violation[] = JSON.parse(headers["sl-violations"] ?? "[]");
  const isProblem = headers["content-type"]?.startsWith("application/problem+json") ?? false;
  const { type = "", validation = [] }: { type?: string; validation?: Violation[] } = isProblem ? JSON.parse(text) : {};
  const kind = type.split("#")[1];
  // What is wrong with the document's own examples is not ours.
  const violations = [...listed, ...validation].filter(({ location }) => location[0] !== "response");
  if (kind === undefined) return { violations };
  const isExplained = violations.length > 0 || ABOUT_ANSWERS.has(kind);
  return { kind, violations: isExplained ? violations : [whole(kind)] };
}

const whole = (kind: string): Violation => ({ location: ["request"], message: kind });

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function waitFor(prism: ChildProcess, origin: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  const failed = new Promise<never>((_, reject) => {
    prism.once("error", reject);
    prism.once("exit", (code) => reject(new Error(`prism ended with ${code} before it was asked anything.`)));
  });
  for (;;) {
    const up = fetch(origin).then(
      () => true,
      () => false,
    );
    if (await Promise.race([up, failed])) break;
    if (Date.now() > end) throw new Error(`prism did not start within ${PATIENCE / 1000} seconds.`);
    await Promise.race([new Promise((resolve) => setTimeout(resolve, 250)), failed]);
  }
  failed.catch(() => {});
}

const [file, ...others] = process.argv.slice(2);
if (file === undefined || others.length > 0 || file.startsWith("-")) {
  console.log(USAGE);
  process.exitCode = file === "--help" ? 0 : 2;
} else if (!existsSync(file)) {
  console.error(`${file} is not there.`);
  process.exitCode = 2;
} else {
  process.exitCode = await check(file);
}
