import type { Logger } from 'pino';
import { createLogger } from '../../../src/observability/logger.ts';
import type { Data } from '../servers/answers.ts';

export interface CapturedLog {
  logger: Logger;
  /** Every line as it was written, without its end. */
  lines: string[];
  /** The lines with this message, read. */
  entries(message: string): Data[];
}

/** The program's own logger, which tells all it has to tell, writing into memory. */
export function captureLog(level = 'trace'): CapturedLog {
  const lines: string[] = [];
  const write = (text: string) => lines.push(...text.replace(/\n$/, '').split('\n'));
  const logger = createLogger(level, { write });
  const entries = (message: string) => lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === message);
  return { logger, lines, entries };
}
