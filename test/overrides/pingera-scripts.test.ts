import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { PingeraBench } from "../support/pingera.ts";

interface Ran {
  name: string;
  url?: unknown;
  options?: unknown;
  expected: unknown[];
}

/** Runs a generated script as Playwright would, with a page and a request that only remember. */
async function run(script: string): Promise<Ran> {
  const ran: Ran = { name: "", expected: [] };
  const locator = (text: string) => ({ text, first: () => ({ text }) });
  const page = { goto: (url: unknown) => remember(url), getByText: locator, locator };
  const request = { fetch: (url: unknown, options: unknown) => remember(url, options) };
  const remember = (url: unknown, options?: unknown) => {
    Object.assign(ran, { url, options });
    return { ok: () => true, status: () => 200, text: async () => "body" };
  };
  const expectation = (seen: unknown) => {
    const note = (wanted?: unknown) => void ran.expected.push(wanted ?? Object(seen).text);
    return { toBe: note, toContain: note, toBeVisible: () => note() };
  };
  let body: ((fixtures: object) => Promise<void>) | undefined;
  const define = (name: string, run: typeof body) => {
    ran.name = name;
    body = run;
  };
  const require = () => ({ test: define, expect: expectation });
  runInContext(script, createContext({ require, escaped: () => expect.fail("caller text ran as code") }));
  await body?.({ page, request });
  return ran;
}

async function generate(tool: string, args: Record<string, unknown>): Promise<string> {
  const bench = await PingeraBench.open([]);
  const { data, sent } = await bench.ok(tool, args);
  await bench.close();
  expect(sent).toEqual([]);
  return String(data["script"]);
}

const HOSTILE = [
  `"); escaped(); ("`,
  "'); escaped(); ('",
  `\`); escaped(); (\`$\{escaped()}`,
  "line\nescaped()\r\nescaped()",
  "line\u2028escaped()\u2029escaped()",
  "*/ escaped() /*",
  "\\",
  "</script>",
];

describe.each(HOSTILE)("%j stays text", (text) => {
  test("in a browser script", async () => {
    const quoted = text.replaceAll('"', "”");
    const script = await generate("generate_synthetic_check_script", {
      target_url: `https://example.test/${encodeURIComponent(text)}?q=');escaped();('`,
      description: `${text} shows "${quoted}"`,
      script_name: text,
    });
    const ran = await run(script);
    expect(ran).toMatchObject({
      name: text,
      url: `https://example.test/${encodeURIComponent(text)}?q=');escaped();('`,
    });
    expect(ran.expected).toContain(quoted);
  });

  test("in an API script", async () => {
    const given = { [text]: text, nested: { __proto__: text } };
    const script = await generate("generate_api_check_script", {
      url: `https://example.test/?q=");escaped();("`,
      description: `Does ${text}`,
      method: "POST",
      headers: { [text]: text },
      payload: given,
      contains_string: text,
    });
    const ran = await run(script);
    expect(ran.url).toBe(`https://example.test/?q=");escaped();("`);
    expect(JSON.parse(JSON.stringify(ran.options))).toEqual({ method: "POST", headers: { [text]: text }, data: given });
    expect(ran.expected).toContain(text);
  });
});

test("a name that sets the prototype in source code is an ordinary one", async () => {
  const payload = JSON.parse('{"__proto__": {"odd": 1}, "a": 2}');
  const script = await generate("generate_api_check_script", {
    url: "https://example.test",
    description: "D",
    payload,
  });
  const { options } = await run(script);
  expect(Object.keys(Object(options).data)).toEqual(["__proto__", "a"]);
});

test("the description does more than comment", async () => {
  const description = 'Shows "Sign in" and «Войти», and “Help”';
  const script = await generate("generate_synthetic_check_script", { target_url: "https://example.test", description });
  expect(await run(script)).toEqual({
    name: description,
    url: "https://example.test",
    options: undefined,
    expected: [true, "body", "Sign in", "Войти", "Help"],
  });
});
