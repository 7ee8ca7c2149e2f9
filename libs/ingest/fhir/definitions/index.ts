import { type CodeListName } from '../../../kernel/index.js';
import { ENTRY } from '../../record/entry.js';
import { PROGRAMME } from '../../record/supply.js';
import { type Fields } from '../../record/field.js';
import { DEMAND_EXTENSIONS } from '../demand.js';
import { type Json } from '../elements.js';
import { type Extensions } from '../extensions.js';
import { LOCATION_EXTENSIONS, PROGRAMME_EXTENSIONS } from '../programme.js';
import { listOfField } from '../values.js';
import { demandProfile } from './demand-profile.js';
import { locationProfile, programmeProfile } from './programme-profile.js';
import { extensionDefinition } from './extension.js';
import { codeSystems, valueSets } from './terminology.js';

const listsOf = (...records: readonly Fields[]): readonly CodeListName[] => {
  const lists = records.flatMap((fields) => Object.values(fields).map(listOfField));
  return [...new Set(lists.filter((list) => list !== null))].sort();
};
const LISTS = listsOf(ENTRY, PROGRAMME);

const extensionsOf = (extensions: Extensions, resource: string): Json[] =>
  Object.keys(extensions.fields).map((name) => extensionDefinition(extensions, name, resource));

export type DefinitionType = 'StructureDefinition' | 'CodeSystem' | 'ValueSet';

/** All that defines what this service takes in FHIR, made from the descriptions by which it is read. */
export const fhirDefinitions = (): Readonly<Record<DefinitionType, readonly Json[]>> => ({
  StructureDefinition: [
    demandProfile(),
    programmeProfile(),
    locationProfile(),
    ...extensionsOf(DEMAND_EXTENSIONS, 'ServiceRequest'),
    ...extensionsOf(PROGRAMME_EXTENSIONS, 'HealthcareService'),
    ...extensionsOf(LOCATION_EXTENSIONS, 'Location'),
  ],
  CodeSystem: codeSystems(LISTS),
  ValueSet: valueSets(LISTS),
});
