import type { Account, Entity } from "../../../runtime/demo/types.ts";
import { average, type Fields, fieldsOf, SECOND, stamp, timeOf } from "./fields.ts";
import { findOut } from "./outcome.ts";
import { regionOf, regionsOf } from "./regions.ts";
import { JOBS, note, ON_DEMAND, RUNS } from "./store.ts";

/** A job waits for a second and runs for two. */
const WAIT = SECOND;
const RUN = 2 * SECOND;

export function finishJobs(account: Account): void {
  const now = account.now().getTime();
  for (const job of account.collection(JOBS).list()) {
    if (job["status"] === "completed") continue;
    const made = timeOf(job["created_at"]);
    if (now >= made + WAIT + RUN) finish(account, job, made + WAIT + RUN);
    else if (now >= made + WAIT) note(account, JOBS, job, { status: "running", started_at: stamp(made + WAIT) });
  }
}

/** A stored check is run from all its regions at once, any other from the first. */
function finish(account: Account, job: Entity, at: number): void {
  const parameters = fieldsOf(job["check_parameters"]);
  const run = account.collection(RUNS).get(String(job["_run"]));
  const regions = regionsOf(parameters["parameters"]);
  const results = (run ? regions : regions.slice(0, 1)).map((_, index) =>
    account.collection(ON_DEMAND).put({
      id: account.makeId(ON_DEMAND),
      ...(job["check_id"] !== undefined && { check_id: job["check_id"] }),
      check_name: parameters["name"],
      check_type: parameters["type"],
      result_type: "on_demand",
      error_message: null,
      ...withRegion(findOut(parameters, at, index)),
      created_at: stamp(at),
    }),
  );
  const { check_server, check_server_id, ...result } = fieldsOf(results[0]);
  const times = { started_at: stamp(at - RUN), completed_at: stamp(at) };
  note(account, JOBS, job, { status: "completed", ...times, result });
  if (run)
    note(account, RUNS, run, { status: "completed", completed_at: stamp(at), ...summarize(account, run, results) });
}

const withRegion = (result: Fields): Fields => ({ ...result, region: regionOf(result) });

function summarize(account: Account, run: Entity, results: Entity[]): Fields {
  const name = `${RUNS}/${run.id}/regional-results`;
  for (const { region, status, response_time, error_message, check_server, created_at } of results) {
    const id = account.makeId(name);
    const found = { region, status, response_time, error_message, check_server, created_at };
    account.collection(name).put({ id, execution_group_id: run.id, ...found });
  }
  const times = results.map((one) => Number(one["response_time"]));
  return {
    regional_summary: Object.fromEntries(results.map(({ region, status }) => [region, { status }])),
    statistics: {
      avg_response_time: Math.round(average(times)),
      min_response_time: Math.min(...times),
      max_response_time: Math.max(...times),
    },
  };
}
