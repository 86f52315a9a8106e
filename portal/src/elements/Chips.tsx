interface ChipsProps<T extends string> {
  label: string;
  options: readonly (readonly [T, string])[];
  chosen: readonly T[];
  onChange(chosen: T[]): void;
}

/** A choice of any number of options. */
export function Chips<T extends string>({ label, options, chosen, onChange }: ChipsProps<T>) {
  const toggled = (option: T) =>
    chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option];
  return (
    <fieldset className="chips">
      <legend className="hidden-visually">{label}</legend>
      {options.map(([option, text]) => (
        <label key={option} className="chip">
          <input type="checkbox" checked={chosen.includes(option)} onChange={() => onChange(toggled(option))} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
