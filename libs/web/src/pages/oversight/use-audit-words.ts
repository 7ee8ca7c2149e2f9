import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type PageWords } from '../../../../words/pages.js';
import { providersQuery } from '../../api/deliveries.js';
import type { TrailEvent } from '../../api/oversight.js';
import type { CodeListName } from '../../api/types.js';
import { type Codes, useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { useLanguage } from '../../i18n/language.js';
import { inOrder } from './detail-order.js';
import { refusalIn } from './refusal-words.js';

type Words = PageWords['audit'];
/** A dot would be a step down in the texts. */
const keyOf = (code: string): string => code.replaceAll('.', '_');

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WEEK = /^\d{4}-W\d{2}$/;
/** Where a detail that is a code of a list may be from; no code stands in two of them with another meaning. */
const LISTS: readonly CodeListName[] = [
  'refusalReasons',
  'declineReasons',
  'returnReasons',
  'professions',
  'caseDecisions',
  'caseOutcomes',
  'caseReasons',
];
/** The label of a code in the first list that has it. */
const labelIn = (codes: Codes, lists: readonly CodeListName[], code: string, otherwise: string): string =>
  lists.map((list) => codes.label(list, code)).find((label) => label !== code) ?? otherwise;

export interface AuditWords {
  action: (code: string) => string;
  /** Every action there is a word for, as the trail writes it. */
  actions: readonly string[];
  kind: (code: string) => string;
  ground: (code: string) => string;
  /** @param capacity of a clinician: qualified, of the intake team, or not known */
  role: (code: string, capacity: 'qualified' | 'intake' | null) => string;
  /** Who acted. What the service writes down in its own role for somebody is that person's act. */
  who: (event: Pick<TrailEvent, 'user' | 'role' | 'capacity'>) => string;
  detail: (key: string) => string;
  value: (key: string, value: unknown) => string;
  organisation: (code: string | null) => string;
  table: (name: string) => string;
}

/** The codes of the trail in the reader's words; a code that is newer than these words stands for itself. */
export function useAuditWords(): AuditWords {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const { language } = useLanguage();
  const { data: providers } = useQuery(providersQuery);
  const word = (list: keyof Words, code: string): string =>
    t(`audit.${list}.${keyOf(code)}` as 'audit.kind.entry', { defaultValue: code });
  const roleWord: AuditWords['role'] = (code, capacity) => {
    if (code === 'engine') return t('oversight.engine');
    if (code === 'clinician' && capacity === null) return t('oversight.clinicianOrIntake');
    return t(`roles.${capacity === 'intake' ? 'intake' : code}` as 'roles.clinician', { defaultValue: code });
  };
  const words: AuditWords = {
    action: (code) => word('action', code),
    actions: Object.keys(t('audit.action', { returnObjects: true })).map((key) => key.replaceAll('_', '.')),
    kind: (code) => word('kind', code),
    ground: (code) => word('ground', code),
    role: roleWord,
    who: ({ user, role, capacity }) =>
      role === 'engine' && user !== 'engine' ? t('oversight.forSomebody') : roleWord(role, capacity),
    detail: (key) => word('detail', key),
    value: (key, value) => {
      if (typeof value === 'boolean') return t(value ? 'oversight.yes' : 'oversight.no');
      if (typeof value === 'number') return format.number(value);
      const code = String(value);
      if (DAY.test(code)) return format.date(code);
      if (WEEK.test(code)) return format.week(code);
      if (key === 'organisation' || key === 'owner') return words.organisation(code);
      if (key === 'action' && !code.includes('.')) return labelIn(codes, ['caseActions'], code, code);
      if (key === 'action') return word('action', code);
      const said = refusalIn(language, code);
      if (said !== null) return t('oversight.quoted', { said });
      return labelIn(codes, LISTS, code, word('value', code));
    },
    organisation: (code) => {
      if (code === null) return t('oversight.region');
      const provider = providers?.items.find(({ id }) => id === code);
      return provider?.name ?? codes.label('insurers', code);
    },
    table: (name) => t(`erase.table.${name}` as 'erase.table.offer', { defaultValue: name }),
  };
  return words;
}

/** What was written down with an action, in one line; empty where that is nothing. */
export const detailIn = (words: AuditWords, detail: TrailEvent['detail']): string =>
  inOrder(detail)
    .map(([key, value]) => `${words.detail(key)}: ${words.value(key, value)}`)
    .join(' · ');
