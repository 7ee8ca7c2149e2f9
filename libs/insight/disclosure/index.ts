export { gate, isSmall, type Cell, type Gate, type GateOptions } from './gate.js';
