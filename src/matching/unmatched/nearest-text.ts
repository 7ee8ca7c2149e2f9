import { addWeeks, isIsoWeek } from '../../../libs/kernel/index.js';
import { weekText, type NearestChange } from '../../../libs/matching/index.js';
import { type Language } from '../../platform/base/http/language.js';

type Words = (where: string, week: string, by: number, insurer: string) => string;

/** The smallest change that would give a proposal, as a case table would say it. */
const WORDS: Readonly<Record<string, Readonly<Record<Language, Words>>>> = {
  slots: {
    nl: (where, week, by) => `${by} intakeplek${by === 1 ? '' : 'ken'} meer bij ${where} in ${week}`,
    en: (where, week, by) => `${by} more intake slot${by === 1 ? '' : 's'} at ${where} in ${week}`,
  },
  maxOut: {
    nl: (where, _, by) => `${by} voorstel${by === 1 ? '' : 'len'} meer te beoordelen door ${where}`,
    en: (where, _, by) => `${by} more proposal${by === 1 ? '' : 's'} reviewed by ${where}`,
  },
  maxNetIn: {
    nl: (where, _, by) => `${by} meer instroom dan uitstroom bij ${where}`,
    en: (where, _, by) => `${by} more inflow over outflow at ${where}`,
  },
  ceiling: {
    nl: (where, _, by, insurer) =>
      `${by} meer onder het omzetplafond van verzekeraar ${insurer} bij ${where}`,
    en: (where, _, by, insurer) => `${by} more under the volume ceiling of insurer ${insurer} at ${where}`,
  },
  maxTravel: {
    nl: (where, _, by) => `${by} minuten verder reizen, naar ${where}`,
    en: (where, _, by) => `${by} more minutes of travel, to ${where}`,
  },
  insurer: {
    nl: (where, _, __, insurer) => `een contract van verzekeraar ${insurer} met ${where}`,
    en: (where, _, __, insurer) => `a contract of insurer ${insurer} with ${where}`,
  },
  minStart: {
    nl: (where, week, by) => `een groep van ${by} minder bij ${where} in ${week}`,
    en: (where, week, by) => `a group of ${by} fewer at ${where} in ${week}`,
  },
  minHighShare: {
    nl: (where) => `meer cliënten met ernst 3 bij ${where}`,
    en: (where) => `more clients of severity 3 at ${where}`,
  },
  intakeStop: {
    nl: (where) => `het einde van de aanmeldstop bij ${where}`,
    en: (where) => `the end of the intake stop at ${where}`,
  },
};

/**
 * @param names of programmes and providers by id
 * @param firstWeek of the run; `nearest.week` counts from it
 * @returns null where there are no words for the change
 */
export function nearestText(
  nearest: NearestChange,
  names: ReadonlyMap<string, string>,
  firstWeek: string,
  language: Language,
): string | null {
  const words = Object.hasOwn(WORDS, nearest.change) ? WORDS[nearest.change] : undefined;
  const place = nearest.programme ?? nearest.provider;
  if (words === undefined || place === undefined) return null;
  const week =
    nearest.week !== undefined && isIsoWeek(firstWeek)
      ? weekText(addWeeks(firstWeek, nearest.week), language)
      : '';
  return words[language](names.get(place) ?? place, week, nearest.by ?? 1, nearest.insurer ?? '');
}
