import { didYouMean } from "../nearest.ts";
import type { Operation, Parameter, Shape } from "../operations/ir.ts";

export interface Step {
  name: string;
  /** `name[]`: go into every element. */
  each: boolean;
}

export type Location =
  | { in: "parameter"; parameter: Parameter }
  | {
      in: "body";
      steps: Step[];
      shape: Shape /** Everything on the way is required. */;
      required: boolean;
      nullable: boolean;
    };

export type Found = { location: Location } | { what: string; hint: string };

export const readSteps = (text: string): Step[] =>
  text.split(".").map((part) => ({ name: part.replace(/\[\]$/, ""), each: part.endsWith("[]") }));

/** Finds what a location of the manifest means for an operation. */
export function locate(operation: Operation, text: string): Found {
  return text.startsWith("body.") ? locateInBody(operation, text) : locateParameter(operation, text);
}

function locateParameter(operation: Operation, name: string): Found {
  const named = operation.parameters.filter((parameter) => parameter.name === name);
  const parameter = named.find((candidate) => candidate.in === "path") ?? named[0];
  if (parameter) return { location: { in: "parameter", parameter } };
  if (name === "body") return { what: '"body" alone is no location', hint: "name a property of it: body.x" };
  const names = operation.parameters.map((candidate) => candidate.name);
  const known = names.length > 0 ? `known: ${names.join(", ")}` : "it has none";
  return { what: `${operation.id} has no parameter "${name}"`, hint: didYouMean(name, names) ?? known };
}

function locateInBody(operation: Operation, text: string): Found {
  if (!operation.body)
    return { what: `${operation.id} has no JSON body for "${text}"`, hint: "name a path or query parameter" };
  const steps = readSteps(text).slice(1);
  const end = follow(operation.body, steps);
  if ("hint" in end) {
    const rest =
      end.at > 0
        ? ` under "body.${steps
            .slice(0, end.at)
            .map((step) => step.name)
            .join(".")}"`
        : "";
    return { what: `${operation.id} has no body property "${steps[end.at]?.name}"${rest}`, hint: end.hint };
  }
  return { location: { in: "body", steps, ...end } };
}

export type End = { shape: Shape; required: boolean; nullable: boolean } | { at: number; hint: string };

/** Walks from a shape along steps. */
export function follow(from: Shape, steps: readonly Step[]): End {
  let shape = from;
  let required = true;
  let nullable = false;
  for (const [at, step] of steps.entries()) {
    const property = shape.properties.get(step.name);
    if (!property) {
      const names = [...shape.properties.keys()];
      return {
        at,
        hint:
          didYouMean(step.name, names) ?? (names.length > 0 ? `known: ${names.join(", ")}` : "it has no properties"),
      };
    }
    required &&= property.required;
    shape = property.shape;
    nullable = shape.nullable;
    if (!step.each) continue;
    if (!shape.items) return { at, hint: `"${step.name}" is not an array: write it without []` };
    shape = shape.items;
  }
  return { shape, required, nullable };
}

/** The TypeScript type at the end of `steps`, from the generated `Body` type on. */
export function typeAt(base: string, from: Shape, steps: readonly Step[]): string {
  let type = base;
  let shape: Shape | undefined = from;
  for (const step of steps) {
    const property: { shape: Shape; required: boolean } | undefined = shape?.properties.get(step.name);
    type = `${type}[${JSON.stringify(step.name)}]`;
    shape = property?.shape;
    if (step.each) {
      type = `Item<${type}>`;
      shape = shape?.items;
    } else if (property && (!property.required || property.shape.nullable)) type = `NonNullable<${type}>`;
  }
  return type;
}
