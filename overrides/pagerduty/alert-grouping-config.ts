import type { CreateAlertGroupingSetting } from "../../generated/pagerduty/arguments.ts";
import { UserError } from "../../runtime/errors.ts";

export interface GroupingConfig {
  timeout?: number | undefined;
  time_window?: number | undefined;
  aggregate?: "all" | "any" | undefined;
  fields?: string[] | undefined;
  iag_fields?: string[] | undefined;
}

type GroupingType = CreateAlertGroupingSetting["type"];
type Field = keyof GroupingConfig;

/** What the config of each type holds, and what of it has to be there. */
const RULES: Record<GroupingType, { takes: Field[]; needs: Field[] }> = {
  time: { takes: ["timeout"], needs: ["timeout"] },
  intelligent: { takes: ["time_window", "iag_fields"], needs: ["time_window"] },
  content_based: { takes: ["aggregate", "fields", "time_window"], needs: ["aggregate", "fields", "time_window"] },
  content_based_intelligent: {
    takes: ["aggregate", "fields", "time_window"],
    needs: ["aggregate", "fields", "time_window"],
  },
};

/** The document accepts any mixture of the four configs; the API wants the one that goes with the type. */
export function alertGroupingConfig(args: CreateAlertGroupingSetting): void {
  checkFields(args.type, args, args.service_ids);
  checkComplete(args.type, args);
}

export const fieldsOf = (type: GroupingType): Field[] => RULES[type].takes;

/** Everything that a config of this type can hold is given. */
export const isWhole = (type: GroupingType, config: GroupingConfig): boolean =>
  RULES[type].takes.every((field) => config[field] !== undefined);

/** Each given field belongs to the type and is in its bounds. */
export function checkFields(type: GroupingType, config: GroupingConfig, serviceIds: string[] | undefined): void {
  // A setting as it stands may be of a type that the API has learnt since.
  if (!Object.hasOwn(RULES, type)) return;
  const { takes } = RULES[type];
  const fields: Field[] = ["timeout", "time_window", "aggregate", "fields", "iag_fields"];
  const stray = fields.filter((field) => config[field] !== undefined && !takes.includes(field));
  if (stray.length > 0) {
    throw new UserError(`"${stray.join('", "')}" is not for type ${type}, which takes ${takes.join(", ")}.`);
  }
  const { timeout, time_window: window } = config;
  if (timeout !== undefined && timeout !== 0 && timeout < 60) {
    throw new UserError(
      `"timeout" must be 0 (until the incident is resolved) or from 60 to 86400 seconds, got ${timeout}.`,
    );
  }
  const wholeDay = type === "content_based" && window === 86_400;
  if (window !== undefined && window !== 0 && !wholeDay && (window < 300 || window > 3600)) {
    const day = type === "content_based" ? " or 86400" : "";
    throw new UserError(
      `"time_window" must be 0 (recommended by PagerDuty) or from 300 to 3600 seconds${day} for type ${type}, got ${window}.`,
    );
  }
  if (type === "content_based_intelligent" && serviceIds !== undefined && serviceIds.length > 1) {
    throw new UserError(
      `Type ${type} takes one service; "service_ids" has ${serviceIds.length}. Make one setting for each.`,
    );
  }
}

export function checkComplete(type: GroupingType, config: GroupingConfig): void {
  const missing = RULES[type].needs.filter((field) => config[field] === undefined);
  if (missing.length > 0) throw new UserError(`Type ${type} also needs "${missing.join('", "')}".`);
}
