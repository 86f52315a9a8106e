import { fixed, table } from './table.ts';

/** The required minimum or maximum of a figure. */
export interface Target {
  name: string;
  measured: number;
  atLeast?: number;
  atMost?: number;
}

export function targetTable(targets: readonly Target[]): string {
  const rows = targets.map(({ name, measured, atLeast, atMost }) => {
    const met = measured >= (atLeast ?? Number.NEGATIVE_INFINITY) && measured <= (atMost ?? Number.POSITIVE_INFINITY);
    const wanted = atLeast === undefined ? `<= ${fixed(atMost ?? 0)}` : `>= ${fixed(atLeast)}`;
    return [
      name,
      wanted,
      fixed(measured),
      met ? 'met' : `missed by ${fixed(Math.abs(measured - (atLeast ?? atMost ?? 0)))}`,
    ];
  });
  return table(['Target', 'wanted', 'measured', ''], rows);
}
