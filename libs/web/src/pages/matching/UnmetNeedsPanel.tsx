import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { runSharesQuery } from '../../api/runs.js';
import type { Shares } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Definition } from '../../parts/Definition.js';
import { Loaded } from '../../parts/Loaded.js';
import { type AboutShares } from './SharesPanel.js';

type Need = Shares['unmet'][number];

/** What a region would have to contract: care that people wait for and that nobody here offers within reach. */
export function UnmetNeedsPanel({ runId, population }: AboutShares) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(runSharesQuery(runId, population));
  const shown = (query.data?.unmet ?? []).reduce((sum, { entries }) => sum + (entries ?? 0), 0);
  return (
    <section className="ds-panel ds-stack" aria-labelledby="unmet">
      <div className="ds-row ds-row--apart">
        <h2 id="unmet" className="ds-h2">
          {shown > 0 ? t('unmet.finding', { count: shown, number: format.number(shown) }) : t('unmet.title')}
        </h2>
        <Definition of={t('unmet.title')}>{t('unmet.definition')}</Definition>
      </div>
      <Loaded query={query}>
        {(shares) =>
          shares.unmet.length === 0 ? (
            <p className="ds-soft">{t('shares.few', { k: shares.k })}</p>
          ) : (
            <Needs shares={shares} />
          )
        }
      </Loaded>
    </section>
  );
}

function Needs({ shares }: { shares: Shares }) {
  const { t } = useTranslation();
  const format = useFormat();
  const codes = useCodes();
  const columns: Column<Need>[] = [
    {
      key: 'diagnosis',
      header: t('unmet.diagnosis'),
      rowHeader: true,
      wide: true,
      cell: ({ diagnosis }) => codes.label('diagnoses', diagnosis),
    },
    {
      key: 'entries',
      header: t('unmet.entries'),
      number: true,
      sortBy: ({ entries }) => entries,
      cell: ({ entries }) =>
        entries === null ? <span className="ds-soft">{t('shares.hidden')}</span> : format.number(entries),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('unmet.title')}
        columns={columns}
        rows={shares.unmet}
        rowKey={({ diagnosis }) => diagnosis}
      />
      <p className="ds-small ds-soft">
        {t('shares.asOf', { moment: shares.asOf === null ? '–' : format.moment(shares.asOf), k: shares.k })}
      </p>
    </>
  );
}
