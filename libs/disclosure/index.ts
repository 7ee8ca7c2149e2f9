export { gate, isSmall, type Gate, type GateOptions } from './gate.js';
export { countOf, type Cell, type Part } from './reader.js';
