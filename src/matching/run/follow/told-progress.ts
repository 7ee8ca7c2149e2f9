import { type Progress } from '../../../../libs/matching/index.js';
import { toldGap } from '../told-gap.js';
import { type RunProgressDto } from './run-progress.dto.js';

/** What of the progress of a run may be told: how far it is, and nothing of what its plan is worth to whom. */
export const toldProgress = ({ phase, iteration, gap }: Progress): RunProgressDto => ({
  phase,
  iteration,
  gap: gap === null ? null : toldGap(gap),
});
