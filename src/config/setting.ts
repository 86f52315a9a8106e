/** A setting as a text of the environment holds it. */
export interface Setting<Value> {
  /** What it has to be, in words. */
  readonly expected: string;
  /** Undefined for a text that makes no sense. */
  readonly read: (text: string) => Value | undefined;
  /** Where it is not set. */
  readonly otherwise: Value;
}

export type Settings = Readonly<Record<string, Setting<unknown>>>;
export type ValuesOf<Of extends Settings> = { -readonly [Name in keyof Of]: Of[Name]['otherwise'] };

export function setting<Value>(
  expected: string,
  otherwise: NoInfer<Value>,
  read: (text: string) => Value | undefined,
): Setting<Value> {
  return { expected, otherwise, read };
}

export const text = <Otherwise>(expected: string, otherwise: Otherwise): Setting<string | Otherwise> =>
  setting<string | Otherwise>(expected, otherwise, (given) => given);

export const oneOf = <Word extends string, Otherwise>(
  words: readonly Word[],
  otherwise: Otherwise,
  expected = `one of ${words.join(', ')}`,
): Setting<Word | Otherwise> =>
  setting<Word | Otherwise>(expected, otherwise, (given) => words.find((word) => word === given));

export const wholeNumber = (expected: string, [min, max]: readonly [number, number], otherwise: number) =>
  setting(`${expected} from ${min} to ${max}`, otherwise, (given) => {
    const number = Number(given);
    return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
  });

/** Texts that are separated by commas; none where left out. */
export const list = <Item>(expected: string, readItem: (text: string) => Item | undefined): Setting<Item[]> =>
  setting<Item[]>(`${expected}, separated by commas`, [], (given) => {
    const texts = given.split(',').map((item) => item.trim());
    const items = texts.filter(Boolean).map(readItem);
    return items.every((item) => item !== undefined) ? items : undefined;
  });

/** The address of something on the web. */
export function webAddress(given: string): URL | undefined {
  return /^https?:\/\//i.test(given) ? (URL.parse(given) ?? undefined) : undefined;
}
