import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import '../matching/matching.css';

const COUNTS = ['rows', 'created', 'changed', 'unchanged', 'removed', 'refused'] as const;

/** What became of the rows of a delivery; refused ones stand out. */
export function ReceiptFigures({ receipt, panel = false }: { receipt: Receipt; panel?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className={panel ? 'ds-panel ds-run-figures' : 'ds-run-figures'}>
      {COUNTS.map((key) => (
        <div key={key}>
          <dt>{t(`receipt.${key}`)}</dt>
          <dd className={key === 'refused' && receipt.refused > 0 ? 'ds-refused' : undefined}>
            {format.number(receipt[key])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
