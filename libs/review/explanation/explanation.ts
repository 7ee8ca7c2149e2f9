import { type ProposalGain, type WaitFigures } from '../../matching/index.js';
import { type Message, message, type Bilingual, messageInBoth } from '../../words/index.js';
import { presentMessage } from './present-wait.js';
import { type AgainstNorm, againstNorm, normMessage, weeks } from './beyond-norm.js';

/** A wait as a proposal keeps it. Its `beyondNorm` is what matching reduces; people read `againstNorm`. */
export type Wait = WaitFigures;

/** What a proposal gains, frozen when it was made. */
export type Gain = ProposalGain;

export interface Sentences {
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

/** True where the client waits longer than the norm now, in total or in a part, and would not any more. */
export const bringsUnderNorm = (gain: Pick<Gain, 'now' | 'proposed'>): boolean =>
  gain.now.beyondNorm > 0 && gain.proposed.beyondNorm === 0;

function norm(gain: Gain): Message {
  if (gain.norm === null) return message('review.explanation.noNorm');
  const now = againstNorm(gain.norm, gain.now);
  const then = againstNorm(gain.norm, gain.proposed);
  return now.part === null && then.part === null
    ? message('review.explanation.staysWithin', { limit: gain.norm.total })
    : message('review.explanation.nowAndThen', { now: nowClause(now), proposed: thenClause(now, then) });
}

function nowClause(now: AgainstNorm): Message {
  if (now.part === null) return message('review.explanation.now.within');
  if (now.part === 'total') return message('review.explanation.now.total', { amount: weeks(now.weeks) });
  return message('review.explanation.now.part', { norm: normMessage(now) });
}

function thenClause(now: AgainstNorm, then: AgainstNorm): Message {
  if (then.part === null) return message('review.explanation.then.within');
  if (then.part === now.part) return message('review.explanation.then.same', { amount: weeks(then.weeks) });
  const words = { norm: normMessage(then) };
  return then.part === 'total'
    ? message('review.explanation.then.total', words)
    : message('review.explanation.then.part', words);
}

function travel(minutes: number | null, most: number | null): Message {
  if (minutes === null) return message('review.explanation.travel.none');
  return most === null
    ? message('review.explanation.travel.unlimited', { minutes })
    : message('review.explanation.travel.limited', { minutes, most });
}

/**
 * Why this proposal, in three sentences a language: the gain, the norm, the way there; and more, after the gain,
 * where what it is held against is an estimate, or a part of it not known.
 * @param maxTravel minutes the client can travel; null = no limit
 * @example explain(gain, 45).nl[0] === 'De behandeling begint naar verwachting 26 weken na aanmelding, met dit voorstel na 19 weken: 7 weken eerder.'
 */
export function explain(gain: Gain, maxTravel: number | null): Sentences {
  const sentences = [
    message('review.explanation.gain', {
      now: weeks(gain.now.totalWeeks),
      proposed: weeks(gain.proposed.totalWeeks),
      amount: weeks(gain.weeksSooner),
    }),
    presentMessage(gain.present),
    gain.offeredTreatmentKnown === false ? message('review.explanation.treatmentUnknown') : null,
    norm(gain),
    travel(gain.travelMinutes, maxTravel),
  ].flatMap((sentence): Bilingual[] => (sentence === null ? [] : [messageInBoth(sentence)]));
  return { nl: sentences.map(({ nl }) => nl), en: sentences.map(({ en }) => en) };
}
