import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusalType } from '../graphql/execution/mediaTypes.ts';
import { errorLog } from '../observability/errorLog.ts';
import { setHeaders } from './headers.ts';
import { HttpError } from './httpError.ts';
import { clientRequestIdOf } from './requestIds.ts';

/** What is wrong with requests that do not even reach GraphQL, in words of ours: those of the libraries name themselves. */
const EXPECTED: Readonly<Record<number, string>> = {
  415: 'Expected a body of the content type application/json.',
};

// Statuses in full, since importing their names from `node:http` makes Node load its whole HTTP client, 20 ms of the start.
const NO_REQUEST: Readonly<Record<string, [status: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'Expected the request to arrive sooner.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'Expected fewer or shorter headers.'],
};

/** Answers in the form of GraphQL, whose clients read nothing else. */
function answer(request: FastifyRequest, reply: FastifyReply, status: number, errors: object[]) {
  return reply.code(status).type(refusalType(request.headers.accept)).send({ errors });
}

function errorsOf(message: string) {
  return [{ message, extensions: { code: 'BAD_USER_INPUT' } }];
}

/** For the paths that the server cannot even read; every other fault goes by `addErrorHandlers`. */
export function answerUnreadablePath(request: FastifyRequest, reply: FastifyReply): void {
  setHeaders(request, reply);
  void answer(request, reply, 400, errorsOf('Expected a path that is a well-formed URL.'));
}

/** For what is no HTTP request, or one that does not come to an end. */
export function answerNoRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, message] = NO_REQUEST[error.code ?? ''] ?? ['400 Bad Request', 'Expected an HTTP request.'];
  const body = JSON.stringify({ errors: errorsOf(message) });
  const type = 'content-type: application/json; charset=utf-8';
  if (socket.writable) {
    socket.write(`HTTP/1.1 ${status}\r\n${type}\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`);
  }
  socket.destroy();
}

/**
 * Gives requests that go wrong outside GraphQL an answer that tells what was expected, and nothing of the server. `charge`
 * takes the points for those that are refused.
 */
export function addErrorHandlers(app: FastifyInstance, charge: (request: FastifyRequest) => void): void {
  const logError = errorLog(app.log);
  const expected: typeof EXPECTED = {
    ...EXPECTED,
    413: `Expected a body of at most ${app.initialConfig.bodyLimit} bytes.`,
  };
  app.setErrorHandler<FastifyError | HttpError>((error, request, reply) => {
    const { statusCode: status = 500 } = error;
    if (status < 500) {
      charge(request);
      const line = { requestId: request.id, clientRequestId: clientRequestIdOf(request.headers), status };
      app.log.info({ ...line, code: error instanceof HttpError ? undefined : error.code }, 'refused');
      if (error instanceof HttpError) reply.headers(error.headers);
      const message = error instanceof HttpError ? error.message : (expected[status] ?? 'The request makes no sense.');
      return answer(request, reply, status, errorsOf(message));
    }
    logError(error, request.id);
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: request.id };
    return answer(request, reply, 500, [{ message: 'Internal server error.', extensions }]);
  });
}
