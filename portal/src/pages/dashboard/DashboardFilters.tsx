import { useUrlState } from '../../address/useUrlState.ts';
import { Chips } from '../../elements/Chips.tsx';
import { useI18n } from '../../i18n/I18n.tsx';
import { SEGMENTS } from '../choices.ts';
import { type DayRange, RANGES, type RangeName, rangeUpToNow, USUAL_RANGE } from './range.ts';

/** The days and the segments that the dashboard is about. */
export function DashboardFilters({ range }: { range: DayRange }) {
  const { m } = useI18n();
  const url = useUrlState();
  const preset = (Object.keys(RANGES) as RangeName[]).find((name) => {
    const { from, to } = rangeUpToNow(RANGES[name]);
    return from === range.from && to === range.to;
  });

  function choosePreset(name: RangeName) {
    const { from, to } = rangeUpToNow(RANGES[name]);
    url.set(name === USUAL_RANGE ? { from: null, to: null } : { from, to });
  }

  return (
    <div className="filters">
      <label className="filter">
        <span className="hidden-visually">{m.dashboard.range}</span>
        <select
          className="input"
          value={preset ?? ''}
          onChange={(event) => choosePreset(event.target.value as RangeName)}
        >
          {!preset && <option value="">{m.dashboard.ownRange}</option>}
          {(Object.keys(RANGES) as RangeName[]).map((name) => (
            <option key={name} value={name}>
              {m.dashboard.ranges[name]}
            </option>
          ))}
        </select>
      </label>
      <label className="filter">
        {m.from}
        <input
          className="input"
          type="date"
          value={range.from}
          max={range.to}
          onChange={(event) => url.set({ from: event.target.value, to: range.to })}
        />
      </label>
      <label className="filter">
        {m.to}
        <input
          className="input"
          type="date"
          value={range.to}
          min={range.from}
          onChange={(event) => url.set({ from: range.from, to: event.target.value })}
        />
      </label>
      <Chips
        label={m.fields.segment}
        options={SEGMENTS.map((segment) => [segment, m.segments[segment]] as const)}
        chosen={url.list('segment', SEGMENTS)}
        onChange={(segment) => url.set({ segment })}
      />
    </div>
  );
}
