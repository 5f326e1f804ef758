import type { Document, Operation, Parameter, Schema } from "./document.ts";

/** One operation, with what a request to it must look like and what its answer is. */
export interface Route {
  operation: string;
  method: string;
  template: string;
  parameters: Parameter[];
  /** The schema of a JSON body; `"other"` where only other media types are taken. */
  body?: Schema | "other";
  bodyRequired: boolean;
  /** Of a success. */
  status: number;
  answer?: Schema;
  scope?: string;
  /** Headers that a caller without a user must send. */
  headers: string[];
  /** Whom it lets in: who has a token, whoever has none or a good one, everybody. */
  open: "to callers" | "without a token" | "to all";
}

export interface Match {
  route: Route;
  path: Record<string, string>;
}

export class Routes {
  readonly all: Route[];
  readonly #byOperation: Map<string, Route>;
  readonly #byTemplate = new Map<string, Map<string, Route>>();
  /** Templates in segments, by their number; those with the earlier literals first. */
  readonly #templates = new Map<number, { template: string; segments: string[] }[]>();
  /** Those that name one thing of many, by the template of the many. */
  readonly #items = new Map<string, Route[]>();
  /** What stands before the templates: `/v2` where the document's server is `https://api.example.com/v2`. */
  readonly #prefix: string;

  constructor(document: Document) {
    this.all = Object.entries(document.openapi.paths).flatMap(([template, item]) =>
      Object.entries(item).flatMap(([method, operation]) =>
        operation?.operationId === undefined ? [] : [readRoute(document, template, method, operation)],
      ),
    );
    this.#byOperation = new Map(this.all.map((route) => [route.operation, route]));
    this.#prefix = readPrefix(document.openapi.servers?.[0]?.url);
    for (const route of this.all) this.#add(route);
    for (const list of this.#templates.values()) list.sort((a, b) => compare(rank(a.segments), rank(b.segments)));
  }

  get(operation: string): Route {
    const route = this.#byOperation.get(operation);
    if (!route) throw new TypeError(`no operation ${operation}`);
    return route;
  }

  at(template: string, method: string): Route | undefined {
    return this.#byTemplate.get(template)?.get(method);
  }

  /** Whether the template names one thing of many. */
  isItem(route: Route): boolean {
    return variableOf(route, route.template.slice(route.template.lastIndexOf("/") + 1)) !== undefined;
  }

  /** What can be done to one thing of those at the template. */
  listItemRoutes(template: string): Route[] {
    return this.#items.get(template) ?? [];
  }

  /** The operation that a request is for; whether the path is there at all when it is for none. */
  match(method: string, pathname: string): Match | "no method" | "no path" {
    const within = pathname.startsWith(`${this.#prefix}/`) ? pathname.slice(this.#prefix.length) : pathname;
    const given = within.split("/").slice(1).map(decode);
    let found = false;
    for (const { template, segments } of this.#templates.get(given.length) ?? []) {
      const path = fit(segments, given);
      if (!path) continue;
      found = true;
      const route = this.at(template, method);
      if (route) return { route, path };
    }
    return found ? "no method" : "no path";
  }

  #add(route: Route): void {
    if (this.isItem(route)) {
      const above = route.template.slice(0, route.template.lastIndexOf("/"));
      this.#items.set(above, [...(this.#items.get(above) ?? []), route]);
    }
    const methods = this.#byTemplate.get(route.template);
    if (methods) {
      methods.set(route.method, route);
      return;
    }
    this.#byTemplate.set(route.template, new Map([[route.method, route]]));
    const segments = route.template.split("/").slice(1);
    const list = this.#templates.get(segments.length) ?? [];
    list.push({ template: route.template, segments });
    this.#templates.set(segments.length, list);
  }
}

/** The name of the parameter that a segment is; none of one that takes a few words only, such as `{entity_type}`. */
export function variableOf(route: Route, segment: string): string | undefined {
  const name = parameterOf(segment);
  const isWord = route.parameters.some((parameter) => parameter.name === name && parameter.schema?.enum);
  return isWord ? undefined : name;
}

/** The name of a segment such as `{id}`. */
export function parameterOf(segment: string): string | undefined {
  return /^\{(.+)\}$/.exec(segment)?.[1];
}

function fit(segments: string[], given: (string | undefined)[]): Record<string, string> | undefined {
  const path: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = given[index];
    const name = parameterOf(segment);
    if (!value || (name === undefined && segment !== value)) return undefined;
    if (name !== undefined) path[name] = value;
  }
  return path;
}

const rank = (segments: string[]): string =>
  segments.map((segment) => (parameterOf(segment) === undefined ? "0" : "1")).join("");

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function readPrefix(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).pathname.replace(/\/+$/, "") : "";
}

function readRoute(document: Document, template: string, method: string, operation: Operation): Route {
  const { operationId = "", parameters = [], requestBody, responses = {} } = operation;
  const request = requestBody && document.resolve(requestBody);
  const body = request?.content && (jsonSchema(request.content) ?? "other");
  const success = Object.keys(responses).filter((status) => /^2\d\d$/.test(status));
  const status = Math.min(...success.map(Number));
  const response = responses[status];
  const answer = response && jsonSchema(document.resolve(response).content ?? {});
  const scope = Object.entries(operation).find(([key]) => /^x-.*scopes?$/.test(key))?.[1];
  return {
    operation: operationId,
    method: method.toUpperCase(),
    template,
    parameters: parameters.map((parameter) => document.resolve<Parameter>(parameter)),
    ...(body && { body }),
    bodyRequired: request?.required === true,
    // A document that forgets to say how a success looks means the plainest one.
    status: success.length === 0 ? 204 : status,
    ...(answer && { answer }),
    ...(typeof scope === "string" && { scope }),
    headers: operation["x-required-headers"] ?? [],
    open: readOpen(operation),
  };
}

/** A document that says nothing of credentials has some all the same. */
function readOpen({ security }: Operation): Route["open"] {
  if (security === undefined) return "to callers";
  if (security.length === 0) return "to all";
  return security.some((one) => Object.keys(one).length === 0) ? "without a token" : "to callers";
}

function jsonSchema(content: Record<string, { schema?: Schema }>): Schema | undefined {
  const json = Object.entries(content).find(([type]) => /^[^;]+[/+]json\s*(;|$)/i.test(type));
  return json && (json[1].schema ?? {});
}
