import { type Document, isRecord } from "./document.ts";
import { Entities } from "./entities.ts";
import { lastSegment, readListEnvelope, readThings } from "./envelope.ts";
import { isReferenceType } from "./kinds.ts";
import { fillPath, findParent, requireParents, splitItem } from "./parents.ts";
import type { Route, Routes } from "./routes.ts";
import type { DemoAnswer, DemoCall, DemoProvider } from "./types.ts";
import { singular } from "./words.ts";

/** Lists, reads, creates, changes and deletes, by the shape of the path and of the answer. */
export function createGeneric(
  document: Document,
  routes: Routes,
  provider: DemoProvider,
): (call: DemoCall) => DemoAnswer {
  const entities = new Entities(document, routes, provider);
  const kinds = new Map(routes.all.map((route) => [route, classify(document, routes, route)]));

  /** A thing among others, or the only one at its path. */
  const locate = (route: Route, call: DemoCall) =>
    routes.isItem(route)
      ? splitItem(route, call)
      : ([fillPath(route.template, call.path), lastSegment(route)] as const);

  const actions: Record<Kind, (route: Route, call: DemoCall) => unknown> = {
    list(route, call) {
      const { account } = call;
      const items = account.filter(call, account.collection(fillPath(route.template, call.path)).list());
      const { name, schema = {} } = readListEnvelope(document, routes, route) ?? {};
      const shown = items.map((item) => entities.show(schema, item));
      if (name === undefined) return shown;
      const [least, page] = [entities.sampleAnswer(route, account), account.page(call, name, shown).json];
      return { ...(isRecord(least) && least), ...(isRecord(page) && page) };
    },

    read(route, call) {
      return entities.wrap(route, [call.account.find(...splitItem(route, call))], call.account);
    },

    create(route, call) {
      const { account } = call;
      const collection = fillPath(route.template, call.path);
      const made = readThings(document, route, call).map((given) => {
        // An association is known by the ID of what it leads to.
        const isAssociation = isReferenceType(given["type"]) && typeof given["id"] === "string";
        const id = isAssociation ? entities.follow(given, account).id : entities.makeId(route, account);
        return entities.create(route, given, id, collection, account);
      });
      return entities.wrap(route, made, account);
    },

    update(route, call) {
      const [collection, id] = splitItem(route, call);
      const entity = call.account.find(collection, id);
      const [given = {}] = readThings(document, route, call);
      return entities.wrap(route, [entities.change(route, given, entity, collection, call.account)], call.account);
    },

    /** Of several that name themselves; what has no name is new. */
    updateMany(route, call) {
      const { account } = call;
      const collection = fillPath(route.template, call.path);
      const found = readThings(document, route, call).map((given) => {
        const { id } = given;
        return { given, entity: typeof id === "string" ? account.find(collection, id) : undefined };
      });
      const changed = found.map(({ given, entity }) =>
        entity
          ? entities.change(route, given, entity, collection, account)
          : entities.create(route, given, entities.makeId(route, account), collection, account),
      );
      return entities.wrap(route, changed, account);
    },

    delete(route, call) {
      const [collection, id] = splitItem(route, call);
      const entity = call.account.find(collection, id);
      call.account.collection(collection).delete(id);
      return entities.wrap(route, [entity], call.account);
    },

    /** What is there from the start, and has been given nothing yet. */
    peek(route, call) {
      const entity = call.account.collection(fillPath(route.template, call.path)).get(lastSegment(route));
      return entities.wrap(route, entity ? [entities.withoutInventedId(route, entity)] : [], call.account);
    },

    replace(route, call) {
      const [collection, id] = locate(route, call);
      const [given = {}] = readThings(document, route, call);
      const before = call.account.collection(collection).get(id);
      const entity = before
        ? entities.change(route, given, before, collection, call.account)
        : entities.create(route, given, id, collection, call.account);
      return entities.wrap(route, [entities.withoutInventedId(route, entity)], call.account);
    },

    clear(route, call) {
      const collection = call.account.collection(fillPath(route.template, call.path));
      for (const { id } of collection.list()) collection.delete(id);
      return entities.sampleAnswer(route, call.account);
    },

    /** Nothing is known of it but how its answer looks, and what it is done to. */
    act(route, call) {
      const answer = entities.sampleAnswer(route, call.account);
      const parent = findParent(routes, route, call);
      const name = parent && singular(parent.noun);
      const isAboutParent = isRecord(answer) && name !== undefined && Object.hasOwn(answer, name);
      return isAboutParent ? { ...answer, [name]: parent?.entity } : answer;
    },
  };

  return (call) => {
    const route = routes.get(call.operation);
    requireParents(routes, route, call);
    const kind = kinds.get(route) ?? "act";
    const answer = actions[kind](route, call);
    // What is read has to fit by itself. What is written may be answered in another form than it is read in.
    const json = kind !== "list" && kind !== "read" ? entities.fillAnswer(route, answer, call.account) : answer;
    return { status: route.status, ...(route.answer && json !== undefined && { json }) };
  };
}

type Kind = "list" | "read" | "create" | "update" | "updateMany" | "delete" | "peek" | "replace" | "clear" | "act";

function classify(document: Document, routes: Routes, route: Route): Kind {
  const { template, method, status } = route;
  if (routes.isItem(route)) {
    if (method === "GET") return "read";
    if (method === "DELETE") return "delete";
    const above = template.slice(0, template.lastIndexOf("/"));
    // What nothing lists or creates comes into being by a PUT.
    const isMade = routes.at(above, "POST") ?? routes.at(above, "GET");
    return method === "POST" ? "act" : isMade ? "update" : "replace";
  }
  const reading = routes.at(template, "GET");
  const isList = readListEnvelope(document, routes, reading) !== undefined;
  if (method === "GET") return isList ? "list" : "peek";
  if (method === "DELETE") return "clear";
  if (method === "POST")
    return isList || status === 201 || routes.listItemRoutes(template).length > 0 ? "create" : "act";
  return isList ? "updateMany" : reading ? "replace" : "act";
}
