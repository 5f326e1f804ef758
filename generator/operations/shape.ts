import type { OpenApiDocument, SchemaObject } from "../spec/document.ts";
import { fold } from "./fold.ts";
import type { Property, Shape } from "./ir.ts";

/** Folds a schema into a `Shape`; properties and items are folded when somebody looks, so cycles are harmless. */
export function readShape(document: OpenApiDocument, schema: SchemaObject): Shape {
  const { kinds, items, properties, required, keywords: _, additional: __, ...plain } = fold(document, schema);
  let itemShape: Shape | undefined;
  let propertyShapes: Map<string, Property> | undefined;
  return {
    ...plain,
    kind: kinds.size === 1 ? ([...kinds][0] ?? "any") : kinds.size > 1 && kinds.has("string") ? "string" : "any",
    get items() {
      if (items) itemShape ??= readShape(document, items);
      return itemShape;
    },
    get properties() {
      propertyShapes ??= new Map(
        [...properties].map(([name, property]) => [
          name,
          { shape: readShape(document, property), required: required.has(name) },
        ]),
      );
      return propertyShapes;
    },
  };
}
