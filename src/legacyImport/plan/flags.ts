import type { ContractRow, RowOf } from '../../db/rows.ts';
import { LIMITS } from '../../domain/validation.ts';
import { IMPORT } from '../words/people.ts';
import type { ReadAction } from './actions.ts';
import { NO_REASON } from './chain.ts';
import { linesOf, personOf } from './fields.ts';
import type { Planning } from './planning.ts';

/** The open flag that a former action raised. The former portal has no categories or severities: the map may say them. */
export function planFlag(planning: Planning, { row, at }: ReadAction, contract: ContractRow): RowOf<'ContractFlag'> {
  const { findings, flagCategories, map, nextId, rows } = planning;
  const { category, severity } = map.flags;
  if (!flagCategories.includes(category)) {
    const remedy = `say in flags > category of --map which of ${flagCategories.join(', ')} it has`;
    findings.decide(row, `becomes a flag, but ${category} is none of FLAG_CATEGORIES`, remedy);
  }
  findings.note(row, `becomes an open flag of the category ${category} and the severity ${severity}`);
  const by = personOf(planning, row, 'acted_by') ?? IMPORT;
  const flag = {
    id: nextId('ContractFlag', at),
    contractId: contract.id,
    category,
    severity,
    reason: linesOf(planning, row, 'action_note', LIMITS.reason) ?? NO_REASON,
    createdById: by.subject,
    createdByName: by.name,
    createdAt: at,
    resolvedById: null,
    resolvedByName: null,
    resolvedAt: null,
    resolution: null,
  };
  rows.flags.push(flag);
  return flag;
}
