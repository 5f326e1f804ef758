import { givenBelow } from "../tools/body.ts";
import type { BodyNode, Given } from "../tools/ir.ts";
import { block, key } from "./text.ts";

/** The expression that builds a part of the request body. `narrowed`: the one argument known to be there by now. */
export function printNode(node: BodyNode, narrowed?: string): string {
  switch (node.kind) {
    case "constant":
      return JSON.stringify(node.value);
    case "object": {
      const print = (known?: string) =>
        block([...node.properties].map(([name, child]) => `${key(name)}: ${printNode(child, known)},`));
      const sources = givenBelow(node).map((child) => child.source);
      // Constants alone are sent always.
      if (node.required || sources.length === 0 || sources.some((source) => source.certain)) return print(narrowed);
      const absent = [...new Set(sources.map(isAbsent))];
      // One argument decides: inside, TypeScript knows that it is there.
      const [only] = absent.length === 1 ? sources : [];
      return `${absent.join(" && ")} ? undefined : ${print(only?.cleared ? undefined : only?.expression)}`;
    }
    case "value":
      return printCleared(
        node.source,
        isThere(node.source, narrowed) || !node.required ? node.source.expression : needed(node.source),
      );
    case "reference": {
      const there = isThere(node.source, narrowed);
      const id = there || !node.required ? node.source.expression : needed(node.source);
      const reference = `{ id: ${id}, type: ${JSON.stringify(node.type)} }`;
      if (there || node.required) return printCleared(node.source, reference);
      return printCleared(node.source, `${node.source.expression} === undefined ? undefined : ${reference}`);
    }
    case "list":
      return printCleared(node.source, printList(node, narrowed));
  }
}

function printList(node: Extract<BodyNode, { kind: "list" }>, narrowed: string | undefined): string {
  const { source, variable, element } = node;
  const there = isThere(source, narrowed);
  const list = there || !node.required ? source.expression : needed(source);
  // A list of plain values goes out as it came in.
  if (element.kind === "value" && element.source.expression === variable) return list;
  return `${list}${there || node.required ? "." : "?."}map((${variable}): ${node.type} => (${printNode(element, variable)}))`;
}

const isThere = (source: Given, narrowed: string | undefined): boolean =>
  source.certain || source.expression === narrowed;

const isAbsent = ({ expression, cleared }: Given): string =>
  `${expression} === undefined${cleared ? ` && !args.clear?.includes(${JSON.stringify(cleared.name)})` : ""}`;

const printCleared = ({ cleared }: Given, value: string): string =>
  cleared ? `args.clear?.includes(${JSON.stringify(cleared.name)}) ? ${cleared.value} : ${value}` : value;

/** The document wants it once its neighbours are given. */
const needed = ({ expression }: Given): string =>
  `needed(${expression}, ${JSON.stringify(expression.split(".").at(-1))})`;
