import type { Body } from "../../generated/pagerduty/client.ts";
import { UserError } from "../../runtime/errors.ts";

type Member = NonNullable<Body<"updateOverride">["override"]["overriding_member"]>;

/** Who has a shift: a user, or on purpose nobody. A forgotten ID must not become a gap on call. */
export function toMember(
  type: Member["type"],
  userId: string | undefined,
  named: { type: string; user: string },
): Member {
  if (type === "user_member" && userId === undefined) {
    throw new UserError(`"${named.user}" is required. To put nobody on call set "${named.type}" to empty_member.`);
  }
  if (type === "empty_member" && userId !== undefined) {
    throw new UserError(`"${named.type}" is empty_member, which means nobody: leave out "${named.user}".`);
  }
  return { type, user_id: userId };
}
