import { useTranslation } from 'react-i18next';
import type { ReceiptSummary } from '../../api/types.js';

/** What was pushed, and how: "Wachtlijst, hele lijst". */
export function useReceiptKind(): (receipt: ReceiptSummary) => string {
  const { t } = useTranslation();
  return ({ kind, mode, dryRun }) =>
    [
      t(`receiptKind.${kind}`),
      kind === 'waiting-list' ? t(`receiptMode.${mode}`) : null,
      dryRun ? t('receipt.dryRun') : null,
    ]
      .filter(Boolean)
      .join(', ');
}
