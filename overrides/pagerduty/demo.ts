import type { Caller, DemoProvider, Refusal } from "../../runtime/demo/types.ts";
import { recordWrites } from "./demo/audit.ts";
import { auditBehaviours } from "./demo/audit-records.ts";
import { complete } from "./demo/complete.ts";
import { incidentBehaviours } from "./demo/incidents.ts";
import { oncallBehaviours } from "./demo/oncalls.ts";
import { otherBehaviours } from "./demo/others.ts";
import { seed } from "./demo/seed.ts";
import { writeId } from "./demo/write-id.ts";
import facts from "./demo-seed.json" with { type: "json" };

/** The one token of OAuth; the others are keys. */
const OAUTH_TOKEN = "demo-oauth-incidents-read";

/** `Token token=x`, `Token token="x"`, `Token x`, `Bearer x` */
const CREDENTIAL = /^(?:Token\s+(?:token=)?(?<quote>"?)(?<key>[^\s"=]+)\k<quote>|Bearer\s+(?<token>[^\s"]+))$/i;

const demo: DemoProvider = {
  callers: {
    "demo-admin": callAs("Maren Oduya"),
    "demo-responder": callAs("Teodor Vance"),
    "demo-observer": { ...callAs("Gideon Marsh"), observer: true },
    "demo-account": {},
    [OAUTH_TOKEN]: { ...callAs("Teodor Vance"), scopes: ["incidents.read", "users.read"] },
  },

  readingPosts: [
    ...Object.keys(otherBehaviours).filter((operation) => operation.startsWith("getAnalytics")),
    "queryEnrichmentData",
    "createSchedulePreview",
    "renderTemplate",
  ],

  searches: {
    getTemplates: ["name", "description"],
    getAllAutomationActions: ["name"],
    getAutomationActionsRunners: ["name"],
    listWorkflowIntegrationConnections: ["name"],
    listWorkflowIntegrationConnectionsByIntegration: ["name"],
  },

  records: Object.keys(auditBehaviours),

  // A person's name stands for their key and, under the scheme of OAuth, for a token of theirs with every scope. The one
  // with few scopes is no key: as such it is as good as none.
  readToken({ authorization = "" }) {
    const { key, token } = CREDENTIAL.exec(authorization.trim())?.groups ?? {};
    return key === OAUTH_TOKEN ? undefined : (key ?? token);
  },

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
  links: ["self", "html_url"],
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
