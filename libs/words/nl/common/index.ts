import { fields } from './fields.js';
import { samples } from './samples.js';

export const common = {
  fields,
  samples,
  /** Before what is wrong with one row of a batch. */
  row: 'Rij {{row}}, {{what}}',
} as const;
