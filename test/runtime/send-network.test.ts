import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { trustedCertificates } from "../../runtime/http/pool.ts";
import { createSend, type Sender } from "../../runtime/http/send.ts";
import type { OutboundResponse } from "../../runtime/http/types.ts";
import { type Api, startApi } from "../support/api.ts";
import { type ForwardProxy, startProxy } from "../support/proxy.ts";

/** Proxies and certificates as the environment names them. */

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  while (open.length > 0) await open.pop()?.close();
});

function sender(env: Record<string, string>): Sender {
  const send = createSend({ env });
  open.push(send);
  return send;
}

async function get(url: string, env: Record<string, string>): Promise<OutboundResponse> {
  return sender(env)({
    method: "GET",
    url: new URL(url),
    headers: { authorization: "Bearer a1" },
    signal: new AbortController().signal,
  });
}

async function proxy(refuse?: number): Promise<ForwardProxy> {
  const started = await startProxy(refuse);
  open.push(started);
  return started;
}

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.unreachable("it worked"),
    (error: unknown) => error,
  );

describe("a proxy", () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
    open.push(api);
    api.answer("GET", "/x", { json: { a: 1 } });
  });

  test.each(["http_proxy", "HTTP_PROXY"])("named by %s carries plain http in the classic form", async (name) => {
    const via = await proxy();
    const response = await get(`${api.url}/x?q=1`, { [name]: `http://${via.host}` });
    expect(response).toMatchObject({ status: 200, text: '{"a":1}' });
    expect(via.seen).toEqual([`GET ${api.url}/x?q=1`]);
    expect(api.requests[0]?.headers["authorization"]).toBe("Bearer a1");
  });

  test("without a scheme, and with a name and password", async () => {
    const via = await proxy();
    await get(`${api.url}/x`, { HTTP_PROXY: `name:pass%20word@${via.host}` });
    expect(via.auth).toEqual([`Basic ${Buffer.from("name:pass word").toString("base64")}`]);
  });

  test.each(["127.0.0.1", "*", "other.test,127.0.0.1"])("is not asked about NO_PROXY=%s", async (value) => {
    const via = await proxy();
    expect((await get(`${api.url}/x`, { HTTP_PROXY: `http://${via.host}`, NO_PROXY: value })).status).toBe(200);
    expect(via.seen).toEqual([]);
  });

  test("of https only is not asked about http", async () => {
    const via = await proxy();
    await get(`${api.url}/x`, { HTTPS_PROXY: `http://${via.host}` });
    expect(via.seen).toEqual([]);
  });

  test.each([
    [403, "pointless"],
    [407, "pointless"],
    [502, "safe"],
  ])("that refuses a tunnel with %i", async (status, repeat) => {
    const via = await proxy(status);
    const error = await failure(get("https://api.test/x", { HTTPS_PROXY: `http://${via.host}` }));
    expect(via.seen).toEqual(["CONNECT api.test:443"]);
    expect(error).toMatchObject({ name: "UpstreamError", repeat });
    expect(error).toHaveProperty("message", `The proxy on the way to https://api.test answered ${status}.`);
  });

  test("that asks for a password on the way to plain http", async () => {
    const via = await proxy(407);
    const error = await failure(get(`${api.url}/x`, { HTTP_PROXY: `http://${via.host}` }));
    expect(error).toMatchObject({ name: "UpstreamError", repeat: "pointless" });
  });

  test("that is no URL is the operator's mistake, and its password stays hidden", async () => {
    const error = await failure(get(`${api.url}/x`, { HTTPS_PROXY: "http://name:hunter2@[" }));
    expect(error).toMatchObject({ name: "ConfigError", message: "HTTPS_PROXY is not the URL of a proxy." });
  });
});

describe.skipIf(!hasOpenssl())("a certificate of one's own", () => {
  let folder: string;
  let file: string;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "send-"));
    file = join(folder, "cert.pem");
    const key = join(folder, "key.pem");
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
    const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
    execFileSync("openssl", ["req", "-x509", ...kind, ...subject, "-keyout", key, "-out", file], { stdio: "ignore" });
    server = createServer({ key: readFileSync(key), cert: readFileSync(file) }, (_, outgoing) =>
      outgoing.end('{"tls":true}'),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    url = `https://localhost:${typeof address === "object" ? address?.port : ""}/x`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  test("is not trusted by itself, and the message says what to do", async () => {
    const error = await failure(get(url, {}));
    expect(error).toMatchObject({ name: "UpstreamError", repeat: "pointless" });
    expect(error).toHaveProperty(
      "message",
      expect.stringMatching(/not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\).*SSL_CERT_FILE/),
    );
  });

  test("is trusted once SSL_CERT_FILE names it", async () => {
    expect((await get(url, { SSL_CERT_FILE: file })).text).toBe('{"tls":true}');
  });

  test("through a tunnel too", async () => {
    const via = await proxy();
    const env = { SSL_CERT_FILE: file, HTTPS_PROXY: `http://${via.host}` };
    expect((await get(url, env)).text).toBe('{"tls":true}');
    expect(via.seen).toEqual([`CONNECT ${new URL(url).host}`]);
  });

  test("that of NODE_EXTRA_CA_CERTS stays trusted beside another", async () => {
    const other = join(folder, "other.pem");
    writeFileSync(other, "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n");
    expect((await get(url, { SSL_CERT_FILE: other, NODE_EXTRA_CA_CERTS: file })).text).toBe('{"tls":true}');
  });

  test("does not replace those of Node", async () => {
    const trusted = await trustedCertificates({ SSL_CERT_FILE: file });
    expect(trusted).toEqual([...rootCertificates, readFileSync(file, "utf8")]);
    expect(await trustedCertificates({ NODE_EXTRA_CA_CERTS: file })).toBeUndefined();
  });
});

describe("SSL_CERT_FILE", () => {
  test("that can not be read is the operator's mistake, until it is put right", async () => {
    const folder = mkdtempSync(join(tmpdir(), "send-"));
    const file = join(folder, "missing.pem");
    const api = await startApi();
    open.push(api);
    const send = sender({ SSL_CERT_FILE: file });
    const request = {
      method: "GET",
      url: new URL(api.url),
      headers: {},
      signal: new AbortController().signal,
    } as const;
    const message = `SSL_CERT_FILE can not be read: ${file} (ENOENT).`;
    expect(await failure(send(request))).toMatchObject({ name: "ConfigError", message });
    writeFileSync(file, "nothing of use");
    expect(await failure(send(request))).toMatchObject({
      name: "ConfigError",
      message: `SSL_CERT_FILE holds no PEM certificate: ${file}.`,
    });
    expect(api.connections).toBe(0);
    rmSync(folder, { recursive: true });
  });
});

function hasOpenssl(): boolean {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
