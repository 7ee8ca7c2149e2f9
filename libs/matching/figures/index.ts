export { runFigures, runParts, type RunFigures, type RunPart } from './run-figures.js';
