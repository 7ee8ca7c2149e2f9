export { PC4_COLUMNS, readPc4, type Pc4Area, type Pc4Reading } from './read-pc4.js';
export { type FarPostcode } from './far-postcodes.js';
