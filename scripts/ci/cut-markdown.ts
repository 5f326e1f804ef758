/** The beginning of a text, to the end of a line; what is fenced or folded there is closed, or it would swallow what follows. */
export function cutMarkdown(text: string, longest: number, rest: string): string {
  if (text.length <= longest) return text;
  const shown = text.slice(0, text.lastIndexOf("\n", longest));
  const fence = (shown.match(/^```/gm)?.length ?? 0) % 2 === 1 ? "\n```" : "";
  const open = (shown.match(/<details>/g)?.length ?? 0) - (shown.match(/<\/details>/g)?.length ?? 0);
  return `${shown}${fence}${"\n\n</details>".repeat(Math.max(0, open))}\n\n*${rest}*`;
}
