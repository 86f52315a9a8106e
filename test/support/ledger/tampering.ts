import type { WholeRow } from '../../../src/db/insertAll.ts';
import { NO_AUDIT_KEY } from '../../../src/db/ledger/auditKey.ts';
import { canonicalEntry } from '../../../src/domain/ledger.ts';
import type { Contents } from '../databases/contents.ts';

/** What somebody does who administers the database, but has no key. */
export interface Tampering {
  name: string;
  statements: string[];
  /** Where it is found: the entry, or the contract as a whole if the position is left out. */
  contractId: string;
  position?: number;
  /** Whether only a checkpoint tells of it, since what is left agrees with itself. */
  needsCheckpoint?: boolean;
}

const FORGED = 'f'.repeat(64);
const OTHER: Readonly<Record<string, readonly (string | number | null)[]>> = {
  type: ['contract.approved', 'contract.rejected'],
  customerId: ['cus_other'],
  actionId: ['act_other', null],
  priorStatus: ['DRAFT', 'REJECTED', null],
  newStatus: ['APPROVED', 'PENDING_APPROVAL', null],
  contractVersion: [77, null],
  decidedAt: ['2026-01-01T00:00:00.000Z'],
  erasedPosition: [1],
  actorDigest: [FORGED, null],
  reasonDigest: [FORGED, null],
  keyId: ['other', null],
  hash: [FORGED],
};
const OTHER_ACTION: Readonly<Record<string, readonly (string | number | null)[]>> = {
  type: ['APPROVE', 'REJECT'],
  priorStatus: ['DRAFT', 'REJECTED'],
  newStatus: ['APPROVED', 'PENDING_APPROVAL'],
  actorId: ['mallory'],
  actorName: ['Mallory'],
  reason: ['Another reason.', null],
  contractVersion: [77],
  createdAt: ['2026-01-01T00:00:00.000Z'],
  hash: [FORGED],
  actorSalt: ['another salt', null],
  reasonSalt: ['another salt', null],
};

/** Everything that can be done to what a database holds. */
export function tamperings({ ledger, actions, contracts, events }: Contents): Tampering[] {
  const chains = Map.groupBy(ledger, ({ contractId }) => String(contractId));
  const exists = new Set(contracts.map(({ id }) => id));
  return [
    ...ledger.flatMap((entry) => [...edits(entry), removal(entry), moved(entry), insertion(entry)]),
    ...ledger.filter(({ position, contractId }) => position !== chains.get(String(contractId))?.length).map(reordering),
    ...actions.flatMap((action) => [...actionEdits(action, ledger), actionRemoval(action, ledger)]),
    ...contracts.flatMap((contract) => contractEdits(contract)),
    ...events.filter(({ type }) => type === 'action.deleted').flatMap((event) => eventEdits(event, ledger)),
    ...[...chains.values()].flatMap((chain) => [
      forgery(chain),
      disappearance(chain),
      ...(exists.has(String(chain[0]?.contractId)) ? chain.map((entry) => truncation(entry, chain)) : []),
    ]),
  ];
}

const quoted = (value: unknown) => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value));
const insertOf = (table: string, row: object) =>
  `insert into ${table} (${Object.keys(row).map((name) => `"${name}"`)}) values (${Object.values(row).map(quoted)})`;
const where = ({ contractId, position }: WholeRow) => `"contractId" = ${quoted(contractId)} and position = ${position}`;
const at = (entry: WholeRow) => ({ contractId: String(entry.contractId), position: Number(entry.position) });

function edits(entry: WholeRow): Tampering[] {
  return Object.entries(OTHER).flatMap(([column, values]) =>
    values
      .filter((value) => value !== entry[column])
      .map((value) => ({
        name: `an entry has another ${column}`,
        statements: [`update ledger set "${column}" = ${quoted(value)} where ${where(entry)}`],
        ...at(entry),
      })),
  );
}

const removal = (entry: WholeRow): Tampering => ({
  name: 'an entry is removed',
  statements: [`delete from ledger where ${where(entry)}`],
  ...at(entry),
});

const moved = (entry: WholeRow): Tampering => ({
  name: 'an entry is moved to another contract',
  statements: [`update ledger set "contractId" = 'ctr_other' where ${where(entry)}`],
  ...at(entry),
});

/** A copy of an entry before it, and all others moved on by one. */
const insertion = (entry: WholeRow): Tampering => ({
  name: 'an entry is inserted',
  statements: [
    `update ledger set position = -position where "contractId" = ${quoted(entry.contractId)} and position >= ${entry.position}`,
    `update ledger set position = 1 - position where "contractId" = ${quoted(entry.contractId)} and position < 0`,
    insertOf('ledger', entry),
    `update contracts set "ledgerLength" = "ledgerLength" + 1 where id = ${quoted(entry.contractId)}`,
  ],
  contractId: String(entry.contractId),
  // A copy of the same is in its place, so what follows is the first that is not.
  position: Number(entry.position) + 1,
});

const reordering = (entry: WholeRow): Tampering => {
  const next = { ...entry, position: Number(entry.position) + 1 };
  return {
    name: 'two entries change places',
    statements: [
      `update ledger set position = -1 where ${where(entry)}`,
      `update ledger set position = ${entry.position} where ${where(next)}`,
      `update ledger set position = ${next.position} where "contractId" = ${quoted(entry.contractId)} and position = -1`,
    ],
    ...at(entry),
  };
};

const entryOf = (action: WholeRow, ledger: readonly WholeRow[]) =>
  ledger.find(({ hash }) => hash === action.hash) as WholeRow;

function actionEdits(action: WholeRow, ledger: readonly WholeRow[]): Tampering[] {
  return Object.entries(OTHER_ACTION).flatMap(([column, values]) =>
    values
      .filter((value) => value !== action[column] && !(column === 'reasonSalt' && action.reason === null))
      .map((value) => ({
        name: `an action has another ${column}`,
        statements: [`update actions set "${column}" = ${quoted(value)} where id = ${quoted(action.id)}`],
        ...at(entryOf(action, ledger)),
      })),
  );
}

const actionRemoval = (action: WholeRow, ledger: readonly WholeRow[]): Tampering => ({
  name: 'an action is removed',
  statements: [`delete from actions where id = ${quoted(action.id)}`],
  ...at(entryOf(action, ledger)),
});

function contractEdits({ id, status, ledgerLength }: WholeRow): Tampering[] {
  const set = (change: string) => ({
    name: `a contract has ${change}`,
    statements: [`update contracts set ${change} where id = ${quoted(id)}`],
    contractId: String(id),
  });
  return [
    set(`status = '${status === 'APPROVED' ? 'REJECTED' : 'APPROVED'}'`),
    set(`"ledgerLength" = ${Number(ledgerLength) + 1}`),
    set(`"ledgerHead" = '${FORGED}'`),
  ];
}

function eventEdits(event: WholeRow, ledger: readonly WholeRow[]): Tampering[] {
  const { action, ...payload } = JSON.parse(String(event.payload));
  const entry = ledger.find((one) => one.type === event.type && one.actionId === action.id) as WholeRow;
  const set = (column: string, value: string) => ({
    name: `the event of an action that was taken back has another ${column}`,
    statements: [`update events set "${column}" = ${quoted(value)} where id = ${quoted(event.id)}`],
    ...at(entry),
  });
  const withPayload = (changes: object) => set('payload', JSON.stringify({ action, ...payload, ...changes }));
  return [
    set('actorId', 'mallory'),
    set('actorName', 'Mallory'),
    withPayload({ reason: 'Another reason.' }),
    withPayload({ actorSalt: null }),
    withPayload({ action: { ...action, actor: { subject: 'mallory', name: 'Mallory' } } }),
    withPayload({ action: { ...action, reason: 'Another reason.' } }),
    {
      ...set('payload', ''),
      name: 'that event is removed',
      statements: [`delete from events where id = ${quoted(event.id)}`],
    },
  ];
}

/** A whole chain as it would be without a key, and all that has its hashes. */
function forgery(chain: readonly WholeRow[]): Tampering {
  const contractId = String(chain[0]?.contractId);
  let previous = '';
  const statements = chain.flatMap((row) => {
    const entry = { ...row, keyId: null, decidedAt: '2026-01-01T00:00:00.000Z' };
    previous = NO_AUDIT_KEY.hash(canonicalEntry(entry as never, previous));
    return [
      `delete from ledger where ${where(row)}`,
      insertOf('ledger', { ...entry, hash: previous }),
      `update actions set hash = '${previous}', "createdAt" = '2026-01-01T00:00:00.000Z' where id = ${quoted(row.actionId)}`,
    ];
  });
  const end = `update contracts set "ledgerHead" = '${previous}' where id = '${contractId}'`;
  return { name: 'a chain is written again without a key', statements: [...statements, end], contractId };
}

const disappearance = ([first]: readonly WholeRow[]): Tampering => ({
  name: 'a contract is removed with all that tells of it',
  statements: [
    `delete from actions where "contractId" = ${quoted(first?.contractId)}`,
    `delete from events where "contractId" = ${quoted(first?.contractId)}`,
    `delete from contributors where "contractId" = ${quoted(first?.contractId)}`,
    `delete from contracts where id = ${quoted(first?.contractId)}`,
    `delete from ledger where "contractId" = ${quoted(first?.contractId)}`,
  ],
  contractId: String(first?.contractId),
  position: 1,
  needsCheckpoint: true,
});

/** An entry and all after it are removed, with what they decided. */
function truncation(entry: WholeRow, chain: readonly WholeRow[]): Tampering {
  const contractId = quoted(entry.contractId);
  const kept = Number(entry.position) - 1;
  const last = chain[kept - 1];
  const removed = chain.slice(kept).map(({ actionId }) => quoted(actionId));
  return {
    name: 'the last entries are removed, with their actions and the status',
    statements: [
      `delete from ledger where "contractId" = ${contractId} and position > ${kept}`,
      `delete from actions where id in (${removed})`,
      `update contracts set "ledgerLength" = ${kept}, "ledgerHead" = '${last?.hash ?? ''}', status = '${last?.newStatus ?? 'DRAFT'}' where id = ${contractId}`,
    ],
    ...at(entry),
    needsCheckpoint: true,
  };
}
