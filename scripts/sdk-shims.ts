/**
 * Stands in for the SDK's own module of this shape in the bundle. Ours validates arguments itself, so the JSON Schema
 * validator that the SDK loads by default would only cost start-up.
 */
export { default as process } from "node:process";

export class DefaultJsonSchemaValidator {
  getValidator(): never {
    throw new Error("this server asks clients for nothing that would need validating");
  }
}
