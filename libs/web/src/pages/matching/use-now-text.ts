import { useTranslation } from 'react-i18next';
import type { WhatIfValues } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { type Subject, valueNow } from './what-if-now.js';

/** "Nu: 12", in the reader's words; empty while it is not known. */
export function useNowText(values: WhatIfValues | undefined): (subject: Subject) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (subject) => {
    const now = values === undefined ? null : valueNow(values, subject);
    if (now === null) return '';
    if (now === 'none') return t('whatIf.now.none');
    if (typeof now === 'boolean') return t(now ? 'whatIf.now.stopped' : 'whatIf.now.open');
    const percent =
      subject.kind === 'floor' || (subject.kind === 'limit' && subject.limit === 'minHighShare');
    return t('whatIf.now.value', { value: percent ? `${format.number(now)}%` : format.number(now) });
  };
}
