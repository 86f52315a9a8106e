import { fileURLToPath } from 'node:url';

/** What the log may say about an error: its kind and where it came from, but none of the data it was about. */
interface RedactedError {
  type: string;
  code?: string;
  /** The plain words of its message. */
  message?: string;
  /** Where it came from, in files of this program, the innermost first. */
  at?: string[];
  /** The database objects it was about. */
  table?: string;
  column?: string;
  constraint?: string;
  cause?: RedactedError;
}

const MAX_CAUSES = 4;
const MAX_FRAMES = 6;
const MAX_LINE_CHARACTERS = 300;
const SOURCES = fileURLToPath(new URL('..', import.meta.url));
const PLACE = /^\s+at (?:.*\(|async )?([^()]+:\d+):\d+\)?$/;

/** Errors of drivers and libraries contain SQL, parameters, addresses and tokens, so this is an allow-list. */
export function redactError(fault: unknown, depth = 1): RedactedError {
  try {
    if (typeof fault !== 'object' || fault === null) return { type: typeof fault };
    const { name, code, message, stack, table, column, constraint, cause, originalError } = fault as Record<
      string,
      unknown
    >;
    const deeper = cause ?? originalError;
    return {
      type: identifier(name) ?? identifier(fault.constructor?.name) ?? 'unknown',
      ...defined('code', identifier(code)),
      ...defined('message', typeof message === 'string' ? redactMessage(message) : undefined),
      ...defined('at', typeof stack === 'string' ? places(stack) : undefined),
      ...defined('table', identifier(table)),
      ...defined('column', identifier(column)),
      ...defined('constraint', identifier(constraint)),
      ...defined('cause', deeper && depth < MAX_CAUSES ? redactError(deeper, depth + 1) : undefined),
    };
  } catch {
    // Anything can be thrown, such as an object whose properties throw.
    return { type: 'unreadable' };
  }
}

function defined<Name extends string, Value>(name: Name, value: Value | undefined) {
  return value === undefined ? undefined : ({ [name]: value } as Record<Name, Value>);
}

function identifier(value: unknown): string | undefined {
  return typeof value === 'string' && /^\w{1,60}$/.test(value) ? value : undefined;
}

function places(stack: string): string[] {
  const ours = stack
    .split('\n')
    // The stack includes the message, which may imitate stack frames.
    .filter((line) => line.length < MAX_LINE_CHARACTERS)
    .map((line) => PLACE.exec(line)?.[1]?.replace(/^file:\/\//, ''))
    .filter((place) => place?.startsWith(SOURCES));
  return ours.slice(0, MAX_FRAMES).map((place) => `src/${place?.slice(SOURCES.length)}`);
}

const QUOTED = /(["'`]).*?\1|\(.*?\)|\[.*?\]|\{.*?\}|<.*?>/g;
const SQL = /\b(select|insert\s+into|update|delete\s+from|with|values|begin|create|alter|drop)\b.*/i;
const WORD = /^[A-Z]?[a-z]+[.,:;!?]?$/;
const MAX_WORDS = 25;

/** The first line of a text without anything that may be data or SQL, so that only plain words are left. */
export function redactMessage(text: string): string {
  const [line = ''] = text.slice(0, 1_000).split(/[\r\n]/);
  const words = line.replace(QUOTED, '…').replace(SQL, '…').split(/\s+/).slice(0, MAX_WORDS);
  return words
    .map((word) => (WORD.test(word) ? word : '…'))
    .join(' ')
    .replace(/…( …)+/g, '…');
}
