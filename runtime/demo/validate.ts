import { type Document, isRecord, type Schema, typesOf } from "./document.ts";
import { fitsFormat } from "./formats.ts";
import { TOLD, toDeclared } from "./kinds.ts";

/** What is sent lacks what only the provider writes; what is answered lacks what is only ever written. */
export type Direction = "request" | "response";

/** What is wrong with a value, one sentence each, beginning with its place: `incident.title is required`. */
export function validate(
  document: Document,
  schema: Schema,
  value: unknown,
  at: string,
  direction: Direction,
): string[] {
  // Schemas that build on each other often say the same.
  return [...new Set(new Validator(document, direction).check(schema, value, at))];
}

/** What is wrong with the type of a value, or with the value where there are few. */
export function checkKind(schema: Schema, value: unknown): string | undefined {
  if (schema.const !== undefined && value !== schema.const) return `must be ${print(schema.const)}`;
  if (schema.enum && !schema.enum.some((one) => one === value))
    return `must be one of ${schema.enum.map(print).join(", ")}`;
  const types = typesOf(schema);
  if (types.length === 0 || types.some((type) => IS[type]?.(value) ?? true)) return undefined;
  if (value === null) return "must not be null";
  return `must be ${types.map((type) => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`)).join(" or ")}`;
}

class Validator {
  readonly #document: Document;
  readonly #hidden: "readOnly" | "writeOnly";

  constructor(document: Document, direction: Direction) {
    this.#document = document;
    this.#hidden = direction === "request" ? "readOnly" : "writeOnly";
  }

  /** `whole` is what the schema is a part of: it tells of what a part asks for that only the provider writes. */
  check(schema: Schema, value: unknown, at: string, whole = schema): string[] {
    if (value === null && schema.nullable) return [];
    const { $ref, allOf = [], not } = schema;
    const parts = $ref === undefined ? allOf : [this.#document.resolve({ $ref }), ...allOf];
    const wrongKind = checkKind(schema, value);
    if (wrongKind !== undefined) return [`${at} ${wrongKind}`];
    return [
      ...parts.flatMap((part) => this.check(part, value, at, whole)),
      ...this.#checkContent(schema, value, at, whole),
      ...this.#checkChoice(schema, value, at),
      ...(not && this.check(not, value, at).length === 0 ? [`${at} has a form that is not allowed`] : []),
    ];
  }

  #checkContent(schema: Schema, value: unknown, at: string, whole: Schema): string[] {
    if (typeof value === "string") return checkText(schema, value).map((wrong) => `${at} ${wrong}`);
    if (typeof value === "number") return checkNumber(schema, value).map((wrong) => `${at} ${wrong}`);
    if (Array.isArray(value)) return this.#checkArray(schema, value, at);
    return isRecord(value) ? this.#checkObject(schema, value, at, whole) : [];
  }

  #checkArray({ items, minItems = 0, maxItems = Infinity, uniqueItems }: Schema, value: unknown[], at: string) {
    const wrong: string[] = [];
    if (value.length < minItems) wrong.push(`${at} must have at least ${minItems} items`);
    if (value.length > maxItems) wrong.push(`${at} must have at most ${maxItems} items`);
    if (uniqueItems && new Set(value.map((item) => JSON.stringify(item))).size < value.length)
      wrong.push(`${at} must not hold anything twice`);
    if (items) wrong.push(...value.flatMap((item, index) => this.check(items, item, `${at}[${index}]`)));
    return wrong;
  }

  #checkObject(schema: Schema, value: Record<string, unknown>, at: string, whole: Schema): string[] {
    const {
      properties = {},
      required = [],
      additionalProperties,
      minProperties = 0,
      maxProperties = Infinity,
    } = schema;
    const place = (name: string) => (at === "" ? name : `${at}.${name}`);
    // A part that asks for an ID or a type by itself means that of a reference, which the sender names.
    const isHidden = (name: string) => {
      const all = TOLD.has(name) ? properties : this.#document.flatten(whole).properties;
      return Object.hasOwn(all, name) && this.#isHidden(all[name] ?? {});
    };
    const wrong = required
      .filter((name) => !Object.hasOwn(value, name) && !isHidden(name))
      .map((name) => `${place(name)} is required`);
    const count = Object.keys(value).length;
    if (count < minProperties) wrong.push(`${at} must have at least ${minProperties} properties`);
    if (count > maxProperties) wrong.push(`${at} must have at most ${maxProperties} properties`);
    for (const [name, item] of Object.entries(value)) {
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      // A type is said to be the provider's, and tells kinds apart all the same.
      if (property && name === "type") wrong.push(...this.check(property, this.#readType(whole, item), place(name)));
      else if (property && !this.#isHidden(property)) wrong.push(...this.check(property, item, place(name)));
      else if (!property && additionalProperties === false) wrong.push(`${place(name)} is not known`);
      else if (!property && isRecord(additionalProperties))
        wrong.push(...this.check(additionalProperties, item, place(name)));
    }
    return wrong;
  }

  /** A sender may call a thing what a reference to it is called, and the other way round, where the type is the provider's. */
  #readType(whole: Schema, sent: unknown): unknown {
    const { type } = this.#document.flatten(whole).properties;
    const isSent = type && this.#hidden === "readOnly" && this.#isHidden(type);
    return isSent ? toDeclared(sent, this.#document.flatten(type).enum) : sent;
  }

  #isHidden(property: Schema): boolean {
    return this.#document.flatten(property)[this.#hidden] === true;
  }

  /** Documents write `oneOf` where branches overlap, so more than one may fit. */
  #checkChoice({ oneOf, anyOf, discriminator }: Schema, value: unknown, at: string): string[] {
    return [oneOf, anyOf].flatMap((branches = []) => {
      const named = discriminator && this.#findNamed(discriminator, value);
      const fitting = branches.filter((branch) => this.#fitsTags(branch, value));
      const candidates = named ? [named] : fitting.length > 0 ? fitting : branches;
      const complaints = candidates.map((branch) => this.check(branch, value, at));
      // Of the form that comes closest: that is the one the sender meant.
      return complaints.reduce((best, next) => (next.length < best.length ? next : best), complaints[0] ?? []);
    });
  }

  #findNamed({ propertyName, mapping = {} }: NonNullable<Schema["discriminator"]>, value: unknown): Schema | undefined {
    const name = isRecord(value) ? value[propertyName] : undefined;
    const target = typeof name === "string" ? mapping[name] : undefined;
    return target?.startsWith("#") ? this.#document.resolve<Schema>({ $ref: target }) : undefined;
  }

  /** Whether the properties that tell branches apart, such as `type`, have a value of this branch. */
  #fitsTags(branch: Schema, value: unknown): boolean {
    if (!isRecord(value)) return checkKind(this.#document.flatten(branch), value) === undefined;
    return Object.entries(this.#document.flatten(branch).properties).every(([name, property]) => {
      const { enum: values } = this.#document.flatten(property);
      return typeof value[name] !== "string" || !values || values.includes(value[name]);
    });
  }
}

const IS: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  array: Array.isArray,
  object: isRecord,
  null: (value) => value === null,
};

const print = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function checkText({ minLength = 0, maxLength = Infinity, pattern, format }: Schema, value: string): string[] {
  const wrong: string[] = [];
  const length = [...value].length;
  if (length < minLength)
    wrong.push(minLength === 1 ? "must not be empty" : `must have at least ${minLength} characters`);
  if (length > maxLength) wrong.push(`must have at most ${maxLength} characters`);
  if (pattern !== undefined && !new RegExp(pattern).test(value)) wrong.push(`must match ${pattern}`);
  if (!fitsFormat(format, value)) wrong.push(`must be a valid ${format}`);
  return wrong;
}

function checkNumber(schema: Schema, value: number): string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const least = typeof exclusiveMinimum === "number" ? exclusiveMinimum : minimum;
  const most = typeof exclusiveMaximum === "number" ? exclusiveMaximum : maximum;
  const wrong: string[] = [];
  // `exclusiveMinimum: true` and `exclusiveMinimum: 5` both make the least value itself wrong.
  if (least !== undefined && (value < least || (value === least && exclusiveMinimum)))
    wrong.push(`must be ${exclusiveMinimum ? "more than" : "at least"} ${least}`);
  if (most !== undefined && (value > most || (value === most && exclusiveMaximum)))
    wrong.push(`must be ${exclusiveMaximum ? "less than" : "at most"} ${most}`);
  if (multipleOf !== undefined && value % multipleOf !== 0) wrong.push(`must be a multiple of ${multipleOf}`);
  return wrong;
}
