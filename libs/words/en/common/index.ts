import { type common as dutch } from '../../nl/common/index.js';
import { type Translation } from '../../translation.js';
import { fields } from './fields.js';
import { samples } from './samples.js';

export const common: Translation<typeof dutch> = { fields, samples, row: 'Row {{row}}, {{what}}' };
