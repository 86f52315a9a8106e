import { CUSTOMER_SEGMENTS, CUSTOMER_STATUSES, RISK_LEVELS } from '../../../src/domain/customers.ts';
import { DOCUMENT_KINDS } from '../../../src/domain/documents.ts';
import { FLAG_SEVERITIES } from '../../../src/domain/flags.ts';
import { ACTION_TYPES } from '../../../src/domain/statuses.ts';
import { bytes, digest, mediaType, url } from './documents.ts';
import type { Fixture } from './fixture.ts';
import {
  type BadValue,
  type Field,
  flag,
  idOf,
  invalid,
  key,
  oneOf,
  refused,
  text,
  untyped,
  version,
} from './kinds.ts';
import { MUTATIONS } from './run.ts';
import { amount, currency, day, email, eventType, instant, money, payload } from './scalars.ts';
import { changeWhere, receiverUrl } from './webhooks.ts';

const withBad = (field: Field, ...bad: BadValue[]): Field => ({ ...field, bad: [...field.bad, ...bad] });
const withGood = (field: Field, ...good: unknown[]): Field => ({ ...field, good: [...field.good, ...good] });

/** Every field of every input of every mutation. */
export function fieldsOf(fixture: Fixture): Record<string, Field> {
  const { taken } = fixture;
  const notUnique = (value: string) => refused('NOT_UNIQUE', value);
  const clearable = { clearable: true };
  const uniqueEmail = withBad(email, ...notUnique(taken.email), ...notUnique(taken.email.toUpperCase()));
  const externalReference = withBad(
    text(200, clearable),
    ...notUnique(taken.externalReference),
    ...notUnique(` ${taken.externalReference} `),
  );
  const reference = withBad(text(200, clearable), ...notUnique(taken.reference));
  const transition = (name: string, current: number, reason: Field) => ({
    [`${name}.${name === 'createAction' ? 'contractId' : 'id'}`]: idOf('Contract', fixture),
    [`${name}.expectedVersion`]: version(current),
    [`${name}.reason`]: reason,
  });
  const terms = (name: string) => ({
    [`${name}.reference`]: reference,
    [`${name}.type`]: text(50, clearable),
    [`${name}.description`]: text(10_000, clearable),
    [`${name}.value`]: withGood(money, null),
    [`${name}.value.amount`]: amount,
    [`${name}.value.currency`]: currency,
  });

  return {
    'createCustomer.name': text(200),
    'createCustomer.email': uniqueEmail,
    'createCustomer.phone': text(50, clearable),
    'createCustomer.segment': oneOf(CUSTOMER_SEGMENTS),
    'createCustomer.riskLevel': oneOf(RISK_LEVELS, 'nullable'),
    'createCustomer.status': oneOf(CUSTOMER_STATUSES, 'nullable'),
    'createCustomer.externalReference': externalReference,
    'updateCustomer.id': idOf('Customer', fixture),
    'updateCustomer.expectedVersion': version(1),
    'updateCustomer.name': text(200, { keepable: true }),
    'updateCustomer.email': uniqueEmail,
    'updateCustomer.phone': text(50, clearable),
    'updateCustomer.segment': oneOf(CUSTOMER_SEGMENTS, 'nullable'),
    'updateCustomer.riskLevel': oneOf(RISK_LEVELS, 'nullable'),
    'updateCustomer.status': oneOf(CUSTOMER_STATUSES, 'nullable'),
    'updateCustomer.externalReference': externalReference,
    'deleteCustomer.id': idOf('Customer', fixture),
    'deleteCustomer.expectedVersion': version(1),
    'deleteCustomer.cascade': { bad: [...flag.bad, ...refused('HAS_DEPENDENTS', false)], good: [true] },

    'createContract.customerId': idOf('Customer', fixture),
    'createContract.title': text(200),
    ...terms('createContract'),
    'createContract.startDate': withGood(day, '0001-01-01'),
    'createContract.endDate': withGood(day, '0001-01-01'),
    'createContract.submit': flag,
    'updateContract.id': idOf('Contract', fixture),
    'updateContract.expectedVersion': version(1),
    'updateContract.title': text(200, { keepable: true }),
    ...terms('updateContract'),
    'updateContract.startDate': {
      bad: [...day.bad, ...invalid('2027-01-01')],
      good: ['0001-01-01', '2026-12-31', null],
    },
    'updateContract.endDate': withBad(day, ...invalid('2025-12-31')),
    'deleteContract.id': idOf('Contract', fixture),
    'deleteContract.expectedVersion': version(1),

    'addContractDocument.contractId': idOf('Contract', fixture),
    'addContractDocument.expectedVersion': version(1),
    'addContractDocument.name': text(200),
    'addContractDocument.url': url,
    'addContractDocument.kind': oneOf(DOCUMENT_KINDS),
    'addContractDocument.mediaType': mediaType,
    'addContractDocument.size': bytes,
    'addContractDocument.sha256': digest,
    'removeContractDocument.id': idOf('ContractDocument', fixture),
    'removeContractDocument.expectedVersion': version(1),

    ...transition('submitContract', 1, text(2_000, clearable)),
    ...transition('approveContract', 2, text(2_000, clearable)),
    ...transition('rejectContract', 2, text(2_000)),
    ...transition('reopenContract', 3, text(2_000)),
    ...transition('createAction', 1, text(2_000, clearable)),
    'createAction.type': {
      bad: [...oneOf(ACTION_TYPES).bad, { value: 'APPROVE', code: 'INVALID_TRANSITION', path: [] }],
      good: ['SUBMIT'],
    },
    'decideContracts.decisions': {
      bad: [...invalid(Array.from({ length: 101 }, () => ({ id: 'x', type: 'SUBMIT' }))), ...untyped(7, 'x', true, {})],
      good: [],
    },
    'decideContracts.decisions.0.id': idOf('Contract', fixture),
    'decideContracts.decisions.0.expectedVersion': version(1),
    'decideContracts.decisions.0.reason': text(2_000, clearable),
    'decideContracts.decisions.0.type': {
      bad: [
        ...oneOf(ACTION_TYPES).bad,
        { value: 'APPROVE', code: 'INVALID_TRANSITION', path: ['decisions', '0'] },
        { value: 'REOPEN', code: 'INVALID_TRANSITION', path: ['decisions', '0'] },
      ],
      good: ['SUBMIT'],
    },
    'deleteAction.id': idOf('Action', fixture),
    'deleteAction.reason': text(2_000),
    'deleteAction.expectedVersion': version(3),

    'createEvent.customerId': idOf('Customer', fixture),
    'createEvent.contractId': withBad(idOf('Contract', fixture), ...refused('NOT_FOUND', fixture.elsewhere.contractId)),
    'createEvent.type': eventType,
    'createEvent.description': text(10_000, clearable),
    'createEvent.payload': payload,
    'createEvent.channel': text(50, clearable),
    'createEvent.correlationId': text(200, clearable),
    'createEvent.ipAddress': text(100, clearable),
    'createEvent.userAgent': text(1_000, clearable),
    'createEvent.occurredAt': instant,
    'deleteEvent.id': idOf('Event', fixture),

    'createNote.contractId': idOf('Contract', fixture),
    'createNote.parentId': withBad(idOf('Note', fixture), ...refused('NOT_FOUND', fixture.elsewhere.noteId)),
    'createNote.body': text(10_000),
    'updateNote.id': idOf('Note', fixture),
    'updateNote.expectedVersion': version(1),
    'updateNote.body': text(10_000),
    'updateNote.editNote': text(2_000, clearable),
    'resolveNote.id': idOf('Note', fixture),
    'resolveNote.expectedVersion': version(1),
    'unresolveNote.id': idOf('Note', fixture),
    'unresolveNote.expectedVersion': version(1),
    'flagContract.contractId': idOf('Contract', fixture),
    'flagContract.category': { bad: [...invalid('', 'compliance', 'NONE'), ...untyped(1, {}, ['x'])], good: ['FRAUD'] },
    'flagContract.severity': oneOf(FLAG_SEVERITIES),
    'flagContract.reason': text(2_000),
    'resolveContractFlag.id': withBad(idOf('ContractFlag', fixture), ...invalid(fixture.elsewhere.flagId)),
    'resolveContractFlag.resolution': text(2_000),
    'createWebhook.url': receiverUrl,
    ...changeWhere('createWebhook'),
    'updateWebhook.id': idOf('Webhook', fixture),
    'updateWebhook.expectedVersion': version(1),
    'updateWebhook.url': withBad(receiverUrl, ...invalid(null)),
    ...changeWhere('updateWebhook'),
    'updateWebhook.state': withBad(oneOf(['ACTIVE', 'PAUSED']), ...invalid(null, 'DISABLED')),
    'deleteWebhook.id': idOf('Webhook', fixture),
    'deleteWebhook.expectedVersion': version(1),
    'rotateWebhookSecret.id': idOf('Webhook', fixture),
    'rotateWebhookSecret.expectedVersion': version(1),
    'redeliver.webhookId': idOf('Webhook', fixture),
    'redeliver.after': {
      bad: [...['', 'x', '\0'].map((value) => ({ value, code: 'INVALID_INPUT', path: [] })), ...untyped(7.5, true, {})],
      good: [null],
    },
    'redeliver.deliveryIds': {
      bad: [
        ...[['x'], ['msg_0000000000000000000000'], ['\0']].map((value) => ({
          value,
          code: 'NOT_FOUND',
          path: ['deliveryIds', '0'],
        })),
        ...invalid(Array.from({ length: 101 }, () => 'x')),
        { value: null, code: 'INVALID_INPUT', path: [] },
        ...untyped(true, {}),
      ],
      good: [],
    },
    'testWebhook.id': idOf('Webhook', fixture),
    'testWebhook.dryRun': flag,
    'deleteNote.id': idOf('Note', fixture),
    'deleteNote.expectedVersion': version(1),
    ...Object.fromEntries(MUTATIONS.map((name) => [`${name}.idempotencyKey`, key()])),
  };
}
