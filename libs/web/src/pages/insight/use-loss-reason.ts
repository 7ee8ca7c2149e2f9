import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Funnel } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';

type Lost = Funnel['losses'][number];

const LISTS = { refused: 'refusalReasons', declined: 'declineReasons', returned: 'returnReasons' } as const;

/** Why a proposal was lost, in words: nothing of what lapsed, where the place says it. */
export function useLossReason(): (lost: Lost) => string {
  const { t } = useTranslation();
  const codes = useCodes();
  return useCallback(
    ({ loss, reason, count }) => {
      if (loss === 'lapsed') return '';
      if (reason !== null) return codes.label(LISTS[loss], reason);
      return t(count === null ? 'funnel.losses.hidden' : 'funnel.losses.unknown');
    },
    [codes, t],
  );
}
