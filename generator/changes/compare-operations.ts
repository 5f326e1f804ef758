import { isDeepStrictEqual } from "node:util";
import type {
  OperationAt,
  OperationObject,
  ParameterObject,
  RequestBodyObject,
  ResponseObject,
  SchemaObject,
} from "../spec/document.ts";
import { resolve } from "../spec/pointer.ts";
import { readScope } from "../spec/scope.ts";
import { changeNeed, type SchemaComparison } from "./compare-schemas.ts";
import { gradeAdded } from "./grade.ts";
import { type Change, type ChangeKind, type Grade, listChanges, type Member, type Node } from "./ir.ts";
import { nameOperation, type Schemas } from "./schemas.ts";

/** One operation in both documents, and what changed about it. */
export interface OperationPair {
  id: string;
  oldId: string;
  old: OperationAt;
  now: OperationAt;
  /** About the operation as a whole. */
  own: Change[];
  /** By place and name: `query statuses[]`. */
  parameters: Map<string, Member>;
  body?: Node;
  /** The JSON of the success answers, by status. */
  answers: Map<string, Node>;
  /** All of them, those in schemas that it shares with others as well. */
  changes: Set<Change>;
}

interface Documents {
  old: Schemas;
  now: Schemas;
  schemas: SchemaComparison;
}

export function compareOperations(documents: Documents, old: OperationAt, now: OperationAt): OperationPair {
  const id = nameOperation(documents.now.document, now.path, now.method);
  const oldId = nameOperation(documents.old.document, old.path, old.method);
  const own: Change[] = [];
  const find = (grade: Grade, kind: ChangeKind, what: string, place = id): void => {
    own.push({ grade, kind, place, what });
  };
  compareNames(old, now, oldId, id, find);
  const parameters = compareParameters(documents, old, now, find);
  const body = compareBodies(documents, old.operation, now.operation, id, find);
  const answers = compareAnswers(documents, old.operation, now.operation, id, find);
  const nodes = [body, ...answers.values(), ...[...parameters.values()].map(({ node }) => node)];
  const about = [...parameters.values()].flatMap((member) => member.about);
  const changes = new Set([...own, ...about, ...nodes.flatMap((node) => listChanges(node))]);
  return { id, oldId, old, now, own, parameters, ...(body && { body }), answers, changes };
}

type Find = (grade: Grade, kind: ChangeKind, what: string, place?: string) => void;

function compareNames(old: OperationAt, now: OperationAt, oldId: string, id: string, find: Find): void {
  const [from, to] = [old, now].map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  const [shape, nowShape] = [from, to].map((text) => text?.replaceAll(/\{[^{}]*\}/g, "{}"));
  // A request knows the address, not the id; what the tools know is told with the tools.
  if (oldId !== id) find("cosmetic", "operation renamed", `was called ${oldId}`);
  if (shape !== nowShape) find("breaking", "operation moved", `${from} → ${to}`);
  const [was, is] = [old.operation.deprecated === true, now.operation.deprecated === true];
  if (!was && is) find("additive", "operation deprecated", "deprecated");
  if (was && !is) find("additive", "operation no longer deprecated", "no longer deprecated");
  const [scope, nowScope] = [readScope(old.operation), readScope(now.operation)];
  if (scope !== nowScope) {
    const grade = nowScope === undefined ? "additive" : "breaking";
    find(grade, "scope", `scope ${scope ?? "none"} → ${nowScope ?? "none"}`);
  }
  const [ways, nowWays] = [old, now].map(({ operation }) => operation.security?.map((way) => JSON.stringify(way)));
  if (!isDeepStrictEqual(ways, nowWays)) {
    const still = ways?.every((way) => nowWays?.includes(way)) ?? false;
    find(still ? "additive" : "breaking", "auth", `auth ${ways?.join(" or ")} → ${nowWays?.join(" or ")}`);
  }
  const [hosts, nowHosts] = [old, now].map(({ operation }) => (operation.servers ?? []).map(({ url }) => url));
  if (!isDeepStrictEqual(hosts, nowHosts))
    find(
      "breaking",
      "server",
      `server ${hosts?.join(", ") || "of the document"} → ${nowHosts?.join(", ") || "of the document"}`,
    );
  if (!isDeepStrictEqual(old.operation.tags, now.operation.tags))
    find("cosmetic", "tags", `tags ${old.operation.tags?.join(", ")} → ${now.operation.tags?.join(", ")}`);
}

function compareParameters(documents: Documents, old: OperationAt, now: OperationAt, find: Find): Map<string, Member> {
  const [before, after] = [listParameters(documents.old, old), listParameters(documents.now, now)];
  const id = nameOperation(documents.now.document, now.path, now.method);
  const [names, nowNames] = [old, now].map(({ path }) =>
    [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name),
  );
  const members = new Map<string, Member>();
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [from, to] = [before.get(key), after.get(key)];
    // A parameter of the path is known by where it stands in it.
    const renamed = key.startsWith("path ") ? names?.indexOf(key.slice("path ".length)) : undefined;
    const newName = renamed === undefined || renamed < 0 || to ? undefined : nowNames?.[renamed];
    if (newName !== undefined) {
      const what = `was called ${key.slice("path ".length)}`;
      find("cosmetic", "parameter renamed", what, `${id} path ${newName}`);
    } else if (from && to) {
      members.set(key, compareParameter(documents, from, to));
    } else if (to && !(key.startsWith("path ") && names?.length === nowNames?.length)) {
      const required = to.required === true;
      const what = required ? "new, required" : "new";
      const change: Change = {
        grade: gradeAdded(required, "sent"),
        kind: "parameter added",
        place: `${id} ${key}`,
        what,
      };
      members.set(key, { about: [change] });
    } else if (from) {
      const change: Change = { grade: "breaking", kind: "parameter removed", place: `${id} ${key}`, what: "gone" };
      members.set(key, { about: [change] });
    }
  }
  return members;
}

function listParameters({ document }: Schemas, { operation }: OperationAt): Map<string, ParameterObject> {
  return new Map(
    (operation.parameters ?? []).flatMap((entry) => {
      const parameter = resolve<ParameterObject>(document, entry);
      return parameter ? [[`${parameter.in} ${parameter.name}`, parameter]] : [];
    }),
  );
}

function compareParameter({ now, schemas }: Documents, from: ParameterObject, to: ParameterObject): Member {
  const place = now.placeOf(to);
  const about: Change[] = [];
  if ((from.required === true) !== (to.required === true)) {
    const { side: _, ...change } = changeNeed(to.required === true, place, "sent");
    about.push(change);
  }
  if ((from.deprecated === true) !== (to.deprecated === true)) {
    const what = to.deprecated ? "deprecated" : "no longer deprecated";
    about.push({ grade: "additive", kind: "deprecated", place, what });
  }
  const [style, nowStyle] = [from, to].map(({ style, explode, allowReserved, content }) =>
    JSON.stringify({ style, explode, allowReserved, content }),
  );
  if (style !== nowStyle)
    about.push({ grade: "breaking", kind: "style", place, what: `written as ${style} → ${nowStyle}` });
  return { about, node: schemas.compare(from.schema ?? {}, to.schema ?? {}, "sent") };
}

function compareBodies(
  documents: Documents,
  old: OperationObject,
  now: OperationObject,
  id: string,
  find: Find,
): Node | undefined {
  const before = old.requestBody && resolve<RequestBodyObject>(documents.old.document, old.requestBody);
  const after = now.requestBody && resolve<RequestBodyObject>(documents.now.document, now.requestBody);
  const place = `${id} body`;
  if (before && !after) find("breaking", "body removed", "gone", place);
  if (!before && after)
    find(gradeAdded(after.required === true, "sent"), "body added", after.required ? "new, required" : "new", place);
  if (!before || !after) return undefined;
  if ((before.required === true) !== (after.required === true)) {
    const { grade, kind, what } = changeNeed(after.required === true, place, "sent");
    find(grade, kind, what, place);
  }
  return compareContent(documents, before, after, "sent", place, find);
}

function compareAnswers(
  documents: Documents,
  old: OperationObject,
  now: OperationObject,
  id: string,
  find: Find,
): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const [before, after] = [old.responses ?? {}, now.responses ?? {}];
  for (const status of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const isSuccess = /^2|^default$/.test(status);
    const place = `${id} ${status}`;
    const [from, to] = [before[status], after[status]];
    const [response, nowResponse] = [
      from && resolve<ResponseObject>(documents.old.document, from),
      to && resolve<ResponseObject>(documents.now.document, to),
    ];
    // A client takes any refusal as one, whether it was announced or not.
    if (response && !nowResponse) find(isSuccess ? "breaking" : "cosmetic", "answer removed", "gone", place);
    if (!response && nowResponse) find(isSuccess ? "additive" : "cosmetic", "answer added", "new", place);
    if (!isSuccess || !response || !nowResponse) continue;
    const node = compareContent(documents, response, nowResponse, "answered", place, find);
    if (node) nodes.set(status, node);
    const [headers, nowHeaders] = [Object.keys(response.headers ?? {}), Object.keys(nowResponse.headers ?? {})];
    for (const name of headers.filter((name) => !nowHeaders.includes(name)))
      find("breaking", "header removed", "gone", `${place} header ${name}`);
    for (const name of nowHeaders.filter((name) => !headers.includes(name)))
      find("additive", "header added", "new", `${place} header ${name}`);
  }
  return nodes;
}

function compareContent(
  { schemas }: Documents,
  old: RequestBodyObject | ResponseObject,
  now: RequestBodyObject | ResponseObject,
  side: "sent" | "answered",
  place: string,
  find: Find,
): Node | undefined {
  const [types, nowTypes] = [Object.keys(old.content ?? {}), Object.keys(now.content ?? {})];
  for (const type of types.filter((type) => !nowTypes.includes(type)))
    find("breaking", "media type removed", `no longer ${type}`, place);
  for (const type of nowTypes.filter((type) => !types.includes(type)))
    find("additive", "media type added", `also ${type}`, place);
  const [from, to] = [old, now].map(({ content }): SchemaObject | undefined => content?.["application/json"]?.schema);
  return from && to && schemas.compare(from, to, side);
}
