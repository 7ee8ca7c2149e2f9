import { useTranslation } from 'react-i18next';
import type { RunSummary } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { gapWords } from './gap-words.js';

export function useGapText(): (run: RunSummary) => { short: string; long: string } {
  const { t } = useTranslation();
  const format = useFormat();
  return (run) => {
    const words = gapWords(run);
    if (words.key !== 'within')
      return { short: t(`gap.short.${words.key}`), long: t(`gap.long.${words.key}`) };
    const [share, rest] = [format.finePercent(words.share), format.finePercent(words.rest)];
    return { short: t('gap.short.within', { share }), long: t('gap.long.within', { rest }) };
  };
}
