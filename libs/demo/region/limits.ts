import { type CeilingRow } from '../../ingest/index.js';
import { type Random } from '../../kernel/index.js';
import { INSURER_SHARES } from './shares.js';

/** What a provider can send and take, as the region agreed. */
export interface DemoLimits {
  readonly maxOut: number | null;
  readonly maxNetIn: number | null;
  readonly minHighShare: number | null;
}

/** Of its free places the share that a provider takes clients on who has more of them than clients of its own. */
const CAREFUL_SHARE = 0.6;

/**
 * Limits around what the provider could send and take, so that they bind for some and not for others. Whoever has more
 * free places than clients of its own takes on a part of them: in the weeks beside a proposal there are places left
 * then, and a client can be offered a choice of dates.
 */
export function limitsOf(entries: number, slots: number, random: Random): DemoLimits {
  const maxOut = random.percent(30) ? null : Math.max(5, Math.ceil((entries * random.between(20, 45)) / 100));
  const drawn = random.percent(45) ? null : Math.max(5, Math.ceil((slots * random.between(50, 95)) / 100));
  const careful = Math.max(5, Math.ceil(slots * CAREFUL_SHARE));
  const maxNetIn = slots > entries ? Math.min(drawn ?? careful, careful) : drawn;
  return { maxOut, maxNetIn, minHighShare: random.percent(30) ? random.pick([0.1, 0.15, 0.2]) : null };
}

/** Volume ceilings with about a third of the insurers. Only where somebody could be taken in at all. */
export function ceilingsOf(slots: number, random: Random): readonly CeilingRow[] {
  if (slots === 0) return [];
  return INSURER_SHARES.flatMap(([insurer, share]): CeilingRow[] =>
    random.percent(30)
      ? [{ insurer, max: Math.max(1, Math.ceil((slots * share * random.between(50, 130)) / 10_000)) }]
      : [],
  ).sort((a, b) => (a.insurer < b.insurer ? -1 : 1));
}
