import type { AppendEventOrchestrationRouterRule } from "../../generated/pagerduty/arguments.ts";
import type { Body, PagerDuty } from "../../generated/pagerduty/client.ts";
import { UpstreamError, UserError } from "../../runtime/errors.ts";
import type { Item } from "../../runtime/http/types.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

type Path = Body<"updateOrchPathRouter">["orchestration_path"];
type RuleSet = Item<Path["sets"]>;
type Rule = Item<RuleSet["rules"]>;
type Route = NonNullable<NonNullable<Rule["actions"]>["dynamic_route_to"]>;

/** The API replaces the router as a whole: what is read goes back untouched, unknown fields and all, with one rule more. */
export default defineTool<PagerDuty, AppendEventOrchestrationRouterRule>({
  async run(args, { client }) {
    const rule = readRule(args);
    const path = { id: args.orchestration_id };
    const { orchestration_path: before } = await client.getOrchPathRouter({ path });
    // Writing back what was not read would empty the router.
    if (!before) throw new UpstreamError("The API answered without the router; nothing was changed.");
    const [first = { id: "start", rules: [] }, ...others] = before.sets ?? [];
    const sets = [{ ...first, rules: [...(first.rules ?? []), rule] }, ...others];
    const answer = await client.updateOrchPathRouter({
      path,
      body: { orchestration_path: { type: before.type ?? "router", sets, catch_all: before.catch_all } },
    });
    // The API takes no precondition, so an edit in between cannot be stopped, only be told from the versions.
    return { ...answer, replaced_version: before.version };
  },
});

/** No id: the API makes one. */
function readRule({
  label,
  conditions,
  route_to,
  dynamic_route_to,
  disabled,
}: AppendEventOrchestrationRouterRule): Rule {
  if ((route_to === undefined) === (dynamic_route_to === undefined)) {
    throw new UserError(
      'Give exactly one of "route_to" (a service ID) and "dynamic_route_to" ({ source, regex, lookup_by }).',
    );
  }
  if (dynamic_route_to === undefined) {
    const expressions = (conditions ?? []).map((expression) => ({ expression }));
    return { label, conditions: expressions, actions: { route_to }, disabled };
  }
  if (conditions !== undefined) {
    throw new UserError(
      'A rule with "dynamic_route_to" takes no "conditions": it looks at every event. Leave one of them out.',
    );
  }
  return { label, actions: { dynamic_route_to: readRoute(dynamic_route_to) }, disabled };
}

function readRoute({ source, regex, lookup_by, ...rest }: Record<string, unknown>): Route {
  const known = lookup_by === "service_name" || lookup_by === "service_id";
  if (typeof source === "string" && typeof regex === "string" && known) return { ...rest, source, regex, lookup_by };
  throw new UserError(
    '"dynamic_route_to" needs "source" (such as event.custom_details.team), "regex" and "lookup_by" (service_name or service_id).',
  );
}
