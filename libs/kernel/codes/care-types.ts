import { type Code } from './code.js';
import { type Severity } from './need.js';

/** One of the twenty types of demand, with the severities that go with it. */
interface CareType extends Code {
  readonly severities: readonly Severity[];
}

/**
 * Zorgvraagtypen of the Zorgprestatiemodel, by HoNOS+: twenty, numbered 1 to 21 without 9. Names after the English care
 * clusters from which they come; the Dutch list itself could not be consulted, so every one is marked. Severities are
 * our reading of those names by the definition of severity (docs/api.md#severity).
 */
export const CARE_TYPES = [
  { code: '1', nl: 'Niet psychotisch, licht', en: 'Common problems, low severity', severities: [1] },
  {
    code: '2',
    nl: 'Niet psychotisch, licht met meer zorgbehoefte',
    en: 'Common problems, low severity with greater need',
    severities: [1, 2],
  },
  { code: '3', nl: 'Niet psychotisch, matig', en: 'Non-psychotic, moderate', severities: [2] },
  { code: '4', nl: 'Niet psychotisch, ernstig', en: 'Non-psychotic, severe', severities: [3] },
  { code: '5', nl: 'Niet psychotisch, zeer ernstig', en: 'Non-psychotic, very severe', severities: [3] },
  {
    code: '6',
    nl: 'Niet psychotisch, overwaardige denkbeelden',
    en: 'Non-psychotic, overvalued ideas',
    severities: [2, 3],
  },
  {
    code: '7',
    nl: 'Niet psychotisch, langdurig met veel beperkingen',
    en: 'Enduring non-psychotic, high disability',
    severities: [3],
  },
  {
    code: '8',
    nl: 'Niet psychotisch, ontregeld en moeilijk te bereiken',
    en: 'Non-psychotic, chaotic and challenging',
    severities: [3],
  },
  { code: '10', nl: 'Eerste psychose', en: 'First episode psychosis', severities: [2, 3] },
  {
    code: '11',
    nl: 'Terugkerende psychose, weinig klachten',
    en: 'Recurrent psychosis, low symptoms',
    severities: [1, 2],
  },
  {
    code: '12',
    nl: 'Terugkerende psychose, veel beperkingen',
    en: 'Recurrent psychosis, high disability',
    severities: [2, 3],
  },
  {
    code: '13',
    nl: 'Terugkerende psychose, veel klachten en beperkingen',
    en: 'Recurrent psychosis, high symptoms and disability',
    severities: [3],
  },
  { code: '14', nl: 'Psychotische crisis', en: 'Psychotic crisis', severities: [3] },
  { code: '15', nl: 'Ernstige psychotische depressie', en: 'Severe psychotic depression', severities: [3] },
  { code: '16', nl: 'Psychose en verslaving', en: 'Psychosis with substance use', severities: [3] },
  {
    code: '17',
    nl: 'Psychose, moeilijk te bereiken',
    en: 'Psychosis, difficult to engage',
    severities: [3],
  },
  {
    code: '18',
    nl: 'Cognitieve beperking, lage zorgbehoefte',
    en: 'Cognitive impairment, low need',
    severities: [1, 2],
  },
  {
    code: '19',
    nl: 'Cognitieve beperking, matige zorgbehoefte',
    en: 'Cognitive impairment, moderate need',
    severities: [2],
  },
  {
    code: '20',
    nl: 'Cognitieve beperking, hoge zorgbehoefte',
    en: 'Cognitive impairment, high need',
    severities: [3],
  },
  {
    code: '21',
    nl: 'Cognitieve beperking, lichamelijk hulpbehoevend',
    en: 'Cognitive impairment, high physical need',
    severities: [3],
  },
] as const satisfies readonly Omit<CareType, 'unverified'>[];

const SEVERITIES_OF = new Map<string, readonly Severity[]>(
  CARE_TYPES.map(({ code, severities }) => [code, severities]),
);

/**
 * Whether a severity goes with a zorgvraagtype; null where the type is not known. A remark and no reason to refuse: the
 * names of the types are still to be checked, and the clinician knows the client.
 * @example severityFits('4', 1) // false
 */
export const severityFits = (careType: string | null, severity: Severity): boolean | null =>
  SEVERITIES_OF.get(careType ?? '')?.includes(severity) ?? null;
