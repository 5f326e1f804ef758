import { type Document, isRecord, type Schema } from "./document.ts";
import { lastSegment, readEnvelope, readItemSchema } from "./envelope.ts";
import type { Route, Routes } from "./routes.ts";
import { fill, sample } from "./sample.ts";
import type { Account, DemoProvider, Entity } from "./types.ts";
import { singular } from "./words.ts";

type Fields = Record<string, unknown>;

/** How things get from a body into the store, and from the store into an answer. */
export class Entities {
  readonly #document: Document;
  readonly #routes: Routes;
  readonly #provider: DemoProvider;

  constructor(document: Document, routes: Routes, provider: DemoProvider) {
    this.#document = document;
    this.#routes = routes;
    this.#provider = provider;
  }

  /** What a body says of one thing, or of several. */
  readGiven(route: Route, body: Fields): Fields[] {
    if (route.body === undefined || route.body === "other") return [{}];
    const { name, many } = readEnvelope(this.#document, route, route.body);
    const value = name === undefined ? body : body[name];
    const things: unknown[] = many && Array.isArray(value) ? value : [value];
    return things.filter(isRecord);
  }

  /** What is given, and whatever else an answer must have. */
  create(route: Route, given: Fields, id: string, collection: string, account: Account): Entity {
    const made = { ...this.#accept(route, given, account), id };
    const completed = this.#provider.complete(made, collection, account);
    const filled = fill(this.#document, this.#itemSchema(route), completed, account.now());
    return account.collection(collection).put({ ...completed, ...(isRecord(filled) && filled), id });
  }

  makeId(route: Route, account: Account): string {
    const id = account.makeId(singular(lastSegment(route)));
    const schema = this.#document.flatten(this.#itemSchema(route)).properties["id"];
    const isUuid = schema !== undefined && this.#document.flatten(schema).format === "uuid";
    return isUuid ? `00000000-0000-4000-8000-${Buffer.from(id).toString("hex").padStart(12, "0").slice(-12)}` : id;
  }

  /** What is not given stays. */
  change(route: Route, given: Fields, entity: Entity, collection: string, account: Account): Entity {
    return account.collection(collection).put({ ...entity, ...this.#accept(route, given, account), id: entity.id });
  }

  /** The answer with the things in its envelope; undefined where an operation answers nothing. */
  wrap(route: Route, things: Fields[], account: Account): unknown {
    if (!route.answer) return undefined;
    const { name, many } = readEnvelope(this.#document, route, route.answer);
    const value = many ? things : things[0];
    const least = this.sampleAnswer(route, account);
    if (name === undefined) return value ?? least;
    return { ...(isRecord(least) && least), ...(value !== undefined && { [name]: value }) };
  }

  sampleAnswer(route: Route, account: Account): unknown {
    return route.answer && sample(this.#document, route.answer, account.now());
  }

  /** An answer that is made up in part. */
  fillAnswer(route: Route, answer: unknown, account: Account): unknown {
    return route.answer && fill(this.#document, route.answer, answer, account.now());
  }

  /** The only thing at a path has no ID but in our store, unless its schema says so. */
  withoutInventedId(route: Route, entity: Entity): Fields {
    const { id, ...rest } = entity;
    return Object.hasOwn(this.#document.flatten(this.#itemSchema(route)).properties, "id") ? { id, ...rest } : rest;
  }

  #itemSchema(route: Route): Schema {
    return readItemSchema(this.#document, this.#routes, route);
  }

  /** Without what only the provider writes, with whole references, and in the form of an answer. */
  #accept(route: Route, given: Fields, account: Account): Fields {
    const schema = route.body === undefined || route.body === "other" ? {} : route.body;
    const { properties } = this.#document.flatten(readEnvelope(this.#document, route, schema).schema);
    const writable = Object.entries(given).filter(([name]) => {
      const property = properties[name];
      // A type is often said to be the provider's, and tells kinds apart all the same.
      return name === "type" || !property || !this.#document.flatten(property).readOnly;
    });
    const answered = this.#document.flatten(this.#itemSchema(route)).properties;
    return Object.fromEntries(
      writable.map(([name, value]) => {
        const whole = completeReferences(value, account);
        return [name, answered[name] ? fill(this.#document, answered[name], whole, account.now()) : whole];
      }),
    );
  }
}

/** `{ id, type }` as the provider answers it: with a summary and links. */
function completeReferences(value: unknown, account: Account): unknown {
  if (Array.isArray(value)) return value.map((item) => completeReferences(item, account));
  if (!isRecord(value)) return value;
  const entity = account.follow(value);
  if (entity) return account.refer(entity);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, completeReferences(item, account)]));
}
