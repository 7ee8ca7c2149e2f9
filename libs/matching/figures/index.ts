export {
  runShares,
  SHARE_DIMENSIONS,
  type ShareDimension,
  type ShareGroup,
  type SharesBy,
} from './run-shares.js';
export { partsAbout, runFigures, runParts, type RunFigures, type RunPart } from './run-figures.js';
export { unmetNeeds, type UnmetNeed } from './unmet-needs.js';
