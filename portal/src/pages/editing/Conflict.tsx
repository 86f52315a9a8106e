import { type FormEvent, useState } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { differing, type Texts } from './differing.ts';

interface ConflictProps<D> {
  /** What both started from. */
  base: D;
  mine: D;
  theirs: D;
  who: string;
  /** The value of a field in words. */
  show?: ((field: keyof D & string, value: string) => string) | undefined;
  onResolve(resolved: D): void;
}

/** What two people made of a row that they edited at once, side by side: of each field that differs, one value is chosen. */
export function Conflict<D extends Texts<D>>(props: ConflictProps<D>) {
  const { base, mine, theirs, who, show = (_, value) => value, onResolve } = props;
  const { m } = useI18n();
  const fields = differing(mine, theirs);
  // What only the other one has changed is theirs unless the user says otherwise.
  const [kept, setKept] = useState<ReadonlySet<keyof D & string>>(
    () => new Set(fields.filter((field) => mine[field] !== base[field])),
  );

  function keep(field: keyof D & string, isMine: boolean) {
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
                <th scope="row">{m.fieldName(field)}</th>
                <td className="soft">{show(field, base[field]) || '–'}</td>
                {([false, true] as const).map((isMine) => (
                  <td key={String(isMine)}>
                    <label>
                      <input
                        type="radio"
                        name={field}
                        checked={kept.has(field) === isMine}
                        onChange={() => keep(field, isMine)}
                      />
                      <span>{show(field, (isMine ? mine : theirs)[field]) || '–'}</span>
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
