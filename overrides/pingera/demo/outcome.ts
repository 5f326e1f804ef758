import { draw, type Fields, fieldsOf, isFields, textOf } from "./fields.ts";
import { regionsOf, toServer } from "./regions.ts";

/** What befalls a check from one time to another; without an end it goes on. */
export interface Trouble {
  from: number;
  to?: number | undefined;
  status: "failed" | "degraded" | "timeout";
  error: string;
}

/** What a run of a check, stored or not, finds out at a time: the same whenever it is asked. */
export function findOut(check: Fields, at: number, run: number): Fields {
  const regions = regionsOf(check["parameters"]);
  const region = regions[run % regions.length] ?? regionsOf(undefined)[0];
  const seconds = typeof check["timeout"] === "number" ? check["timeout"] : 30;
  const trouble = findTrouble(check, at);
  const chance = draw(`${check["name"]} ${at} ${region?.id}`);
  const usual = (USUAL[textOf(check["type"])] ?? 200) + 120 * draw(textOf(check["name"])) + (region?.far ?? 0);
  const slow = trouble?.status === "degraded" ? 9 : 1;
  const milliseconds = trouble?.status === "timeout" ? seconds * 1000 : usual * slow * (0.85 + 0.4 * chance);
  const server = region && toServer(region);
  return {
    status: trouble?.status ?? "ok",
    response_time: Math.round(milliseconds),
    ...(trouble && { error_message: trouble.error }),
    check_metadata: describe(check, milliseconds, trouble, chance),
    ...(server && { check_server_id: server.id, check_server: server }),
  };
}

/** Slow is not down. */
export const isGood = ({ status }: Fields): boolean => status === "ok" || status === "degraded";

/** Milliseconds that a type of check takes. */
const USUAL: Record<string, number> = {
  web: 180,
  api: 110,
  ssl: 70,
  tcp: 25,
  dns: 18,
  icmp: 12,
  portscan: 900,
  synthetic: 2600,
  multistep: 4200,
};

function findTrouble(check: Fields, at: number): Trouble | undefined {
  const planned: unknown[] = Array.isArray(check["_troubles"]) ? check["_troubles"] : [];
  const found = planned.filter(isTrouble).find(({ from, to = Number.POSITIVE_INFINITY }) => from <= at && at < to);
  // Nothing answers under a name that is reserved for not being there.
  const host = readHost(check);
  const isNowhere = /(^|\.)invalid$/i.test(host);
  return found ?? (isNowhere ? { from: at, status: "failed", error: `getaddrinfo ENOTFOUND ${host}` } : undefined);
}

const isTrouble = (value: unknown): value is Trouble => isFields(value) && typeof value["from"] === "number";

function readHost({ url, host }: Fields): string {
  const address = textOf(url);
  return URL.canParse(address) ? new URL(address).hostname : textOf(host);
}

/** What else each type of check tells. */
function describe(check: Fields, milliseconds: number, trouble: Trouble | undefined, chance: number): Fields {
  const parameters = fieldsOf(check["parameters"]);
  const isUp = trouble === undefined || trouble.status === "degraded";
  const kinds: Record<string, () => Fields> = {
    web: () => ({ http_status: isUp ? 200 : trouble.status === "timeout" ? null : 502, bytes: 48_213 }),
    api: () => ({
      http_status: isUp ? 200 : trouble.status === "timeout" ? null : 503,
      assertions_failed: isUp ? 0 : 1,
    }),
    ssl: () => ({ valid: isUp, issuer: "R11", days_until_expiry: isUp ? 61 : 0 }),
    tcp: () => ({ port: check["port"] ?? 443, open: isUp }),
    dns: () => ({ record_type: parameters["record_type"] ?? "A", answers: isUp ? ["198.51.100.80"] : [] }),
    icmp: () => ({
      packets_sent: parameters["probe_count"] ?? 5,
      packet_loss: isUp ? 0 : 100,
      average_rtt: Math.round(milliseconds * (0.9 + 0.2 * chance)),
    }),
    portscan: () => ({ scanned: parameters["ports"] ?? "1-1024", open_ports: isUp ? [80, 443] : [] }),
    synthetic: () => ({ passed: isUp, screenshots: 1 }),
    multistep: () => ({ steps: 4, steps_passed: isUp ? 4 : 2 }),
  };
  return kinds[textOf(check["type"])]?.() ?? {};
}
