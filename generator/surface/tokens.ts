import { countTokens } from "gpt-tokenizer/encoding/o200k_base";

/** What a model is shown of a tool, whatever else is listed. */
interface Shown {
  name: string;
  description?: string | undefined;
  inputSchema: unknown;
}

/** The tokens that a list of tools costs a model, counted with o200k. */
export function costOf(tools: readonly Shown[]): number {
  return tools
    .map(({ name, description, inputSchema }) => countTokens(JSON.stringify({ name, description, inputSchema })))
    .reduce((sum, tokens) => sum + tokens, 0);
}
