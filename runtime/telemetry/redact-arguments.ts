import { type ArgumentFacts, withHidden } from "../tools/arguments.ts";
import { type ArgumentSchema, fromJsonText, isObject, readValue, toList } from "../tools/coerce.ts";
import { applyOlderShapes } from "../tools/compat.ts";
import { redact } from "./redact.ts";
import type { ToolCall } from "./telemetry.ts";

/**
 * Arguments as they may be kept for years: which things, set to which of the values that there are to choose from. Kept is
 * only what the tool's own schema says is harmless: IDs, one of a list of values, numbers, true and false, times. Of
 * everything else the kind alone is told, for any text may hold a secret, or anything about anyone, under whatever name;
 * and so may a name that the caller made up. (An e-mail address says more of a person than the ID beside it.)
 */
export function redactArguments({ args, facts, caller }: Given, now: Date): unknown {
  const given = args ?? {};
  const object = typeof given === "string" ? fromJsonText(given) : given;
  if (!facts || !isObject(object)) return nameKind(given);
  const schema = withHidden(facts);
  const keeping = { now, secrets: caller.secrets };
  return keepProperties(applyShapes(object, facts, schema), schema, facts.ids ?? [], keeping);
}

type Given = Pick<ToolCall, "args" | "facts"> & { caller: Pick<ToolCall["caller"], "secrets"> };

interface Keeping {
  now: Date;
  secrets: readonly string[];
}

const MAX_ITEMS = 250;

const ID_NAME = /(?:^|_)ids?$/;
/** Callers put names, addresses and whole sentences where an ID belongs: what does not look like one is none. */
const ID = /^[\w-]{1,40}$/;

/** Today's shape, so that an ID is found wherever older clients put it; what can not be brought there stays as it was. */
function applyShapes(object: Record<string, unknown>, facts: ArgumentFacts, schema: ArgumentSchema) {
  try {
    return applyOlderShapes(object, facts.accepts ?? [], facts.referenceFields ?? [], schema, () => {});
  } catch {
    return object;
  }
}

function keepProperties(
  object: Record<string, unknown>,
  { properties = {} }: ArgumentSchema,
  ids: readonly string[],
  keeping: Keeping,
): Record<string, unknown> {
  const known = Object.entries(properties).filter(([name]) => Object.hasOwn(object, name));
  const unknown = Object.keys(object).length - known.length;
  const kept = known.map(([name, schema]): [string, unknown] => {
    const isId = ids.includes(name) || ID_NAME.test(name);
    return [name, keep(object[name], schema, isId, keeping)];
  });
  return { ...Object.fromEntries(kept), ...(unknown > 0 && { "[unknown]": unknown }) };
}

function keep(value: unknown, schema: ArgumentSchema, isId: boolean, keeping: Keeping): unknown {
  if (value === null || value === undefined) return value;
  switch (schema.type) {
    case "object":
      return keepObject(value, schema, keeping);
    case "array":
      return keepList(value, schema, isId, keeping);
    case "string":
      if (schema.enum || schema.format === "date-time") return keepValue(value, schema, keeping);
      return isId ? keepId(value, keeping) : nameKind(value);
    default:
      return keepValue(value, schema, keeping);
  }
}

function keepObject(value: unknown, schema: ArgumentSchema, keeping: Keeping): unknown {
  const object = typeof value === "string" ? fromJsonText(value) : value;
  return schema.properties && isObject(object) ? keepProperties(object, schema, [], keeping) : nameKind(value);
}

function keepList(value: unknown, { items }: ArgumentSchema, isId: boolean, keeping: Keeping): unknown {
  if (!items) return nameKind(value);
  const list = toList(value, items);
  const kept = list.slice(0, MAX_ITEMS).map((item) => keep(item, items, isId, keeping));
  return list.length > MAX_ITEMS ? [...kept, `[${list.length - MAX_ITEMS} more]`] : kept;
}

/** As the tool reads it: what its schema does not take is not of that kind. */
function keepValue(value: unknown, schema: ArgumentSchema, { now }: Keeping): unknown {
  const read = readValue(value, schema, "", { now, problem() {}, unknown() {} });
  return read === undefined ? nameKind(value) : read;
}

function keepId(value: unknown, { secrets }: Keeping): unknown {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return ID.test(text) ? redact(text, secrets) : nameKind(value);
}

function nameKind(value: unknown): string {
  if (typeof value === "string") return "[text]";
  return Array.isArray(value) ? "[list]" : `[${value === null ? "null" : typeof value}]`;
}
