import type { Account } from "../../../runtime/demo/types.ts";
import type { Fields } from "./fields.ts";
import { letTimePass } from "./incident-time.ts";
import { incidentBehaviours } from "./incidents.ts";

/** The account's past, told in order of time by what the account itself does when it is asked. */
export interface History {
  /** The account as it was at the moment that is being told. */
  account: Account;
  /** What happened at an instant, given in milliseconds; what lies ahead of now is never told. */
  at(time: number, tell: () => void): void;
  /** Somebody, or monitoring when nobody is named, asks for an operation. */
  ask(operation: string, id: string, body: Fields, userId?: string): void;
  tell(): void;
}

export function createHistory(account: Account): History {
  const steps: { time: number; tell: () => void }[] = [];
  let now = account.now();
  const past: Account = { ...account, now: () => now };
  return {
    account: past,
    at: (time, tell) => steps.push({ time, tell }),
    ask(operation, id, body, userId) {
      const behave = incidentBehaviours[operation];
      if (!behave) throw new Error(`Nothing is known of ${operation}.`);
      behave({
        operation,
        method: "",
        template: "",
        path: { id },
        query: { one: () => undefined, all: () => [], flag: () => false },
        body,
        items: [],
        caller: userId === undefined ? {} : { userId },
        header: () => undefined,
        account: past,
      });
    },
    tell() {
      const present = account.now();
      const told = steps.filter(({ time }) => time <= present.getTime()).sort((one, other) => one.time - other.time);
      for (const { time, tell } of told) {
        now = new Date(time);
        tell();
      }
      now = present;
      letTimePass(past);
    },
  };
}
