/** What a custom field may be called, hold and offer. */

import { fitsFormat } from "../../../runtime/demo/formats.ts";
import type { Account } from "../../../runtime/demo/types.ts";
import { type CustomField, isFixed, isMulti, listAllFields } from "./custom-field.ts";
import { invalid, textsOf } from "./fields.ts";

const MOST_OPTIONS = 10;
const MOST_VALUES = 10;
const LONGEST_TEXT = 200;

/** Whether a field may be as it is about to be. */
export function checkField(account: Account, field: CustomField): void {
  const others = listAllFields(account).filter(({ id }) => id !== field.id);
  const errors = [...checkNames(field, others), ...(checkKinds(field) ?? checkOptions(field))];
  if (errors.length === 0) errors.push(...checkValue(field, field.default_value, "Default value"));
  if (errors.length > 0) throw invalid(...errors);
}

/** What keeps the field from having the value; null is none, which every field may have. */
export function checkValue(field: CustomField, value: unknown, label: string): string[] {
  if (value === null) return [];
  if (isMulti(field)) {
    const texts = textsOf(value);
    if (!Array.isArray(value) || texts.length < value.length) return [`${label} must be a list of texts`];
    if (new Set(texts).size < texts.length) return [`${label} must not hold anything twice`];
    if (texts.length > MOST_VALUES) return [`${label} must have at most ${MOST_VALUES} items`];
    return texts.flatMap((text) => checkOne(field, text, label));
  }
  return checkOne(field, value, label);
}

function checkNames({ name, display_name }: CustomField, others: CustomField[]): string[] {
  const errors: string[] = [];
  if (!/^[a-z0-9_]+$/.test(name)) errors.push("Name may have lower-case letters, digits and underscores only");
  if (others.some((one) => one.name === name)) errors.push("Name has already been taken.");
  if (display_name.trim() === "") errors.push("Display name cannot be empty");
  if (others.some((one) => one.display_name === display_name)) errors.push("Display name has already been taken.");
  return errors;
}

/** Only text comes in lists, and only text is chosen from options. */
function checkKinds(field: CustomField): string[] | undefined {
  const { data_type, field_type } = field;
  if (!Object.hasOwn(KINDS, data_type)) return [`Data type must be one of ${Object.keys(KINDS).join(", ")}`];
  if ((isFixed(field) || isMulti(field)) && data_type !== "string")
    return [`A field of type ${field_type} must have the data type string`];
  return undefined;
}

function checkOptions(field: CustomField): string[] {
  const { field_type, data_type, field_options } = field;
  if (!isFixed(field))
    return field_options.length > 0 ? [`A field of type ${field_type} cannot have field options`] : [];
  const values = field_options.map(({ data }) => data.value);
  const errors: string[] = [];
  if (values.length === 0) errors.push(`A field of type ${field_type} must have at least one field option`);
  if (values.length > MOST_OPTIONS) errors.push(`A field can have at most ${MOST_OPTIONS} field options`);
  if (values.some((value) => value.trim() === "")) errors.push("The value of a field option cannot be empty");
  if (new Set(values).size < values.length) errors.push("The values of field options must be unique");
  if (field_options.some(({ data }) => data.data_type !== data_type))
    errors.push(`The data type of a field option must be ${data_type}`);
  return errors;
}

function checkOne(field: CustomField, value: unknown, label: string): string[] {
  const kind = KINDS[field.data_type];
  if (kind && !kind.fits(value)) return [`${label} must be ${kind.named}`];
  if (typeof value === "string" && [...value].length > LONGEST_TEXT)
    return [`${label} must have at most ${LONGEST_TEXT} characters`];
  if (!isFixed(field)) return [];
  const values = field.field_options.map((option) => option.data.value);
  return values.some((one) => one === value) ? [] : [`${label} must be one of ${values.join(", ")}`];
}

const isText = (value: unknown): value is string => typeof value === "string";

/** By data type. */
const KINDS: Record<string, { named: string; fits: (value: unknown) => boolean }> = {
  boolean: { named: "true or false", fits: (value) => typeof value === "boolean" },
  integer: { named: "a whole number", fits: Number.isInteger },
  float: { named: "a number", fits: (value) => typeof value === "number" },
  string: { named: "a text", fits: isText },
  datetime: {
    named: "a time such as 2030-01-31T09:00:00Z",
    fits: (value) => isText(value) && fitsFormat("date-time", value),
  },
  url: { named: "an address such as https://example.com/", fits: (value) => isText(value) && fitsFormat("url", value) },
};
