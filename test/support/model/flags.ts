import { type Contract, type Flag, find, has, isBlank, type Model, Refused, type Rule } from './model.ts';

export const flagRules = {
  flagContract: (model, actor, { contractId, severity, reason }, { flag: made }) => {
    if (isBlank(reason)) throw new Refused('INVALID_INPUT');
    const contract = find(model.contracts, contractId);
    const flag: Flag = { id: made?.id, contractId, severity, by: actor.subject, isOpen: true };
    model.flags.set(flag.id, flag);
    model.made.flags.push(flag.id);
    model.recordEvent('contract.flagged', contract.customerId, contractId);
    return { flag: view(model, flag, contract) };
  },

  resolveContractFlag: (model, actor, { id, resolution }) => {
    if (isBlank(resolution)) throw new Refused('INVALID_INPUT');
    const flag = find(model.flags, id);
    if (flag.by !== actor.subject && !has(actor, 'APPROVER')) throw new Refused('FORBIDDEN');
    if (!flag.isOpen) throw new Refused('INVALID_INPUT');
    const contract = find(model.contracts, flag.contractId);
    flag.isOpen = false;
    model.recordEvent('contract.flag_resolved', contract.customerId, contract.id);
    return { flag: view(model, flag, contract) };
  },
} satisfies Record<string, Rule>;

/** The flags of a contract that nobody has resolved. */
export const openFlags = ({ flags }: Model, { id }: Contract): Flag[] =>
  [...flags.values()].filter(({ contractId, isOpen }) => contractId === id && isOpen);

function view(model: Model, { id, severity }: Flag, contract: Contract) {
  return { id, severity, contract: { id: contract.id, openFlagCount: openFlags(model, contract).length } };
}
