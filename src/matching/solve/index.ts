export { solveInThread, SolveMemoryError, type ThreadOptions } from './solve-in-thread.js';
