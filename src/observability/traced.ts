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
  /** Runs work in a span, which is the parent of those that it begins; `note` adds attributes. */
  run<T>(traced: Traced, work: (note: (attributes: Attributes) => void) => Promise<T>): Promise<T>;
  /** Begins a span without children, whose parent is the present one; returns how to end it. Undefined if there is no present one. */
  begin(traced: Traced): (() => void) | undefined;
  /** Runs an operation in a span, whose parent is that of the headers; its record names it in the end. */
  operation<T>(record: TracedRequest, headers: IncomingHttpHeaders, work: () => Promise<T>): Promise<T>;
  /** The headers by which a receiver knows of the present span. */
  headers(): Record<string, string>;
}
