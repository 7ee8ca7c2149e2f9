import { DIAGNOSES, type DiagnosisCode, type DiagnosisVersion } from '../../kernel/index.js';
import { type Column } from '../table/index.js';
import { type CareType, type Circuit, type ProviderType } from './announced-wait.js';

/** The columns of the regulator's file of 2018, which newer ones are expected to have too; aliases are the names of its field list. */
export const NZA_COLUMNS = {
  providerKey: { name: 'Uniek_zorgaanbiederID', required: true },
  providerType: { name: 'Type_aanbieder', required: true },
  group: { name: 'Groep', required: false },
  name: { name: 'Naam_zorgaanbieder', required: false },
  agb: { name: 'AGBcode', aliases: ['AGB-code', 'AGBcodes'], required: true, many: true },
  location: { name: 'Vestigingslocatie', required: true },
  place: { name: 'Plaatsnaam', required: false },
  municipalities: { name: 'Gemeentecodes', aliases: ['Gemeentecode'], required: true, many: true },
  circuit: { name: 'Circuit', required: true },
  diagnosisText: { name: 'Diagnosegroep_letterlijk', required: false },
  diagnosis: { name: 'Hoofddiagnosegroep', required: true },
  careType: { name: 'Type_zorg', required: true },
  insurer: { name: 'Zorgverzekeraar', required: false },
  otherInsurer: { name: 'Zorgverzekeraar_overig', required: false },
  updatedOn: { name: 'Datum_actualisatie_website', aliases: ['Datum_actualisatie'], required: false },
  referenceDate: { name: 'Peildatum', required: true },
  remark: { name: 'Opmerking', required: false },
  intakeText: { name: 'Aanmeldwachttijd_letterlijk', required: false },
  intake: { name: 'Aanmeldwachttijd', required: true },
  treatmentText: { name: 'Behandelwachttijd_letterlijk', required: false },
  treatment: { name: 'Behandelwachttijd', required: true },
} as const satisfies Readonly<Record<string, Column>>;
export type NzaColumn = keyof typeof NZA_COLUMNS;

export const PROVIDER_TYPES: Readonly<Record<string, ProviderType>> = {
  Instelling: 'institution',
  'PUK/PAAZ': 'hospital-department',
  Vrijgevestigde: 'independent',
};

export const CIRCUITS: Readonly<Record<string, Circuit>> = {
  Jeugd: 'youth',
  Adolescenten: 'adolescents',
  Volwassenen: 'adults',
  Ouderen: 'elderly',
  Verslavingszorg: 'addiction',
  Forensisch: 'forensic',
  Onbekend: 'unknown',
};

export const CARE_TYPES: Readonly<Record<string, CareType>> = {
  SGGZ: 'specialist',
  BGGZ: 'basic',
  Combi: 'combined',
  Onbekend: 'unknown',
};

/** As the regulator's files write the groups, by version of the list; some names are of both, with another meaning. */
export const DIAGNOSIS_GROUPS: Readonly<Record<DiagnosisVersion, Readonly<Record<string, DiagnosisCode>>>> = {
  '2018': {
    'Aandachtstekort- en gedragsstoornissen': 'attention-deficit-behaviour',
    'Pervasieve stoornissen': 'autism',
    'Overige stoornissen kindertijd': 'other-childhood',
    'Delirium, dementie en overige cognitieve stoornissen': 'cognitive',
    'Alcohol gebonden stoornissen': 'alcohol',
    'Overige aan middel gebonden stoornissen': 'other-substances',
    'Schizofrenie en andere psychotische stoornissen': 'psychotic',
    'Depressieve stoornissen': 'depressive',
    'Bipolair en overige stemmingsstoornissen': 'bipolar',
    Persoonlijkheidsstoornissen: 'personality',
    'Somatoforme stoornissen': 'somatoform',
    Eetstoornissen: 'eating',
    Angststoornissen: 'anxiety',
    'Overige stoornissen': 'other',
    'Geen onderscheid naar hoofddiagnosegroepen': 'no-distinction',
  },
  // The names of the code list, and shorter ones in use; how files since 2022 write them is still to be checked.
  '2022': {
    ...Object.fromEntries(
      DIAGNOSES.filter(({ version }) => version === '2022').map(({ nl, code }) => [nl, code]),
    ),
    'Bipolaire stemmingsstoornissen': 'dsm5-bipolar',
    'Depressieve stemmingsstoornissen': 'dsm5-depressive',
    'Obsessieve-compulsieve en gerelateerde stoornissen': 'dsm5-obsessive-compulsive',
    'Trauma- en stressorgerelateerde stoornissen': 'dsm5-trauma',
    Eetstoornissen: 'dsm5-eating',
    Autismespectrumstoornissen: 'dsm5-autism',
  },
};
