import { useTranslation } from 'react-i18next';
import type { ProposalSummary } from '../../../api/types.js';
import type { Sheet } from '../../../format/sheet.js';
import { useFormat } from '../../../format/use-format.js';
import { inLanguage, useLanguage } from '../../../i18n/language.js';
import { useNeedColumns } from '../proposal/use-need-columns.js';
import { isNarrowed, type ReviewSearch } from './worklist-search.js';

/** The worklist as a file, with what the table shows. */
export function useWorklistSheet(search: ReviewSearch): Sheet<ProposalSummary> {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const needColumns = useNeedColumns<ProposalSummary>();
  const format = useFormat();
  const yesOrNo = (value: boolean): string => t(value ? 'download.yes' : 'download.no');
  return {
    title: `${t('stages.review')}: ${t(`worklist.${search.lijst ?? 'ons'}`)}`,
    about: [
      t('download.asOf', { moment: format.instant(new Date().toISOString()) }),
      t('download.weeks'),
      ...(isNarrowed(search) ? [t('download.narrowed')] : []),
    ],
    columns: [
      ...needColumns,
      { key: 'waited_weeks', header: t('download.col.waited'), cell: ({ waited }) => waited },
      { key: 'expected_weeks', header: t('download.col.expected'), cell: ({ now }) => now.totalWeeks },
      { key: 'norm_weeks', header: t('download.col.norm'), cell: ({ norm }) => norm?.total ?? null },
      {
        key: 'proposed_weeks',
        header: t('download.col.proposed'),
        cell: ({ proposed }) => proposed.totalWeeks,
      },
      { key: 'weeks_sooner', header: t('download.col.sooner'), cell: ({ weeksSooner }) => weeksSooner },
      {
        key: 'brings_under_norm',
        header: t('download.col.underNorm'),
        cell: ({ bringsUnderNorm }) => yesOrNo(bringsUnderNorm),
        code: ({ bringsUnderNorm }) => String(bringsUnderNorm),
      },
      {
        key: 'week',
        header: t('download.col.week'),
        cell: ({ proposed }) => format.week(proposed.week),
        code: ({ proposed }) => proposed.week,
      },
      {
        key: 'from',
        header: t('download.col.from'),
        cell: ({ from }) => from.provider.name,
        code: ({ from }) => from.provider.id,
      },
      {
        key: 'to',
        header: t('download.col.to'),
        cell: ({ to }) => to.provider.name,
        code: ({ to }) => to.provider.id,
      },
      {
        key: 'programme',
        header: t('download.col.programme'),
        cell: ({ to }) => to.programme.name,
        code: ({ to }) => to.programme.id,
      },
      {
        key: 'travel_minutes',
        header: t('download.col.travel'),
        cell: ({ travelMinutes }) => travelMinutes ?? t('travel.online'),
        code: ({ travelMinutes }) => travelMinutes,
      },
      { key: 'expires_on', header: t('download.col.expiresOn'), cell: ({ expiresOn }) => expiresOn },
      {
        key: 'urgency',
        header: t('download.col.why'),
        cell: ({ urgency }) => inLanguage({ nl: urgency.reasonNl, en: urgency.reasonEn }, language),
        code: ({ urgency }) => urgency.rank,
      },
    ],
  };
}
