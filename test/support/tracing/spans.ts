import { context, propagation, trace } from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { startTracing, stopTracing } from '../../../src/observability/tracing.ts';

export interface RecordedSpans {
  /** The spans that have ended, in the order in which they did. */
  ended(): ReadableSpan[];
  /** Those of this name; the name of the span above each, if it has ended, too. */
  named(name: string): (ReadableSpan & { parent: string | undefined })[];
  clear(): void;
  stop(): Promise<void>;
}

/** Registers the SDK of OpenTelemetry, as a program of an operator would, with what keeps spans in memory. */
export async function recordSpans(): Promise<RecordedSpans> {
  const exporter = new InMemorySpanExporter();
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  provider.register();
  await startTracing();
  const ended = () => exporter.getFinishedSpans();
  const nameOf = (id: string | undefined) => ended().find((span) => span.spanContext().spanId === id)?.name;
  return {
    ended,
    named: (name) =>
      ended()
        .filter((span) => span.name === name)
        .map((span) => Object.assign(Object.create(span), { parent: nameOf(span.parentSpanContext?.spanId) })),
    clear: () => exporter.reset(),
    async stop() {
      stopTracing();
      await provider.shutdown();
      for (const api of [trace, context, propagation]) api.disable();
    },
  };
}
