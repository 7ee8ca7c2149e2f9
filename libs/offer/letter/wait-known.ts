import { isGainKnown, type PresentWait, type ProposalGain } from '../../matching/index.js';

/** How sure it is what a client gains; `unknown` = too little is known for a figure of weeks. */
export type WaitKnown = PresentWait['source'];

/** How sure the weeks are by which an offer is sooner. */
export const waitKnownOf = (gain: Pick<ProposalGain, 'present' | 'offeredTreatmentKnown'>): WaitKnown =>
  isGainKnown(gain) ? (gain.present?.source ?? 'stated') : 'unknown';
