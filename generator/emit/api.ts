import type { OpenApiDocument } from "../spec/document.ts";
import type { GeneratedFile } from "./text.ts";

/**
 * The whole document as the patches leave it, for the demo account, which answers every operation of it.
 * One operation or component per line: small enough to load, and a diff can still be read.
 */
export function emitApi(document: OpenApiDocument): GeneratedFile {
  return { path: "api.json", text: `${print(document, LEVELS)}\n` };
}

/** The document; paths and components; one path or section. */
const LEVELS = 3;

function print(value: object, levels: number): string {
  const properties = Object.entries(value).map(([name, item]) => {
    const isOpen = levels > 1 && typeof item === "object" && item !== null && !Array.isArray(item);
    return `${JSON.stringify(name)}:${isOpen ? print(item, levels - 1) : JSON.stringify(item)}`;
  });
  return properties.length === 0 ? "{}" : `{\n${properties.join(",\n")}\n}`;
}
