import { type DemoProvider, Refusal, type RequestPart } from "./types.ts";

type Rules = Pick<DemoProvider, "codes" | "invalid">;

/** What does not fit the document, or what else the account holds. */
export function refuseInput({ codes, invalid }: Rules, errors: string[], part?: RequestPart): Refusal {
  const { status, message } = invalid ?? { status: 400, message: "Invalid Input Provided" };
  return new Refusal(status, message, errors, codes?.invalid, part);
}

export const refuseUnknown = ({ codes }: Rules): Refusal => new Refusal(404, "Not Found", [], codes?.notFound);

export const refuseStranger = ({ codes }: Rules): Refusal => new Refusal(401, "Unauthorized", [], codes?.unauthorized);

export const forbid = ({ codes }: Rules, why: string): Refusal =>
  new Refusal(403, "Forbidden", [why], codes?.forbidden);
