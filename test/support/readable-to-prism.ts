import { isRecord } from "../../generator/spec/document.ts";

/**
 * The same document in a form that prism can read whole: a body whose schema it cannot compile it lets pass unread.
 * `nullable` means nothing without a type beside it, and what is nullable need not list null among its values.
 */
export function makeReadable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(makeReadable);
  if (!isRecord(value)) return value;
  const { nullable, type, enum: values } = value;
  const kept = Object.entries(value).filter(
    ([name]) => !(name === "nullable" && typeof nullable === "boolean" && type === undefined),
  );
  const read = kept.map(([name, one]) => [name, /^examples?$/.test(name) ? one : makeReadable(one)]);
  const copy = Object.fromEntries(read);
  if (nullable === true && Array.isArray(values)) copy.enum = values.filter((one) => one !== null);
  return copy;
}
