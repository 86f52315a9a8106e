// biome-ignore lint/suspicious/noExplicitAny: answers are as varied as queries; tests state what they expect of them
export type Data = any;

export interface Answer {
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** An answer as it came over the wire. */
export interface Answered {
  status: number;
  headers: Readonly<Record<string, unknown>>;
  text: string;
}
