import { parseJson } from '../graphql/schema/jsonNumbers.ts';
import { propertyOf } from './json.ts';
import { type FileRow, MalformedFile } from './rows.ts';

/** One JSON object a line; empty lines are skipped. */
export async function* readJsonLines(text: AsyncIterable<string>): AsyncGenerator<FileRow> {
  let line = 0;
  for await (const written of linesOf(text)) {
    line++;
    if (written.trim() !== '') yield { line, values: objectOf(written, line) };
  }
}

/** Split at line feeds alone: other line breaks may be in a JSON text. */
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const part of text) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() as string;
    yield* lines;
  }
  yield rest;
}

function objectOf(written: string, line: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = parseJson(written);
  } catch {
    throw new MalformedFile(`Line ${line}: expected a JSON object, but got something else.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new MalformedFile(`Line ${line}: expected a JSON object, but got another value.`);
  }
  const object = value;
  return Object.fromEntries(Object.keys(object).map((name) => [name, propertyOf(object, name)]));
}
