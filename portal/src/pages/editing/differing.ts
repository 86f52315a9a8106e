/** A row as it stands in the fields of a form: every value is a text. */
export type Texts<D> = { readonly [Field in keyof D]: string };

/** The fields whose values differ. */
export function differing<D extends Texts<D>>(one: D, other: D): (keyof D & string)[] {
  return (Object.keys(one) as (keyof D & string)[]).filter((field) => one[field] !== other[field]);
}
