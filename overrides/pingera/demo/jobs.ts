import type { Account, Behaviour, Entity } from "../../../runtime/demo/types.ts";
import { checkRun, findCheck } from "./checks.ts";
import { type Fields, inPath, reply, stamp } from "./fields.ts";
import { regionsOf } from "./regions.ts";
import { CHECKS, JOBS, latestFirst, RUNS } from "./store.ts";

/** What is run when somebody says so. */
export const jobBehaviours: Record<string, Behaviour> = {
  executeCustomCheck({ account, body }) {
    checkRun(body);
    return queued(addCustomJob(account, body));
  },

  executeCheck(call) {
    const { account } = call;
    const check = findCheck(call);
    const run = account.collection(RUNS).put({
      id: account.makeId(RUNS),
      check_id: check.id,
      status: "running",
      requested_regions: regionsOf(check["parameters"]).map(({ id }) => id),
      created_at: stamp(account.now()),
      completed_at: null,
    });
    const { name, type, url, host, port, timeout, parameters, _troubles } = check;
    const given = Object.entries({ name, type, url, host, port, timeout, parameters, _troubles });
    const check_parameters = Object.fromEntries(given.filter(([, value]) => value !== undefined));
    return queued(addJob(account, { check_id: check.id, job_type: "existing_check", check_parameters, _run: run.id }));
  },

  listJobs(call) {
    const status = call.query.one("status");
    const jobs = latestFirst(call.account.collection(JOBS).list());
    return call.account.page(
      call,
      "jobs",
      jobs.filter((job) => status === undefined || job["status"] === status),
    );
  },
  getJob: (call) => reply(call.account.find(JOBS, inPath(call, "job_id"))),

  listExecutionGroups(call) {
    const check = findCheck(call);
    const runs = latestFirst(call.account.collection(RUNS).list());
    return call.account.page(
      call,
      "execution_groups",
      runs.filter((run) => run["check_id"] === check.id),
    );
  },
  getExecutionGroup: (call) => reply(call.account.find(RUNS, inPath(call, "execution_group_id"))),
  listRegionalResults(call) {
    const run = call.account.find(RUNS, inPath(call, "execution_group_id"));
    return reply({ regional_results: call.account.collection(`${RUNS}/${run.id}/regional-results`).list() });
  },
};

function addJob(account: Account, fields: Fields, at: number | Date = account.now()): Entity {
  const job = { id: account.makeId(JOBS), status: "pending", result: null, ...fields, created_at: stamp(at) };
  return account.collection(JOBS).put(job);
}

/** What befalls a stored check befalls whatever is sent to the same place. */
export function addCustomJob(account: Account, fields: Fields, at?: number): Entity {
  const place = fields["url"] ?? fields["host"];
  const twin = account
    .collection(CHECKS)
    .list()
    .find(({ url, host }) => (url ?? host) === place);
  const check_parameters = { ...fields, ...(twin && { _troubles: twin["_troubles"] }) };
  return addJob(account, { job_type: "custom_check", check_parameters }, at);
}

const queued = (job: Entity) =>
  reply({ job_id: job.id, message: "The check waits for its turn.", status: "queued" }, 202);
