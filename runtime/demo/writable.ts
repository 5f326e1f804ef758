import { type Document, type Flat, isRecord, type Schema } from "./document.ts";
import { TOLD, toDeclared } from "./kinds.ts";
import { validate } from "./validate.ts";

/**
 * A body without what the sender has no say in, at any depth: what the document calls the provider's, and `links` where it does not
 * know them. `id` and `type` stay: documents call them the provider's too, and references have nothing else.
 */
export function keepWritable(
  document: Document,
  schema: Schema,
  value: unknown,
  links: readonly string[] | "all",
): unknown {
  const forms = listForms(document, schema, value);
  if (Array.isArray(value)) {
    const items = forms.flatMap((form) => form.items ?? []);
    return items.length === 0 ? value : value.map((item) => keepWritable(document, oneOf(items), item, links));
  }
  if (!isRecord(value) || forms.some(isOpen)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const known = forms.flatMap((form) => readProperty(form, name) ?? []);
      if (known.length === 0) return links === "all" || links.includes(name) ? [] : [[name, item]];
      const writable = TOLD.has(name) ? known : known.filter((one) => !document.flatten(one).readOnly);
      if (writable.length === 0) return [];
      const values = known.flatMap((one) => document.flatten(one).enum ?? []);
      if (name === "type") return [[name, toDeclared(item, values)]];
      return [[name, keepWritable(document, oneOf(writable), item, links)]];
    }),
  );
}

const oneOf = (schemas: Schema[]): Schema => (schemas.length === 1 && schemas[0] ? schemas[0] : { oneOf: schemas });

/** Of a property among others, or of one of any name. */
function readProperty({ properties, additionalProperties }: Flat, name: string): Schema | undefined {
  if (Object.hasOwn(properties, name)) return properties[name];
  return isRecord(additionalProperties) ? additionalProperties : undefined;
}

/** An object of which the document says nothing may hold anything. */
const isOpen = ({ properties, additionalProperties }: Flat): boolean =>
  additionalProperties === true || (additionalProperties === undefined && Object.keys(properties).length === 0);

/** The schema with one branch of each of its choices, in all the ways that fit the value best. */
function listForms(document: Document, schema: Schema, value: unknown): Flat[] {
  const { choices, ...flat } = document.flatten(schema);
  const [branches, ...rest] = choices;
  if (!branches) return [{ ...flat, choices }];
  const distances = branches.map((branch) => validate(document, branch, value, "", "request").length);
  const least = Math.min(...distances);
  const closest = branches.filter((_, index) => distances[index] === least);
  const others = rest.map((branchesOfOther) => ({ anyOf: branchesOfOther }));
  return closest.flatMap((branch) => listForms(document, { allOf: [flat, branch, ...others] }, value));
}
