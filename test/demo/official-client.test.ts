import { readFileSync } from "node:fs";
import { Agent } from "node:https";
import { api } from "@pagerduty/pdjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Certificate, hasOpenssl, makeCertificate } from "../support/certificate.ts";
import { DemoApi } from "../support/demo-api.ts";

type Client = ReturnType<typeof api>;
type Page = Awaited<ReturnType<Client["get"]>>;

/** PagerDuty's own client for JavaScript. It speaks HTTPS only, to the host in its setting `server`. */
describe.skipIf(!hasOpenssl)("PagerDuty's own client, pointed at the demo account", () => {
  let certificate: Certificate;
  let demo: DemoApi;
  let agent: Agent;

  beforeAll(async () => {
    certificate = makeCertificate();
    demo = await DemoApi.start(["--tls-cert", certificate.cert, "--tls-key", certificate.key]);
    agent = new Agent({ ca: readFileSync(certificate.cert), keepAlive: true });
  });
  afterAll(async () => {
    agent?.destroy();
    await demo?.stop();
    certificate?.remove();
  });

  const connect = (token: string): Client => {
    const settings = { server: new URL(demo.url).host, token, agent };
    return api(settings);
  };
  const listOf = (value: unknown): { id: string; status: string }[] => Object(value);

  /** All pages, as the client itself goes from one to the next. */
  async function readPages(first: Promise<Page>): Promise<Page[]> {
    const pages = [await first];
    for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next) pages.push(await next());
    return pages;
  }

  test("lists incidents, acknowledges one and reads it back", async () => {
    const pd = connect("demo-responder");
    const listed = await pd.get("/incidents", { data: { "statuses[]": ["triggered"] } });
    expect(listed.status).toBe(200);
    const incidents = listOf(listed.data.incidents);
    const [{ id } = { id: "" }] = incidents;
    expect(new Set(incidents.map(({ status }) => status))).toEqual(new Set(["triggered"]));
    const data = { incident: { type: "incident_reference", status: "acknowledged" } };
    const changed = await pd.put(`/incidents/${id}`, { data });
    expect(changed.data.incident).toMatchObject({ id, status: "acknowledged" });
    const read = await pd.get(`/incidents/${id}`);
    expect(read.data.incident).toMatchObject({
      id,
      status: "acknowledged",
      acknowledgements: [{ acknowledger: { summary: "Teodor Vance" } }],
    });
  });

  test.each(["25", "100"])("pages through 250 incidents and more by %s, each once", async (limit) => {
    const query = { date_range: "all", total: "true", limit };
    const pages = await readPages(connect("demo-admin").get("/incidents", { data: query }));
    const ids = pages.flatMap(({ data }) => listOf(data.incidents).map(({ id }) => id));
    expect(ids.length).toBeGreaterThanOrEqual(250);
    expect(ids).toHaveLength(pages[0]?.data.total);
    expect(new Set(ids).size).toBe(ids.length);
    expect(pages).toHaveLength(Math.ceil(ids.length / Number(limit)));
  });

  test.each([
    ["wrong", 401, "Unauthorized"],
    ["demo-observer", 403, "Forbidden"],
  ])("is refused with the token %s", async (token, status, message) => {
    const data = { team: { type: "team", name: "Mine" } };
    const refused = await connect(token).post("/teams", { data });
    expect([refused.status, refused.data]).toMatchObject([status, { error: { message } }]);
  });
});
