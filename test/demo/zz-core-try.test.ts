import { test } from "vitest";
import api from "../../generated/pagerduty/api.json" with { type: "json" };
import { createAccount } from "../../runtime/demo/account.ts";
import { Document, isRecord, type OpenApi } from "../../runtime/demo/document.ts";
import { Routes, parameterOf } from "../../runtime/demo/routes.ts";
import { sample } from "../../runtime/demo/sample.ts";
import { readEnvelope } from "../../runtime/demo/envelope.ts";
import type { DemoProvider } from "../../runtime/demo/types.ts";

const provider: DemoProvider = {
  callers: { t: { userId: "P1" } },
  readToken: (h) => h["authorization"],
  settings: {},
  writeId: (k, n) => `${k.slice(0,1).toUpperCase()}${n}`,
  writeRefusal: ({ message, code, errors }) => ({ error: { message, code, errors } }),
  writeReference: ({ id, type, summary }) => ({ id, type: `${type}_reference`, summary }),
  complete: (e) => e,
  seed() {},
  behaviours: {},
  codes: { notFound: 2100, invalid: 2001 },
};
test("loop", async () => {
  const document = new Document(api);
  const routes = new Routes(document);
  const now = new Date("2026-01-15T12:00:00Z");
  const counts: Record<string, number> = {};
  for (const route of routes.all) {
    const demo = createAccount(api, provider, { checkAnswers: true });
    const path: Record<string, string> = {};
    for (const p of route.parameters) if (p.in === "path") path[p.name] = String(p.schema?.enum?.[0] ?? (document.flatten(p.schema ?? {}).type === "integer" ? "1" : document.flatten(p.schema ?? {}).format === "uuid" ? "00000000-0000-4000-8000-000000000001" : "P1"));
    const segs = route.template.split("/").slice(1);
    for (let i = 1; i < segs.length; i++) {
      const name = parameterOf(segs[i] ?? ""); if (!name) continue;
      const t = "/" + segs.slice(0, i + 1).join("/");
      const g = routes.at(t, "GET") ?? routes.at(t, "PUT");
      const colls = [segs.slice(0, i).map((s) => path[parameterOf(s) ?? ""] ?? s).join("/")];
      if (name.endsWith("_id")) colls.push(name.replace(/_id$/, "s").replace(/ys$/, "ies"));
      for (const c of colls) {
        const e = g?.answer ? sample(document, readEnvelope(document, g, g.answer).schema, now) : {};
        demo.account.collection(c).put({ ...(isRecord(e) ? e : {}), id: path[name] ?? "" });
      }
    }
    const q = new URLSearchParams();
    for (const p of route.parameters) if (p.in === "query" && p.required) { const f = document.flatten(p.schema ?? {}); const v = sample(document, f.items ?? f, now); for (const x of Array.isArray(v) ? v : [v]) q.append(p.name, String(x)); }
    const headers: Record<string, string> = { authorization: "t", "content-type": "application/json" };
    for (const p of route.parameters) if (p.in === "header") headers[p.name] = String(sample(document, p.schema ?? {}, now));
    const url = route.template.replace(/\{(.+?)\}/g, (_, n) => path[n] ?? "") + "?" + q;
    const body = route.body && route.body !== "other" ? JSON.stringify(sample(document, route.body, now)) : route.body ? "a,b" : undefined;
    try {
      const r = await demo.handle({ method: route.method, url, headers, body });
      counts[r.status] = (counts[r.status] ?? 0) + 1;
      if (r.status >= 300) console.log(route.operation, route.method, url, r.status, r.text.slice(0, 300), body?.slice(0, 200));
    } catch (e) { counts["bug"] = (counts["bug"] ?? 0) + 1; console.log(route.method, url, String(e).slice(0, 400)); }
  }
  console.log(counts);
});
