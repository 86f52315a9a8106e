import type { IncomingHttpHeaders } from 'node:http';
import type { Attributes, Traced, TracedRequest, Tracing } from './traced.ts';

/** Where all versions 1 of `@opentelemetry/api` keep what an SDK registers. */
const REGISTERED = Symbol.for('opentelemetry.js.api.1');

let tracing: Tracing | undefined;

/**
 * Traces from now on if the operator has registered an SDK of OpenTelemetry, as by `node --import`. If not, tracing costs one
 * comparison for each span, and nothing is loaded that could trace.
 */
export async function startTracing(): Promise<void> {
  if (!(REGISTERED in globalThis)) return;
  const { openTelemetry } = await import('./spans.ts');
  tracing = openTelemetry();
}

export function stopTracing(): void {
  tracing = undefined;
}

const nothing = () => undefined;

export function inSpan<T>(traced: Traced, work: (note: (attributes: Attributes) => void) => Promise<T>): Promise<T> {
  return tracing ? tracing.run(traced, work) : work(nothing);
}

export function inOperationSpan<T>(
  record: TracedRequest,
  headers: IncomingHttpHeaders,
  work: () => Promise<T>,
): Promise<T> {
  return tracing ? tracing.operation(record, headers, work) : work();
}

/** W3C trace context for a request that is sent; empty if nothing is traced. */
export function traceHeaders(): Record<string, string> {
  return tracing ? tracing.headers() : {};
}

/** The span of a statement; returns how to end it, or undefined if nothing is traced. */
export function statementSpan(sql: string): (() => void) | undefined {
  return tracing?.begin({ name: 'SQL statement', kind: 'client', attributes: { 'db.query.text': sql } });
}

/** The spans of a transaction besides its statements: waiting for it, and its commit. Undefined if nothing is traced. */
export function transactionSpans(): { begun(): void; worked(): void; ended(): void } | undefined {
  if (!tracing) return undefined;
  const { begin } = tracing;
  let end: (() => void) | undefined = begin({ name: 'wait for transaction' });
  const endLast = () => {
    end?.();
    end = undefined;
  };
  return {
    begun: endLast,
    worked() {
      end = begin({ name: 'commit' });
    },
    ended: endLast,
  };
}
