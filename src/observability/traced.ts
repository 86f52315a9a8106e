import type { IncomingHttpHeaders } from 'node:http';

/** What spans can be told of their work. Never data: it may leave the machine. */
export type Attributes = Readonly<Record<string, string | number>>;

/** Work whose duration is of interest. */
export interface Traced {
  name: string;
  kind?: 'internal' | 'client';
  attributes?: Attributes;
}

/** What is recorded about a request, of which some is only known once it is answered. */
export interface TracedRequest {
  readonly id: string;
  traceId?: string;
  type?: string;
  operation?: string;
  readonly statements: number;
  readonly problems: ReadonlySet<string>;
}

/** How work is traced; `spans.ts` implements it by OpenTelemetry. */
export interface Tracing {
  /** Runs work as a span, below which all that it calls is; `note` adds attributes. */
  run<T>(traced: Traced, work: (note: (attributes: Attributes) => void) => Promise<T>): Promise<T>;
  /** Begins a span that nothing is below, but that is below another one, if there is one; returns how to end it. */
  begin(traced: Traced): (() => void) | undefined;
  /** Runs an operation as a span, named by its record in the end, below that of the headers. */
  operation<T>(record: TracedRequest, headers: IncomingHttpHeaders, work: () => Promise<T>): Promise<T>;
  /** The headers by which a receiver knows of the present span. */
  headers(): Record<string, string>;
}
