/** The samples of requests and answers that the published document has for types of incidents and their custom fields. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fieldsOf, idOf, isFields, listOf } from "../../overrides/pagerduty/demo/fields.ts";
import { Document } from "../../runtime/demo/document.ts";
import { Routes } from "../../runtime/demo/routes.ts";
import { validate } from "../../runtime/demo/validate.ts";
import { choice, openWithTypes, option } from "./custom-field-account.ts";

/** The published document, prose and all, is not ours to ship: it stands beside the checkout, or it does not. */
const PUBLISHED = join(process.env["OPSMITH_UPSTREAM"] || "../shared/upstream", "pagerduty-rest.openapi.json");

interface Sample {
  operation: string;
  method: string;
  template: string;
  name: string;
  value: unknown;
}

interface Samples {
  requests: Sample[];
  answers: Sample[];
}

const missing = !existsSync(PUBLISHED);
// The list of what passed does not name what was skipped.
if (missing) process.stderr.write(`Skipped: no published samples of custom fields, for ${PUBLISHED} is not there.\n`);
const { requests, answers } = missing ? { requests: [], answers: [] } : readSamples();

test.skipIf(missing)("there are samples to try", () => {
  expect(requests.length).toBeGreaterThan(15);
  expect(answers.length).toBeGreaterThan(25);
});

describe.skipIf(missing)("the demo account takes the sample", () => {
  test.each(requests.map((sample) => [`${sample.operation}: ${sample.name}`, sample] as const))(
    "%s",
    async (_, sample) => {
      const { add, ask, open } = await openWithTypes();
      const isTyped = sample.template.includes("/types/");
      const fields = isTyped ? "/incidents/types/security/custom_fields" : "/incidents/custom_fields";
      // What the sample is about has to be there; what it makes may not be.
      const isMade = sample.template.includes("{field_id}") || sample.template.endsWith("/values");
      const field_options = ["production", "staging"].map((value) =>
        option(sample.method === "PUT" ? value : `old ${value}`),
      );
      const field_type = JSON.stringify(sample.value).includes('"value":[')
        ? "multi_value_fixed"
        : "single_value_fixed";
      const field = { ...choice, name: "environment", display_name: "Runtime", field_type, field_options };
      const made = isMade ? await add(fields, field) : {};
      const ids: Record<string, string> = {
        "{type_id_or_name}": "security",
        "{field_id}": idOf(made),
        "{field_option_id}": idOf(listOf(made["field_options"])[0]),
        "{id}": await open(),
      };
      const path = sample.template.replaceAll(/\{\w+\}/g, (name) => ids[name] ?? name);
      const { status, json } = await ask(
        sample.method,
        path,
        withIds(sample.value, idOf(made), ids["{field_option_id}"] ?? ""),
      );
      expect(json.error?.errors).toBeUndefined();
      expect(status).toBe(sample.method === "PUT" && !path.endsWith("/values") ? 200 : 201);
    },
  );
});

describe.skipIf(missing)("the corrected document allows the sample of an answer", () => {
  const document = new Document(JSON.parse(readFileSync("generated/pagerduty/api.json", "utf8")));
  const routes = new Routes(document);
  test.each(answers.map((sample) => [`${sample.operation}: ${sample.name}`, sample] as const))("%s", (_, sample) => {
    const { answer = {} } = routes.get(sample.operation);
    expect(validate(document, answer, sample.value, "", "response")).toEqual([]);
  });
});

/** The samples' own IDs lead nowhere in an account that has not made them. */
function withIds(value: unknown, field: string, fieldOption: string): unknown {
  return JSON.parse(
    JSON.stringify(value).replaceAll('"PT4KHEE"', `"${field}"`).replaceAll('"PQ9K7I8"', `"${fieldOption}"`),
  );
}

function readSamples(): Samples {
  const paths = fieldsOf(JSON.parse(readFileSync(PUBLISHED, "utf8")).paths);
  const samples: Samples = { requests: [], answers: [] };
  for (const [template, item] of Object.entries(paths)) {
    if (!/^\/incidents\/(types|.*custom_fields)/.test(template)) continue;
    for (const [method, operation] of Object.entries(fieldsOf(item))) {
      if (!isFields(operation)) continue;
      const read = (holder: unknown): Sample[] =>
        Object.values(fieldsOf(fieldsOf(holder)["content"])).flatMap((media) =>
          Object.entries(fieldsOf(fieldsOf(media)["examples"])).map(([name, example]) => ({
            operation: String(operation["operationId"]),
            method: method.toUpperCase(),
            template,
            name,
            value: fieldsOf(example)["value"],
          })),
        );
      samples.requests.push(...read(operation["requestBody"]));
      for (const [status, response] of Object.entries(fieldsOf(operation["responses"])))
        if (status.startsWith("2")) samples.answers.push(...read(response));
    }
  }
  return samples;
}
