import { amounts } from './amounts.js';
import { fhirFields } from './fhir-fields.js';
import { fields } from './fields.js';
import { fileFields } from './file-fields.js';
import { rowFields, units } from './row-fields.js';
import { roles } from './roles.js';
import { samples } from './samples.js';

export const common = {
  fields: { ...fields, ...rowFields, ...fileFields, ...fhirFields },
  units,
  amounts,
  roles,
  samples,
  /** In itself, for who does not read the other. */
  languageName: 'Nederlands',
  /** Before what is wrong with one row of a batch. */
  row: 'Rij {{row}}, {{what}}',
} as const;
