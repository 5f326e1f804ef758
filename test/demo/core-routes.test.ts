import { expect, test } from "vitest";
import { Document } from "../../runtime/demo/document.ts";
import { Routes } from "../../runtime/demo/routes.ts";
import { plural, singular } from "../../runtime/demo/words.ts";
import { harbourApi } from "../support/harbour.ts";

const routes = new Routes(new Document(harbourApi));

test.each([
  ["GET", "/v1/boats", "listBoats", {}],
  ["GET", "/boats", "listBoats", {}],
  ["GET", "/v1/boats/mine", "getMyBoat", {}],
  ["GET", "/v1/boats/B1", "getBoat", { id: "B1" }],
  ["PUT", "/v1/boats/mine", "updateBoat", { id: "mine" }],
  ["GET", "/v1/boats/a%20b%2Fc", "getBoat", { id: "a b/c" }],
  ["GET", "/v1/boats/B1/logs/L1", "getLog", { id: "B1", log_id: "L1" }],
])("%s %s is %s", (method, path, operation, parameters) => {
  expect(routes.match(method, path)).toMatchObject({ route: { operation }, path: parameters });
});

test.each([
  ["DELETE", "/v1/boats", "no method"],
  ["get", "/v1/boats", "no method"],
  ["HEAD", "/v1/boats/B1", "no method"],
  ["GET", "/v1/planes", "no path"],
  ["GET", "/v1/boats/", "no path"],
  ["GET", "/v1/boats/B1/", "no path"],
  ["GET", "/v1//boats", "no path"],
  ["GET", "/v1/boats/%zz", "no path"],
  ["GET", "/", "no path"],
  ["GET", "/v1/boats/B1/__proto__", "no path"],
])("%s %s is %s", (method, path, nothing) => {
  expect(routes.match(method, path)).toBe(nothing);
});

test.each([
  ["incidents", "incident"],
  ["policies", "policy"],
  ["statuses", "status"],
  ["services", "service"],
  ["priorities", "priority"],
  ["branches", "branch"],
  ["indexes", "index"],
  ["teams", "team"],
])("%s are many of %s", (many, one) => {
  expect([singular(many), plural(one)]).toEqual([one, many]);
});

test.each(["status", "access", "data"])("%s is no plural", (word) => {
  expect(singular(word)).toBe(word);
});
