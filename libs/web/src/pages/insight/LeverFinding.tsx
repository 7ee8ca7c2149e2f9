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
  const { weeks, interval, added, removed } = first;
  const said = { change: lowered(inLanguage(first.label, language)), added: atLeast(added) };
  const loses = removed === 0 ? null : t('levers.finding.loses', { removed: atLeast(removed) });
  const bounds = interval === null ? t('levers.finding.unproved') : t('levers.finding.interval', interval);
  return (
    <p>
      {weeks === 0
        ? t('levers.finding.people', said)
        : t('levers.finding.weeks', { ...said, weeks, interval: bounds })}{' '}
      {loses}
    </p>
  );
}

/** Within a sentence. */
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
