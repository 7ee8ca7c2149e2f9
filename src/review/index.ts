export { CaseSweep } from './case-table/index.js';
export { ProposalExpiry } from './expiry.service.js';

export { ProposalListDto, ProposalSummaryDto } from './proposal.dto.js';

export { currentPolicy } from './registry-now.js';
export { ReviewModule } from './review.module.js';
export { RegionSupply } from './supply.js';
export { FromDto, NeedDto, ToDto } from './shared.dto.js';
export { type ColleagueRow, colleagues, meet } from './team/colleagues.js';
export { absencesFrom } from './team/reviewers.js';
export { WorklistService } from './worklist.service.js';
