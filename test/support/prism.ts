import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSend } from "../../runtime/http/send.ts";
import type { OutboundRequest, OutboundResponse } from "../../runtime/http/types.ts";
import { makeReadable } from "./readable-to-prism.ts";

/** One thing that is wrong with a request: `query.limit: must be integer`. */
export type Violation = string;

/** Fetched by npx when it is first needed: two hundred packages for one test are no dependency of ours. */
const PRISM = "@stoplight/prism-cli@5.14.2";
/** The first start may have to download it. */
const PATIENCE = 180_000;
/** Without a registry it is to be known soon. */
const ENV = { ...process.env, npm_config_fetch_retries: "0", npm_config_fetch_timeout: "30000" };

/** Problems of prism's with finding an answer, which say nothing of the request. */
const ABOUT_ANSWERS = new Set(["NOT_ACCEPTABLE", "NO_RESPONSE_DEFINED", "VIOLATIONS"]);

/** Why prism cannot be had; undefined where it can. */
export function missPrism(): string | undefined {
  const { status } = spawnSync("npx", ["-y", PRISM, "--version"], { env: ENV, stdio: "ignore", timeout: PATIENCE });
  return status === 0 ? undefined : `npx cannot get ${PRISM}`;
}

/** `prism mock --errors` of a document, which says of requests whether they fit. */
export class Prism {
  readonly #origin: string;
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #send = createSend({ env: {} });

  static async start(document: string): Promise<Prism> {
    const folder = mkdtempSync(join(tmpdir(), "prism-"));
    const readable = join(folder, "openapi.json");
    writeFileSync(readable, JSON.stringify(makeReadable(JSON.parse(readFileSync(document, "utf8")))));
    const port = await findPort();
    const child = spawn("npx", ["-y", PRISM, "mock", "--errors", "--port", String(port), readable], {
      env: ENV,
      stdio: "ignore",
      // In a group of its own, so that npx and what it starts end together.
      detached: true,
    });
    const prism = new Prism(`http://127.0.0.1:${port}`, child, folder);
    try {
      await prism.#wait();
    } catch (error) {
      await prism.stop();
      throw error;
    }
    return prism;
  }

  private constructor(origin: string, child: ChildProcess, folder: string) {
    this.#origin = origin;
    this.#child = child;
    this.#folder = folder;
  }

  /** What is wrong with a request, sent as it is. */
  async judge({ url, ...request }: OutboundRequest): Promise<Violation[]> {
    const sent = {
      ...request,
      url: new URL(url.pathname + url.search, this.#origin),
      signal: AbortSignal.timeout(30_000),
    };
    const first = readAnswer(await this.#send(sent));
    if (first.kind !== "NOT_ACCEPTABLE") return first.violations;
    // The document asks for a media type under which it declares no answer, so prism has none and may have said no more.
    const headers = { ...request.headers, accept: "application/json" };
    const { kind, violations } = readAnswer(await this.#send({ ...sent, headers }));
    return kind === "NOT_ACCEPTABLE" ? [...violations, kind] : violations;
  }

  async stop(): Promise<void> {
    await this.#send.close();
    const { pid, exitCode } = this.#child;
    if (pid !== undefined && exitCode === null) process.kill(-pid);
    rmSync(this.#folder, { recursive: true });
  }

  async #wait(): Promise<void> {
    const end = Date.now() + PATIENCE;
    const failed = new Promise<never>((_, reject) => {
      this.#child.once("error", reject);
      this.#child.once("exit", (code) => reject(new Error(`prism ended with ${code} before it was asked anything.`)));
    });
    for (;;) {
      const up = fetch(this.#origin).then(
        () => true,
        () => false,
      );
      if (await Promise.race([up, failed])) break;
      if (Date.now() > end) throw new Error(`prism did not start within ${PATIENCE / 1000} seconds.`);
      await Promise.race([new Promise((resolve) => setTimeout(resolve, 250)), failed]);
    }
    failed.catch(() => {});
  }
}

interface Judgement {
  /** What prism calls the problem that kept it from an answer. */
  kind?: string;
  violations: Violation[];
}

interface Listed {
  location: string[];
  message: string;
}

/** Violations stand in a header where the document has an answer for them, and else in a problem. */
function readAnswer({ headers, text }: OutboundResponse): Judgement {
  const listed: Listed[] = JSON.parse(headers["sl-violations"] ?? "[]");
  const isProblem = headers["content-type"]?.startsWith("application/problem+json") ?? false;
  const { type = "", validation = [] }: { type?: string; validation?: Listed[] } = isProblem ? JSON.parse(text) : {};
  const kind = type.split("#")[1];
  const violations = [...listed, ...validation]
    // What is wrong with the document's own examples is not ours.
    .filter(({ location }) => location[0] !== "response")
    .map(({ location, message }) => `${location.join(".")}: ${message}`);
  if (kind === undefined) return { violations };
  const isExplained = violations.length > 0 || ABOUT_ANSWERS.has(kind);
  return { kind, violations: isExplained ? violations : [kind] };
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
