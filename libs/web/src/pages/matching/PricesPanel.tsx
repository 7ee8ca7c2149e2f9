import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runPricesQuery } from '../../api/runs.js';
import type { Population, Price, PriceList } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Definition } from '../../parts/Definition.js';
import { Loaded } from '../../parts/Loaded.js';
import { usePriceText } from './use-price-text.js';

const FIRST_ROWS = 8;

/** What one more place is worth: where it would help most, as intervals that are proved. */
export function PricesPanel({ runId, population }: { runId: string; population: Population }) {
  const { t } = useTranslation();
  const query = useQuery(runPricesQuery(runId, population));
  return (
    <section className="ds-panel ds-stack" aria-labelledby="prices">
      <div className="ds-row ds-row--apart">
        <h2 id="prices" className="ds-h2">
          {t('prices.title')}
        </h2>
        <Definition of={t('prices.title')}>{t('prices.definition')}</Definition>
      </div>
      <Loaded query={query}>{(prices) => <Body prices={prices} />}</Loaded>
    </section>
  );
}

function Body({ prices: { items, binding, absent } }: { prices: PriceList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  if (absent !== null) return <p className="ds-soft">{t('prices.absent')}</p>;
  if (items.length === 0) return <p className="ds-soft">{t('prices.none')}</p>;
  const shown = all ? items : items.slice(0, FIRST_ROWS);
  return (
    <>
      <Prices rows={shown} />
      {shown.length < items.length && (
        <p>
          <Button small onClick={() => setAll(true)}>
            {t('prices.more', { shown: format.number(items.length) })}
          </Button>
        </p>
      )}
      <p className="ds-small ds-soft">{t('prices.note', { binding: format.number(binding) })}</p>
    </>
  );
}

const keyOf = ({ kind, of, week, insurer }: Price): string => [kind, of.id, week, insurer].join(' ');

function Prices({ rows }: { rows: Price[] }) {
  const { t } = useTranslation();
  const said = usePriceText();
  const columns: Column<Price>[] = [
    {
      key: 'what',
      header: t('prices.col.what'),
      rowHeader: true,
      wide: true,
      cell: (price) => said(price).what,
    },
    {
      key: 'text',
      header: t('prices.col.text'),
      wide: true,
      cell: (price) => said(price).worth,
    },
  ];
  return <DataTable caption={t('prices.title')} columns={columns} rows={rows} rowKey={keyOf} />;
}
