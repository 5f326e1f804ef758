export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export type Kind = "string" | "integer" | "number" | "boolean" | "array" | "object" | "any";

/** A schema as the rest of the generator sees it: references followed, allOf merged, read on demand. */
export interface Shape {
  kind: Kind;
  nullable: boolean;
  readOnly: boolean;
  enum?: (string | number)[];
  format?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  readonly items?: Shape;
  readonly properties: Map<string, Property>;
  /** It may have properties that the document does not name. */
  open: boolean;
}

export interface Property {
  shape: Shape;
  required: boolean;
}

export interface Parameter {
  name: string;
  in: "path" | "query";
  required: boolean;
  shape: Shape;
  /** An array goes out as one value with commas, not as a repeated name. */
  joined: boolean;
}

/** What the API can do, one entry per operationId. */
export interface Operation {
  id: string;
  method: Method;
  path: string;
  /** The OAuth scope that the document asks for. */
  scope?: string;
  /** Headers that the provider module supplies, such as the acting user's address. */
  requiredHeaders: string[];
  parameters: Parameter[];
  body?: Shape;
  /** The media type of body and answer where they are JSON of another name than `application/json`. */
  bodyType?: string;
  answerType?: string;
  /** The JSON of the success answer; undefined when there is none. */
  answer?: Shape;
}
