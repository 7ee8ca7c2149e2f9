export { CaseSweep, OpenCase, wasOnAgenda } from './case-table/index.js';
export { decidedAfterStart } from './decision/decision.store.js';
export { ProposalExpiry } from './expiry/expiry.service.js';
export { OpenOffers } from './expiry/open-offers.js';

export { ProposalListDto, ProposalSummaryDto } from './proposal/proposal.dto.js';

export { ReviewModule } from './review.module.js';
export { RegionSupply } from './supply/region-supply.service.js';
export { FromDto, NeedDto, ToDto } from './proposal/proposal-parts.dto.js';
export { type ColleagueRow, colleagues, registerColleague } from './team/colleague/colleague.store.js';
export { absencesFrom } from './team/absence/absence.store.js';
export { WorklistService } from './worklist/worklist.service.js';
