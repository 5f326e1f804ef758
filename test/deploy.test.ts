import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { product } from "../generated/pagerduty/index.ts";
import { readConfig } from "../runtime/config.ts";
import { listSettings } from "../runtime/options.ts";
import { version } from "../runtime/program.ts";
import { listPrograms } from "../scripts/programs.ts";
import { findProgram, leaveOut } from "./support/available.ts";

const BASE = "deploy/kubernetes";
const COMPONENTS = ["autoscaling", "network-policy", "monitoring", "redis"];
const known = new Set(listSettings(product.provider).map(({ env }) => env));

const kubectl = findProgram("kubectl");
if (!kubectl) leaveOut("the manifests as kustomize builds them", "There is no kubectl.");
const haproxy = findProgram("haproxy");
if (!haproxy) leaveOut("haproxy's own check of its configuration", "There is no haproxy: apt-get install haproxy.");

const read = (path: string): string => readFileSync(path, "utf8");
const manifests = readdirSync(BASE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));

/** What a container is told is what the program takes: the same reader says whether it would start. */
function checkSettings(env: Record<string, string>): void {
  expect(Object.keys(env).filter((name) => !known.has(name))).toEqual([]);
  expect(readConfig([], env, product.provider)).toMatchObject({ run: "serve", config: { http: { host: "0.0.0.0" } } });
}

/** Does something in a folder that is gone afterwards. */
function within<T>(act: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "deploy-"));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `${NAME:-value}` as compose puts it in, where nobody has set NAME. */
const preset = (text: string): string => text.replace(/\$\{\w+:-([^}]*)\}/g, "$1");

describe("the image", () => {
  const lines = read("Dockerfile").replaceAll("\\\n", " ").split("\n");
  const argumentsOf = (word: string) =>
    lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
  const env = Object.fromEntries(
    argumentsOf("ENV")
      .flatMap((text) => text.trim().split(/\s+/))
      .map((pair) => pair.split("=") as [string, string]),
  );

  test("is told what the program takes", () => {
    const { NODE_ENV, ...settings } = env;
    expect(NODE_ENV).toBe("production");
    checkSettings(settings);
  });

  test("is built of files that are there, and let in", () => {
    const sources = argumentsOf("COPY").filter((text) => !text.startsWith("--from"));
    const files = sources.flatMap((text) => text.split(/\s+/).slice(0, -1));
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    const admitted = read(".dockerignore")
      .split("\n")
      .map((line) => line.slice(1));
    expect(files.map((file) => file.replace("./", "")).filter((file) => !admitted.includes(file))).toEqual([]);
  });

  test("ends without tools, and as nobody", () => {
    const final = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM ")));
    expect(final.join("\n")).not.toMatch(/\b(npm|npx|apt-get|RUN)\b/);
    expect(argumentsOf("USER")).toEqual([expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/)]);
  });

  test("is cleaned of the maps, which hold all sources, at any depth", () => {
    const [, clean = ""] =
      argumentsOf("RUN")
        .find((text) => text.includes("build.ts"))
        ?.split(" && ") ?? [];
    const left = within((folder) => {
      mkdirSync(join(folder, "dist/some/chunks"), { recursive: true });
      for (const file of ["program.cjs", "program.cjs.map", "chunks/a.cjs", "chunks/a.cjs.map"])
        writeFileSync(join(folder, "dist/some", file), "");
      execFileSync("sh", ["-c", clean], { cwd: folder });
      return readdirSync(join(folder, "dist/some"), { recursive: true });
    });
    expect(left.sort()).toEqual(["chunks", "chunks/a.cjs", "program.cjs"]);
  });

  test("has each program where it is said to be", () => {
    const entries = listPrograms().map(({ entry }) => entry.replace("dist/", "/app/"));
    const named = (path: string) => read(path).match(/\/app\/[\w/-]+\.cjs/g) ?? [];
    expect(new Set(named("Dockerfile"))).toEqual(new Set(entries));
    expect(named("docs/http.md").filter((entry) => !entries.includes(entry))).toEqual([]);
  });

  test("looks after itself where it listens", () => {
    const [, script = ""] = /\["node", "-e", "(.*)"\]/.exec(argumentsOf("HEALTHCHECK")[0] ?? "") ?? [];
    expect(script).toContain("/healthz");
    // Nobody listens on that port: the probe has to say no.
    const probe = () => execFileSync(process.execPath, ["-e", script], { env: { MCP_PORT: "1" }, stdio: "ignore" });
    expect(probe).toThrow(/Command failed/);
  });
});

describe("compose", () => {
  const { services } = parse(read("deploy/compose.yaml"), { merge: true });

  test("runs replicas that are told what the program takes, and keep nothing", () => {
    for (const name of ["replica-1", "replica-2"]) {
      const { environment, read_only } = services[name];
      expect(read_only).toBe(true);
      const env = Object.entries<string>(environment).map(([key, value]) => [key, preset(value)]);
      checkSettings({ MCP_TRANSPORT: "streamable-http", MCP_HOST: "0.0.0.0", ...Object.fromEntries(env) });
    }
  });

  test("builds the image once, and takes no other of its name", () => {
    const replicas = Object.values<Record<string, string>>(services).filter(({ image }) => image === "opsmith");
    expect(replicas.map(({ build }) => build)).toEqual(["..", undefined]);
    expect(replicas.map((replica) => replica["pull_policy"])).toEqual(["never", "never"]);
  });

  test("tells Redis what Kubernetes tells it, and to answer other machines", () => {
    const [deployment] = parseAllDocuments(read(join(BASE, "redis/redis.yaml"))).map((document) => document.toJS());
    const [container] = deployment.spec.template.spec.containers;
    const { command, image } = services.redis;
    expect({ image: container.image, args: container.args }).toEqual({ image, args: command });
    expect(command.join(" ")).toContain("--protected-mode no ");
  });

  test("names only what is there", () => {
    expect(Object.keys(services)).toEqual(["replica-1", "replica-2", "redis", "balancer"]);
    for (const { depends_on = [] } of Object.values<{ depends_on?: string[] }>(services))
      expect(depends_on.filter((name) => !(name in services))).toEqual([]);
    const { environment, volumes } = services.balancer;
    expect(existsSync(join("deploy", volumes[0].split(":")[0]))).toBe(true);
    const wanted = [...read("deploy/haproxy.cfg").matchAll(/"\$\{(\w+)\}"/g)].map(([, name]) => name);
    expect(Object.keys(environment).sort()).toEqual(wanted.sort());
  });

  test.skipIf(!haproxy)("balances as haproxy understands it", () => {
    const env = { BIND: "127.0.0.1:8000", REPLICA_1: "127.0.0.1:8001", REPLICA_2: "127.0.0.1:8002" };
    const said = execFileSync(haproxy ?? "", ["-c", "-f", "deploy/haproxy.cfg"], {
      env,
      encoding: "utf8",
      stdio: "pipe",
    });
    expect(said).toContain("valid");
  });
});

describe("kubernetes", () => {
  test.each(manifests)("%s is YAML", (file) => {
    const documents = parseAllDocuments(read(join(BASE, file)));
    expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
    for (const document of documents) expect(document.toJS()).toMatchObject({ apiVersion: /./, kind: /./ });
  });

  test("every folder is named as a component", () => {
    const folders = readdirSync(BASE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...COMPONENTS].sort());
    for (const name of COMPONENTS) expect(read(join(BASE, "kustomization.yaml"))).toContain(`#   ${name} `);
  });

  /** What `kubectl apply -k` would send. `overlay` is written where `BASE` can be reached by `at`. */
  function build(overlay: (at: (path: string) => string) => string): Record<string, unknown>[] {
    return within((folder) => {
      const text = overlay((path) => relative(folder, path));
      writeFileSync(join(folder, "kustomization.yaml"), text);
      const built = execFileSync(kubectl ?? "", ["kustomize", folder], { encoding: "utf8" });
      return parseAllDocuments(built).map((document) => document.toJS());
    });
  }

  const buildWith = (components: string[]) =>
    build((at) =>
      JSON.stringify({ resources: [at(BASE)], components: components.map((name) => at(join(BASE, name))) }),
    );

  test("lets nobody to Redis but the server", () => {
    const documents = parseAllDocuments(read(join(BASE, "redis/redis.yaml"))).map((document) => document.toJS());
    const [deployment, , policy] = documents;
    const [served] = parseAllDocuments(read(join(BASE, "deployment.yaml"))).map((document) => document.toJS());
    expect(policy.spec.podSelector).toEqual(deployment.spec.selector);
    expect(policy.spec.ingress).toEqual([
      { from: [{ podSelector: served.spec.selector }], ports: [{ port: "redis" }] },
    ]);
    expect(policy.spec.policyTypes).toEqual(["Ingress", "Egress"]);
    expect(policy.spec.egress).toBeUndefined();
  });

  test("asks for the image of this version", () => {
    expect(parse(read(join(BASE, "kustomization.yaml"))).images).toEqual([
      { name: "opsmith", newName: "opsmith", newTag: version },
    ]);
  });

  test.skipIf(!kubectl)("is the base of the overlay in the document", () => {
    const [, text = ""] = /```yaml\n(# kustomization\.yaml\n.*?)```/s.exec(read("docs/http.md")) ?? [];
    const all = build((at) => text.replaceAll(`../opsmith/${BASE}`, at(BASE)));
    const find = (kind: string) => Object(all.find((one) => one["kind"] === kind));
    checkSettings(find("ConfigMap").data);
    expect(find("ConfigMap").data).toMatchObject({
      MCP_ALLOWED_HOSTS: "mcp.example.com,pagerduty-mcp",
      MCP_REDIS_URL: "redis://pagerduty-mcp-redis:6379",
    });
    const [container] = find("Deployment").spec.template.spec.containers;
    expect(container.image).toBe(`registry.example.com/opsmith:${version}`);
  });

  test.skipIf(!kubectl).each([[[]], [COMPONENTS]])("fits together with %j", (components) => {
    const all = buildWith(components);
    const find = (kind: string) => Object(all.find((one) => one["kind"] === kind));
    checkSettings(find("ConfigMap").data);
    const { spec } = find("Deployment");
    const pod = spec.template.spec;
    const [container] = pod.containers;
    expect(container.envFrom).toEqual([{ configMapRef: { name: find("ConfigMap").metadata.name } }]);
    expect(pod.securityContext.runAsNonRoot).toBe(true);
    expect(container.securityContext).toMatchObject({ readOnlyRootFilesystem: true, allowPrivilegeEscalation: false });
    expect(String(container.ports[0].containerPort)).toBe(find("ConfigMap").data.MCP_PORT);
    // What selects these pods selects no others.
    const pods = all
      .filter(({ kind }) => kind === "Deployment")
      .map((one) => Object(one).spec.template.metadata.labels);
    const [name] = Object.values(spec.selector.matchLabels);
    expect(pods.filter((labels) => Object.values(labels).includes(name))).toHaveLength(1);
    expect(find("Service").spec.selector).toEqual(spec.selector.matchLabels);
    expect(find("PodDisruptionBudget").spec.selector).toEqual(spec.selector);
    // What the autoscaler sets is set nowhere else, or each apply would undo it.
    expect(spec.replicas).toBe(components.includes("autoscaling") ? undefined : 2);
    expect(all.length).toBe(components.length === 0 ? 4 : 10);
  });
});
