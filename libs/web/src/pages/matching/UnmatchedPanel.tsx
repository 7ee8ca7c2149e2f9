import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unmatchedQuery } from '../../api/runs.js';
import type { Unmatched, UnmatchedList } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Loaded } from '../../parts/Loaded.js';
import { POPULATION_OF, type Whom } from '../insight/insight-search.js';
import { SubmitCase, useOwnCases } from '../review/SubmitCase.js';

const FIRST_ROWS = 20;

/** Nobody disappears in silence: why an entry got no proposal, and what came nearest. */
export function UnmatchedPanel({
  runId,
  reason,
  whom,
}: {
  runId: string;
  reason: string | undefined;
  whom: Whom;
}) {
  const { t } = useTranslation();
  const query = useQuery(unmatchedQuery(runId, reason, POPULATION_OF[whom]));
  return (
    <section className="ds-panel ds-stack" aria-labelledby="unmatched">
      <h2 id="unmatched" className="ds-h2">
        {t('unmatched.title')}
      </h2>
      <Loaded query={query}>
        {(list) =>
          list.byReason.length === 0 && list.own.length === 0 ? (
            <p className="ds-soft">{t('unmatched.none')}</p>
          ) : (
            <>
              <Reasons list={list} runId={runId} reason={reason} />
              {list.items.length > 0 && <Rows items={list.items} total={list.total} />}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

interface ReasonRow {
  reason: string;
  /** Of the region; null = hidden. */
  count: number | null;
  own: number | undefined;
}

/** Of the region as published, and of the own organisation as it is. */
function Reasons({
  list,
  runId,
  reason,
}: {
  list: UnmatchedList;
  runId: string;
  reason: string | undefined;
}) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const region = new Map(list.byReason.map((item) => [item.reason, item.count]));
  const own = new Map(list.own.map((item) => [item.reason, item.count]));
  // Where any is told, one that is not in the list is nobody's.
  const knows = (code: string): boolean => list.byReason.length > 0 && !region.has(code);
  const rows: ReasonRow[] = [...new Set([...region.keys(), ...own.keys()])]
    .map((code) => ({
      reason: code,
      count: region.get(code) ?? (knows(code) ? 0 : null),
      own: own.get(code),
    }))
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || (b.own ?? 0) - (a.own ?? 0));
  const most = Math.max(1, ...rows.map((row) => row.count ?? 0));
  return (
    <>
      <ul className="ds-reasonbars">
        {rows.map((item) => (
          <li key={item.reason}>
            <Link
              className="ds-reasonbars__link"
              to="/matching/$id"
              params={{ id: runId }}
              search={({ aandeel, groep }) => ({
                aandeel,
                groep,
                reden: item.reason === reason ? undefined : item.reason,
              })}
              aria-current={item.reason === reason ? 'true' : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
              resetScroll={false}
            >
              <span>
                {codes.label('unmatchedReasons', item.reason)}
                {item.own !== undefined && (
                  <span className="ds-soft">
                    {' '}
                    {t('unmatched.ownCount', { number: format.number(item.own) })}
                  </span>
                )}
              </span>
              <span aria-hidden="true">
                <span
                  className="ds-reasonbars__bar"
                  style={{ display: 'block', width: `${((item.count ?? 0) / most) * 100}%` }}
                />
              </span>
              <span className="ds-number">
                {item.count === null ? (
                  <span className="ds-soft">{t('unmatched.hidden')}</span>
                ) : (
                  format.number(item.count)
                )}
                <span className="ds-unseen"> {t('unmatched.places')}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="ds-small ds-soft">
        {list.byReason.length === 0
          ? t('unmatched.few', { k: list.k })
          : t('unmatched.asOf', {
              moment: list.asOf === null ? '–' : format.moment(list.asOf),
              k: list.k,
            })}
      </p>
    </>
  );
}

function Rows({ items, total }: { items: Unmatched[]; total: number }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const maySubmit = may(useSession(), 'cases:submit');
  const cases = useOwnCases();
  const shown = all ? items : items.slice(0, FIRST_ROWS);
  const columns: Column<Unmatched>[] = [
    {
      key: 'reference',
      header: t('unmatched.reference'),
      rowHeader: true,
      sortBy: (item) => item.reference,
      cell: (item) => item.reference ?? item.entryId,
    },
    {
      key: 'reason',
      header: t('unmatched.reason'),
      wide: true,
      sortBy: (item) => item.reason,
      cell: (item) => codes.label('unmatchedReasons', item.reason),
    },
    { key: 'nearest', header: t('unmatched.nearest'), wide: true, cell: (item) => item.nearestText ?? '–' },
    ...(maySubmit
      ? [
          {
            key: 'table',
            header: t('submitCase.column'),
            cell: (item: Unmatched) => (
              <SubmitCase
                entryId={item.entryId}
                reference={item.reference}
                caseId={cases.get(item.entryId)}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <h3 className="ds-h3">
        {t('unmatched.own', {
          shown: format.number(shown.length),
          total: format.number(Math.max(total, items.length)),
        })}
      </h3>
      <DataTable
        caption={t('unmatched.title')}
        columns={columns}
        rows={shown}
        rowKey={(item) => item.entryId}
      />
      <p className="ds-small ds-soft">{t('unmatched.nearestNote')}</p>
      {shown.length < items.length && (
        <p>
          <Button small onClick={() => setAll(true)}>
            {t('unmatched.more', { count: items.length })}
          </Button>
        </p>
      )}
    </>
  );
}
