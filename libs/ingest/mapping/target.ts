import { type CodeListName, FLAGS } from '../../kernel/index.js';
import { FLAG_NAMES } from './words/flag-names.js';

/** How the cells of a column become what a field holds. */
export type CellKind =
  | 'reference'
  | 'programme'
  | 'area'
  | 'postcode'
  | 'code'
  | 'codes'
  | 'severity'
  | 'flag'
  | 'age'
  | 'age-from'
  | 'age-to'
  | 'birth-day'
  | 'birth-year'
  | 'day'
  | 'week'
  | 'weeks-from-now'
  | 'weeks-from-registration'
  | 'weeks'
  | 'minutes'
  | 'contacts';

/** What a column can be taken for: a field of a waiting-list row, or what one can be made of. */
export interface TargetKind {
  /** Of a waiting-list row. */
  readonly field: string;
  readonly cell: CellKind;
  readonly list?: CodeListName;
  /** Titles under which exports have it, in Dutch and English; the first is the title of the template. */
  readonly names: readonly string[];
  /** More is in such a column than may come in: what is made of it is coarser, and is asked about in any case. */
  readonly generalises?: true;
}

/** Names as people list them. */
const list = (names: string): readonly string[] => names.split(', ');

const code = (field: string, codeList: CodeListName, names: string): TargetKind => ({
  ...{ field, cell: 'code', list: codeList },
  names: list(names),
});
const codes = (field: string, codeList: CodeListName, names: string): TargetKind => ({
  ...{ field, cell: 'codes', list: codeList },
  names: list(names),
});
const day = (field: string, names: string): TargetKind => ({ field, cell: 'day', names: list(names) });

const flagTargets: Readonly<Record<string, TargetKind>> = Object.fromEntries(
  FLAGS.map(({ code: flag, nl, en }) => [
    `flag:${flag}`,
    {
      field: 'flags',
      cell: 'flag',
      names: [nl.replace(/:.*$/, ''), en.replace(/:.*$/, ''), flag, ...(FLAG_NAMES[flag] ?? [])],
    },
  ]),
);

export const TARGETS: Readonly<Record<string, TargetKind>> = {
  reference: {
    field: 'reference',
    cell: 'reference',
    names: list(
      'Kenmerk, reference, referentie, pseudoniem, pseudonym, wachtlijstnummer, volgnummer, aanmeldnummer, dossiernummer, dossiernr, clientnummer, clientnr, client id, clientid, patientnummer, patientnr, patient id, client number, id',
    ),
  },
  programme: {
    field: 'programme',
    cell: 'programme',
    names: list(
      'Programma, programme, zorgprogramma, behandelprogramma, zorgaanbod, zorgpad, programmacode, pathway',
    ),
  },
  area: {
    field: 'area',
    cell: 'area',
    names: list(
      'Gemeente, area, gemeentecode, woongemeente, municipality, municipality code, cbs code, cbscode',
    ),
  },
  postcode: {
    field: 'area',
    cell: 'postcode',
    generalises: true,
    names: ['Postcode', 'pc4', 'pc6', 'postcode client', 'zip', 'zip code', 'postal code', 'postcodegebied'],
  },
  diagnosis: code(
    'diagnosis',
    'diagnoses',
    'Diagnosegroep, diagnosis, diagnose, hoofddiagnose, hoofddiagnosegroep, dsm, dsm5, dsm groep, dbc groep, hoofdgroep, diagnosis group, primary diagnosis, aanmeldklacht, hulpvraag, problematiek, werkdiagnose, icd10, icd 10',
  ),
  settings: codes('settings', 'settings', 'Setting, settings, zpm setting, settingcode, behandelsetting'),
  levels: codes(
    'levels',
    'levels',
    'Niveau, levels, level, echelon, type zorg, bggz sggz, zorgniveau, level of care',
  ),
  intensities: codes(
    'intensities',
    'intensities',
    'Intensiteit, intensities, intensity, ambulant klinisch, zorgintensiteit',
  ),
  forms: codes('forms', 'forms', 'Vorm, forms, behandelvorm, form'),
  age: {
    field: 'age',
    cell: 'age',
    names: list(
      'Leeftijdsband, age, leeftijd, leeftijdsgroep, leeftijdscategorie, leeftijdsklasse, age band, age group',
    ),
  },
  ageFrom: {
    field: 'age',
    cell: 'age-from',
    names: ['Leeftijd van', 'age from', 'leeftijd vanaf', 'minimum age', 'min leeftijd'],
  },
  ageTo: {
    field: 'age',
    cell: 'age-to',
    names: ['Leeftijd tot en met', 'age to', 'leeftijd t m', 'maximum age', 'max leeftijd'],
  },
  birthDate: {
    field: 'age',
    cell: 'birth-day',
    generalises: true,
    names: list('Geboortedatum, birth date, date of birth, dob, gebdat, geb datum, geboren, birthday'),
  },
  birthYear: {
    field: 'age',
    cell: 'birth-year',
    generalises: true,
    names: ['Geboortejaar', 'birth year', 'year of birth'],
  },
  title: code(
    'title',
    'titles',
    'Wettelijke grondslag, title, wet, financiering, zorgwet, legal title, funding, financieringsstroom',
  ),
  circuit: code('circuit', 'circuits', 'Circuit, doelgroep, afdeling'),
  language: code(
    'language',
    'languages',
    'Taal, language, voertaal, moedertaal, spreektaal, voorkeurstaal, taal client',
  ),
  severity: {
    field: 'severity',
    cell: 'severity',
    list: 'severities',
    names: ['Ernst', 'severity', 'zwaarte', 'mate ernst', 'urgentie', 'prioriteit'],
  },
  careType: code(
    'careType',
    'careTypes',
    'Zorgvraagtype, care type, zvt, zorgvraagtypering, zorgvraagtype honos',
  ),
  insurer: code(
    'insurer',
    'insurers',
    'Zorgverzekeraar, insurer, verzekeraar, uzovi, uzovicode, uzovi nummer, health insurer',
  ),
  maxTravel: {
    field: 'maxTravel',
    cell: 'minutes',
    names: list(
      'Maximale reistijd, max travel, reistijd, max reistijd, reistijd minuten, maximum travel time, travel time, reisbereidheid',
    ),
  },
  flags: codes(
    'flags',
    'flags',
    'Bijzonderheden, flags, contra indicaties, contraindicaties, exclusie, risico, kenmerken',
  ),
  ...flagTargets,
  registeredOn: day(
    'registeredOn',
    'Aanmelddatum, registered on, datum aanmelding, aangemeld op, aangemeld, inschrijfdatum, datum inschrijving, registration date, date registered, wachtlijstdatum, wacht sinds, waiting since',
  ),
  referredOn: day(
    'referredOn',
    'Verwijsdatum, referred on, datum verwijzing, verwezen op, referral date, datum verwijsbrief',
  ),
  intakeOn: day(
    'intakeOn',
    'Intakedatum, intake on, datum intake, intake gehad op, intake date, eerste gesprek',
  ),
  expectedIntakeWeek: {
    field: 'expectedIntakeWeek',
    cell: 'week',
    names: list(
      'Verwachte intakeweek, expected intake week, intakeweek, verwachte intake, verwachte intakedatum, geplande intake, expected intake, verwachte datum intake',
    ),
  },
  expectedIntakeFromNow: {
    field: 'expectedIntakeWeek',
    cell: 'weeks-from-now',
    names: list(
      'Nog te wachten, weken tot intake, weeks to intake, resterende wachttijd, nog te wachten weken, remaining wait',
    ),
  },
  expectedIntakeFromRegistration: {
    field: 'expectedIntakeWeek',
    cell: 'weeks-from-registration',
    names: ['Aanmeldwachttijd', 'intake wait', 'wachttijd vanaf aanmelding', 'wait from registration'],
  },
  expectedTreatmentWeeks: {
    field: 'expectedTreatmentWeeks',
    cell: 'weeks',
    names: list(
      'Behandelwachttijd, expected treatment weeks, verwachte behandelwachttijd, weken tot behandeling, wachttijd behandeling, treatment wait, weeks to treatment, wachttijd van intake tot behandeling (weken), wait from intake to treatment (weeks)',
    ),
  },
  clientWish: code(
    'clientWish',
    'clientWishes',
    'Wens van de cliënt, client wish, staat open voor elders, open voor overstap, elders, overstap mogelijk, open to transfer, wil overstappen, clientwens, client’s wish',
  ),
  clientWishOn: day(
    'clientWishOn',
    'Wens besproken op, client wish on, datum wens, wens datum, date of wish, wish said on, wens op, wens gevraagd op, besproken met cliënt op, wish asked on',
  ),
  conditions: codes('conditions', 'conditions', 'Voorwaarden, conditions, wensen'),
  notBefore: {
    field: 'notBefore',
    cell: 'week',
    names: list(
      'Niet vóór week, not before, not before week, niet eerder dan, beschikbaar vanaf, available from',
    ),
  },
  formerProviders: {
    field: 'formerProviders',
    cell: 'contacts',
    names: list(
      'Eerdere aanbieders, former providers, eerder contact, vorige behandelaar agb, agb vorige aanbieder, eerdere behandeling, eerder behandeld, eerder behandeld bij, vorige aanbieder, eerdere zorgaanbieder, former provider, treated before by',
    ),
  },
};

export type Target = string;
