import type { ProposalState } from '../../../api/types.js';

export type ProposalStage = 'open' | 'approved' | 'concluded' | 'refused' | 'withdrawn' | 'expired';

/** Open as long as a side still has to look. */
export function stageOf(state: ProposalState): ProposalStage {
  switch (state) {
    case 'proposed':
    case 'approved-by-sending':
    case 'approved-by-receiving':
      return 'open';
    case 'approved':
    case 'concluded':
    case 'refused':
    case 'withdrawn':
    case 'expired':
      return state;
  }
}
