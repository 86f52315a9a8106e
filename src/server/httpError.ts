/** A request that is refused before it reaches GraphQL; the message is for the client. */
export class HttpError extends Error {
  readonly statusCode: number;
  /** Headers of the answer. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(statusCode: number, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.name = 'HttpError';
    this.statusCode = statusCode;
    this.headers = headers;
  }
}
