export { PC4_COLUMNS, readPc4, type Pc4Area } from './read-pc4.js';
