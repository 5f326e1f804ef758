import { expect, test } from "vitest";
import { createClient } from "../../generated/pagerduty/client.ts";
import manageIncidents from "../../overrides/pagerduty/manage-incidents.ts";
import { ApiError, UpstreamError } from "../../runtime/errors.ts";

type Answer = (path: string, args: { body: { incidents?: { id: string }[] }; path?: { id: string } }) => unknown;

const ids = (count: number) => Array.from({ length: count }, (_, index) => `P${index + 1}`);
const refusal = new ApiError("Invalid", { status: 400, errors: ["Bad thing"], request: "PUT /incidents" });

/** Runs the tool above a client that answers from memory, and says how many incidents each request held. */
async function run(args: Parameters<typeof manageIncidents.run>[0], answer: Answer) {
  const sent: (number | string)[] = [];
  const http = {
    async call<T>(_method: string, path: string, given?: object): Promise<T> {
      const body = JSON.parse(JSON.stringify(given));
      sent.push(body.body.incidents?.length ?? body.path.id);
      return JSON.parse(JSON.stringify(await answer(path, body)));
    },
  };
  const context = {
    client: createClient(http),
    identity: async () => undefined,
    connection: { baseUrl: "https://api.example.test" },
    now: () => new Date(0),
    signal: new AbortController().signal,
  };
  const result = await manageIncidents.run(args, context).catch((error: unknown) => error);
  return { result, sent };
}

test("more than the API takes at once go out in several requests", async () => {
  const { result, sent } = await run({ incident_ids: ids(600), status: "resolved" }, (_path, { body }) => body);
  expect(sent).toEqual([250, 250, 100]);
  expect(result).toMatchObject({ more: false, items: { length: 600 } });
  expect(result).not.toHaveProperty("extra");
});

test("a later request that fails says what had taken effect", async () => {
  let calls = 0;
  const { result, sent } = await run({ incident_ids: ids(600), status: "resolved" }, (_path, { body }) => {
    calls += 1;
    if (calls === 2) throw refusal;
    return body;
  });
  expect(sent).toEqual([250, 250]);
  expect(result).toBeInstanceOf(ApiError);
  expect(result).toMatchObject({
    message: "Invalid",
    facts: {
      status: 400,
      errors: [
        "Bad thing",
        "The changes took effect on the first 250 incidents, up to P250; the other 350, from P251 on, still have to be done.",
      ],
    },
  });
});

test("a failure before anything took effect is told as it is", async () => {
  const { result } = await run({ incident_ids: ["P1"], status: "resolved" }, () => {
    throw refusal;
  });
  expect(result).toBe(refusal);
});

test("snoozing stops at the first failure and names every incident", async () => {
  const { result, sent } = await run(
    { incident_ids: ids(7), status: "acknowledged", snooze_seconds: 60 },
    (path, given) => {
      if (path === "/incidents") return given.body;
      if (given.path?.id === "P3") throw new UpstreamError("No whole answer.", { repeat: "risky" });
      return { incident: { id: given.path?.id } };
    },
  );
  expect(sent).toEqual([7, "P1", "P2", "P3", "P4", "P5"]);
  expect(result).toMatchObject({
    repeat: "risky",
    message:
      "No whole answer.\nThe other changes took effect on 7 incidents. Snoozed: P1, P2, P4, P5. Not confirmed: P3, P6, P7.",
  });
});

test("an answer that lists fewer incidents than were changed is not taken for the whole", async () => {
  const { result } = await run({ incident_ids: ids(3), urgency: "low" }, () => ({ incidents: [{ id: "P1" }] }));
  expect(result).toMatchObject({
    items: [{ id: "P1" }],
    extra: { notice: "The API accepted the changes to 3 incidents and listed 1." },
  });
});
