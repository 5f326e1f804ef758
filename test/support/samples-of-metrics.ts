/** What a scrape says: `name{a="b"}` → value. Throws where the text is not what Prometheus takes. */
export function readMetrics(text: string): Map<string, number> {
  const samples = new Map<string, number>();
  const types = new Map<string, string>();
  if (!text.endsWith("\n")) throw new Error("the last line does not end");
  for (const line of text.slice(0, -1).split("\n")) {
    const type = /^# TYPE (\S+) (counter|gauge|histogram)$/.exec(line);
    if (type) {
      if (types.has(type[1] ?? "")) throw new Error(`a second time: ${line}`);
      types.set(type[1] ?? "", type[2] ?? "");
    } else if (!/^# HELP \S+ \S/.test(line)) {
      const sample = /^([a-z_][a-z0-9_]*)(\{(?:[a-z_]+="(?:[^"\\\n]|\\["\\n])*",?)+\})? (-?[\d.]+(?:e[+-]?\d+)?)$/.exec(
        line,
      );
      if (!sample) throw new Error(`not a sample: ${line}`);
      const [, name = "", labels = "", value] = sample;
      if (!types.has(name) && !types.has(name.replace(/_(bucket|sum|count)$/, ""))) throw new Error(`no type: ${line}`);
      if (samples.has(name + labels)) throw new Error(`a second time: ${line}`);
      samples.set(name + labels, Number(value));
    }
  }
  return samples;
}
