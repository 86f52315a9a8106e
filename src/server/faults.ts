import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { faultLog } from '../graphql/faultLog.ts';
import { setHeaders } from './headers.ts';

/** What is wrong with requests that do not even reach GraphQL, in words of ours: those of the libraries name themselves. */
const EXPECTED: Readonly<Record<number, string>> = {
  400: 'Expected a body of well-formed JSON, in which no key is "__proto__".',
  415: 'Expected a body of the content type application/json.',
};

// Statuses in full, since importing their names from `node:http` makes Node load its whole HTTP client, 20 ms of the start.
const NO_REQUEST: Readonly<Record<string, [status: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'Expected the request to arrive sooner.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'Expected fewer or shorter headers.'],
};

/** Answers in the form of GraphQL, whose clients read nothing else. */
export function refuse(reply: FastifyReply, status: number, message: string) {
  return reply.code(status).send(refusal(message));
}

function refusal(message: string) {
  return { errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] };
}

/** For the paths that the server cannot even read; every other fault goes by `answerFaults`. */
export function answerUnreadablePath(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  setHeaders(request, reply);
  void refuse(reply, 400, 'Expected a path that is a well-formed URL.');
}

/** For what is no HTTP request, or one that does not come to an end. */
export function answerNoRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, message] = NO_REQUEST[error.code ?? ''] ?? ['400 Bad Request', 'Expected an HTTP request.'];
  const body = JSON.stringify(refusal(message));
  const type = 'content-type: application/json; charset=utf-8';
  if (socket.writable) {
    socket.write(`HTTP/1.1 ${status}\r\n${type}\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`);
  }
  socket.destroy();
}

/** Gives requests that go wrong outside GraphQL an answer that tells what was expected, and nothing of the server. */
export function answerFaults(app: FastifyInstance): void {
  const logFault = faultLog(app.log);
  const expected: typeof EXPECTED = {
    ...EXPECTED,
    413: `Expected a body of at most ${app.initialConfig.bodyLimit} bytes.`,
  };
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'There is nothing here. The API is POST /graphql.'));
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) {
      app.log.info({ requestId: request.id, status, code: error.code }, 'refused');
      return refuse(reply, status, expected[status] ?? 'The request makes no sense.');
    }
    logFault(error, request.id);
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: request.id };
    return reply.code(500).send({ errors: [{ message: 'Internal server error.', extensions }] });
  });
}
