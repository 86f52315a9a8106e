import type { Tone } from '../../elements/Badges.tsx';
import { useI18n } from '../../i18n/I18n.tsx';

export interface Series {
  name: string;
  tone: Tone | 'accent';
}

export interface Bar {
  label: string;
  /** A number for each series. */
  values: readonly number[];
}

interface BarChartProps {
  caption: string;
  series: readonly Series[];
  bars: readonly Bar[];
}

/** Stacked bars, and the same numbers as a table for those who do not see them. */
export function BarChart({ caption, series, bars }: BarChartProps) {
  const { m, number } = useI18n();
  const highest = Math.max(1, ...bars.map(({ values }) => sum(values)));
  const top = niceMaximum(highest);
  const step = Math.ceil(bars.length / 7);
  return (
    <figure className="chart">
      {series.length > 1 && <Legend series={series} />}
      <div className="chart-plot" aria-hidden="true">
        {[1, 0.5, 0].map((share) => (
          <div key={share} className="chart-line" style={{ bottom: `${share * 100}%` }}>
            <span>{Number.isInteger(top * share) ? number(top * share) : ''}</span>
          </div>
        ))}
        <div className="chart-bars">
          {bars.map(({ label, values }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other identity than their place
            <div key={index} className="chart-column" title={tip(label, values, series)}>
              {values.map((value, at) => (
                <div
                  key={series[at]?.name}
                  className={`chart-bar ${series[at]?.tone}`}
                  style={{ height: `${(value / top) * 100}%` }}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
      <div className="chart-labels" aria-hidden="true">
        {bars.map(({ label }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other identity than their place
          <span key={index}>{index % step === 0 ? label : ''}</span>
        ))}
      </div>
      <div className="hidden-visually">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{m.period}</th>
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, values }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other identity than their place
              <tr key={index}>
                <th scope="row">{label}</th>
                {values.map((value, at) => (
                  <td key={series[at]?.name}>{number(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul className="legend">
      {series.map(({ name, tone }) => (
        <li key={name}>
          <span className={`legend-mark ${tone}`} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}

function tip(label: string, values: readonly number[], series: readonly Series[]): string {
  return `${label}: ${values.map((value, at) => `${value} ${series[at]?.name}`).join(', ')}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The smallest even of 1, 2, 5, 10, 20, 50 … that is not below, so that half of it is a whole number, too. */
function niceMaximum(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(highest));
  const nice = [1, 2, 5, 10].map((factor) => factor * power).find((value) => value >= highest) ?? highest;
  return nice % 2 === 0 ? nice : nice + 1;
}
