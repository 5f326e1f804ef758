import { compareValues, takesOneAsList } from "./compare-values.ts";
import type { Finding } from "./kinds.ts";
import { pairAlike, schemaLikeness } from "./likeness.ts";
import { argumentsOf, findSpot, itemInside, propertiesInside, type Spot, spotsInside } from "./spots.ts";
import { canBe, type SurfaceTool } from "./surface.ts";

export interface ArgumentFinding extends Finding {
  argument: string;
}

/** What became of every argument, at every depth: what was renamed is followed, and told once. */
export function compareArguments(before: SurfaceTool, after: SurfaceTool, aliases: boolean): ArgumentFinding[] {
  const comparison = new ArgumentComparison(before, after);
  return comparison.run(aliases);
}

class ArgumentComparison {
  readonly #found: ArgumentFinding[] = [];
  readonly #before: SurfaceTool;
  readonly #after: SurfaceTool;
  #gone: Spot[] = [];
  #added: Spot[] = [];
  /** Old path → path of today. */
  readonly #renamed = new Map<string, string>();

  constructor(before: SurfaceTool, after: SurfaceTool) {
    this.#before = before;
    this.#after = after;
  }

  run(aliases: boolean): ArgumentFinding[] {
    for (const finding of compareValues(this.#before.input, this.#after.input, false)) this.#find("", finding);
    this.#compareLevel(argumentsOf(this.#before), argumentsOf(this.#after));
    const lost: Spot[] = [];
    // What is renamed is compared in turn, and may have lost something inside of it.
    do {
      for (let spot = this.#gone.shift(); spot; spot = this.#gone.shift()) {
        if (!this.#followAlias(spot)) lost.push(spot);
      }
    } while (this.#guessRenames(lost));
    for (const { path, listed } of lost) {
      if (listed) this.#find(path, { kind: "argument gone", what: "is gone" });
      else this.#find(path, { kind: "older shape gone", what: "is no longer accepted" });
    }
    if (aliases) this.#compareAliases();
    for (const { path, required, listed } of this.#added) {
      if (!listed) this.#find(path, { kind: "older shape added", what: "is accepted, without being listed" });
      else if (required) this.#find(path, { kind: "required argument added", what: "is new, and required" });
      else this.#find(path, { kind: "argument added", what: "is new, and optional" });
    }
    return this.#found;
  }

  #find(argument: string, finding: Finding): void {
    this.#found.push({ argument, ...finding });
  }

  #compareLevel(before: Spot[], after: Spot[]): void {
    const pairs = before.flatMap((old) => {
      const now = after.find(({ name }) => name === old.name);
      return now ? [[old, now] as const] : [];
    });
    for (const [old, now] of pairs) this.#comparePair(old, now);
    this.#gone.push(...before.filter((old) => !pairs.some(([same]) => same === old)));
    this.#added.push(...after.filter((now) => !pairs.some(([, same]) => same === now)));
    const order = (spots: Spot[]) => spots.filter(({ listed }) => listed).map(({ name }) => name);
    const [from, to] = [order(pairs.map(([old]) => old)), order(after).filter((name) => order(before).includes(name))];
    const where = after[0]?.parent ?? "";
    if (from.join() !== to.join() && [...from].sort().join() === [...to].sort().join()) {
      this.#find(where, { kind: "order changed", what: "arguments in another order", from, to });
    }
  }

  #comparePair(old: Spot, now: Spot): void {
    const at = now.path;
    if (old.listed && !now.listed) {
      this.#find(at, { kind: "argument unlisted", what: "is still accepted, but no longer listed" });
    } else if (!old.listed && now.listed) this.#find(at, { kind: "argument listed", what: "is listed now" });
    if (!old.required && now.required) this.#find(at, { kind: "argument became required", what: "is required now" });
    else if (old.required && !now.required) {
      this.#find(at, { kind: "argument became optional", what: "is optional now" });
    }
    const capsList = this.#after.result === "list" && at === "limit";
    for (const finding of compareValues(old.schema, now.schema, capsList)) this.#find(at, finding);
    this.#compareInside(old, now);
  }

  #compareInside(old: Spot, now: Spot, parent = now.path): void {
    const [item, itemNow] = [itemInside(old), itemInside(now)];
    if (itemNow && takesOneAsList(old.schema, now.schema)) {
      // The words and the default of the one value stand with the list now.
      const { description, title, default: fallback } = itemNow.schema;
      const one = { ...old, schema: { ...old.schema, description, title, default: fallback } };
      this.#compareItem(one, itemNow, parent);
    } else if (item && itemNow) this.#compareItem(item, itemNow, parent);
    if (!canBe(old.schema, "object") || !canBe(now.schema, "object")) return;
    const [before, after] = [propertiesInside(old, parent), propertiesInside(now, parent)];
    const isOpen = ({ schema }: Spot) => schema["additionalProperties"] !== false;
    // An object without properties takes any: what is named is not new, and what is no longer named is still taken.
    if (before.length === 0 && isOpen(old)) {
      this.#compareLevel(
        [],
        after.filter(({ required }) => required),
      );
    } else if (after.length > 0 || !isOpen(now)) this.#compareLevel(before, after);
  }

  #compareItem(old: Spot, now: Spot, parent: string): void {
    for (const finding of compareValues(old.schema, now.schema, false)) this.#find(now.path, finding);
    this.#compareInside(old, now, parent);
  }

  /** Callers of before go on unharmed where a rule still takes what they send. */
  #followAlias(spot: Spot): boolean {
    const paths = [spot.path, spot.parent === "" ? spot.name : `${spot.parent}.${spot.name}`];
    const { accepts } = this.#after;
    const to = this.#followRules(accepts.find(([from]) => paths.includes(from))?.[1]);
    if (to === "-" || to === "*") this.#renamed.set(spot.path, to);
    if (to === "-") {
      this.#find(spot.path, { kind: "argument ignored", what: "is still taken, but without effect" });
      return true;
    }
    if (to === "*") return this.#unwrap(spot);
    if (to !== undefined) {
      this.#rename(spot, to, findSpot(this.#after, to));
      return true;
    }
    const parts = accepts.filter(([from]) =>
      paths.some((path) => from.startsWith(`${path}.`) || from.startsWith(`${path}[]`)),
    );
    if (parts.length === 0) return false;
    const targets = [...new Set(parts.map(([, target]) => target))].filter((target) => target !== "-");
    const [what, names] = ["is taken apart", targets.length > 0 ? ` into ${targets.join(", ")}` : ""];
    const turn = { from: spot.path, to: targets.join(", ") };
    this.#find(spot.path, {
      kind: "argument renamed with alias",
      what: `${what}${names}; the old shape still works`,
      ...turn,
    });
    this.#gone.push(...partsOf(spot, spot.parent));
    return true;
  }

  /** Rules apply one after the other, so one may lead to a name that a later one leads on from. */
  #followRules(to: string | undefined): string | undefined {
    const next = this.#after.accepts.findIndex(([from]) => from === to);
    const isEnd = to === undefined || next === -1 || findSpot(this.#after, to) !== undefined;
    return isEnd ? to : this.#after.accepts.slice(next).reduce((at, [from, on]) => (from === at ? on : at), to);
  }

  #unwrap(spot: Spot): boolean {
    const what = "is gone; its properties are arguments of their own, and the old shape still works";
    this.#find(spot.path, { kind: "argument renamed with alias", what, from: spot.path, to: "*" });
    const today = argumentsOf(this.#after);
    for (const inner of partsOf(spot, "")) {
      const now = today.find(({ name }) => name === inner.name);
      if (now) this.#meet(inner, now);
      else this.#gone.push(inner);
    }
    return true;
  }

  #rename(spot: Spot, to: string, target: Spot | undefined): void {
    const what = `is now ${to}; the old name still works`;
    this.#renamed.set(spot.path, to);
    // What was accepted under an older name anyhow has no name that callers could miss.
    if (spot.listed) this.#find(spot.path, { kind: "argument renamed with alias", what, from: spot.path, to });
    if (target) this.#meet(spot, target);
  }

  /** What gets its value from an argument of before is not new; one that was there before keeps its own conditions. */
  #meet(old: Spot, now: Spot): void {
    const isNew = this.#added.some(({ path }) => path === now.path);
    this.#added = this.#added.filter(({ path }) => path !== now.path);
    const same = { ...old, required: isNew ? old.required : now.required, listed: now.listed };
    this.#comparePair(same, now);
  }

  #guessRenames(lost: Spot[]): boolean {
    const before = lost.length;
    for (const parent of new Set(lost.map((spot) => spot.parent))) {
      const named = (spots: Spot[]) =>
        spots.filter((spot) => spot.parent === parent && spot.listed).map((spot) => ({ name: spot.name, value: spot }));
      const pairs = pairAlike(named(lost), named(this.#added), (gone, added) =>
        schemaLikeness({ name: gone.name, value: gone.value.schema }, { name: added.name, value: added.value.schema }),
      );
      for (const { gone, added } of pairs) {
        const turn = { from: gone.value.path, to: added.value.path };
        const what = `looks renamed to ${turn.to}; the old name is refused`;
        this.#renamed.set(turn.from, turn.to);
        this.#find(turn.from, { kind: "argument renamed", what, ...turn });
        this.#meet(gone.value, added.value);
        lost.splice(lost.indexOf(gone.value), 1);
      }
    }
    return lost.length < before;
  }

  #compareAliases(): void {
    const now = new Map(this.#after.accepts);
    const was = new Map(this.#before.accepts);
    for (const [from, to] of was) {
      // Without its rule the name may be that of an argument.
      const target = now.get(from) ?? findSpot(this.#after, from)?.path;
      const same = target === to || (target !== undefined && target === this.#renamed.get(to));
      if (same || findSpot(this.#before, from)) continue;
      const turn = { from: to, to: target };
      if (target === undefined) {
        this.#find(from, { kind: "older shape gone", what: `is no longer accepted for ${to}`, ...turn });
        continue;
      }
      const means = target === from ? "is an argument of its own now" : `means ${target} now`;
      const what = to === "-" ? `had no effect, and ${means}` : `${means}, and stood for ${to}`;
      this.#find(from, { kind: "older shape moved", what, ...turn });
      // To its callers it is not new; one that is required is, to all others.
      this.#added = this.#added.filter(({ path, required }) => path !== from || required);
    }
    for (const [from, to] of now) {
      if (was.has(from) || this.#renamed.has(from)) continue;
      this.#find(from, {
        kind: "older shape added",
        what: to === "-" ? "is accepted, without effect" : `is accepted for ${to}`,
        to,
      });
    }
    const order = (rules: Map<string, string>, others: Map<string, string>) =>
      [...rules.keys()].filter((from) => others.has(from)).join();
    if (order(was, now) !== order(now, was)) {
      this.#find("", { kind: "order changed", what: "rules for older shapes in another order" });
    }
  }
}

/** What is inside of something that no longer is: nobody had to give it where the whole could be left out. */
function partsOf(spot: Spot, parent: string): Spot[] {
  return spotsInside(spot, parent).map((inner) => ({ ...inner, required: inner.required && spot.required }));
}
