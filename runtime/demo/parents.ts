import { type Route, type Routes, variableOf } from "./routes.ts";
import type { DemoCall, Entity } from "./types.ts";
import { plural } from "./words.ts";

interface Parent {
  collection: string;
  /** The last word of the collection. */
  noun: string;
  id: string;
}

/** `incidents/P1/alerts` for a call to `/incidents/{id}/alerts`. */
export function fillPath(template: string, path: Readonly<Record<string, string>>): string {
  return template.slice(1).replaceAll(/\{([^{}]+)\}/g, (_, name: string) => path[name] ?? "");
}

/** `/incidents/{id}/alerts/{alert_id}` as the collection and the ID in it. */
export function splitItem(route: Route, call: DemoCall): [collection: string, id: string] {
  const path = fillPath(route.template, call.path);
  const last = route.template.slice(route.template.lastIndexOf("{") + 1, -1);
  return [fillPath(route.template.slice(0, route.template.lastIndexOf("/")), call.path), call.path[last] ?? path];
}

/** What has to be there before anything can be done below it. */
export function requireParents(routes: Routes, route: Route, call: DemoCall): void {
  for (const { collection, id } of listParents(routes, route, call)) call.account.find(collection, id);
}

export function findParent(routes: Routes, route: Route, call: DemoCall): { noun: string; entity: Entity } | undefined {
  const parent = listParents(routes, route, call).at(-1);
  return parent && { noun: parent.noun, entity: call.account.find(parent.collection, parent.id) };
}

/** The things that the parameters of a path name, without the one at its end. */
function listParents(routes: Routes, route: Route, call: DemoCall): Parent[] {
  const segments = route.template.split("/").slice(1);
  return segments.slice(0, -1).flatMap((segment, index): Parent[] => {
    const name = variableOf(route, segment);
    const id = name === undefined ? undefined : call.path[name];
    if (name === undefined || id === undefined) return [];
    // `{service_id}` is the ID of a service, wherever it stands.
    const kind = plural(name.replace(/_id$/, ""));
    if (name.endsWith("_id") && routes.at(`/${kind}`, "GET")) return [{ collection: kind, noun: kind, id }];
    const above = segments.slice(0, index);
    if (!routes.at(`/${segments.slice(0, index + 1).join("/")}`, "GET")) return [];
    return [{ collection: fillPath(`/${above.join("/")}`, call.path), noun: above.at(-1) ?? "", id }];
  });
}
