import { parseArgs } from 'node:util';
import { UsageError } from '../config/usageError.ts';

const text = { type: 'string' } as const;
const OPTIONS = {
  type: text,
  format: text,
  out: text,
  where: text,
  orderBy: text,
  columns: text,
  from: text,
  to: text,
};

interface ExportArguments {
  /** The path of the file. */
  out: string;
  /** What to export, in the form that `POST /export` takes. */
  request: object;
}

/** @throws UsageError */
export function readArguments(args: string[]): ExportArguments {
  const { out, where, orderBy, columns, ...plain } = parse(args);
  if (!out) throw usage('--out takes the path of a file, but got nothing');
  const request = {
    ...plain,
    ...(where !== undefined && { where: json('--where', where) }),
    ...(orderBy !== undefined && { orderBy: json('--orderBy', orderBy) }),
    ...(columns !== undefined && { columns: columns.split(',').map((name) => name.trim()) }),
  };
  return { out, request };
}

function json(option: string, written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    throw usage(`${option} takes JSON such as '{"field":"CREATED_AT","direction":"ASC"}', but got ${written}`);
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    throw usage((error as Error).message.split(/[.\n]/)[0] ?? '');
  }
}

function usage(problem: string): UsageError {
  return new UsageError(
    `Usage: npm run export -- --type contracts --format csv --out FILE [--where JSON] [--orderBy JSON] [--columns a,b], or --type audit with --from and --to (${problem}).`,
  );
}
