import type { GetIncidentMetricsAll } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

/** The API wraps its one row in a list; a summary is one object. */
export default defineTool<PagerDuty, GetIncidentMetricsAll>({
  async run({ time_zone, order, order_by, ...filters }, { client }) {
    const { data } = await client.getAnalyticsMetricsIncidentsAll({ body: { filters, time_zone, order, order_by } });
    return data?.[0] ?? { notice: "The API has no figures for this time range and these filters." };
  },
});
