import { type CodeListName, FHIR_CANONICAL as CANONICAL } from '../../kernel/index.js';

export const profileUrl = (name: string): string => `${CANONICAL}/StructureDefinition/${name}`;
export const valueSetUrl = (list: CodeListName): string => `${CANONICAL}/ValueSet/${kebab(list)}`;

/** The provider's own pseudonym of one wachtplek, and its own reference of a programme. */
export const REFERENCE_SYSTEM = `${CANONICAL}/NamingSystem/reference`;
export const PROGRAMME_SYSTEM = `${CANONICAL}/NamingSystem/programme`;
/** Codes of municipalities, as the CBS gives them; which of them a region has it says itself. */
export const AREA_SYSTEM = `${CANONICAL}/CodeSystem/municipality`;
/** National ones. */
export const AGB_SYSTEM = 'http://fhir.nl/fhir/NamingSystem/agb-z';
const UZOVI_SYSTEM = 'http://fhir.nl/fhir/NamingSystem/uzovi';

/** Who issues the codes of a list; its own are Doorstroom's. */
export const systemOf = (list: CodeListName): string =>
  list === 'insurers' ? UZOVI_SYSTEM : `${CANONICAL}/CodeSystem/${kebab(list)}`;

/** @example kebab('expectedIntakeWeek') === 'expected-intake-week' */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The profile of a demand: one wachtplek. */
export const DEMAND = 'demand';
/** Of what a location offers, and of the municipality where it is. */
export const PROGRAMME = 'programme';
export const LOCATION = 'location';
