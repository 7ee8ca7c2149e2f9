import { useTranslation } from 'react-i18next';
import type { Levers } from '../../api/types.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { useAtLeast } from './use-lever-columns.js';

/** What would help most, in a sentence; why that cannot be said, where it cannot. */
export function LeverFinding({ levers }: { levers: Levers }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const atLeast = useAtLeast(levers.k);
  const first = levers.items[0];
  if (first === undefined) return <p>{t(`levers.emptyNext.${levers.absent ?? 'none'}`)}</p>;
  const { weeks, interval, added } = first;
  const said = { change: lowered(inLanguage(first.label, language)), added: atLeast(added) };
  if (weeks === 0) return <p>{t('levers.finding.people', said)}</p>;
  const bounds = interval === null ? t('levers.finding.unproved') : t('levers.finding.interval', interval);
  return <p>{t('levers.finding.weeks', { ...said, weeks, interval: bounds })}</p>;
}

/** Within a sentence. */
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
