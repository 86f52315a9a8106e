import type { UserErrorCode } from 'contract-portal-client/react';
import { useState } from 'react';
import { useI18n } from '../i18n/I18n.tsx';
import { faultOf } from '../session/faults.ts';
import { useExplain } from './useExplain.ts';

export interface UserError {
  code: UserErrorCode;
  message: string;
  path: readonly string[];
}

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
  const { m } = useI18n();
  const explain = useExplain();
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly { at: string; text: string }[]>([]);
  const fieldOf = ({ path: [, ...rest] }: UserError) => rest.join('.');

  return {
    isBusy,
    errorAt: (...names) => errors.find(({ at }) => names.includes(at))?.text,
    general: errors.find(({ at }) => !fields.includes(at))?.text,
    async submit(send) {
      setBusy(true);
      try {
        const found = await send();
        setErrors(found.map((error) => ({ at: fieldOf(error), text: explain(error) })));
        return found.length === 0;
      } catch (error) {
        const { kind, message } = faultOf(error);
        setErrors([{ at: '', text: kind === 'refused' ? message : m.faults[kind].title }]);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
