import { addWeeks, assertUnreachable, type Effect, mondayOf, plusDays } from '../../kernel/index.js';

/**
 * Days for which an entry stays out of matching while its own organisation finds out whether the client still
 * waits. Only that organisation's next push takes anybody off a list, so the pause ends by itself.
 */
export const WITHDRAWAL_DAYS = 28;

/** What is barred, and until which day (not included); null = for good. */
export interface Bar {
  /** `everywhere`: each provider but the entry's own. */
  readonly what: 'programme' | 'provider' | 'everywhere';
  readonly until: string | null;
}

/**
 * The bar that an effect puts on an entry.
 * @param week the slot's week, as `2026-W49`
 * @param today `YYYY-MM-DD`
 * @example barOf('this-week', '2026-W49', '2026-11-02') // { what: 'programme', until: '2026-12-07' }: not that week again
 */
export function barOf(effect: Effect, week: string, today: string): Bar | null {
  switch (effect) {
    case 'bar-programme':
      return { what: 'programme', until: null };
    case 'bar-provider':
      return { what: 'provider', until: null };
    case 'this-week':
      return { what: 'programme', until: mondayOf(addWeeks(week, 1)) };
    case 'withdraw':
      return { what: 'everywhere', until: plusDays(today, WITHDRAWAL_DAYS) };
    // The client's wish stands with the entry, bars every place by itself and ends when it lapses or is taken back.
    case 'stay':
    case 'none':
      return null;
    default:
      return assertUnreachable(effect);
  }
}
