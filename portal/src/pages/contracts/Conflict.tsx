import { type FormEvent, useState } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { type Draft, differing } from './draft.ts';

interface ConflictProps {
  /** The terms that both started from. */
  base: Draft;
  mine: Draft;
  theirs: Draft;
  who: string;
  onResolve(resolved: Draft): void;
}

/** The terms of two people who edited at once, side by side: of each that differs, one is chosen. */
export function Conflict({ base, mine, theirs, who, onResolve }: ConflictProps) {
  const { m } = useI18n();
  const fields = differing(mine, theirs);
  // What only the other one has changed is theirs unless the user says otherwise.
  const [kept, setKept] = useState<ReadonlySet<keyof Draft>>(
    () => new Set(fields.filter((field) => mine[field] !== base[field])),
  );

  function keep(field: keyof Draft, isMine: boolean) {
    setKept((before) => new Set([...before].filter((one) => one !== field).concat(isMine ? field : [])));
  }

  function resolve(event: FormEvent) {
    event.preventDefault();
    onResolve({ ...theirs, ...Object.fromEntries([...kept].map((field) => [field, mine[field]])) });
  }

  return (
    <form className="card card-body stack" onSubmit={resolve} aria-label={m.conflict.title}>
      <p className="message warn" role="alert">
        <strong>{m.conflict.title}</strong> {m.conflict.explanation(who)}
      </p>
      <div className="table-frame">
        <table className="conflict">
          <thead>
            <tr>
              <th scope="col">{m.conflict.field}</th>
              <th scope="col">{m.conflict.before}</th>
              <th scope="col">{m.conflict.theirs(who)}</th>
              <th scope="col">{m.conflict.mine}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{m.fields[field]}</th>
                <td className="soft">{base[field] || '–'}</td>
                {([false, true] as const).map((isMine) => (
                  <td key={String(isMine)}>
                    <label>
                      <input
                        type="radio"
                        name={field}
                        checked={kept.has(field) === isMine}
                        onChange={() => keep(field, isMine)}
                      />
                      <span>{(isMine ? mine : theirs)[field] || '–'}</span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {fields.length === 0 && <p>{m.conflict.same}</p>}
      <div>
        <button type="submit" className="button primary">
          {m.conflict.resolve}
        </button>
      </div>
    </form>
  );
}
