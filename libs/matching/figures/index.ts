export { SHARE_DIMENSIONS, type ShareDimension, type SharesBy } from './run-shares.js';
export { partsAbout, runFigures, runParts, type RunFigures, type RunPart } from './run-figures.js';
export { sharesAbout, type SharesByPopulation } from './shares-about.js';
export { type UnmetNeeds } from './unmet-needs.js';
