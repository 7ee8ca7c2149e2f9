import { addWeeks, breachWeeks, mondayOf } from '../../kernel/index.js';
import { gainsOf, type Entry, type MatchingPolicy, type Programme } from '../problem/index.js';

export type Language = 'nl' | 'en';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** A week as people read it. @example weekText('2026-W49', 'nl') === 'week 49 (30 nov)' */
export function weekText(week: string, language: Language): string {
  const [, month, day] = mondayOf(week).split('-').map(Number);
  return `week ${Number(week.slice(6))} (${day} ${MONTHS[language][month - 1]})`;
}

/** Thousands with a point in Dutch and a comma in English. */
export const numberText = (n: number, language: Language): string => n.toLocaleString(language);

const counted = (n: number, language: Language, one: string, many: string): string =>
  `${numberText(n, language)} ${n === 1 ? one : many}`;
export const weeksText = (n: number, language: Language): string =>
  language === 'nl' ? counted(n, 'nl', 'week', 'weken') : counted(n, 'en', 'week', 'weeks');
export const minutesText = (n: number, language: Language): string =>
  language === 'nl' ? counted(n, 'nl', 'minuut', 'minuten') : counted(n, 'en', 'minute', 'minutes');

export interface ProposalFacts {
  readonly policy: MatchingPolicy;
  /** ISO week of week 0. */
  readonly firstWeek: string;
  readonly entry: Entry;
  readonly programme: Programme;
  readonly week: number;
  /** Travel; null where it does not count. */
  readonly minutes: number | null;
}

/**
 * A proposal in plain sentences, from its data alone: how much sooner, what that does to the norm, how far.
 * @example proposalText(facts, 'nl')[0] === 'De behandeling kan 9 weken eerder beginnen: over 6 weken in plaats van over 15.'
 */
export function proposalText(facts: ProposalFacts, language: Language): string[] {
  return [
    soonerText(facts, language),
    normText(facts, language),
    intakeText(facts, language),
    wayText(facts, language),
  ];
}

function soonerText({ policy, entry, programme, week }: ProposalFacts, language: Language): string {
  const gain = gainsOf(policy, entry, programme, week, 0).weeks;
  const now = entry.remaining + entry.treatmentWait;
  const then = week + programme.treatmentWait;
  const sooner = weeksText(gain, language);
  return language === 'nl'
    ? `De behandeling kan ${sooner} eerder beginnen: over ${weeksText(then, 'nl')} in plaats van over ${numberText(now, 'nl')}.`
    : `Treatment can start ${sooner} sooner: in ${weeksText(then, 'en')} instead of in ${numberText(now, 'en')}.`;
}

function normText({ policy, entry, programme, week }: ProposalFacts, language: Language): string {
  const now = breachWeeks(policy.norm, entry, entry.remaining, entry.treatmentWait);
  const then = breachWeeks(policy.norm, entry, week, programme.treatmentWait);
  const [before, after] = [numberText(now, language), weeksText(then, language)];
  if (language === 'nl') {
    if (now === 0) return 'De wachttijd blijft binnen de norm.';
    if (then === 0)
      return `De wachttijd komt daarmee binnen de norm; nu is de overschrijding ${weeksText(now, 'nl')}.`;
    return now === then
      ? `De overschrijding van de norm blijft ${after}.`
      : `De overschrijding van de norm daalt van ${before} naar ${after}.`;
  }
  if (now === 0) return 'The wait stays within the norm.';
  if (then === 0) return `That brings the wait within the norm; now it is ${weeksText(now, 'en')} beyond.`;
  return now === then
    ? `The wait stays ${after} beyond the norm.`
    : `The wait beyond the norm falls from ${before} to ${after}.`;
}

function intakeText({ firstWeek, entry, week }: ProposalFacts, language: Language): string {
  const when = weekText(addWeeks(firstWeek, week), language);
  const again = typeof entry.intakeWait === 'number';
  if (language === 'nl') return again ? `De eerste afspraak is in ${when}.` : `De intake is in ${when}.`;
  return again ? `The first appointment is in ${when}.` : `The intake is in ${when}.`;
}

function wayText({ entry, programme, minutes }: ProposalFacts, language: Language): string {
  if (programme.online || minutes === null) {
    return language === 'nl' ? 'De behandeling is online.' : 'Treatment is online.';
  }
  const way = minutesText(minutes, language);
  const most = entry.maxTravel === null ? null : minutesText(entry.maxTravel, language);
  if (language === 'nl') return `De reis duurt ${way}${most ? `; de cliënt reist hoogstens ${most}` : ''}.`;
  return `The way there takes ${way}${most ? `; the client travels ${most} at most` : ''}.`;
}
