import type { ForeignRow } from '../../db/sqlite/foreignFile.ts';

interface Payload {
  readonly table: string;
  readonly id: string;
  readonly row: ForeignRow | null;
}

/** Bytes of JSON around the text of a part: braces, names of keys, numbers. */
const FRAME_BYTES = 200;

/**
 * A payload as JSON of at most `max` bytes, and the texts that do not fit into it, in parts of the same size:
 * `{"table": "notes", "id": "7", "column": "body", "part": 1, "parts": 3, "text": ...}`. In the row, `{"parts": 3}` stands
 * for such a text. Joined in order, the parts are the text.
 */
export function splitTexts(payload: Payload, max: number): [main: string, ...parts: string[]] {
  const row: Record<string, unknown> = { ...payload.row };
  const parts: string[] = [];
  for (;;) {
    const json = JSON.stringify(payload.row === null ? payload : { ...payload, row });
    const longest = longestText(row);
    if (bytesOf(json) <= max || longest === null) return [json, ...parts];
    const [column, text] = longest;
    const { table, id } = payload;
    const frame = { table, id, column };
    const texts = pieces(text, max - FRAME_BYTES - bytesOf(JSON.stringify(frame)));
    texts.forEach((piece, i) => {
      parts.push(JSON.stringify({ ...frame, part: i + 1, parts: texts.length, text: piece }));
    });
    row[column] = { parts: texts.length };
  }
}

function longestText(row: Readonly<Record<string, unknown>>): [column: string, text: string] | null {
  const texts = Object.entries(row).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.sort(([, one], [, other]) => other.length - one.length)[0] ?? null;
}

/** A text in pieces of at most this many bytes of JSON. */
function pieces(text: string, max: number): string[] {
  const found: string[] = [];
  let [start, end, bytes] = [0, 0, 0];
  for (const character of text) {
    const more = bytesOf(JSON.stringify(character)) - 2;
    if (bytes + more > max) {
      found.push(text.slice(start, end));
      [start, bytes] = [end, 0];
    }
    bytes += more;
    end += character.length;
  }
  return [...found, text.slice(start)];
}

const bytesOf = (text: string) => Buffer.byteLength(text);
