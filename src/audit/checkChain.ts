import { canonicalEntry } from '../domain/ledger.ts';
import type { Chain } from './chains.ts';
import { checkActions } from './checkActions.ts';
import { checkEndings } from './checkEndings.ts';
import type { Finding, MakeFinding } from './findings.ts';
import type { Keys } from './keys.ts';

/** What is wrong with the decisions on a contract, the first problem of its chain alone, since the others follow from it. */
export function checkChain(chain: Chain, keys: Keys): Finding[] {
  const { contractId } = chain;
  const finding = (position: number | null, problem: string): Finding => ({ contractId, position, problem });
  const broken = checkEntries(chain, keys, finding) ?? checkHead(chain, finding) ?? checkEnd(chain, finding);
  return broken ? [broken] : [...checkActions(chain, finding), ...checkEndings(chain, finding)];
}

function checkEntries({ entries, head }: Chain, keys: Keys, finding: MakeFinding): Finding | undefined {
  let previous = '';
  let expected = 1;
  for (const entry of entries) {
    const { position, keyId, hash } = entry;
    if (position !== expected) return finding(expected, 'is missing');
    const key = keys.of(keyId);
    if (!key) return finding(position, `was made with the key ${keyId}, which AUDIT_KEY does not name`);
    if (keyId === null && keys.areRequired && position > (head?.position ?? 0))
      return finding(
        position,
        'was made without a key, so that anybody could have written it, and no checkpoint has it',
      );
    if (key.hash(canonicalEntry(entry, previous)) !== hash)
      return finding(position, 'is not what was written, or does not follow what was before it');
    previous = hash;
    expected++;
  }
  return undefined;
}

function checkHead({ entries, head }: Chain, finding: MakeFinding): Finding | undefined {
  if (!head) return undefined;
  const then = entries[head.position - 1];
  if (!then) return finding(entries.length + 1, `is missing: the checkpoint has ${head.position} entries`);
  return then.hash === head.hash ? undefined : finding(head.position, 'is another one than in the checkpoint');
}

/** The contract itself knows how its chain ends, so that the last entries cannot be removed alone. */
function checkEnd({ entries, contract }: Chain, finding: MakeFinding): Finding | undefined {
  const last = entries.at(-1);
  const decided = entries.findLast(({ type }) => type !== 'actor.erased');
  if (!contract) {
    if (!decided || decided.type === 'contract.deleted') return undefined;
    return finding(decided.position, 'is the last one, but the contract is gone, and no entry tells of its deletion');
  }
  if (decided?.type === 'contract.deleted')
    return finding(decided.position, 'tells that the contract was deleted, but it is there');
  if (contract.ledgerLength > entries.length)
    return finding(entries.length + 1, `is missing: the contract has ${contract.ledgerLength} entries`);
  if (contract.ledgerLength < entries.length) return finding(contract.ledgerLength + 1, 'is not known to the contract');
  if (contract.ledgerHead !== (last?.hash ?? ''))
    return finding(last?.position ?? null, 'is another one than the contract says');
  const status = decided ? decided.newStatus : 'DRAFT';
  if (status === null || status === contract.status) return undefined;
  return finding(decided?.position ?? null, `leaves the status ${status}, but the contract is ${contract.status}`);
}
