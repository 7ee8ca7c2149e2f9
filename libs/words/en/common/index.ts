import { type common as dutch } from '../../nl/common/index.js';
import { type Translation } from '../../translation.js';
import { amounts } from './amounts.js';
import { fhirFields } from './fhir-fields.js';
import { fields } from './fields.js';
import { fileFields } from './file-fields.js';
import { rowFields, units } from './row-fields.js';
import { roles } from './roles.js';
import { samples } from './samples.js';

export const common: Translation<typeof dutch> = {
  fields: { ...fields, ...rowFields, ...fileFields, ...fhirFields },
  units,
  amounts,
  roles,
  samples,
  languageName: 'English',
  row: 'Row {{row}}, {{what}}',
};
