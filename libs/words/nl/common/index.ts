import { fields } from './fields.js';
import { fileFields } from './file-fields.js';
import { rowFields, units } from './row-fields.js';
import { samples } from './samples.js';

export const common = {
  fields: { ...fields, ...rowFields, ...fileFields },
  units,
  samples,
  /** Before what is wrong with one row of a batch. */
  row: 'Rij {{row}}, {{what}}',
} as const;
