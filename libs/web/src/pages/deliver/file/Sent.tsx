import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../api/types.js';
import { useFormat } from '../../../format/use-format.js';
import { Alert } from '../../../parts/Alert.js';
import { Button } from '../../../parts/Button.js';
import { ReceiptFigures } from '../ReceiptFigures.js';
import type { Draft } from './draft.js';
import { RefusedDownload } from './RefusedLines.js';

/** What has been done; the receipt stays, the file does not. */
export function Sent({ draft, receipt, onAgain }: { draft: Draft; receipt: Receipt; onAgain: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="ds-panel ds-stack" aria-labelledby="file-sent">
      <h2 id="file-sent" className="ds-h2" tabIndex={-1} ref={heading}>
        {t('deliverFile.sent')}
      </h2>
      <Alert kind={receipt.refused === 0 ? 'ok' : 'warning'} live>
        <p>
          {receipt.refused === 0
            ? t('receipt.allTaken')
            : t('deliverFile.someRefused', {
                count: receipt.refused,
                number: format.number(receipt.refused),
              })}
        </p>
      </Alert>
      <ReceiptFigures receipt={receipt} />
      <div className="ds-row">
        {receipt.id !== null && (
          <Link to="/aanleveren/$id" params={{ id: receipt.id }}>
            {t('deliverFile.toReceipt')}
          </Link>
        )}
        {receipt.refused > 0 && (
          <RefusedDownload
            draft={draft}
            kind={draft.file.name.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv'}
          />
        )}
        <Button onClick={onAgain}>{t('deliverFile.again')}</Button>
      </div>
    </section>
  );
}
