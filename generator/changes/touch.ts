import type { Tool } from "../tools/ir.ts";
import { readSteps, type Step } from "../tools/location.ts";
import type { ArgumentEntry } from "../tools/manifest.ts";
import type { DocumentComparison } from "./compare-documents.ts";
import type { OperationPair } from "./compare-operations.ts";
import { type Change, GRADES, listChanges, type Member, type Node } from "./ir.ts";

/** A change that a tool has to do with, and through what: `argument statuses`, `field priority`. */
export interface Finding extends Change {
  operation: string;
  through: string;
}

export interface TouchedTool {
  tool: string;
  /** The gravest first. */
  findings: Finding[];
}

/** Which tools the changes reach. The documents compared are the patched ones: what patches settle, no tool feels. */
export function touchTools(tools: readonly Tool[], comparison: DocumentComparison): TouchedTool[] {
  return tools.flatMap((tool) => {
    const findings = tool.uses.flatMap(({ id }): Finding[] => {
      const pair = comparison.pairs.find((one) => one.oldId === id) ?? comparison.pairs.find((one) => one.id === id);
      if (pair) return new Touch(tool, pair).findings;
      const gone = comparison.removed.find((operation) => operation.id === id);
      if (!gone) return [];
      const what = `gone: ${gone.method} ${gone.path}`;
      return [{ grade: "breaking", kind: "operation removed", place: id, what, operation: id, through: "operation" }];
    });
    const sorted = findings.sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade));
    return sorted.length > 0 ? [{ tool: tool.name, findings: sorted }] : [];
  });
}

/** What the changes of one operation mean for one tool that uses it. */
class Touch {
  readonly findings: Finding[] = [];
  readonly #tool: Tool;
  readonly #pair: OperationPair;
  readonly #claimed = new Set<Change>();

  constructor(tool: Tool, pair: OperationPair) {
    this.#tool = tool;
    this.#pair = pair;
    this.#claim("operation", pair.own);
    for (const [name, given] of tool.entry.arguments) {
      for (const from of given.from ?? [name]) this.#claimLocation(`argument ${name}`, from, given);
    }
    for (const location of tool.entry.sends.keys()) this.#claimLocation(`constant ${location}`, location);
    this.#claimPaging();
    this.#claimUnbound();
    this.#claimAnswer();
  }

  #claim(through: string, changes: readonly Change[]): void {
    for (const change of changes) {
      if (this.#claimed.has(change)) continue;
      this.#claimed.add(change);
      this.findings.push({ ...change, operation: this.#pair.id, through });
    }
  }

  #claimLocation(through: string, location: string, given?: ArgumentEntry): void {
    const { parameters, body } = this.#pair;
    if (!location.startsWith("body.")) {
      const member = parameters.get(`path ${location}`) ?? parameters.get(`query ${location}`);
      if (member) this.#claim(through, [...member.about, ...listChanges(member.node)]);
      return;
    }
    this.#claimBody(through, body, readSteps(location).slice(1), given);
  }

  /** What is said of everything on the way to a location, and of all that is below, or of what goes into the items. */
  #claimBody(through: string, root: Node | undefined, steps: readonly Step[], given?: ArgumentEntry): void {
    let node = root;
    for (const { name, each } of steps) {
      const member = node?.members.get(name);
      if (!member) return;
      this.#claim(through, member.about);
      node = member.node;
      if (!each || !node) continue;
      this.#claim(through, node.own);
      node = node.items;
    }
    if (!node) return;
    if (!given?.items) {
      this.#claim(through, listChanges(node));
      return;
    }
    this.#claim(through, node.own);
    const item = node.items ?? node;
    this.#claim(through, item.own);
    for (const [name, inner] of given.items)
      this.#claimBody(`${through}.${name}`, item, readSteps(inner.from?.[0] ?? name), inner);
  }

  #claimPaging(): void {
    const { request, entry } = this.#tool;
    const paging = request?.paging;
    if (!paging) return;
    const names = Object.entries(paging).flatMap(([key, name]) => (key === "style" ? [] : [String(name)]));
    const root = this.#answer;
    for (const name of names) {
      const member = this.#pair.parameters.get(`query ${name}`);
      if (member) this.#claim("paging", [...member.about, ...listChanges(member.node)]);
      const inAnswer = root?.members.get(name);
      if (inAnswer) this.#claim("paging", [...inAnswer.about, ...listChanges(inAnswer.node)]);
    }
    const items = entry.pages?.items;
    if (items !== undefined) this.#claim("paging", root?.members.get(items)?.about ?? []);
  }

  /** What nothing in the manifest binds: sent by hand, demanded from now on, or there to be offered. */
  #claimUnbound(): void {
    const { entry, request } = this.#tool;
    const { parameters, body } = this.#pair;
    const byHand = entry.override ?? request?.hooks[0]?.file;
    const changes = (member: Member): Change[] => [...member.about, ...listChanges(member.node)];
    const members = new Map([...parameters, ["body", { about: [], ...(body && { node: body }) }]]);
    for (const [key, member] of members) {
      for (const change of changes(member)) {
        const isNew = change.kind === "parameter added" || change.kind === "property added";
        if (isNew || change.kind === "required")
          this.#claim(change.grade === "breaking" ? "nothing fills it" : "not offered", [change]);
        // Headers are the runtime's business: no override sends one.
        else if (byHand !== undefined && change.grade === "breaking" && !key.startsWith("header "))
          this.#claim(`by hand in ${byHand}`, [change]);
      }
    }
  }

  #claimAnswer(): void {
    const { entry } = this.#tool;
    const root = this.#answer;
    if (entry.override !== undefined) {
      const grave = listChanges(root).filter(({ grade }) => grade === "breaking");
      this.#claim(`read by hand in ${entry.override}`, grave);
      return;
    }
    const property = entry.pages?.items ?? entry.returns;
    const member = property === undefined ? undefined : root?.members.get(property);
    if (member) this.#claim(`returns ${property}`, member.about);
    const whole = property === undefined ? root : member?.node;
    const thing = whole?.items ?? whole;
    this.#claim(property === undefined ? "the answer" : `returns ${property}`, whole?.own ?? []);
    if (!entry.keep) this.#claim("the answer", listChanges(thing));
    for (const field of entry.keep ?? []) {
      const kept = thing?.members.get(field.replace(/\.\*$/, ""));
      if (kept) this.#claim(`field ${field}`, [...kept.about, ...listChanges(kept.node)]);
    }
  }

  /** The answer that the tool reads: the first of the success answers that holds JSON. */
  get #answer(): Node | undefined {
    const [status] = [...this.#pair.answers.keys()].sort();
    return status === undefined ? undefined : this.#pair.answers.get(status);
  }
}
