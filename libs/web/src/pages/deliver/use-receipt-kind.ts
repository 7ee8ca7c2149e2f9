import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../api/types.js';

const KINDS = ['waiting-list', 'programme', 'slots', 'ceilings'] as const;

export function useReceiptKind(): (receipt: Receipt) => string {
  const { t } = useTranslation();
  return (receipt) => {
    const known = KINDS.find((kind) => receipt.kind === kind);
    const what = known ? t(`receiptKind.${known}`) : receipt.kind;
    const mode =
      receipt.mode === 'snapshot' || receipt.mode === 'delta' ? t(`receiptMode.${receipt.mode}`) : null;
    return [what, mode, receipt.dryRun ? t('receipt.dryRun') : null].filter(Boolean).join(', ');
  };
}
