import type { Caller, DemoProvider, Refusal } from "../../runtime/demo/types.ts";
import { recordWrites } from "./demo/audit.ts";
import { complete } from "./demo/complete.ts";
import { incidentBehaviours } from "./demo/incidents.ts";
import { oncallBehaviours } from "./demo/oncalls.ts";
import { otherBehaviours } from "./demo/others.ts";
import { seed } from "./demo/seed.ts";
import { writeId } from "./demo/write-id.ts";
import facts from "./demo-seed.json" with { type: "json" };

const demo: DemoProvider = {
  callers: {
    "demo-admin": callAs("Maren Oduya"),
    "demo-responder": callAs("Teodor Vance"),
    "demo-observer": { ...callAs("Gideon Marsh"), observer: true },
    "demo-account": {},
    "demo-oauth-incidents-read": { ...callAs("Teodor Vance"), scopes: ["incidents.read", "users.read"] },
  },

  readingPosts: [
    ...Object.keys(otherBehaviours).filter((operation) => operation.startsWith("getAnalytics")),
    "queryEnrichmentData",
    "createSchedulePreview",
    "renderTemplate",
  ],

  readToken: ({ authorization }) => /^(?:Token\s+(?:token=)?|Bearer\s+)(\S+)$/i.exec(authorization?.trim() ?? "")?.[1],

  // Empty ones hide what the environment says of a real account.
  settings: {
    PAGERDUTY_USER_API_KEY: "demo-responder",
    PAGERDUTY_API_TOKEN: "",
    PAGERDUTY_REGION: "us",
    PAGERDUTY_API_HOST: "",
    PAGERDUTY_FROM_EMAIL: "",
  },

  codes: { notFound: 2100, invalid: 2001, forbidden: 2010, rateLimited: 2020, unauthorized: 2006 },

  writeId,
  complete,
  writeRefusal: ({ message, code, errors }: Refusal) => ({
    error: { message, ...(code !== undefined && { code }), ...(errors.length > 0 && { errors }) },
  }),
  writeReference: ({ id, type, summary, self, html_url }) => ({
    id,
    type: `${type}_reference`,
    summary: summary ?? null,
    self: self ?? null,
    html_url: html_url ?? null,
  }),
  seed,
  behaviours: recordWrites({ ...otherBehaviours, ...oncallBehaviours, ...incidentBehaviours }),
};

export default demo;

function callAs(name: string): Caller {
  const person = facts.people.find((one) => one.name === name);
  if (!person) throw new Error(`The seed has no ${name}.`);
  return { userId: person.id };
}
