import { type Document, isRecord, type Schema } from "./document.ts";
import { lastSegment, readEnvelope, readItemSchema, readListEnvelope } from "./envelope.ts";
import { isReferenceType, kindOf, toDeclared } from "./kinds.ts";
import { refuseInput } from "./refuse.ts";
import type { Route, Routes } from "./routes.ts";
import { fill, sample, writeTime } from "./sample.ts";
import type { Account, DemoProvider, Entity, Refusal } from "./types.ts";
import { plural, singular } from "./words.ts";

type Fields = Record<string, unknown>;

/** A list that holds as much as a page says how long its pages are, not how many things there can be. */
const PAGE = 25;

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

  /** What is given, and whatever else an answer must have. */
  create(route: Route, given: Fields, id: string, collection: string, account: Account): Entity {
    this.#checkRoom(route, collection, account);
    const schema = this.#itemSchema(route);
    const made = { ...this.#accept(route, given, account), id };
    const completed = this.#provider.complete(made, collection, account);
    const filled = fill(this.#document, schema, completed, account.now());
    return account.collection(collection).put({ ...completed, ...(isRecord(filled) && filled), id });
  }

  makeId(route: Route, account: Account): string {
    const id = account.makeId(singular(lastSegment(route)));
    const schema = this.#document.flatten(this.#itemSchema(route)).properties["id"];
    const isUuid = schema !== undefined && this.#document.flatten(schema).format === "uuid";
    return isUuid ? `00000000-0000-4000-8000-${Buffer.from(id).toString("hex").padStart(12, "0").slice(-12)}` : id;
  }

  /** What is not given stays; what follows from the rest is written anew. */
  change(route: Route, given: Fields, entity: Entity, collection: string, account: Account): Entity {
    const { type, ...accepted } = this.#accept(route, given, account);
    const isOther = typeof type === "string" && typeof entity["type"] === "string" && !isSameKind(type, entity["type"]);
    if (isOther) throw this.#invalid("Type cannot be changed");
    const changed = { ...entity, ...accepted, id: entity.id };
    const touched = typeof entity["updated_at"] === "string" ? { updated_at: writeTime(account.now()) } : {};
    return account.collection(collection).put(this.#provider.complete({ ...changed, ...touched }, collection, account));
  }

  /** The thing in the form in which the schema has it: some lists and answers call what they hold references. */
  show(schema: Schema, thing: Fields): Fields {
    const { type } = this.#document.flatten(schema).properties;
    const declared = type && toDeclared(thing["type"], this.#document.flatten(type).enum);
    return declared === thing["type"] || declared === undefined ? thing : { ...thing, type: declared };
  }

  /** What a reference in a body leads to. One that leads nowhere is a mistake of the sender's, not a missing page. */
  follow(reference: Fields, account: Account): Entity {
    const entity = account.follow(reference);
    if (!entity) throw this.#invalid(`${toWords(kindOf(String(reference["type"])))} not found`);
    return entity;
  }

  /** The answer with the things in its envelope; undefined where an operation answers nothing. */
  wrap(route: Route, things: Fields[], account: Account): unknown {
    if (!route.answer) return undefined;
    const { name, many, schema } = readEnvelope(this.#document, route, route.answer);
    const shown = things.map((thing) => this.show(schema, thing));
    const value = many ? shown : shown[0];
    const least = this.sampleAnswer(route, account);
    if (name === undefined) return shown.length > 0 ? value : least;
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

  /** With whole references, and in the form of an answer. */
  #accept(route: Route, given: Fields, account: Account): Fields {
    const answered = this.#document.flatten(this.#itemSchema(route)).properties;
    return Object.fromEntries(
      Object.entries(given).map(([name, value]) => {
        const whole = this.#completeReferences(value, name, account);
        return [name, answered[name] ? fill(this.#document, answered[name], whole, account.now()) : whole];
      }),
    );
  }

  /** `{ id, type }` as the provider answers it: with a summary and links. One that leads nowhere is a mistake. */
  #completeReferences(value: unknown, name: string, account: Account): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#completeReferences(item, name, account));
    if (!isRecord(value)) return value;
    const { id, type } = value;
    if (typeof id === "string") {
      const collection = plural(singular(name));
      const isNamed = !isReferenceType(type) && this.#routes.at(`/${collection}`, "GET") !== undefined;
      if (isReferenceType(type)) return account.refer(this.follow(value, account));
      const entity = isNamed ? account.collection(collection).get(id) : undefined;
      if (entity) return account.refer(entity);
      if (isNamed) throw this.#invalid(`${toWords(singular(name))} not found`);
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.#completeReferences(item, key, account)]),
    );
  }

  /** Of some things an account has a few at most, which their list says. */
  #checkRoom(route: Route, collection: string, account: Account): void {
    const list = readListEnvelope(this.#document, this.#routes, this.#routes.at(route.template, "GET"));
    const isPaged = list?.most !== undefined && list.most >= PAGE;
    if (list?.most === undefined || isPaged || account.collection(collection).list().length < list.most) return;
    throw this.#invalid(`There can be at most ${list.most} ${(list.name ?? "of them").replaceAll("_", " ")}`);
  }

  #invalid(error: string): Refusal {
    return refuseInput(this.#provider, [error], "body");
  }
}

const isSameKind = (one: string, other: string): boolean => kindOf(one) === kindOf(other);

/** `escalation_policy` → `Escalation policy` */
const toWords = (name: string): string => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll("_", " ");
