/** What must not grow, by its name in the metrics, and by how much it may differ from one sample to another besides a fifth of it. */
const LEVELS: Readonly<Record<string, { name: string; slack: number }>> = {
  nodejs_heap_size_used_bytes: { name: 'bytes of the heap', slack: 10_000_000 },
  process_open_fds: { name: 'open files', slack: 10 },
  nodejs_active_resources_total: { name: 'active resources', slack: 20 },
  portal_wal_bytes: { name: 'bytes of the log of the database', slack: 8_000_000 },
};

/** What a server takes at some time. */
export type Sample = Readonly<Record<string, number>>;

/** What a server says that it takes now, at the address of its metrics. @throws if it does not say */
export async function sampleOf(metrics: string): Promise<Sample> {
  const text = await (await fetch(metrics)).text();
  return Object.fromEntries(
    Object.keys(LEVELS).map((name) => {
      const value = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1];
      // PostgreSQL keeps its log itself.
      if (value === undefined && name !== 'portal_wal_bytes') throw new Error(`expected the metric ${name}`);
      return [name, Number(value ?? 0)];
    }),
  );
}

/** What takes more in the last quarter of the time than in the second, each by its least value: the first warms up caches. */
export function growthIn(samples: readonly Sample[]): string[] {
  const quarter = Math.floor(samples.length / 4);
  const leastOf = (level: string, which: readonly Sample[]) =>
    Math.min(...which.map((sample) => sample[level] as number));
  return Object.entries(LEVELS).flatMap(([level, { name, slack }]) => {
    const before = leastOf(level, samples.slice(quarter, 2 * quarter));
    const after = leastOf(level, samples.slice(-quarter));
    return after > 1.2 * before + slack ? [`${name} grew from ${before} to ${after}`] : [];
  });
}
