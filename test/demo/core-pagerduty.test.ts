import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createAccount, type DemoRequest } from "../../runtime/demo/account.ts";
import { Document } from "../../runtime/demo/document.ts";
import { Routes } from "../../runtime/demo/routes.ts";
import { harbour } from "../support/harbour.ts";
import { addNamed, addReferred, leastRequest } from "../support/least-request.ts";

const api: unknown = JSON.parse(readFileSync("generated/pagerduty/api.json", "utf8"));
const document = new Document(api);
const routes = new Routes(document);
const headers = { authorization: "Bearer captain", "content-type": "application/json" };

const readBody = ({ body }: DemoRequest): unknown => (body?.startsWith("{") ? JSON.parse(body) : undefined);

test("all operations are there", () => {
  expect(routes.all).toHaveLength(465);
  expect(new Set(routes.all.map(({ operation }) => operation)).size).toBe(465);
});

/** By the generic rules alone: nobody has written a line about any of them. */
describe("every operation answers what the document says", () => {
  test.each(routes.all.map((route) => [route.operation, route] as const))("%s", async (_, route) => {
    const demo = createAccount(api, harbour, { checkAnswers: true });
    const request = leastRequest(document, route, headers);
    addNamed(document, routes, route, demo.account);
    addReferred(readBody(request), demo.account);
    expect(await demo.handle(request)).toMatchObject({ status: route.status });
  });
});

test("nothing is found in an empty account, and nothing else goes wrong", async () => {
  const demo = createAccount(api, harbour, { checkAnswers: true });
  for (const route of routes.all) {
    const request = leastRequest(document, route, headers);
    const { status } = await demo.handle(request);
    const refers = JSON.stringify(readBody(request) ?? "").includes('"id":');
    expect([route.status, 404, ...(refers ? [400] : [])], route.operation).toContain(status);
  }
});

test("what is created can be read, changed and deleted", async () => {
  const creates = routes.all.filter((route) => route.method === "POST" && routes.at(`${route.template}/{id}`, "GET"));
  expect(creates.length).toBeGreaterThan(15);
  for (const create of creates) {
    const demo = createAccount(api, harbour, { checkAnswers: true });
    const creation = leastRequest(document, create, headers);
    addReferred(readBody(creation), demo.account);
    expect(await demo.handle(creation), create.operation).toMatchObject({ status: create.status });
    const [made] = demo.account.collection(create.template.slice(1)).list();
    for (const method of ["GET", "PUT", "DELETE", "GET"]) {
      const route = routes.at(`${create.template}/{id}`, method);
      if (!route || !made) continue;
      const request = leastRequest(document, route, headers);
      const { status } = await demo.handle({ ...request, url: request.url.toString().replace("P1", made.id) });
      const isGone = demo.account.collection(create.template.slice(1)).list().length === 0 && method === "GET";
      expect(status, `${method} ${route.template}`).toBe(isGone ? 404 : route.status);
    }
  }
});
