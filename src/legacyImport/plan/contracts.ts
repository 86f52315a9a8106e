import { draftRow } from '../../commands/contractRowFactories.ts';
import type { ContractRow, ContributorRow } from '../../db/rows.ts';
import { type ContractTerms, newTerms } from '../../domain/contracts.ts';
import type { Instant } from '../../domain/time.ts';
import { LIMITS } from '../../domain/validation.ts';
import { type FormerRow, idIn } from '../former/tables.ts';
import { asLine } from '../texts.ts';
import { IMPORT } from '../words/people.ts';
import { planChain, readActions } from './actions.ts';
import type { CustomerOf } from './customers.ts';
import { documentsOf } from './documents.ts';
import { dayOf, lineOf, personOf, timeOf, wordOf } from './fields.ts';
import { planFlag } from './flags.ts';
import type { KeepRow } from './keptRows.ts';
import { type LastEdit, withLastEdit } from './lastEdit.ts';
import type { Planning } from './planning.ts';

/** The contract of a former id; undefined if the file has none. */
export type ContractOf = (formerId: string | null) => ContractRow | undefined;

/** Plans all contracts with their actions. */
export function planContracts(
  planning: Planning,
  formerRows: readonly FormerRow[],
  formerActions: readonly FormerRow[],
  customerOf: CustomerOf,
  keep: KeepRow,
): ContractOf {
  const actionsOf = Map.groupBy(formerActions, (row) => idIn(row, 'contract_id'));
  const byId = new Map<string | null, ContractRow>();
  for (const row of formerRows) {
    const contract = planContract(planning, row, actionsOf.get(row.id) ?? [], customerOf, keep);
    byId.set(row.id, contract);
    planning.rows.contracts.push(contract);
    actionsOf.delete(row.id);
  }
  for (const row of [...actionsOf.values()].flat()) {
    planning.findings.note(row, 'there is no such contract: it is kept as an event of the unknown customer');
    const at = timeOf(planning, row, 'acted_at') ?? planning.now;
    keep({ row, customerId: customerOf(null).id, at, by: personOf(planning, row, 'acted_by') });
  }
  return (formerId) => byId.get(formerId);
}

function planContract(
  planning: Planning,
  row: FormerRow,
  formerActions: readonly FormerRow[],
  customerOf: CustomerOf,
  keep: KeepRow,
): ContractRow {
  const { rows, findings, nextId } = planning;
  const updatedAt = timeOf(planning, row, 'updated_at');
  const lastActionAt = timeOf(planning, row, 'last_action_at');
  const createdAt =
    timeOf(planning, row, 'created_at') ??
    earliest([updatedAt, lastActionAt, ...formerActions.map((action) => timeOf(planning, action, 'acted_at'))]) ??
    planning.now;
  const createdBy = personOf(planning, row, 'created_by');
  if (!createdBy) findings.note(row, 'created_by is empty: the import stands for whoever it was');
  const status = wordOf(planning, row, 'contracts.status') ?? 'DRAFT';
  const customerId = customerOf(idIn(row, 'customer_id')).id;
  const created = { actor: createdBy ?? IMPORT, at: createdAt };
  const draft = draftRow(nextId('Contract', createdAt), customerId, termsOf(planning, row), created);

  const actions = readActions(planning, formerActions, createdAt);
  const lastChange = latest([lastActionAt ?? updatedAt ?? createdAt, ...actions.map(({ at }) => at)]);
  const chain = planChain(planning, draft, actions, status, lastChange);
  const edit: LastEdit = { by: personOf(planning, row, 'updated_by'), at: updatedAt };
  const { contract, contributor } = withLastEdit(chain, edit);
  rows.documents.push(...documentsOf(planning, row, contract));
  rows.actions.push(...chain.actions);
  rows.contributors.push(...distinct([...chain.contributors, ...(contributor ? [contributor] : [])]));
  if (chain.bridges > 0)
    findings.note(row, `its actions do not lead to ${status} without gaps: the import bridges them`);

  keep({ row, customerId, contractId: contract.id, at: createdAt, by: createdBy });
  for (const action of actions) {
    const { row, at, decision, isFlag } = action;
    const became = isFlag ? planFlag(planning, action, contract) : decision && chain.joined.get(decision);
    const by = personOf(planning, row, 'acted_by');
    keep({ row, customerId, contractId: contract.id, at, by, targetId: became?.id ?? null });
  }
  return contract;
}

function earliest(times: readonly (Instant | null)[]): Instant | undefined {
  return times.filter((time) => time !== null).sort()[0];
}

function latest(times: readonly [Instant, ...Instant[]]): Instant {
  return times.toSorted().at(-1) as Instant;
}

function termsOf(planning: Planning, row: FormerRow): ContractTerms {
  const type = lineOf(planning, row, 'type', LIMITS.contractType);
  const { titleColumn } = planning.map;
  const title = titleColumn ? lineOf(planning, row, titleColumn, LIMITS.title) : null;
  const startDate = dayOf(planning, row, 'effective_date');
  const endDate = dayOf(planning, row, 'expiration_date');
  const inOrder = startDate === null || endDate === null || startDate <= endDate;
  if (!inOrder)
    planning.findings.note(
      row,
      `expiration_date ${endDate} is before effective_date ${startDate}: the end is left empty`,
    );
  return newTerms({
    reference: `legacy:contract:${row.id}`,
    title: title ?? asLine(`${type ?? 'Contract'} ${row.id}`, LIMITS.title),
    type,
    startDate,
    endDate: inOrder ? endDate : null,
  });
}

function distinct(contributors: readonly ContributorRow[]): ContributorRow[] {
  return [...new Map(contributors.map((row) => [`${row.since} ${row.subject}`, row])).values()];
}
