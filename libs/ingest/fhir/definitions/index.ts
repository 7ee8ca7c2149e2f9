import { type CodeListName } from '../../../kernel/index.js';
import { ENTRY } from '../../record/entry.js';
import { type Fields } from '../../record/field.js';
import { DEMAND_EXTENSIONS } from '../demand.js';
import { type Json } from '../elements.js';
import { listOfField } from '../values.js';
import { demandProfile } from './demand-profile.js';
import { extensionDefinition } from './extension.js';
import { codeSystems, valueSets } from './terminology.js';

const listsOf = (...records: readonly Fields[]): readonly CodeListName[] => {
  const lists = records.flatMap((fields) => Object.values(fields).map(listOfField));
  return [...new Set(lists.filter((list) => list !== null))].sort();
};
const LISTS = listsOf(ENTRY);

export type DefinitionType = 'StructureDefinition' | 'CodeSystem' | 'ValueSet';

/** All that defines what this service takes in FHIR, made from the descriptions by which it is read. */
export const fhirDefinitions = (): Readonly<Record<DefinitionType, readonly Json[]>> => ({
  StructureDefinition: [
    demandProfile(),
    ...Object.keys(DEMAND_EXTENSIONS.fields).map((name) =>
      extensionDefinition(DEMAND_EXTENSIONS, name, 'ServiceRequest'),
    ),
  ],
  CodeSystem: codeSystems(LISTS),
  ValueSet: valueSets(LISTS),
});

/** One of them, by its id; null for none. */
export const fhirDefinition = (type: DefinitionType, id: string): Json | null =>
  fhirDefinitions()[type].find((one) => one['id'] === id) ?? null;
