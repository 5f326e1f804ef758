import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import type { OpenApiDocument } from "../spec/document.ts";
import { type GeneratedFile, header } from "./text.ts";

/** Types of everything that is sent and answered; a `.ts` file, so that `tsc` looks at it. */
export async function emitSchema(document: OpenApiDocument, source: string): Promise<GeneratedFile> {
  // Its input type is a closed restatement of OpenAPI; ours is the open one that documents really are.
  const types = await openapiTS(structuredClone(document) as unknown as OpenAPI3, {
    silent: true,
    alphabetize: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
  });
  return { path: "schema.ts", text: header(source) + astToString(types) };
}
