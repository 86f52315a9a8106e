import { type DestinationStream, type Logger, pino } from 'pino';
import { redactError } from './errorRedaction.ts';
import { logStream } from './logStream.ts';
import { currentRequest } from './requestRecord.ts';

/** Characters that a terminal would interpret or hide and that JSON does not escape. */
const ACTIVE = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * One JSON object a line, with the fields of `base` in each, in which no external input can start a new line or send control
 * sequences to a terminal.
 */
export function createLogger(
  level: string,
  destination: DestinationStream = logStream(process.stdout.fd),
  base: object | null = null,
): Logger {
  const options = {
    level,
    base,
    mixin() {
      const { id: requestId, traceId } = currentRequest() ?? {};
      return { requestId, traceId };
    },
    serializers: { err: redactError, error: redactError, req: requestFields, res: replyFields },
    hooks: {
      streamWrite: (line: string) => (line.search(ACTIVE) < 0 ? line : line.replace(ACTIVE, escaped)),
    },
  };
  return pino(options, destination);
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const requestFields = ({ id }: { id?: unknown }) => ({ id });
const replyFields = ({ statusCode }: { statusCode?: unknown }) => ({ statusCode });
