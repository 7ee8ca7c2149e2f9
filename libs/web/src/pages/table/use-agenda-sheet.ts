import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../api/types.js';
import type { Sheet } from '../../format/sheet.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { useNeedColumns } from '../review/proposal/use-need-columns.js';

/** A list of cases as a file: what is discussed, and what was decided. */
export function useAgendaSheet(title: string): Sheet<CaseSummary> {
  const { t } = useTranslation();
  const codes = useCodes();
  const needColumns = useNeedColumns<CaseSummary>();
  const format = useFormat();
  return {
    title,
    about: [t('download.asOf', { moment: format.instant(new Date().toISOString()) }), t('download.weeks')],
    columns: [
      ...needColumns,
      {
        key: 'reason',
        header: t('table.col.reason'),
        cell: ({ reason }) => codes.label('caseReasons', reason),
        code: ({ reason }) => reason,
      },
      { key: 'waited_weeks', header: t('download.col.waited'), cell: ({ waited }) => waited },
      { key: 'expected_weeks', header: t('download.col.expected'), cell: ({ now }) => now.totalWeeks },
      { key: 'norm_weeks', header: t('download.col.norm'), cell: ({ norm }) => norm?.total ?? null },
      {
        key: 'provider',
        header: t('table.col.provider'),
        cell: ({ provider }) => provider.name,
        code: ({ provider }) => provider.id,
      },
      {
        key: 'state',
        header: t('table.col.stand'),
        cell: ({ state }) => t(`table.state.${state}`),
        code: ({ state }) => state,
      },
      {
        key: 'decision',
        header: t('download.col.decision'),
        cell: ({ decision }) => decision && codes.label('caseDecisions', decision),
        code: ({ decision }) => decision,
      },
      {
        key: 'domain',
        header: t('download.col.domain'),
        cell: ({ domain }) => domain && codes.label('caseDomains', domain),
        code: ({ domain }) => domain,
      },
      { key: 'review_on', header: t('download.col.reviewOn'), cell: ({ reviewOn }) => reviewOn },
      { key: 'open_actions', header: t('download.col.actions'), cell: ({ openActions }) => openActions },
    ],
  };
}
