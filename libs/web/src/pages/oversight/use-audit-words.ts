import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nl } from '../../../../words/pages.js';
import { providersQuery } from '../../api/queries.js';
import { useCodes } from '../../format/use-codes.js';

type Words = typeof nl.audit;
/** A dot would be a step down in the texts. */
const keyOf = (code: string): string => code.replaceAll('.', '_');

export interface AuditWords {
  action: (code: string) => string;
  kind: (code: string) => string;
  ground: (code: string) => string;
  /** @param capacity of a clinician: qualified, of the intake team, or not known */
  role: (code: string, capacity: 'qualified' | 'intake' | null) => string;
  organisation: (code: string | null) => string;
  table: (name: string) => string;
}

/** The codes of the trail in the reader's words; a code that is newer than these words stands for itself. */
export function useAuditWords(): AuditWords {
  const { t } = useTranslation();
  const codes = useCodes();
  const { data: providers } = useQuery(providersQuery);
  const word = (list: keyof Words, code: string): string =>
    t(`audit.${list}.${keyOf(code)}` as 'audit.kind.entry', { defaultValue: code });
  return {
    action: (code) => word('action', code),
    kind: (code) => word('kind', code),
    ground: (code) => word('ground', code),
    role: (code, capacity) => {
      if (code === 'engine') return t('oversight.engine');
      if (code === 'clinician' && capacity === null) return t('oversight.clinicianOrIntake');
      return t(`roles.${capacity === 'intake' ? 'intake' : code}` as 'roles.clinician', {
        defaultValue: code,
      });
    },
    organisation: (code) => {
      if (code === null) return t('oversight.region');
      const provider = providers?.items.find(({ id }) => id === code);
      return provider?.name ?? codes.label('insurers', code);
    },
    table: (name) => t(`erase.table.${name}` as 'erase.table.offer', { defaultValue: name }),
  };
}

/** Every action there is a word for, as the trail writes it. */
export const ACTIONS: readonly string[] = Object.keys(nl.audit.action).map((key) => key.replaceAll('_', '.'));
