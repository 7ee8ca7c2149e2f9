import { useTranslation } from 'react-i18next';
import type { RunSummary } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { gapWords } from './gap-words.js';

export function useGapText(): (run: RunSummary) => { short: string; long: string } {
  const { t } = useTranslation();
  const format = useFormat();
  return (run) => {
    const words = gapWords(run);
    const share = words.key === 'within' ? format.finePercent(words.share) : '';
    return { short: t(`gap.short.${words.key}`, { share }), long: t(`gap.long.${words.key}`, { share }) };
  };
}
