import { Readable } from 'node:stream';
import { type CastingContext, CsvError, parse } from 'csv-parse';
import { unescapeFormula } from '../export/spreadsheets.ts';
import { readJson } from './json.ts';
import { type FileRow, MalformedFile } from './rows.ts';

/** The most characters of a row: without its end, a quote would take in the rest of the file. */
const MAX_ROW_CHARACTERS = 1_000_000;

/**
 * CSV as an export writes it (RFC 4180, with a line of names); other line ends, and semicolons or tabs in place of commas,
 * are taken, too. The cells of some columns are JSON, all others text.
 */
export async function* readCsv(text: AsyncIterable<string>, json: readonly string[]): AsyncGenerator<FileRow> {
  const cast = (cell: string, { header, quoting, column }: CastingContext): unknown => {
    if (header) return cell.trim();
    if (cell === '' && !quoting) return null;
    return json.includes(String(column)) ? readJson(unescapeFormula(cell)) : unescapeFormula(cell);
  };
  const { delimiter, whole } = await separated(text);
  const parser = parse({
    delimiter,
    columns: uniqueNames,
    cast,
    raw: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_CHARACTERS,
  });
  // Counted here: the parser takes the two characters of a line break within quotes for two lines.
  let next = 2;
  const source = Readable.from(whole).on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, raw } of source.pipe(parser)) {
      const [skipped = ''] = /^[\r\n]*/.exec(raw) ?? [];
      yield { line: next + lineBreaks(skipped), values: record };
      next += lineBreaks(raw);
    }
  } catch (error) {
    throw error instanceof CsvError ? new MalformedFile(`Expected well-formed CSV, but: ${error.message}.`) : error;
  }
}

/**
 * A text, and what separates its cells: the first of the separators in the line of names, which have none in themselves.
 * Spreadsheets write semicolons where a comma is for decimals.
 */
async function separated(text: AsyncIterable<string>): Promise<{ delimiter: string; whole: AsyncIterable<string> }> {
  const parts = text[Symbol.asyncIterator]();
  let begin = '';
  for (let part = await parts.next(); !part.done; part = await parts.next()) {
    begin += part.value;
    if (/[^\r\n][\r\n]/.test(begin) || begin.length > MAX_ROW_CHARACTERS) break;
  }
  const [heading = ''] = /[^\r\n]+/.exec(begin) ?? [];
  const whole = async function* () {
    yield begin;
    yield* { [Symbol.asyncIterator]: () => parts };
  };
  return { delimiter: /[,;\t]/.exec(heading)?.[0] ?? ',', whole: whole() };
}

/** Of the one that ends a row, the parser gives the first character. */
function lineBreaks(raw: string): number {
  return raw.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function uniqueNames(names: string[]): string[] {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice === undefined) return names;
  throw new MalformedFile(`Expected columns with names of their own, but two are called ${JSON.stringify(twice)}.`);
}
