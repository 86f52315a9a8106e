/** One line of the metrics of a process. */
export interface Series {
  name: string;
  labels: Readonly<Record<string, string>>;
  value: number;
}

/** Reads the text that Prometheus reads. */
export function parseSeries(text: string): Series[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', labels = '', value = ''] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      if (!name) throw new Error(`expected a series, but got ${line}`);
      const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label, text]) => [label, text]);
      return { name, labels: Object.fromEntries(pairs), value: Number(value) };
    });
}

/** The only series of this name with these labels. */
export function measured(series: readonly Series[], name: string, labels: Record<string, string> = {}): number {
  const found = series.filter(
    (each) => each.name === name && Object.entries(labels).every(([label, text]) => each.labels[label] === text),
  );
  if (found.length !== 1) throw new Error(`expected one ${name} ${JSON.stringify(labels)}, but got ${found.length}`);
  return found[0]?.value as number;
}
