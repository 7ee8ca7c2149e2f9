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
import { Together } from './Together.js';

/** A group, or those that may not be shown by themselves, taken together. */
interface Row {
  readonly of: readonly string[];
  readonly entries: number;
}

/** The most first, those taken together last. */
const rowsOf = ({ unmet: { groups, together } }: Shares): Row[] => {
  const hidden = groups.filter(({ entries }) => entries === null).map(({ diagnosis }) => diagnosis);
  return [
    ...groups.flatMap(({ diagnosis, entries }) => (entries === null ? [] : [{ of: [diagnosis], entries }])),
    ...(together === null ? [] : [{ of: hidden, entries: together }]),
  ];
};

/** What a region would have to contract: care that people wait for and that nobody here offers within reach. */
export function UnmetNeedsPanel({ runId, population }: AboutShares) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(runSharesQuery(runId, population));
  const all = query.data ? rowsOf(query.data).reduce((sum, { entries }) => sum + entries, 0) : 0;
  return (
    <section className="ds-panel ds-stack" aria-labelledby="unmet">
      <div className="ds-row ds-row--apart">
        <h2 id="unmet" className="ds-h2">
          {all > 0 ? t('unmet.finding', { count: all, number: format.number(all) }) : t('unmet.title')}
        </h2>
        <Definition of={t('unmet.title')}>{t('unmet.definition')}</Definition>
      </div>
      <Loaded query={query}>
        {(shares) =>
          shares.unmet.groups.length === 0 ? (
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
  const columns: Column<Row>[] = [
    {
      key: 'diagnosis',
      header: t('unmet.diagnosis'),
      rowHeader: true,
      wide: true,
      cell: ({ of }) => {
        const names = of.map((diagnosis) => codes.label('diagnoses', diagnosis));
        return names.length === 1 ? names[0] : <Together names={names} />;
      },
    },
    {
      key: 'entries',
      header: t('unmet.entries'),
      number: true,
      sortBy: ({ entries }) => entries,
      cell: ({ entries }) => format.number(entries),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('unmet.title')}
        columns={columns}
        rows={rowsOf(shares)}
        rowKey={({ of }) => of.join(' ')}
      />
      <p className="ds-small ds-soft">
        {t('shares.asOf', { moment: shares.asOf === null ? '–' : format.moment(shares.asOf), k: shares.k })}
      </p>
    </>
  );
}
