import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusalType } from '../graphql/execution/mediaTypes.ts';
import { errorLog } from '../observability/errorLog.ts';
import { setHeaders } from './headers.ts';
import { HttpError } from './httpError.ts';
import { clientRequestIdOf } from './requestIds.ts';

/**
 * Our own messages for requests that fail before they reach GraphQL: those of the libraries would reveal the libraries.
 */
const EXPECTED: Readonly<Record<number, string>> = {
  415: 'Expected a body of the content type application/json.',
};

// Status codes are written out: importing from `node:http` loads Node's whole HTTP client, 20 ms of the startup time.
const NO_REQUEST: Readonly<Record<string, [status: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'Expected the request to arrive sooner.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'Expected fewer or shorter headers.'],
};

/** Answers in the format of a GraphQL response, the only one that GraphQL clients read. */
function answer(request: FastifyRequest, reply: FastifyReply, status: number, errors: object[]) {
  return reply.code(status).type(refusalType(request.headers.accept)).send({ errors });
}

function errorsOf(message: string) {
  return [{ message, extensions: { code: 'BAD_USER_INPUT' } }];
}

/** For paths that cannot be decoded; `addErrorHandlers` handles every other error. */
export function answerMalformedPath(request: FastifyRequest, reply: FastifyReply): void {
  setHeaders(request, reply);
  void answer(request, reply, 400, errorsOf('Expected a path that is a well-formed URL.'));
}

/** For input that is not valid HTTP, or a request that is never completed. */
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
 * Answers requests that fail outside GraphQL with what was expected, without revealing anything about the server.
 * `charge` charges the client for those that are refused.
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
      const message =
        error instanceof HttpError ? error.message : (expected[status] ?? 'Expected a valid HTTP request.');
      return answer(request, reply, status, errorsOf(message));
    }
    logError(error, request.id);
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: request.id };
    return answer(request, reply, 500, [{ message: 'Internal server error.', extensions }]);
  });
}
