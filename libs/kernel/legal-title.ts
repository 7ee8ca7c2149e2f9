import { type CircuitCode, CIRCUITS, type TitleCode, TITLES } from './codes/index.js';

/** Age from which mental health care is insured care (Zvw) and no longer the municipality's (Jeugdwet). */
export const ADULT_FROM = 18;
/** Titles that somebody around 18 may be under: unless the sender says which, a place has to be open to both. */
export const TITLES_AROUND_18: readonly TitleCode[] = Object.freeze(['jeugdwet', 'zvw']);
/** Settings 6 and 7 of the Zorgprestatiemodel: forensic and secure, inpatient or not. */
const FORENSIC_SETTINGS: ReadonlySet<string> = new Set(['6', '7']);

type Band = readonly [youngest: number, oldest: number];

/** What a push says of a client, as far as title and circuit follow from it; null = not said. */
export interface SaidOfEntry {
  readonly title: string | null;
  readonly circuit: string | null;
  readonly age: Band;
  readonly settings: readonly string[];
}

/** What a push says of a programme; null = not said. */
export interface SaidOfProgramme {
  readonly titles: readonly string[] | null;
  readonly circuits: readonly string[] | null;
  readonly ages: Band;
  readonly settings: readonly string[];
}

const hasForensicSetting = (settings: readonly string[]): boolean =>
  settings.some((code) => FORENSIC_SETTINGS.has(code));

/**
 * Title and circuit of a client: as said, or as they follow from age and settings (docs/decisions/0026). A band wholly under
 * 18 is Jeugdwet; settings 6 and 7 are forensic, under the Wfz from 18; all else from 18 is Zvw. A band that spans 18
 * says neither: its title stays null, "not known". Wlz is never derived. A circuit that is not said and not forensic
 * stays null: any circuit but the forensic one.
 * @example titleAndCircuit({ title: null, circuit: null, age: [23, 29], settings: ['7'] }) // { title: 'wfz', circuit: 'forensic' }
 */
export function titleAndCircuit(said: SaidOfEntry): { title: string | null; circuit: string | null } {
  const forensic =
    said.circuit === 'forensic' ||
    said.title === 'wfz' ||
    (said.circuit === null && hasForensicSetting(said.settings));
  const [youngest, oldest] = said.age;
  let title = said.title;
  if (title === null && oldest < ADULT_FROM) title = 'jeugdwet';
  else if (title === null && youngest >= ADULT_FROM) title = forensic ? 'wfz' : 'zvw';
  return { title, circuit: said.circuit ?? (forensic ? 'forensic' : null) };
}

/**
 * Titles and circuits that a programme takes: as said, or as they follow from its ages and settings. One that takes
 * people on both sides of 18 takes both titles; one with setting 6 or 7 is forensic and nothing else; any other takes
 * every circuit but the forensic one. Wlz has to be said.
 * @example titlesAndCircuits({ titles: null, circuits: null, ages: [16, 23], settings: ['3'] }).titles // ['jeugdwet', 'zvw']
 */
export function titlesAndCircuits(said: SaidOfProgramme): { titles: string[]; circuits: string[] } {
  const only = (list: readonly string[] | null, code: string): boolean =>
    list?.length === 1 && list[0] === code;
  const forensic =
    only(said.circuits, 'forensic') ||
    only(said.titles, 'wfz') ||
    (said.circuits === null && hasForensicSetting(said.settings));
  const [youngest, oldest] = said.ages;
  const titles: TitleCode[] = [];
  if (youngest < ADULT_FROM) titles.push('jeugdwet');
  if (oldest >= ADULT_FROM) titles.push(forensic ? 'wfz' : 'zvw');
  const circuits = CIRCUITS.map(({ code }) => code).filter((code) => (code === 'forensic') === forensic);
  return { titles: [...(said.titles ?? titles)].sort(), circuits: [...(said.circuits ?? circuits)].sort() };
}

/**
 * Ages, in years, at which a title can be: a client of an age band outside them is a mistake. Jeugdwet: until 23, where
 * help goes on after 18 (art. 1.1 Jeugdwet). Zvw: mental health care from 18 (Besluit zorgverzekering art. 2.4 [V]).
 * Wfz: from 16, the age from which adult criminal law can be applied (art. 77b Wetboek van Strafrecht). Wlz: any.
 */
const AGES_OF_TITLE: Readonly<Record<TitleCode, Band>> = {
  zvw: [ADULT_FROM, Infinity],
  jeugdwet: [0, 22],
  wlz: [0, Infinity],
  wfz: [16, Infinity],
};

/** The same of circuits. Youth goes on to 23 where a region lets it; nobody is prosecuted under 12 (art. 486 Wetboek van Strafvordering). */
const AGES_OF_CIRCUIT: Readonly<Record<CircuitCode, Band>> = {
  youth: [0, 23],
  adults: [16, Infinity],
  elderly: [ADULT_FROM, Infinity],
  addiction: [0, Infinity],
  forensic: [12, Infinity],
};

const outside = ([youngest, oldest]: Band, [from, to]: Band): boolean => oldest < from || youngest > to;

/** Titles that nobody of this age band can be under. @example titlesNotAt([45, 49]) // ['jeugdwet'] */
export const titlesNotAt = (age: Band): TitleCode[] =>
  TITLES.map(({ code }) => code).filter((code) => outside(age, AGES_OF_TITLE[code]));

/** Circuits that nobody of this age band can be in. @example circuitsNotAt([6, 8]) // ['adults', 'elderly', 'forensic'] */
export const circuitsNotAt = (age: Band): CircuitCode[] =>
  CIRCUITS.map(({ code }) => code).filter((code) => outside(age, AGES_OF_CIRCUIT[code]));

/** Youngest age at which somebody may turn 18 before a treatment that is arranged now begins: that takes less than a year. */
const MAY_TURN_18_FROM = ADULT_FROM - 1;

/**
 * Whether the law under which a client has care may change, or may just have changed, when treatment elsewhere begins:
 * at 18 the Zvw takes over from the Jeugdwet, and a referral that was written for a minor may have to be written anew.
 * A check for people and no rule, since a band does not say on which side of 18 somebody is.
 * @param age youngest and oldest age in years, both inclusive
 * @param title null = not known
 * @example passesEighteen([16, 17], 'jeugdwet') === true // 18 before the treatment begins, perhaps
 */
export function passesEighteen([youngest, oldest]: Band, title: string | null): boolean {
  if (title === 'jeugdwet') return oldest >= MAY_TURN_18_FROM;
  if (title === 'zvw' || title === null) return youngest < ADULT_FROM && oldest >= MAY_TURN_18_FROM;
  return false;
}

/** Whom a figure is about. Youth, forensic care and long-term care are never pooled with adults, nor with each other. */
export const POPULATIONS = ['adults', 'youth', 'forensic', 'wlz', 'unknown'] as const;
export type Population = (typeof POPULATIONS)[number];

const POPULATION_OF_TITLE: Readonly<Record<string, Population>> = {
  zvw: 'adults',
  jeugdwet: 'youth',
  wlz: 'wlz',
};

/**
 * The population of a client. Forensic care is one of its own, whoever pays; a title that is not known is one as well,
 * since it may be youth. `population_of` of the database says the same.
 * @example populationOf({ title: 'jeugdwet', circuit: 'forensic' }) === 'forensic'
 */
export function populationOf({
  title = null,
  circuit = null,
}: {
  readonly title?: string | null;
  readonly circuit?: string | null;
}): Population {
  if (title === 'wfz' || circuit === 'forensic') return 'forensic';
  return (title === null ? undefined : POPULATION_OF_TITLE[title]) ?? 'unknown';
}
/** The title whose norm a figure about a population is held against; null = none. */
export const TITLE_OF_POPULATION: Readonly<Record<Population, TitleCode | null>> = {
  adults: 'zvw',
  youth: 'jeugdwet',
  forensic: 'wfz',
  wlz: 'wlz',
  unknown: null,
};

/**
 * Whom a programme's places are for, one or several. One that takes both sides of 18 is for youth and for adults.
 * @example populationsOf({ titles: ['jeugdwet', 'zvw'], circuits: ['youth'] }) // ['youth', 'adults']
 */
export function populationsOf({
  titles = null,
  circuits = null,
}: {
  readonly titles?: readonly string[] | null;
  readonly circuits?: readonly string[] | null;
}): Population[] {
  if (circuits?.every((circuit) => circuit === 'forensic')) return ['forensic'];
  const forensic = circuits?.includes('forensic') ? (['forensic'] as const) : [];
  if (titles === null) return [...POPULATIONS];
  return [...new Set([...titles.map((title) => populationOf({ title })), ...forensic])];
}
