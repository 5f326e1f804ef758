import { UserError } from "../../runtime/errors.ts";

const TYPES = ["account", "service", "team"] as const;
type FilterType = (typeof TYPES)[number];

/** The API says `service` where it lists and `service_reference` where it creates; both are understood everywhere. */
export async function webhookFilterType(
  given: string | undefined,
  _context: unknown,
  _args: unknown,
): Promise<{ filter_type?: FilterType }> {
  return given === undefined ? {} : { filter_type: readFilterType(given) };
}

/** The filter of a subscription. */
export function webhookFilter(
  given: string,
  id: string | undefined,
): { type: `${FilterType}_reference`; id?: string | undefined } {
  const type = readFilterType(given);
  if (type !== "account" && id === undefined) {
    throw new UserError(`"filter_type" ${type} needs "filter_id": the ID of the ${type} whose events to send.`);
  }
  return { type: `${type}_reference`, id };
}

function readFilterType(given: string): FilterType {
  const word = given
    .trim()
    .toLowerCase()
    .replace(/_reference$/, "");
  const type = TYPES.find((one) => one === word);
  if (type === undefined) {
    throw new UserError(`"filter_type" must be one of ${TYPES.join(", ")}, got ${JSON.stringify(given.slice(0, 60))}`);
  }
  return type;
}
