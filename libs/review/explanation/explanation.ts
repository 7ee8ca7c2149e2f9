import { type ProposalGain, type WaitFigures } from '../../matching/index.js';
import { type AgainstNorm, againstNorm, normWords } from './beyond-norm.js';
import { enWeeks, nlWeeks } from './weeks.js';

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

function norm(gain: Gain): { nl: string; en: string } {
  const now = againstNorm(gain.norm, gain.now);
  const then = againstNorm(gain.norm, gain.proposed);
  if (now.part === null && then.part === null)
    return {
      nl: `De wachttijd blijft binnen de Treeknorm van ${gain.norm.total} weken.`,
      en: `The wait stays within the Treeknorm of ${gain.norm.total} weeks.`,
    };
  const [before, after] = [nowClause(now), thenClause(now, then)];
  return { nl: `Nu ${before.nl}${after.nl}.`, en: `Now ${before.en}${after.en}.` };
}

function nowClause(now: AgainstNorm): { nl: string; en: string } {
  const words = normWords(now);
  if (now.part === null) return { nl: 'is dat binnen de Treeknorm', en: 'that is within the Treeknorm' };
  if (now.part === 'total')
    return {
      nl: `is dat ${nlWeeks(now.weeks)} boven de Treeknorm`,
      en: `that is ${enWeeks(now.weeks)} beyond the Treeknorm`,
    };
  return {
    nl: `is dat in totaal binnen de Treeknorm, maar ${words.nl}`,
    en: `that is within the Treeknorm in total, but ${words.en}`,
  };
}

function thenClause(now: AgainstNorm, then: AgainstNorm): { nl: string; en: string } {
  const words = normWords(then);
  if (then.part === null)
    return { nl: '; met dit voorstel blijft het erbinnen', en: '; with this proposal it stays within' };
  if (then.part === now.part)
    return {
      nl: `, met dit voorstel nog ${nlWeeks(then.weeks)}`,
      en: `, with this proposal still ${enWeeks(then.weeks)}`,
    };
  if (then.part === 'total')
    return { nl: `, met dit voorstel ${words.nl}`, en: `, with this proposal ${words.en}` };
  return {
    nl: `; met dit voorstel blijft het totaal erbinnen, maar ${words.nl}`,
    en: `; with this proposal the total stays within, but ${words.en}`,
  };
}

function travel(minutes: number | null, most: number | null): { nl: string; en: string } {
  if (minutes === null)
    return { nl: 'De zorg is online: reizen is niet nodig.', en: 'The care is online: no travel is needed.' };
  const limit =
    most === null
      ? { nl: 'de cliënt heeft geen grens opgegeven', en: 'the client gave no limit' }
      : { nl: `de cliënt kan tot ${most} minuten reizen`, en: `the client can travel up to ${most} minutes` };
  return {
    nl: `De reis duurt ongeveer ${minutes} minuten; ${limit.nl}.`,
    en: `The way there takes about ${minutes} minutes; ${limit.en}.`,
  };
}

/**
 * Why this proposal, in three sentences a language: the gain, the norm, the way there.
 * @param maxTravel minutes the client can travel; null = no limit
 * @example explain(gain, 45).nl[0] === 'De behandeling begint naar verwachting 26 weken na aanmelding, met dit voorstel na 19 weken: 7 weken eerder.'
 */
export function explain(gain: Gain, maxTravel: number | null): Sentences {
  const { now, proposed, weeksSooner } = gain;
  const reached = norm(gain);
  const way = travel(gain.travelMinutes, maxTravel);
  return {
    nl: [
      `De behandeling begint naar verwachting ${nlWeeks(now.totalWeeks)} na aanmelding, met dit voorstel na ${nlWeeks(proposed.totalWeeks)}: ${nlWeeks(weeksSooner)} eerder.`,
      reached.nl,
      way.nl,
    ],
    en: [
      `Treatment is expected to begin ${enWeeks(now.totalWeeks)} after registration, with this proposal after ${enWeeks(proposed.totalWeeks)}: ${enWeeks(weeksSooner)} sooner.`,
      reached.en,
      way.en,
    ],
  };
}
