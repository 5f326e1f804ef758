import { beforeAll, describe, expect, test } from "vitest";
import { createAccount } from "../../runtime/demo/account.ts";
import type { Route } from "../../runtime/demo/routes.ts";
import { sample } from "../../runtime/demo/sample.ts";
import { harbour } from "../support/harbour.ts";
import { addNamed, addReferred, leastRequest } from "../support/least-request.ts";
import { api, document, type Opened, openAccount, placePath, prepare, routes } from "./pingera-account.ts";

test("all operations are there", () => {
  expect(routes.all).toHaveLength(107);
  expect(new Set(routes.all.map(({ operation }) => operation)).size).toBe(107);
});

/** What a body needs beyond the least that its schema asks for. */
const MORE: Record<string, (ids: Record<string, string>) => object> = {
  createCheck: () => ({ url: "https://larkmoor.example" }),
  executeCustomCheck: () => ({ url: "https://larkmoor.example" }),
  createAlertRule: ({ check_id, channel_id }) => ({ check_id, channel_ids: [channel_id] }),
  attachHeartbeatChannels: ({ channel_id }) => ({ channel_ids: [channel_id] }),
  getComponentsUptime: ({ component_id }) => ({ component_ids: [component_id] }),
  addCheckSecret: ({ secret_id }) => ({ secret_id }),
};

function leastBody({ operation, body }: Route, ids: Record<string, string>): unknown {
  if (body === undefined || body === "other") return undefined;
  const least = sample(document, body, new Date("2026-03-01T10:00:00Z"));
  return Array.isArray(least) ? least : { ...Object(least), ...MORE[operation]?.(ids) };
}

describe("every operation does its work in the account of the company", () => {
  let shared: Opened;
  let ids: Record<string, string>;
  beforeAll(async () => {
    shared = openAccount();
    ids = await prepare(shared);
  });

  test.each(routes.all.map((route) => [route.operation, route] as const))("%s", async (_, route) => {
    const isRead = route.method === "GET" && route.operation !== "pingHeartbeatByGet";
    const opened = isRead ? shared : openAccount();
    const known = isRead ? ids : await prepare(opened);
    const { status, json } = await opened.ask(route.method, placePath(route.template, known), leastBody(route, known));
    expect(status, JSON.stringify(json)).toBe(route.status);
  });
});

/** By the generic rules alone: nobody has written a line about any of them. */
describe("every operation answers what the document says, whoever the provider is", () => {
  const headers = { authorization: "Bearer captain", "content-type": "application/json" };

  test.each(routes.all.map((route) => [route.operation, route] as const))("%s", async (_, route) => {
    const demo = createAccount(api, harbour, { checkAnswers: true });
    const request = leastRequest(document, route, headers);
    addNamed(document, routes, route, demo.account);
    addReferred(request.body?.startsWith("{") ? JSON.parse(request.body) : undefined, demo.account);
    expect(await demo.handle(request)).toMatchObject({ status: route.status });
  });
});
