import type { Schemas } from '../../../api-client/index.js';

/** The API's shapes under the names that the pages use: generated, so that a change of the API does not compile here. */
export type Permission = Schemas['SignedInDto']['permissions'][number];

export type Session = Schemas['SignedOutDto'] | Schemas['SignedInDto'];
export type SignedOut = Schemas['SignedOutDto'];
export type SignedIn = Schemas['SignedInDto'];
export type Role = SignedIn['user']['role'];
export type SessionContext = SignedIn['contexts'][number];
export type CodeLists = Schemas['CodeListsDto'];
export type CodeListName = Exclude<keyof CodeLists, 'version' | 'date' | 'versions'>;
export type Coded = Schemas['CodeDto'];
/** What a region has agreed on, with what each bars. */
export type RefusalReason = Schemas['RefusalReasonDto'];
export type DeclineReason = Schemas['DeclineReasonDto'];

export type OwnEntry = Schemas['EntryDto'];
export type QualityFinding = Schemas['QualityFindingDto'];
export type Need = Schemas['NeedDto'];
export type Wait = Omit<Schemas['PresentWaitDto'], 'known'>;
export type ProposalSummary = Schemas['ProposalSummaryDto'];
export type ProposalDetail = Schemas['ProposalDetailDto'];
export type ProposalState = ProposalSummary['state'];
export type Side = ProposalSummary['side'];
export type Worklist = Schemas['ProposalListDto'];
export type SavedView = Schemas['SavedViewDto'];
export type ViewFilter = Schemas['ViewFilterDto'];
export type Decision = Schemas['DecisionDto'];
export type Verdict = Decision['verdict'];
export type EndedProposal = Schemas['EndedProposalDto'];
export type Alternative = Schemas['AlternativeDto'];

export type CaseSummary = Schemas['CaseSummaryDto'];
export type CaseState = CaseSummary['state'];
export type CaseList = Schemas['CaseListDto'];
export type CasePageData = Schemas['CasePageDto'];
export type CaseOption = Schemas['CaseOptionDto'];
export type CaseHistory = Schemas['CaseHistoryDto'];
export type CaseAction = Schemas['CaseActionDto'];
export type CaseActionCode = CaseAction['code'];
export type CaseDecisionCode = Schemas['NewCaseDecisionDto']['decision'];
export type CaseDomainCode = NonNullable<Schemas['NewCaseDecisionDto']['domain']>;
export type Meeting = Schemas['MeetingDto'];
export type CaseTableFigures = Schemas['CaseTableDto'];
export type CountTable = Schemas['CountTableDto'];

export type Offer = Schemas['OfferDto'];
export type OfferState = Offer['state'];
export type OfferList = Schemas['OfferListDto'];
export type OfferPhase = 'with-client' | 'under-way' | 'closed';
export type HandOverStep = Schemas['HandOverStepDto']['step'];
export type ConsentGiver = NonNullable<Schemas['HandOverStepDto']['consentOf']>;
export type ReturnReason = Schemas['ReturnDto']['reason'];
export type Addressee = Schemas['LetterDto']['addressee'];
export type Letter = Schemas['LetterDto'];
export type LetterBlock = Schemas['LetterBlockDto'];
export type FollowUp = Schemas['FollowUpDto'];
export type FollowUpColleague = Schemas['FollowUpColleagueDto'];
export type CrisisPointer = Schemas['CrisisPointerDto'];
export type NewOwner = Schemas['NewOwnerDto'];

export type Waits = Schemas['WaitsDto'];
export type WaitFigure = Schemas['WaitFigureDto'];
export type Measure = Schemas['MeasureDto'];
export type MeasureName = 'intake' | 'treatment' | 'total';
export type Trend = Schemas['TrendDto'];
export type TimeToIntake = Schemas['TimeToIntakeDto'];
export type Queues = Schemas['QueuesDto'];
export type Transfers = Schemas['TransfersDto'];
export type Levers = Schemas['LeversDto'];
export type WaitsBy = Waits['by'];
export type Population = Waits['population'];
export type Funnel = Schemas['FunnelDto'];
export type Ledger = Schemas['LedgerDto'];

export type RunPreview = Schemas['RunPreviewDto'];
export type RunSummary = Schemas['RunSummaryDto'];
export type Run = Schemas['RunDto'];
export type RunStatus = RunSummary['status'];
export type Levels = Schemas['LevelsDto'];
export type RunProgress = Schemas['RunProgressDto'];
export type Changes = Schemas['ChangesDto'];
export type WhatIf = Schemas['WhatIfDto'];
export type WhatIfValues = Schemas['WhatIfValuesDto'];
export type PriceList = Schemas['PriceListDto'];
export type Price = Schemas['PriceDto'];
export type Shares = Schemas['SharesDto'];
export type Unmatched = Schemas['UnmatchedDto'];
export type UnmatchedList = Schemas['UnmatchedListDto'];

export type Programme = Schemas['ProgrammeDto'];
export type ProposedPlaces = Schemas['ProposedPlacesDto'];
export type ReceiptSummary = Schemas['ReceiptSummaryDto'];
export type Receipt = Schemas['ReceiptDto'];
export type RowRefusal = Schemas['RowRefusalDto'];

export type UrgencyReason = keyof Worklist['counts']['byUrgency'];
