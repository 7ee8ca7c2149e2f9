import { type EntryRow, type ProgrammeRow } from '../../ingest/index.js';
import {
  addWeeks,
  canonicalSet,
  isoWeekOf,
  type Random,
  seededRandom,
  sha256,
  type TreatmentCode,
} from '../../kernel/index.js';
import { daysBefore } from './dates.js';

type Wishes = Pick<EntryRow, 'clientWish' | 'clientWishOn' | 'conditions' | 'notBefore' | 'formerProviders'>;

/** How often each condition is asked, in a hundred. */
const ASKED = [
  ['no-group', 6],
  ['no-online', 8],
  ['female-clinician', 5],
] as const;
const DAY = 86_400_000;

/** By a chance of its own, so that what is drawn here moves nothing else of the region. */
export const chanceOf = (text: string): Random => seededRandom(Number.parseInt(sha256(text).slice(0, 8), 16));

/**
 * What a client wants: half have been asked, and one in thirty of those wants to stay; some ask for something, and one in twelve
 * was treated elsewhere in the region before.
 * @param others AGB codes of the other providers of the region
 */
export function wishesOf(
  { reference, registeredOn, language }: Pick<EntryRow, 'reference' | 'registeredOn' | 'language'>,
  today: string,
  others: readonly string[],
): Wishes {
  const random = chanceOf(`wish|${reference}`);
  const waited = Math.round((Date.parse(today) - Date.parse(registeredOn)) / DAY);
  const asked = random.percent(50);
  const conditions: string[] = ASKED.filter(([, share]) => random.percent(share)).map(([code]) => code);
  if (language !== 'nl' && random.percent(30)) conditions.push('own-language-only');
  const later = random.percent(3) ? random.between(2, 8) : 0;
  const former = others.length > 0 && random.percent(8) ? random.pick(others) : null;
  const months = random.between(2, 60);
  return {
    clientWish: asked ? (random.below(30) === 0 ? 'stay' : 'open') : null,
    clientWishOn: asked ? daysBefore(today, random.between(0, Math.min(waited, 80))) : null,
    conditions: canonicalSet(conditions),
    notBefore: later > 0 ? addWeeks(isoWeekOf(today), later) : null,
    formerProviders:
      former === null ? [] : [{ provider: former, lastMonth: daysBefore(today, months * 30).slice(0, 7) }],
  };
}

/** Four in five say what clients call them, by whom they treat. */
export function publicNameOf(reference: string, diagnoses: readonly string[]): TreatmentCode | null {
  const random = chanceOf(`public name|${reference}`);
  if (random.percent(20)) return null;
  return PUBLIC_NAMES[diagnoses[0] ?? ''] ?? random.pick(['talking', 'thinking-doing']);
}

const PUBLIC_NAMES: Readonly<Record<string, TreatmentCode>> = {
  'dsm5-trauma': 'bad-experiences',
  'dsm5-personality': 'patterns',
  'dsm5-psychotic': 'everyday',
  'dsm5-addiction': 'everyday',
  'dsm5-adhd': 'everyday',
  'dsm5-autism': 'everyday',
};

/** Most say whether a female clinician can be had. Nobody of the demo works with interpreters but one in ten. */
export function offersOf(reference: string): Pick<ProgrammeRow, 'femaleClinician' | 'interpreted'> {
  const random = chanceOf(`programme|${reference}`);
  const known = random.percent(70);
  const has = random.percent(92);
  return { femaleClinician: known ? has : null, interpreted: random.percent(10) ? ['ar', 'ti', 'uk'] : [] };
}
