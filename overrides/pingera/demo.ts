import { STATUS_CODES } from "node:http";
import type { DemoProvider, Refusal } from "../../runtime/demo/types.ts";
import { alertBehaviours } from "./demo/alerts.ts";
import { checkBehaviours } from "./demo/checks.ts";
import { componentBehaviours } from "./demo/components.ts";
import { heartbeatBehaviours } from "./demo/heartbeats.ts";
import { incidentBehaviours } from "./demo/incidents.ts";
import { jobBehaviours } from "./demo/jobs.ts";
import { pageBehaviours } from "./demo/pages.ts";
import { resultBehaviours } from "./demo/results.ts";
import { secretBehaviours } from "./demo/secrets.ts";
import { seed } from "./demo/seed.ts";
import { inTime } from "./demo/time.ts";
import { writeId } from "./demo/write-id.ts";
import facts from "./demo-seed.json" with { type: "json" };

/** The one that is a JWT: it comes after the word Bearer, and the keys come alone. */
const JWT = "demo-jwt";

const demo: DemoProvider = {
  callers: {
    "demo-admin": { userId: facts.people.admin },
    "demo-viewer": { userId: facts.people.viewer, observer: true },
    [JWT]: { userId: facts.people.engineer },
  },

  readingPosts: ["getComponentsUptime"],

  readToken({ authorization = "" }) {
    const [, word, text = ""] = /^(bearer\s+)?(.+)$/i.exec(authorization.trim()) ?? [];
    if (text === "") return undefined;
    // One under the scheme of the other is as good as none, and yet it was sent.
    return (text === JWT) === (word !== undefined) ? text : "";
  },

  // Empty ones hide what the environment says of a real account.
  settings: { PINGERA_API_KEY: "demo-admin", PINGERA_JWT_TOKEN: "", PINGERA_BASE_URL: "" },

  invalid: { status: 422, message: "Unprocessable Entity" },

  writeId,
  links: "all",
  complete: (entity) => entity,
  writeRefusal,
  writeReference: ({ id, name }) => ({ id, name }),
  seed,
  behaviours: inTime({
    ...pageBehaviours,
    ...componentBehaviours,
    ...incidentBehaviours,
    ...checkBehaviours,
    ...resultBehaviours,
    ...jobBehaviours,
    ...alertBehaviours,
    ...heartbeatBehaviours,
    ...secretBehaviours,
  }),
};

export default demo;

/** `errors` tells of each field of the query or the body what is wrong with it; what is about no field is in the message. */
function writeRefusal({ status, message, errors, part }: Refusal): unknown {
  const fields: Record<string, string[]> = {};
  const rest: string[] = [];
  for (const error of errors) {
    const [, field, why] = (part && FIELD.exec(error)) ?? [];
    if (field === undefined || why === undefined) rest.push(error);
    else fields[field] = [...(fields[field] ?? []), why];
  }
  return {
    code: status,
    status: STATUS_CODES[status] ?? "Error",
    message: [message, ...rest].join(": "),
    ...(Object.keys(fields).length > 0 && { errors: { [part === "body" ? "json" : "query"]: fields } }),
  };
}

/** `parameters.regions[0] must be a string` */
const FIELD = /^([a-z[]\S*) (.+)$/;
