import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { Problems } from "./problem.ts";

export type Path = readonly (string | number)[];

/** A YAML file with the line of everything in it. */
export interface Source {
  file: string;
  value: unknown;
  /** The line of the key at `path`, or of the nearest thing above it. */
  lineOf(path: Path): number;
}

export function readYaml(text: string, file: string, problems: Problems): Source {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false });
  for (const error of document.errors) {
    problems.add({ file, line: error.linePos?.[0].line ?? 1, what: firstLine(error.message) });
  }
  const lost: string[] = [];
  visit(document, {
    Pair(_key, { key }) {
      if (!isScalar(key) || key.value !== "<<") return;
      lost.push("<<");
      const { line } = counter.linePos(key.range?.[0] ?? 0);
      const hint = "YAML 1.2 has no such key: write the lines out, or give the whole mapping an anchor";
      problems.add({ file, line, what: '"<<" merges nothing', hint });
    },
    Alias(_key, alias) {
      if (alias.resolve(document)) return;
      lost.push(alias.source);
      const { line } = counter.linePos(alias.range?.[0] ?? 0);
      problems.add({ file, line, what: `there is no anchor "&${alias.source}"`, hint: "quote the text if it is one" });
    },
  });
  const lineOf = (path: Path): number => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.findLast((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (!pair) break;
        if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (isMap(node) || isScalar(node) || isSeq(node)) offset = node.range?.[0] ?? offset;
      } else break;
    }
    return counter.linePos(offset).line;
  };
  for (const path of repeatedKeys(document.contents)) {
    problems.add({ file, line: lineOf(path), what: `"${path.at(-1)}" is given twice`, hint: "keep one of them" });
  }
  return { file, value: document.errors.length > 0 || lost.length > 0 ? undefined : document.toJS(), lineOf };
}

/** Without the place, which the Problem has, and the lines that show it. */
const firstLine = (message: string): string => message.replace(/( at line \d+, column \d+:?)?\n[\s\S]*$/, "");

function repeatedKeys(node: unknown, path: Path = []): Path[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => repeatedKeys(item, [...path, index]));
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap((pair) => {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    const here = [...path, key];
    const repeated = seen.has(key) ? [here] : [];
    seen.add(key);
    return [...repeated, ...repeatedKeys(pair.value, here)];
  });
}
