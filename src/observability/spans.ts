import {
  context,
  ProxyTracerProvider,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { Tracing } from './traced.ts';

const KINDS = { internal: SpanKind.INTERNAL, client: SpanKind.CLIENT };
/** The codes of errors that are the server's. */
const FAULTS = ['INTERNAL_SERVER_ERROR'];

/** Traces by the SDK that is registered; undefined if there is none. */
export function openTelemetry(): Tracing | undefined {
  const provider = trace.getTracerProvider();
  // Until an SDK is registered, this is a stand-in for it.
  const tracer =
    provider instanceof ProxyTracerProvider
      ? provider.getDelegateTracer('contract-portal')
      : provider.getTracer('contract-portal');
  return tracer && tracingBy(tracer);
}

function tracingBy(tracer: Tracer): Tracing {
  return {
    async run({ name, kind = 'internal', attributes = {} }, work) {
      const span = tracer.startSpan(name, { kind: KINDS[kind], attributes });
      try {
        return await context.with(trace.setSpan(context.active(), span), () =>
          work((more) => void span.setAttributes(more)),
        );
      } catch (error) {
        fail(span, error);
        throw error;
      } finally {
        span.end();
      }
    },
    begin({ name, kind = 'internal', attributes = {} }) {
      if (!trace.getActiveSpan()) return undefined;
      const span = tracer.startSpan(name, { kind: KINDS[kind], attributes });
      return () => span.end();
    },
    async operation(record, headers, work) {
      // Whoever has begun a span for the request, as instrumentations of HTTP do, has read the headers.
      const active = context.active();
      const isBegun = trace.getSpan(active) !== undefined;
      const parent = isBegun ? active : propagation.extract(active, headers);
      const span = tracer.startSpan(
        'GraphQL operation',
        { kind: isBegun ? SpanKind.INTERNAL : SpanKind.SERVER, attributes: { 'portal.request_id': record.id } },
        parent,
      );
      record.traceId = span.spanContext().traceId;
      try {
        return await context.with(trace.setSpan(parent, span), work);
      } catch (error) {
        fail(span, error);
        throw error;
      } finally {
        const { type, operation, problems, statements } = record;
        if (type) span.updateName(type).setAttribute('graphql.operation.type', type);
        if (operation) span.setAttribute('graphql.operation.name', operation);
        span.setAttribute('portal.statements', statements);
        if (problems.size > 0) span.setAttribute('portal.problems', [...problems]);
        if (FAULTS.some((code) => problems.has(code))) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      }
    },
    headers() {
      const headers: Record<string, string> = {};
      propagation.inject(context.active(), headers);
      return headers;
    },
  };
}

/** Only the kind of error: its message may repeat data. */
function fail(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
}
