import { useTranslation } from 'react-i18next';
import type { Queues } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { hotSpotLines, hotSpots } from './hot-spots.js';

/** Where it is worst, of the region and of what is shown of its municipalities; why that cannot be said, where it cannot. */
export function HotSpotFinding({ queues }: { queues: Queues }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  if (queues.absent !== null || queues.rows.length === 0)
    return t(`queues.emptyNext.${queues.absent ?? 'none'}`);
  const need = hotSpotLines(queues)[0]?.whole;
  const needWeeks = need?.figure?.meanWait ?? null;
  if (need === undefined || needWeeks === null) return t('hotSpots.finding.hidden', { k: queues.k });
  const whole = { need: inLanguage(need.label, language), needWeeks: format.decimal(needWeeks) };
  const { norm } = queues;
  const place = hotSpots(queues)[0];
  if (place === undefined)
    return norm === null
      ? t('hotSpots.finding.regionNoNorm', whole)
      : t('hotSpots.finding.region', { ...whole, norm });
  const { row, weeks } = place;
  const both = {
    ...{ ...whole, group: inLanguage(row.label, language), weeks: format.decimal(weeks) },
    area: queues.areas.find(({ key }) => key === row.area)?.name ?? '',
  };
  return norm === null
    ? t('hotSpots.finding.bothNoNorm', both)
    : t('hotSpots.finding.both', { ...both, norm });
}
