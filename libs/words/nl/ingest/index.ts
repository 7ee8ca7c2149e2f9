import { fhir } from './fhir.js';
import { mapping } from './mapping.js';
import { notes } from './notes.js';
import { problems } from './problems.js';
import { tables } from './tables.js';

/** What the server says of this stage; topics are added here. The pages take theirs from ../../pages.ts. */
export const ingest = { fhir, mapping, notes, problems, tables } as const;
