import { fhir } from './fhir.js';
import { mapping } from './mapping.js';
import { notes } from './notes.js';
import { problems } from './problems.js';
import { tables } from './tables.js';

export const ingest = { fhir, mapping, notes, problems, tables };
