import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { type Answered, answered, batched, shed, subscribers, waiting } from '../channels.ts';
import { boundedNames } from './boundedNames.ts';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATEMENTS = [0, 1, 2, 5, 10, 20, 50, 100];
const ROWS = [1, 2, 5, 10, 20, 50, 100, 500];

/** Measures operations, their batches, those that wait or are shed, and who subscribes. Returns how to end that. */
export function measureOperations(register: Registry): () => void {
  const registers = [register];
  const operations = new Counter({
    name: 'portal_operations_total',
    help: 'Operations and exports that were answered, by the first code of their errors; OK without any',
    labelNames: ['type', 'operation', 'code'],
    registers,
  });
  const duration = new Histogram({
    name: 'portal_operation_seconds',
    help: 'How long operations took, without the time in which their requests arrived',
    labelNames: ['type', 'operation'],
    buckets: SECONDS,
    registers,
  });
  const statements = new Histogram({
    name: 'portal_operation_statements',
    help: 'SQL statements for an operation',
    labelNames: ['type'],
    buckets: STATEMENTS,
    registers,
  });
  const batch = new Histogram({
    name: 'portal_batch_rows',
    help: 'The rows that one statement fetched something for',
    buckets: ROWS,
    registers,
  });
  const subscribing = new Gauge({
    name: 'portal_subscribers',
    help: 'Subscriptions that have not ended',
    registers,
  });
  const waitingNow = new Gauge({
    name: 'portal_requests_waiting',
    help: 'Requests that wait until the server has time for them',
    registers,
  });
  const requestsShed = new Counter({
    name: 'portal_requests_shed_total',
    help: 'Requests that were answered with 503, since too many waited',
    registers,
  });
  const nameOf = boundedNames();

  const onAnswered = (message: unknown) => {
    const { record, ms } = message as Answered;
    const [code = 'OK'] = record.problems;
    // What is refused before it is parsed has no type; its name is only what the client says.
    const type = record.type ?? (record.exported === undefined ? 'none' : 'export');
    const operation = type === 'none' ? 'unnamed' : nameOf(record.operation);
    operations.inc({ type, operation, code });
    duration.observe({ type, operation }, ms / 1_000);
    statements.observe({ type }, record.statements);
  };
  const onBatch = (message: unknown) => batch.observe(message as number);
  const onSubscriber = (message: unknown) => subscribing.inc(message as number);

  const onWaiting = (message: unknown) => waitingNow.set(message as number);
  const onShed = () => requestsShed.inc();

  answered.subscribe(onAnswered);
  batched.subscribe(onBatch);
  subscribers.subscribe(onSubscriber);
  waiting.subscribe(onWaiting);
  shed.subscribe(onShed);
  return () => {
    answered.unsubscribe(onAnswered);
    batched.unsubscribe(onBatch);
    subscribers.unsubscribe(onSubscriber);
    waiting.unsubscribe(onWaiting);
    shed.unsubscribe(onShed);
  };
}
