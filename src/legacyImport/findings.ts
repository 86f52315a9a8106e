import type { FormerRow, FormerTable } from './former/tables.ts';
import type { WordField } from './words/vocabulary.ts';

/** Something found in rows of a former table. */
export interface Finding {
  readonly table: FormerTable;
  readonly what: string;
  /** What the owner has to do; null if nothing. */
  readonly remedy: string | null;
  readonly ids: Set<string>;
}

/** Collects what the import finds: decisions that the owner has to make first, and notes of what it did. */
export class Findings {
  readonly #found = new Map<string, Finding>();
  readonly #notesOfRows = new Map<string, Set<string>>();
  /** Former words that nobody knows, by field. */
  readonly unknownWords = new Map<WordField, Set<string>>();

  /** Something that the owner has to decide before anything can be written. */
  decide(row: FormerRow, what: string, remedy: string): void {
    this.#add(row, what, remedy);
  }

  /** The same for a word that `words` of the map has to translate. */
  decideWord(row: FormerRow, field: WordField, what: string, word: string, remedy: string): void {
    const words = this.unknownWords.get(field) ?? new Set();
    this.unknownWords.set(field, words.add(word));
    this.decide(row, what, remedy);
  }

  /** Something that needs no decision: the report lists it, and so does the event that keeps the row. */
  note(row: FormerRow, what: string): void {
    this.#add(row, what, null);
    const key = `${row.table} ${row.id}`;
    this.#notesOfRows.set(key, (this.#notesOfRows.get(key) ?? new Set()).add(what));
  }

  /** What has been noted of a row. */
  notesOf({ table, id }: FormerRow): readonly string[] {
    return [...(this.#notesOfRows.get(`${table} ${id}`) ?? [])];
  }

  get decisions(): Finding[] {
    return [...this.#found.values()].filter(({ remedy }) => remedy !== null);
  }

  get notes(): Finding[] {
    return [...this.#found.values()].filter(({ remedy }) => remedy === null);
  }

  #add({ table, id }: FormerRow, what: string, remedy: string | null): void {
    const key = JSON.stringify([table, what, remedy]);
    const existing = this.#found.get(key);
    if (!existing) this.#found.set(key, { table, what, remedy, ids: new Set([id]) });
    else existing.ids.add(id);
  }
}
