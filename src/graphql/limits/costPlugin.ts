import type { ApolloServerPlugin } from '@apollo/server';
import type { Limits } from '../../config/limitDefaults.ts';
import type { CostCheck, Payer } from './costCheck.ts';
import { WEIGHTS } from './weights.ts';

interface Context extends Payer {
  /** Set if the cost was checked before; with what was refused, if it was. */
  attempt?: { readonly refusal: unknown } | object;
}

/** Charges for new documents, and checks and reserves the cost of each operation, unless that was done before. */
export function costPlugin(check: CostCheck, limits: Limits): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue: context }) {
      let isNew = false;
      return {
        // Called only for documents not in the store: parsing one takes longer than running a small one.
        async parsingDidStart({ source }) {
          isNew = true;
          context.budget.charge(Math.min(source.length, limits.source) * WEIGHTS.newCharacter);
        },
        async didResolveOperation({ document, operation, request: { variables } }) {
          const { attempt } = context;
          if (attempt && 'refusal' in attempt) throw attempt.refusal;
          if (operation && !attempt) await check({ document, operation, variables, isNew, context });
        },
      };
    },
  };
}
