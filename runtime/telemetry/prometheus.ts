/** Counts by labels, as Prometheus reads them. Written here, for a call must cost a look-up in a map and no more. */
export interface Registry {
  counter(name: string, help: string, labels?: string[]): Counter;
  histogram(name: string, help: string, bounds: number[], labels?: string[]): Histogram;
  /** Asked when somebody looks; says nothing of what is not known. */
  gauge(name: string, help: string, read: () => number | undefined, labels?: Record<string, string>): void;
  /** A counter that somebody else keeps. */
  total(name: string, help: string, read: () => number): void;
  /** Text format 0.0.4. */
  print(): string;
}

/** The values of the labels come in the order in which the labels were given. */
type Counter = (...labels: string[]) => void;
type Histogram = (value: number, ...labels: string[]) => void;

type Print = () => string[];

export function createRegistry(): Registry {
  const families: Print[] = [];
  const add = (name: string, type: string, help: string, samples: Print): void => {
    families.push(() => {
      const lines = samples();
      return lines.length > 0 ? [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines] : [];
    });
  };

  return {
    counter(name, help, labels = []) {
      const counts = new Map<string, number>();
      // What has no labels is known to be zero.
      if (labels.length === 0) counts.set("", 0);
      add(name, "counter", help, () =>
        Array.from(counts, ([key, count]) => `${name}${braces(pairs(labels, key))} ${count}`),
      );
      return (...values) => {
        const key = values.join(SEPARATOR);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      };
    },

    histogram(name, help, bounds, labels = []) {
      const series = new Map<string, Series>();
      if (labels.length === 0) series.set("", open(bounds));
      add(name, "histogram", help, () =>
        Array.from(series, ([key, one]) => printSeries(name, pairs(labels, key), bounds, one)).flat(),
      );
      return (value, ...values) => {
        const key = values.join(SEPARATOR);
        const one = series.get(key) ?? open(bounds);
        series.set(key, one);
        let at = 0;
        while (at < bounds.length && value > (bounds[at] ?? 0)) at++;
        one.buckets[at] = (one.buckets[at] ?? 0) + 1;
        one.sum += value;
      };
    },

    gauge(name, help, read, labels = {}) {
      add(name, "gauge", help, () => {
        const value = read();
        return value === undefined ? [] : [`${name}${braces(Object.entries(labels))} ${value}`];
      });
    },

    total(name, help, read) {
      add(name, "counter", help, () => [`${name} ${read()}`]);
    },

    print: () => `${families.flatMap((print) => print()).join("\n")}\n`,
  };
}

interface Series {
  /** How many fell between a bound and the one before it; the last are above them all. */
  buckets: number[];
  sum: number;
}

type Pair = readonly [label: string, value: string];

/** No value of a label holds it. */
const SEPARATOR = "\u0000";

const open = (bounds: number[]): Series => ({ buckets: new Array(bounds.length + 1).fill(0), sum: 0 });

function pairs(labels: string[], key: string): Pair[] {
  const values = key.split(SEPARATOR);
  return labels.map((label, index) => [label, values[index] ?? ""]);
}

function printSeries(name: string, labels: Pair[], bounds: number[], { buckets, sum }: Series): string[] {
  let count = 0;
  const lines = buckets.map((inside, index) => {
    count += inside;
    return `${name}_bucket${braces([...labels, ["le", String(bounds[index] ?? "+Inf")]])} ${count}`;
  });
  return [...lines, `${name}_sum${braces(labels)} ${sum}`, `${name}_count${braces(labels)} ${count}`];
}

function braces(labels: Pair[]): string {
  if (labels.length === 0) return "";
  return `{${labels.map(([label, value]) => `${label}="${quote(value)}"`).join(",")}}`;
}

const quote = (value: string): string => value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
