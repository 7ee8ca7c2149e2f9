import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { ProviderName } from '../../parts/ProviderName.js';
import { useNeedText } from '../review/proposal/use-need-text.js';

interface Props {
  caption: string;
  cases: CaseSummary[];
  /** How each stands, instead of whose it is: for a list of one's own. */
  stand?: boolean;
  /** What was decided beside whose it is: for an agenda, also in print. */
  decisions?: boolean;
}

/** Cases without names: the need, why they are on the table, and how long it takes. */
export function CaseTable({ caption, cases, stand = false, decisions = false }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const codes = useCodes();
  const needText = useNeedText();
  const columns: Column<CaseSummary>[] = [
    {
      key: 'need',
      header: t('table.col.need'),
      rowHeader: true,
      sortBy: (item) => needText(item.need).diagnosis,
      cell: (item) => {
        const { diagnosis, rest } = needText(item.need);
        return (
          <>
            <Link to="/beoordelen/regiotafel/$id" params={{ id: item.id }}>
              {diagnosis}
            </Link>
            <div className="ds-small ds-soft">
              {rest}
              {item.reference && ` · ${item.reference}`}
            </div>
          </>
        );
      },
    },
    {
      key: 'reason',
      header: t('table.col.reason'),
      sortBy: (item) => item.reason,
      cell: (item) => codes.label('caseReasons', item.reason),
    },
    {
      key: 'wait',
      header: t('table.col.wait'),
      sortBy: (item) => item.waited,
      cell: (item) => (
        <>
          <b>{t('table.waits', { waited: item.waited, total: item.now.totalWeeks })}</b>
          <div
            className={`ds-small ds-case-table__norm${item.now.againstNorm.weeks > 0 ? ' ds-beyond' : ' ds-soft'}`}
          >
            {inLanguage(item.now.againstNorm, language)}
          </div>
          {item.now.known.nl !== null && (
            <div className="ds-small ds-soft">
              {t(item.now.known.source === 'unknown' ? 'known.unknown' : 'known.estimate')}
            </div>
          )}
        </>
      ),
    },
    stand
      ? { key: 'stand', header: t('table.col.stand'), cell: (item) => <Stand item={item} /> }
      : {
          key: 'provider',
          header: t('table.col.provider'),
          sortBy: (item) => item.provider.name,
          wide: true,
          cell: (item) => (
            <div className="ds-case-table__who">
              <ProviderName name={item.provider.name} />
            </div>
          ),
        },
    ...(decisions
      ? [
          {
            key: 'stand',
            header: t('table.col.stand'),
            cell: (item: CaseSummary) => <Stand item={item} ofMeeting />,
          },
        ]
      : []),
  ];
  return <DataTable caption={caption} columns={columns} rows={cases} rowKey={(item) => item.id} />;
}

/** @param ofMeeting in the list of its meeting, whose day need not be said again on every line */
function Stand({ item, ofMeeting = false }: { item: CaseSummary; ofMeeting?: boolean }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const text =
    item.state === 'on-agenda' && item.meeting
      ? ofMeeting
        ? t('table.toDiscuss')
        : t('table.onAgenda', { date: format.date(item.meeting.on) })
      : item.decision
        ? codes.label('caseDecisions', item.decision)
        : t(`table.state.${item.state}`);
  return (
    <>
      {text}
      {item.domain && <div className="ds-small">{codes.label('caseDomains', item.domain)}</div>}
      {item.reviewOn && (
        <div className="ds-small">{t('caseDecision.reviewed', { date: format.date(item.reviewOn) })}</div>
      )}
      {item.openActions > 0 && (
        <div className="ds-small ds-soft">{t('table.actionsOpen', { count: item.openActions })}</div>
      )}
    </>
  );
}
