import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { type FormatError, failedAnswer } from '../../graphql/execution/answerOperation.ts';
import { inRequest, newRecord } from '../../observability/requestRecord.ts';
import type { Admission, Admitted } from '../admission.ts';
import { logAnswered } from '../logAnswered.ts';
import { CODES, type Code } from './closing.ts';
import type { TakePlace } from './places.ts';

/** Thrown if a socket is to be closed; the message is for the client. */
export class Refusal extends Error {
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

/**
 * Admits a socket by the authorization that the client sent in a message or, without that, in a header. `leave` gives its
 * place back.
 * @throws Refusal
 */
export type AdmitSocket = (
  request: FastifyRequest,
  authorization: unknown,
) => Promise<Admitted & { leave: () => void }>;

interface Parts {
  admission: Pick<Admission, 'admitSocket'>;
  takePlace: TakePlace;
  format: FormatError;
  log: FastifyBaseLogger;
}

export function socketAdmission({ admission, takePlace, format, log }: Parts): AdmitSocket {
  return (request, authorization) => {
    const start = performance.now();
    const record = newRecord(request.id);
    const headers = typeof authorization === 'string' ? { ...request.headers, authorization } : request.headers;
    return inRequest(record, async () => {
      try {
        const admitted = await admission.admitSocket({ headers, ip: request.ip }, request.raw.socket);
        return { ...admitted, leave: takePlace(admitted.budget.client) };
      } catch (error) {
        const [refused] = failedAnswer(format, error).errors ?? [];
        const code = codeOf(refused?.extensions?.code);
        logAnswered(log, record, request, code, performance.now() - start);
        throw new Refusal(code, refused?.message ?? '');
      }
    });
  };
}

/** Clients try again after each of these, as another token, or a later time, may help. */
function codeOf(code: unknown): Code {
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? CODES.forbidden : CODES.tryAgainLater;
}
