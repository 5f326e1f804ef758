import { expect, test } from "vitest";
import { type Flat, isRecord, type Schema } from "../../runtime/demo/document.ts";
import type { Route } from "../../runtime/demo/routes.ts";
import { find, hostileBody, SPOOF } from "../support/hostile-request.ts";
import { document, type Opened, openAccount, placePath, prepare, routes } from "./pingera-account.ts";

/** Somebody writes whatever the document lets through, everywhere: every answer keeps to the document, then and later. */

const writes = routes.all.filter(({ method, body }) => /POST|PUT|PATCH/.test(method) && body && body !== "other");
const reads = routes.all.filter(({ method, operation }) => method === "GET" && operation !== "pingHeartbeatByGet");
const areaOf = ({ template }: Route): string => template.split("/")[2] ?? "";

const WAYS = [0, 1, 2, 3, 5, 8].flatMap((choice) => [{ choice }, { choice, full: true }]);

/** There a body may hold anything, and a path may not have one. */
const OPEN = ["pingHeartbeat"];

const done = new Set<string>();

test.each([...new Set(writes.map(areaOf))])("answers keep to the document, whatever is written to %s", async (area) => {
  const opened = openAccount();
  const ids = await prepare(opened);
  const faults = new Map<string, string>();
  for (const route of writes.filter((one) => areaOf(one) === area)) {
    for (const malice of WAYS) {
      const cause = `${route.operation} ${JSON.stringify(malice)}`;
      const body = toIds(hostileBody(document, route, opened.account, "", malice), ids);
      const sent = OPEN.includes(route.operation) || !route.body ? body : spoof(body, route.body as Schema);
      const { fault, status } = await ask(opened, route, ids, sent);
      if (status < 400) done.add(route.operation);
      const seen = [fault];
      // The clock goes on, for much happens only then.
      opened.clock.advance(7 * 60_000);
      for (const reading of reads.filter((one) => areaOf(one) === area))
        seen.push((await ask(opened, reading, ids)).fault);
      for (const one of seen) if (one !== undefined) faults.set(one, faults.get(one) ?? cause);
    }
  }
  expect(Object.fromEntries(faults)).toEqual({});
});

test("and everything was written", () => {
  expect(writes.filter(({ operation }) => !done.has(operation)).map(({ operation }) => operation)).toEqual([]);
});

async function ask({ ask: send }: Opened, route: Route, ids: Record<string, string>, body?: unknown) {
  try {
    const { status, json, list } = await send(route.method, placePath(route.template, ids), body);
    const [leak] = status < 400 ? find(SPOOF, { json, list }) : [];
    return {
      status,
      fault: status >= 500 ? `${route.operation}: ${status}` : leak && `${route.operation} shows ${leak}`,
    };
  } catch (error) {
    return { status: 500, fault: String(error) };
  }
}

/** What names something names something that is there. */
function toIds(body: unknown, ids: Record<string, string>): unknown {
  if (Array.isArray(body)) return body.map((one) => toIds(one, ids));
  if (!isRecord(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const id = ids[name.replace(/s$/, "")];
      if (name.endsWith("_ids") && Array.isArray(value) && id !== undefined) return [name, [id]];
      if (name === "group_id") return [name, null];
      if (name.endsWith("_id") && typeof value === "string" && id !== undefined) return [name, id];
      if (name === "components") return [name, { [ids["component_id"] ?? ""]: "major_outage" }];
      return [name, toIds(value, ids)];
    }),
  );
}

/** Fields of which the document knows nothing, and what the account keeps to itself. */
function spoof(body: unknown, schema: Schema): unknown {
  if (!isRecord(body)) return body;
  const { properties }: Flat = document.flatten(schema);
  const unknown = [
    "id",
    "created_at",
    "updated_at",
    "page_id",
    "status",
    "zzyzx",
    "_troubles",
    "_due",
    "_removed",
    "_pings",
  ];
  return {
    ...body,
    ...Object.fromEntries(unknown.filter((name) => !properties[name]).map((name) => [name, SPOOF])),
    ...(properties["url"] && { url: "https://larkmoor.example", host: "larkmoor.example" }),
    ...(properties["parameters"] && { parameters: { pw_script: "1" } }),
  };
}
