import {
  asks,
  candidateOf,
  ELIGIBILITY_RULES,
  type EligibilityCode,
  type EligibilityEntry,
  type EligibilityProgramme,
  placeOf,
  softExclusions,
} from '../../registry/index.js';
import { ADULT_FROM, passesEighteen, type SaidOfCare, TITLES_AROUND_18 } from '../../kernel/index.js';
import { type Bilingual, inBoth } from '../../words/index.js';

/** What a clinician compares, in the order in which it is read: who the client is, what care, then the way there. */
export const FIT_CRITERIA = [
  'diagnosis',
  'care',
  'severity',
  'age',
  'title',
  'circuit',
  'language',
  'conditions',
  'exclusions',
  'guidelines',
  'travel',
  'insurer',
] as const;
export type FitCriterion = (typeof FIT_CRITERIA)[number];

/** The rules behind a criterion; whether a client wants to go, and whom they refused, is said elsewhere. */
const RULES: Readonly<Record<FitCriterion, readonly EligibilityCode[]>> = {
  diagnosis: ['diagnosis'],
  care: ['setting', 'level', 'intensity', 'form'],
  severity: ['severity'],
  age: ['age'],
  title: ['title'],
  circuit: ['circuit'],
  language: ['language', 'own-language'],
  conditions: ['no-group', 'no-online', 'female-clinician'],
  exclusions: ['flag'],
  guidelines: [],
  travel: ['travel'],
  insurer: ['insurer'],
};

export interface FitLine {
  readonly criterion: FitCriterion;
  /** A soft one is a guideline that both clinicians may deviate from. */
  readonly kind: 'hard' | 'soft';
  /** `check`: nothing keeps the client out, but the clinicians have something to look at. */
  readonly fits: 'yes' | 'no' | 'check';
  /** What is wrong or to be looked at; null where it fits. */
  readonly words: Bilingual | null;
}

/** A client as a proposal discloses them. `insurer` absent: the reader is not to know it, and no line says it. */
export interface FitClient
  extends
    Omit<EligibilityEntry, 'barred' | 'insurer' | 'settings' | 'levels' | 'intensities' | 'forms'>,
    SaidOfCare {
  readonly insurer?: string | null;
}

/**
 * How a client and a programme fit, criterion by criterion. The rules of eligibility decide, each the one that a run
 * asks; soft grounds and what is not known are for the clinicians.
 * @param minutes to the programme; null = online, or no way there
 * @example fitOf(client, programme, 25).find(({ fits }) => fits !== 'yes') // undefined: everything fits
 */
export function fitOf(
  client: FitClient,
  programme: Omit<EligibilityProgramme, 'levels' | 'intensities' | 'forms'> & SaidOfCare,
  minutes: number | null,
): FitLine[] {
  const entry = candidateOf({ ...client, insurer: client.insurer ?? null }, []);
  const place = placeOf(programme);
  return FIT_CRITERIA.filter((criterion) => criterion !== 'insurer' || client.insurer !== undefined).map(
    (criterion): FitLine => {
      if (criterion === 'guidelines') return guidelines(softOnly(entry, programme));
      const codes = RULES[criterion];
      const broken = ELIGIBILITY_RULES.find(
        (rule) => codes.includes(rule.code) && !rule.holds(entry, place, minutes),
      );
      if (broken !== undefined) return { criterion, kind: 'hard', fits: 'no', words: broken.reason };
      const words = toCheck(criterion, entry, programme);
      return { criterion, kind: 'hard', fits: words === null ? 'yes' : 'check', words };
    },
  );
}

/** What is no ground for exclusion and yet to be looked at; null = nothing. */
function toCheck(
  criterion: FitCriterion,
  entry: Pick<EligibilityEntry, 'age' | 'title' | 'conditions'>,
  programme: Pick<EligibilityProgramme, 'titles' | 'ages' | 'femaleClinician'>,
): Bilingual | null {
  if (criterion === 'conditions')
    return asks(entry, 'female-clinician') && (programme.femaleClinician ?? null) === null
      ? inBoth('review.fit.askFemaleClinician')
      : null;
  if (criterion !== 'title' || !passesEighteen(entry.age, entry.title ?? null)) return null;
  return takesBothSides(programme) ? inBoth('review.fit.at18') : inBoth('review.fit.at18AndProgramme');
}

/** Whether a programme goes on treating who turns 18 in it. */
const takesBothSides = ({ titles, ages }: Pick<EligibilityProgramme, 'titles' | 'ages'>): boolean =>
  ages[1] >= ADULT_FROM && TITLES_AROUND_18.every((title) => titles?.includes(title) ?? true);

const softOnly = (
  entry: Pick<EligibilityEntry, 'flags'>,
  programme: Pick<EligibilityProgramme, 'excludes' | 'excludesSoft'>,
): readonly string[] => softExclusions(entry, programme).filter((code) => !programme.excludes.includes(code));

const guidelines = (met: readonly string[]): FitLine => ({
  criterion: 'guidelines',
  kind: 'soft',
  fits: met.length === 0 ? 'yes' : 'check',
  words: met.length === 0 ? null : inBoth('review.fit.softCheck'),
});
