import { type Code } from './code.js';

/** Settings of the Zorgprestatiemodel. */
export const SETTINGS = [
  {
    code: '1',
    nl: 'Ambulant, kwaliteitsstatuut sectie II',
    en: 'Outpatient, quality statute section II',
  },
  {
    code: '2',
    nl: 'Ambulant, kwaliteitsstatuut sectie III, monodisciplinair',
    en: 'Outpatient, quality statute section III, one discipline',
  },
  {
    code: '3',
    nl: 'Ambulant, kwaliteitsstatuut sectie III, multidisciplinair',
    en: 'Outpatient, quality statute section III, several disciplines',
  },
  { code: '4', nl: 'Outreachend', en: 'Outreach' },
  { code: '5', nl: 'Klinisch', en: 'Inpatient' },
  { code: '6', nl: 'Forensisch en beveiligd, klinisch', en: 'Forensic and secure, inpatient' },
  { code: '7', nl: 'Forensisch en beveiligd, niet klinisch', en: 'Forensic and secure, not inpatient' },
  { code: '8', nl: 'Hoogspecialistisch', en: 'Highly specialised' },
] as const satisfies readonly Code[];

/** ISO 639-1, and `sign` for Dutch Sign Language, which has no two-letter code. */
export const LANGUAGES = [
  { code: 'nl', nl: 'Nederlands', en: 'Dutch' },
  { code: 'en', nl: 'Engels', en: 'English' },
  { code: 'de', nl: 'Duits', en: 'German' },
  { code: 'fr', nl: 'Frans', en: 'French' },
  { code: 'ar', nl: 'Arabisch', en: 'Arabic' },
  { code: 'tr', nl: 'Turks', en: 'Turkish' },
  { code: 'pl', nl: 'Pools', en: 'Polish' },
  { code: 'uk', nl: 'Oekraïens', en: 'Ukrainian' },
  { code: 'ti', nl: 'Tigrinya', en: 'Tigrinya' },
  { code: 'fa', nl: 'Farsi en Dari', en: 'Farsi and Dari' },
  { code: 'so', nl: 'Somalisch', en: 'Somali' },
  { code: 'ro', nl: 'Roemeens', en: 'Romanian' },
  { code: 'es', nl: 'Spaans', en: 'Spanish' },
  { code: 'pt', nl: 'Portugees', en: 'Portuguese' },
  { code: 'zh', nl: 'Chinees', en: 'Chinese' },
  { code: 'ru', nl: 'Russisch', en: 'Russian' },
  { code: 'sign', nl: 'Nederlandse Gebarentaal', en: 'Dutch Sign Language' },
] as const satisfies readonly Code[];

/** Numbers in the payload; texts here, as every code is. */
export const SEVERITIES = [
  { code: '1', nl: 'Licht', en: 'Light' },
  { code: '2', nl: 'Matig', en: 'Moderate' },
  { code: '3', nl: 'Ernstig', en: 'Severe' },
] as const satisfies readonly Code[];

/** Severity of the demand as the payload has it: 1 light, 2 moderate, 3 severe. */
export type Severity = 1 | 2 | 3;

/** What a flag says beside its code. */
interface FlagMeaning extends Code {
  /**
   * Somebody is in danger now: a matter of hours and of the crisis service, not of a better place on a list. What lasts
   * (prone to crisis, an active psychosis, aggression) is no danger now but what a programme is, or is not, made for.
   */
  readonly danger?: true;
}

/** A demand with this flag is a crisis (1 to 24 hours): no row of a waiting list, and refused as such. */
export const CRISIS = 'crisis';

/** What a programme may exclude: the usual exclusion rules, as coded facts about the demand. */
export const FLAGS = [
  {
    code: CRISIS,
    nl: 'Crisis: hulp nodig binnen 24 uur',
    en: 'Crisis: needs help within 24 hours',
    danger: true,
  },
  { code: 'iq-below-80', nl: 'IQ lager dan 80', en: 'IQ below 80' },
  { code: 'acute-suicidality', nl: 'Acute suïcidaliteit', en: 'Acute suicidality', danger: true },
  { code: 'crisis-prone', nl: 'Crisisgevoelig', en: 'Prone to crisis' },
  { code: 'aggression', nl: 'Agressie', en: 'Aggression' },
  { code: 'primary-addiction', nl: 'Verslaving als hoofdprobleem', en: 'Addiction as the main problem' },
  { code: 'severe-eating-disorder', nl: 'Ernstige eetstoornis', en: 'Severe eating disorder' },
  { code: 'dementia-organic', nl: 'Dementie of organisch lijden', en: 'Dementia or organic disorder' },
  { code: 'uninsured', nl: 'Onverzekerd', en: 'Uninsured' },
  { code: 'no-fixed-address', nl: 'Geen vaste woon- of verblijfplaats', en: 'No fixed address' },
  { code: 'legal-question', nl: 'Juridische vraagstelling', en: 'Legal question' },
  { code: 'active-psychosis', nl: 'Actieve psychose', en: 'Active psychosis' },
] as const satisfies readonly FlagMeaning[];

const DANGER_FLAGS: ReadonlySet<string> = new Set(
  FLAGS.filter((flag: FlagMeaning) => flag.danger === true).map(({ code }) => code),
);

/**
 * Whether one of these flags means danger now.
 * @example isDangerNow(['crisis-prone']) === false
 */
export const isDangerNow = (flags: readonly string[]): boolean =>
  flags.some((code) => DANGER_FLAGS.has(code));

export type SettingCode = (typeof SETTINGS)[number]['code'];
export type LanguageCode = (typeof LANGUAGES)[number]['code'];
export type FlagCode = (typeof FLAGS)[number]['code'];
