import { type DiagnosisCode } from '../../kernel/index.js';
import { type Column } from '../table/index.js';
import { type CareType, type Circuit, type ProviderType } from './announced-wait.js';

/** The columns of the regulator's file of 2018; aliases are the names of its field list. */
export const NZA_COLUMNS = {
  providerKey: { name: 'Uniek_zorgaanbiederID', required: true },
  providerType: { name: 'Type_aanbieder', required: true },
  group: { name: 'Groep', required: false },
  name: { name: 'Naam_zorgaanbieder', required: false },
  agb: { name: 'AGBcode', required: true },
  location: { name: 'Vestigingslocatie', required: true },
  place: { name: 'Plaatsnaam', required: false },
  municipalities: { name: 'Gemeentecodes', aliases: ['Gemeentecode'], required: true },
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

export const DIAGNOSIS_GROUPS: Readonly<Record<string, DiagnosisCode>> = {
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
};
