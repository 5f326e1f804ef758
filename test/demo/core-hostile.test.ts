import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Fields, fieldsOf, idOf } from "../../overrides/pagerduty/demo/fields.ts";
import demo from "../../overrides/pagerduty/demo.ts";
import { createAccount, type DemoAccount } from "../../runtime/demo/account.ts";
import { DemoClock } from "../../runtime/demo/clock.ts";
import { Document } from "../../runtime/demo/document.ts";
import { parameterOf, type Route, Routes } from "../../runtime/demo/routes.ts";
import { FOREIGN, find, hostileBody, type Malice, SPOOF } from "../support/hostile-request.ts";
import { leastRequest } from "../support/least-request.ts";

/** Somebody writes whatever the document lets through, everywhere: every answer keeps to the document, then and later. */

const api: unknown = JSON.parse(readFileSync("generated/pagerduty/api.json", "utf8"));
const document = new Document(api);
const routes = new Routes(document);
const headers = { "content-type": "application/json" };
const own = { authorization: "Token token=demo-admin", From: "maren.oduya@brackwater.example" };

const writes = routes.all.filter(
  ({ method, body, operation }) =>
    /POST|PUT|PATCH/.test(method) && body && body !== "other" && !demo.readingPosts?.includes(operation),
);
const areaOf = ({ template }: Route): string => template.split("/")[1] ?? "";

const WAYS: Malice[] = [0, 1, 2, 3].flatMap((choice) => [
  { choice },
  { choice, full: true },
  { choice, spoofed: true },
  { choice, full: true, spoofed: true },
  { choice, full: true, foreign: true },
]);

/** There is nothing to write to, or a body has to go with what the account holds in ways of which the document knows nothing. */
const NEVER_DONE = [
  "postAlertGroupingSettings",
  "putBusinessServicePriorityThresholds",
  "migrateOrchestrationIntegration",
  "updateOrchestrationIntegration",
  "postIncidentWorkflow",
  "associateServiceToIncidentWorkflowTrigger",
  "updateIncidents",
  "createCustomFieldsFieldOption",
  "updateCustomFieldsFieldOption",
  "createIncidentTypeCustomFieldFieldOptions",
  "updateIncidentTypeCustomFieldFieldOption",
  "updateIncidentAlerts",
  "mergeIncidents",
  "createIncidentResponderRequest",
  "updateLogEntryChannel",
  "dismissRecommendedRule",
  "updateSreMemory",
  "updateStandard",
  "createStatusPageSubscription",
  "createOverrides",
  "createEvent",
  "createWorkflowIntegrationConnection",
  "updateWorkflowIntegrationConnection",
];

const done = new Set<string>();

describe("answers keep to the document, whatever is written to", () => {
  test.each([...new Set(writes.map(areaOf))])("%s", async (area) => {
    const opened = createAccount(api, demo, {
      clock: new DemoClock().hold("2026-03-02T10:00:00Z"),
      checkAnswers: true,
    });
    const faults = new Map<string, string>();
    for (const route of writes.filter((one) => areaOf(one) === area)) {
      for (const malice of WAYS) {
        for (const fault of await write(opened, route, malice)) {
          const cause = `${route.operation} ${JSON.stringify(malice)}`;
          faults.set(fault.replaceAll(/\[\d+\]/g, "[]"), faults.get(fault) ?? cause);
        }
      }
    }
    expect(Object.fromEntries(faults)).toEqual({});
  });

  test("and nearly everything was written", () => {
    const missed = writes.filter(({ operation }) => !done.has(operation)).map(({ operation }) => operation);
    expect(missed).toEqual(NEVER_DONE);
  });
});

/** What is wrong with the answer of one write, and with what reads it back. */
async function write(opened: DemoAccount, route: Route, malice: Malice): Promise<string[]> {
  const path = placePath(opened, route);
  if (path === undefined) return [];
  const before = await readType(opened, route, path);
  const written = await ask(opened, route, path, hostileBody(document, route, opened.account, path, malice));
  if (written.status >= 400) return written.faults;
  done.add(route.operation);
  const id = Object.values(written.json).map(idOf).find(Boolean);
  const read: string[] = [];
  for (const [reading, at] of readings(route, path, id)) read.push(...(await ask(opened, reading, at)).faults);
  const after = await readType(opened, route, path);
  const turned = before === after ? [] : [`${route.operation} made ${after} of ${before}`];
  return [...written.faults, ...read, ...turned];
}

interface Outcome {
  status: number;
  json: Fields;
  faults: string[];
}

async function ask(opened: DemoAccount, route: Route, path: string, body?: unknown): Promise<Outcome> {
  const least = leastRequest(document, route, headers);
  const query = String(least.url).split("?")[1] ?? "";
  const sent = body === undefined ? undefined : JSON.stringify(body);
  try {
    const request = { ...least, headers: { ...least.headers, ...own }, url: `${path}?${query}`, body: sent };
    const { status, text } = await opened.handle(request);
    const json: unknown = text === "" ? {} : JSON.parse(text);
    const untold = ECHOES.has(route.operation) ? [SPOOF] : [SPOOF, FOREIGN];
    const leaks = status >= 400 ? [] : untold.flatMap((one) => find(one, json));
    return { status, json: fieldsOf(json), faults: leaks.map((place) => `${route.operation} shows ${place}`) };
  } catch (error) {
    return { status: 500, json: {}, faults: [String(error)] };
  }
}

/** These say of each of several things whether it was found. */
const ECHOES = new Set(["cancelIncidentResponderRequest", "createScheduleOverride"]);

/** The type of the thing that a write changes, where it changes one. */
async function readType(opened: DemoAccount, route: Route, path: string): Promise<unknown> {
  const reading = routes.at(route.template, "GET");
  if (!reading || !routes.isItem(reading) || FREE.has(route.operation)) return undefined;
  const { json } = await ask(opened, reading, path);
  return Object.values(json).map((thing) => fieldsOf(thing)["type"])[0];
}

/** Of these the type is a setting like others. */
const FREE = new Set(["putAlertGroupingSetting"]);

/** The path with the latest thing of each collection on its way that has what comes below it; undefined where there is none. */
function placePath({ account }: DemoAccount, route: Route): string | undefined {
  const segments = route.template.split("/").slice(1);

  function place(index: number, path: string[]): string[] | undefined {
    const segment = segments[index];
    if (segment === undefined) return path;
    const name = parameterOf(segment);
    if (name === undefined) return place(index + 1, [...path, segment]);
    const schema = route.parameters.find((one) => one.in === "path" && one.name === name)?.schema ?? {};
    const elsewhere = account.collection(`${name.replace(/_id$/, "")}s`).list();
    const here = account.collection(path.join("/")).list();
    const ids = document.flatten(schema).enum ?? [...elsewhere, ...here].map(({ id }) => id).reverse();
    for (const id of ids) {
      const placed = place(index + 1, [...path, String(id)]);
      if (placed) return placed;
    }
    return undefined;
  }

  const path = place(0, []);
  return path && `/${path.join("/")}`;
}

/** What shows the thing that was written, and what is around it. */
function readings(route: Route, path: string, id: string | undefined): [Route, string][] {
  const segments = route.template.split("/");
  const given = path.split("/");
  const around = segments.flatMap((_, index): [string, string][] =>
    index === 0 ? [] : [[segments.slice(0, index + 1).join("/"), given.slice(0, index + 1).join("/")]],
  );
  const items = id === undefined ? [] : routes.listItemRoutes(route.template);
  const made = items.map(({ template }): [string, string] => [template, `${path}/${id}`]);
  return [...around, ...made].flatMap(([template, at]): [Route, string][] => {
    const reading = routes.at(template, "GET");
    return reading ? [[reading, at]] : [];
  });
}
