import { useState } from 'react';
import { type Refusal, type UserError, useAttempt } from './useAttempt.ts';

interface Submission {
  isBusy: boolean;
  /** What is wrong with a field of the input, such as `value.amount`. */
  errorAt(...fields: string[]): string | undefined;
  /** What is wrong with the whole, or with a field that the form does not have. */
  general: string | undefined;
  /** Sends; returns whether it went well. */
  submit(send: () => Promise<readonly UserError[]>): Promise<boolean>;
}

/** The state of a form: what is wrong, field by field. `fields` are those at which the form shows errors. */
export function useSubmission(fields: readonly string[]): Submission {
  const attempt = useAttempt();
  const [isBusy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  return {
    isBusy,
    errorAt: (...names) => refusals.find(({ at }) => names.includes(at))?.text,
    general: refusals.find(({ at }) => !fields.includes(at))?.text,
    async submit(send) {
      setBusy(true);
      const found = await attempt(send);
      setRefusals(found);
      setBusy(false);
      return found.length === 0;
    },
  };
}
