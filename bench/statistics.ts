/** The median; the mean of the middle two of an even number of figures. */
export function median(figures: readonly number[]): number {
  return percentile(
    figures.toSorted((a, b) => a - b),
    50,
  );
}

/** A percentile of figures in ascending order, interpolated between the two nearest ones. */
export function percentile(rising: ArrayLike<number>, percent: number): number {
  const place = ((rising.length - 1) * percent) / 100;
  const [below, above] = [rising[Math.floor(place)], rising[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error('There is no percentile of no figures.');
  return below + (above - below) * (place % 1);
}

/** The median, over the rounds, of one figure divided by the other one of the same round: what slows a round slows both. */
export function medianRatio(figures: readonly number[], bases: readonly number[]): number {
  return median(figures.map((figure, round) => figure / (bases[round] ?? Number.NaN)));
}

/**
 * Measures every case once per round, reversing the order every other round, so that no case always follows the same one.
 * A round before, which does not count, warms up compilers and caches; a single round is only a trial run and has none.
 */
export async function interleave<Case, Result>(
  cases: readonly Case[],
  rounds: number,
  measure: (one: Case) => Promise<Result>,
): Promise<Map<Case, Result[]>> {
  const results = new Map<Case, Result[]>(cases.map((one) => [one, []]));
  if (rounds > 1) for (const one of cases) await measure(one);
  for (let round = 0; round < rounds; round++) {
    for (const one of round % 2 === 0 ? cases : cases.toReversed()) results.get(one)?.push(await measure(one));
  }
  return results;
}
