/** A wait as a proposal shows it, in whole weeks from registration on. */
export interface Wait {
  /** Registration to intake. */
  readonly intakeWeeks: number;
  /** Intake to start of treatment. */
  readonly treatmentWeeks: number;
  /** Registration to start of treatment. */
  readonly totalWeeks: number;
  /** Weeks beyond the three parts of the norm, summed. */
  readonly beyondNorm: number;
}

/** What a proposal gains, frozen when it was made. */
export interface Gain {
  readonly norm: { readonly intake: number; readonly treatment: number; readonly total: number };
  readonly now: Wait;
  readonly proposed: Wait;
  readonly weeksSooner: number;
  readonly breachAvoided: number;
  /** Minutes; null = online. */
  readonly travelMinutes: number | null;
}

export interface Sentences {
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

const nlWeeks = (n: number): string => `${n} ${n === 1 ? 'week' : 'weken'}`;
const enWeeks = (n: number): string => `${n} ${n === 1 ? 'week' : 'weeks'}`;

/** True where the client waits longer than the norm now and would not any more. */
export const bringsUnderNorm = (gain: Pick<Gain, 'now' | 'proposed'>): boolean =>
  gain.now.beyondNorm > 0 && gain.proposed.beyondNorm === 0;

function norm({ now, proposed, norm: { total } }: Gain): { nl: string; en: string } {
  if (now.beyondNorm === 0)
    return {
      nl: `De wachttijd blijft binnen de Treeknorm van ${total} weken.`,
      en: `The wait stays within the Treeknorm of ${total} weeks.`,
    };
  if (proposed.beyondNorm === 0)
    return {
      nl: `Nu is dat ${nlWeeks(now.beyondNorm)} boven de Treeknorm; met dit voorstel blijft het erbinnen.`,
      en: `Now that is ${enWeeks(now.beyondNorm)} beyond the Treeknorm; with this proposal it stays within.`,
    };
  return {
    nl: `Nu is dat ${nlWeeks(now.beyondNorm)} boven de Treeknorm, met dit voorstel nog ${nlWeeks(proposed.beyondNorm)}.`,
    en: `Now that is ${enWeeks(now.beyondNorm)} beyond the Treeknorm, with this proposal still ${enWeeks(proposed.beyondNorm)}.`,
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
