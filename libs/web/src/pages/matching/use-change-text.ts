import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.js';
import type { Supply } from './use-supply.js';
import type { Change } from './what-if-changes.js';

/** A change as a sentence. */
export function useChangeText({ nameOf }: Supply): (change: Change) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (change) => {
    switch (change.kind) {
      case 'slots':
        return t('whatIf.text.slots', {
          by: `${change.by > 0 ? '+' : '−'}${format.number(Math.abs(change.by))}`,
          programme: nameOf('programmes', change.programme),
          week: format.week(change.week),
        });
      case 'ceiling':
        return t(change.to === null ? 'whatIf.text.noCeiling' : 'whatIf.text.ceiling', {
          insurer: nameOf('insurers', change.insurer),
          provider: nameOf('providers', change.provider),
          to: format.number(change.to ?? 0),
        });
      case 'limit':
        return t(change.to === null ? 'whatIf.text.noLimit' : `whatIf.text.${change.limit}`, {
          provider: nameOf('providers', change.provider),
          limit: t(`whatIf.limit.${change.limit}`),
          count: change.to ?? 0,
          to: format.number(change.to ?? 0),
        });
      case 'stop':
        return t(change.on ? 'whatIf.text.stop' : 'whatIf.text.noStop', {
          programme: nameOf('programmes', change.programme),
        });
      case 'weight':
        return t('whatIf.text.weight', {
          level: t(`whatIf.level.${change.level}`),
          to: format.number(change.to),
        });
      case 'floor':
        return t('whatIf.text.floor', { to: format.number(change.to) });
    }
  };
}
