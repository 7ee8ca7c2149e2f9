import { type Code } from './code.js';

/** Which of the regulator's lists a code is of. Codes of all versions can be pushed; no two versions share one. */
export const DIAGNOSIS_VERSIONS = [
  {
    code: '2022',
    nl: 'Hoofdgroepen van de DSM-5, vanaf februari 2022',
    en: 'Main groups of the DSM-5, from February 2022',
    from: '2022-02-01',
  },
  {
    code: '2018',
    nl: 'Hoofddiagnosegroepen van de NZa van 2018, naar de DSM-IV, tot februari 2022',
    en: 'Main diagnosis groups of the NZa of 2018, after the DSM-IV, until February 2022',
    from: '2018-01-01',
  },
] as const satisfies readonly (Code & { readonly from: string })[];
export type DiagnosisVersion = (typeof DIAGNOSIS_VERSIONS)[number]['code'];

/** A diagnosis group of one version of the list. */
export interface Diagnosis extends Code {
  readonly version: DiagnosisVersion;
  /** The regulator's group that this is a part of, where it is finer than the list. */
  readonly partOf?: string;
}

/**
 * The regulator's and Vektis' groups since February 2022: fourteen of the DSM-5, and that there is no diagnosis yet.
 * That they are fourteen, with trauma, obsessive-compulsive and neurodevelopmental disorders among them, is published;
 * the list itself could not be consulted, so every group that no publication names stays marked. The Dutch names are
 * those of the chapters of the DSM-5. Three needs that are not alike are told apart within neurodevelopmental disorders.
 */
const GROUPS_OF_2022 = [
  {
    code: 'dsm5-neurodevelopmental',
    nl: 'Neurobiologische ontwikkelingsstoornissen',
    en: 'Neurodevelopmental disorders',
  },
  {
    code: 'dsm5-adhd',
    partOf: 'dsm5-neurodevelopmental',
    nl: 'ADHD',
    en: 'ADHD',
    unverified: true,
  },
  {
    code: 'dsm5-autism',
    partOf: 'dsm5-neurodevelopmental',
    nl: 'Autismespectrumstoornis',
    en: 'Autism spectrum disorder',
    unverified: true,
  },
  {
    code: 'dsm5-other-neurodevelopmental',
    partOf: 'dsm5-neurodevelopmental',
    nl: 'Overige neurobiologische ontwikkelingsstoornissen',
    en: 'Other neurodevelopmental disorders',
    unverified: true,
  },
  {
    code: 'dsm5-psychotic',
    nl: 'Schizofreniespectrum- en andere psychotische stoornissen',
    en: 'Schizophrenia spectrum and other psychotic disorders',
    unverified: true,
  },
  {
    code: 'dsm5-bipolar',
    nl: 'Bipolaire-stemmingsstoornissen',
    en: 'Bipolar and related disorders',
    unverified: true,
  },
  { code: 'dsm5-depressive', nl: 'Depressieve-stemmingsstoornissen', en: 'Depressive disorders' },
  { code: 'dsm5-anxiety', nl: 'Angststoornissen', en: 'Anxiety disorders', unverified: true },
  {
    code: 'dsm5-obsessive-compulsive',
    nl: 'Obsessieve-compulsieve en verwante stoornissen',
    en: 'Obsessive-compulsive and related disorders',
  },
  {
    code: 'dsm5-trauma',
    nl: 'Psychotrauma- en stressorgerelateerde stoornissen',
    en: 'Trauma- and stressor-related disorders',
  },
  {
    code: 'dsm5-dissociative',
    nl: 'Dissociatieve stoornissen',
    en: 'Dissociative disorders',
    unverified: true,
  },
  {
    code: 'dsm5-somatic',
    nl: 'Somatisch-symptoomstoornis en verwante stoornissen',
    en: 'Somatic symptom and related disorders',
    unverified: true,
  },
  { code: 'dsm5-eating', nl: 'Voedings- en eetstoornissen', en: 'Feeding and eating disorders' },
  {
    code: 'dsm5-addiction',
    nl: 'Middelgerelateerde en verslavingsstoornissen',
    en: 'Substance-related and addictive disorders',
    unverified: true,
  },
  {
    code: 'dsm5-neurocognitive',
    nl: 'Neurocognitieve stoornissen',
    en: 'Neurocognitive disorders',
    unverified: true,
  },
  { code: 'dsm5-personality', nl: 'Persoonlijkheidsstoornissen', en: 'Personality disorders' },
  { code: 'dsm5-other', nl: 'Overige stoornissen', en: 'Other disorders', unverified: true },
  { code: 'not-yet-diagnosed', nl: 'Diagnose nog niet gesteld', en: 'Not yet diagnosed' },
] as const satisfies readonly (Code & { readonly partOf?: string })[];

/** The main groups of the NZa's open data of 2018. The year stands in each label: anxiety was wider then. */
const GROUPS_OF_2018 = [
  {
    code: 'attention-deficit-behaviour',
    nl: 'Aandachtstekort- en gedragsstoornissen (2018)',
    en: 'Attention-deficit and behavioural disorders (2018)',
  },
  { code: 'autism', nl: 'Pervasieve stoornissen (autisme, 2018)', en: 'Pervasive disorders (autism, 2018)' },
  {
    code: 'other-childhood',
    nl: 'Overige stoornissen in de kindertijd (2018)',
    en: 'Other childhood disorders (2018)',
  },
  {
    code: 'cognitive',
    nl: 'Delirium, dementie en overige cognitieve stoornissen (2018)',
    en: 'Delirium, dementia and other cognitive disorders (2018)',
  },
  { code: 'alcohol', nl: 'Alcoholgebonden stoornissen (2018)', en: 'Alcohol-related disorders (2018)' },
  {
    code: 'other-substances',
    nl: 'Overige aan middelen gebonden stoornissen (2018)',
    en: 'Other substance-related disorders (2018)',
  },
  {
    code: 'psychotic',
    nl: 'Schizofrenie en andere psychotische stoornissen (2018)',
    en: 'Schizophrenia and other psychotic disorders (2018)',
  },
  { code: 'depressive', nl: 'Depressieve stoornissen (2018)', en: 'Depressive disorders (2018)' },
  {
    code: 'bipolar',
    nl: 'Bipolaire en overige stemmingsstoornissen (2018)',
    en: 'Bipolar and other mood disorders (2018)',
  },
  { code: 'personality', nl: 'Persoonlijkheidsstoornissen (2018)', en: 'Personality disorders (2018)' },
  { code: 'somatoform', nl: 'Somatoforme stoornissen (2018)', en: 'Somatoform disorders (2018)' },
  { code: 'eating', nl: 'Eetstoornissen (2018)', en: 'Eating disorders (2018)' },
  { code: 'anxiety', nl: 'Angststoornissen (2018)', en: 'Anxiety disorders (2018)' },
  { code: 'other', nl: 'Overige diagnosegroepen (2018)', en: 'Other diagnosis groups (2018)' },
  {
    code: 'no-distinction',
    nl: 'Geen onderscheid naar hoofddiagnosegroepen (2018)',
    en: 'No distinction by main diagnosis group (2018)',
  },
] as const satisfies readonly Code[];

export type DiagnosisCode2022 = (typeof GROUPS_OF_2022)[number]['code'];
export type DiagnosisCode2018 = (typeof GROUPS_OF_2018)[number]['code'];
export type DiagnosisCode = DiagnosisCode2022 | DiagnosisCode2018;

/** All groups that can be pushed, the newest version first. */
export const DIAGNOSES: readonly (Diagnosis & Code<DiagnosisCode>)[] = [
  ...GROUPS_OF_2022.map((group) => ({ ...group, version: '2022' as const })),
  ...GROUPS_OF_2018.map((group) => ({ ...group, version: '2018' as const })),
];
