export { gate, isSmall, shownSum, type Gate, type GateOptions } from './gate.js';
export { countOf, type Cell, type Part } from './reader.js';
export { roughCount } from './rough.js';
export { periodOf } from './period.js';
