import { byCodeUnit } from '../../kernel/index.js';
import { type Bilingual, inBoth, type Message, message } from '../../words/index.js';
import { weeks } from './beyond-norm.js';

/** What can be compared of two ways to help the same client. */
export interface Option {
  /** Id of the programme. */
  readonly programme: string;
  readonly week: string;
  /** Weeks sooner in treatment than where the client waits now. */
  readonly weeksSooner: number;
  /** Minutes; null = online. */
  readonly travelMinutes: number | null;
  /** Worth by the objective of matching; higher is better. */
  readonly value: number;
  /** Places of that week which nobody holds, and how many proposals to others are counting on them. */
  readonly free: number;
  readonly promised: number;
}

export const MOST_ALTERNATIVES = 3;

/** True where a place is left when everybody who has a proposal for that week takes theirs. */
export const isOpen = ({ free, promised }: Pick<Option, 'free' | 'promised'>): boolean => free > promised;

/**
 * True where a group starts without this client too: those whose place is held or proposed make up its minimum, as they
 * do in a matching run. Whether one more client makes it start is for a run to see, not for one client to choose.
 * @param minStart least number of clients; null or 0 = no group, or one that starts with anybody
 */
export const startsAnyhow = (minStart: number | null, held: number, promised: number): boolean =>
  held + promised >= (minStart ?? 0);

/**
 * The answer to "why not …?": best first, one a programme, at most three; equal worth in order of id, so that
 * everybody sees the same list. What looks better than the proposal stays on top although it is promised, because
 * that is what people ask about; but the last line is kept for the best place that can really be had, because a list
 * of promised places only tells nobody what could be done instead. Of one programme a week that is open goes first.
 */
export function bestAlternatives<T extends Option>(options: readonly T[]): readonly T[] {
  const best = new Map<string, T>();
  for (const option of options) {
    const known = best.get(option.programme);
    if (known === undefined || byWorth(option, known, isOpen) < 0) best.set(option.programme, option);
  }
  const sorted = [...best.values()].toSorted((a, b) => byWorth(a, b));
  const shown = sorted.slice(0, MOST_ALTERNATIVES);
  const open = sorted.find(isOpen);
  return open === undefined || shown.includes(open) ? shown : [...shown.slice(0, -1), open];
}

/** Negative where `a` goes first; what passes `rather` goes before everything else. */
const byWorth = <T extends Option>(a: T, b: T, rather: (one: T) => boolean = () => false): number =>
  Number(rather(b)) - Number(rather(a)) || b.value - a.value || byCodeUnit(a.programme, b.programme);

const minutes = (count: number): Message => message('common.amounts.minutes', { count });

function time(sooner: number): Message {
  if (sooner === 0) return message('review.explanation.alternative.asSoon');
  return sooner > 0
    ? message('review.explanation.alternative.sooner', { amount: weeks(sooner) })
    : message('review.explanation.alternative.later', { amount: weeks(-sooner) });
}

function way(proposed: number | null, other: number | null): Message {
  if (other === null)
    return proposed === null
      ? message('review.explanation.alternative.alsoOnline')
      : message('review.explanation.alternative.onlineInstead');
  if (proposed === null)
    return message('review.explanation.alternative.travelInstead', { amount: minutes(other) });
  const farther = other - proposed;
  if (farther === 0) return message('review.explanation.alternative.asFar');
  return farther > 0
    ? message('review.explanation.alternative.farther', { amount: minutes(farther) })
    : message('review.explanation.alternative.nearer', { amount: minutes(-farther) });
}

/**
 * What makes the difference between the proposal and an alternative, in words, and why it was not proposed where
 * others are to have its places.
 * @example difference(p, a).nl === '2 weken later, 15 minuten korter reizen'
 */
export function difference(
  proposed: Pick<Option, 'weeksSooner' | 'travelMinutes'>,
  other: Pick<Option, 'weeksSooner' | 'travelMinutes' | 'free' | 'promised'>,
): Bilingual {
  const compared = {
    when: time(other.weeksSooner - proposed.weeksSooner),
    way: way(proposed.travelMinutes, other.travelMinutes),
  };
  if (isOpen(other)) return inBoth('review.explanation.alternative.open', compared);
  return other.free === 1
    ? inBoth('review.explanation.alternative.onePromised', compared)
    : inBoth('review.explanation.alternative.promised', { ...compared, free: other.free });
}
