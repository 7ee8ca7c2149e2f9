import { api, dataOf, outcomeOf } from './http.js';
import type { Pause } from './pending.js';
import type {
  CaseActionCode,
  CaseDecisionCode,
  CaseDomainCode,
  CasePageData,
  ConsentGiver,
  HandOverStep,
  NewOwner,
  Offer,
  ProposalDetail,
  ReturnReason,
  Role,
  RunPreview,
  SavedView,
  Verdict,
  ViewFilter,
} from './types.js';

export interface DecisionInput {
  verdict: Verdict;
  reason?: string;
  version: number;
}
/** With the pause to undo it: kept from now on, it takes effect by itself. It reaches the server also while the page is being left. */
export const decide = async (id: string, body: DecisionInput): Promise<Pause | null> =>
  (
    await outcomeOf(
      api.POST('/api/v1/proposals/{id}/decisions', {
        params: { path: { id } },
        body: { ...body, undoable: true },
        keepalive: true,
      }),
    )
  ).pending;

export const recordClientWish = (
  id: string,
  wish: NonNullable<ProposalDetail['clientWish']>['wish'],
): Promise<ProposalDetail> =>
  outcomeOf(api.POST('/api/v1/proposals/{id}/client-wish', { params: { path: { id } }, body: { wish } }));

/** The proposal that comes instead. */
export const proposeInstead = (
  id: string,
  body: { programmeId: string; week: string; version: number },
): Promise<ProposalDetail> =>
  outcomeOf(api.POST('/api/v1/proposals/{id}/replacement', { params: { path: { id } }, body }));

export const makeOffer = (body: {
  proposalId: string;
  answerBy?: string;
  weeks?: string[];
}): Promise<Offer> => outcomeOf(api.POST('/api/v1/offers', { body }));

export interface AnswerInput {
  answer: 'accepted' | 'declined';
  reason?: string;
  /** The week that is accepted. */
  week?: string;
  version: number;
}
export const answerOffer = (id: string, body: AnswerInput): Promise<Offer> =>
  outcomeOf(api.POST('/api/v1/offers/{id}/answer', { params: { path: { id } }, body }));

export const submitCase = (entryId: string): Promise<CasePageData> =>
  outcomeOf(api.POST('/api/v1/cases', { body: { entryId } }));

export const scheduleCase = (id: string, meetingId: string | null, version: number): Promise<CasePageData> =>
  outcomeOf(
    api.POST('/api/v1/cases/{id}/agenda', { params: { path: { id } }, body: { meetingId, version } }),
  );

export interface CaseDecisionInput {
  decision: CaseDecisionCode;
  programmeId?: string;
  week?: string;
  reviewOn?: string;
  domain?: CaseDomainCode;
  version: number;
}
/** As `decide`. */
export const decideCase = async (id: string, body: CaseDecisionInput): Promise<Pause | null> =>
  (
    await outcomeOf(
      api.POST('/api/v1/cases/{id}/decision', {
        params: { path: { id } },
        body: { ...body, undoable: true },
        keepalive: true,
      }),
    )
  ).pending;

export const takeBackCase = (id: string, version: number): Promise<CasePageData> =>
  outcomeOf(api.POST('/api/v1/cases/{id}/take-back', { params: { path: { id } }, body: { version } }));

export const askAction = (
  id: string,
  body: { code: CaseActionCode; ownerId: string; dueOn: string },
): Promise<unknown> => outcomeOf(api.POST('/api/v1/cases/{id}/actions', { params: { path: { id } }, body }));

export const finishAction = (id: string, version: number): Promise<unknown> =>
  outcomeOf(api.POST('/api/v1/case-actions/{id}/done', { params: { path: { id } }, body: { version } }));

export const planMeeting = (on: string): Promise<unknown> =>
  outcomeOf(api.POST('/api/v1/case-meetings', { body: { on } }));

export const endMeeting = (id: string, as: 'held' | 'cancelled', version: number): Promise<unknown> =>
  outcomeOf(api.POST('/api/v1/case-meetings/{id}/end', { params: { path: { id } }, body: { as, version } }));

export const attendMeeting = (id: string, present: boolean): Promise<unknown> =>
  outcomeOf(
    api.PUT('/api/v1/case-meetings/{id}/attendance', { params: { path: { id } }, body: { present } }),
  );

export const seatOrganisation = (
  id: string,
  body: { organisation: string; role: 'clinician' | 'data-steward'; present: boolean },
): Promise<unknown> =>
  outcomeOf(
    api.PUT('/api/v1/case-meetings/{id}/attendance/organisations', { params: { path: { id } }, body }),
  );

export const cancelRun = (id: string): Promise<unknown> =>
  outcomeOf(api.POST('/api/v1/matching-runs/{id}/cancel', { params: { path: { id } } }));
const at = (id: string) => ({ params: { path: { id } } });

/** What a step says beside that it is done. */
export interface StepDetails {
  readonly letterOn?: string;
  readonly consentOf?: ConsentGiver;
}

export const recordStep = (id: string, step: HandOverStep, details: StepDetails): Promise<Offer> =>
  outcomeOf(
    api.POST('/api/v1/offers/{id}/hand-over/{step}', {
      params: { path: { id, step } },
      body: details,
    }),
  );
export const takeStepBack = (id: string, step: HandOverStep): Promise<Offer> =>
  outcomeOf(api.DELETE('/api/v1/offers/{id}/hand-over/{step}', { params: { path: { id, step } } }));
export const recordIntake = (id: string): Promise<Offer> =>
  outcomeOf(api.POST('/api/v1/offers/{id}/intake-held', at(id)));
export const startTreatment = (id: string): Promise<Offer> =>
  outcomeOf(api.POST('/api/v1/offers/{id}/started', at(id)));
export const returnClient = (id: string, reason: string): Promise<Offer> =>
  outcomeOf(api.POST('/api/v1/offers/{id}/return', { ...at(id), body: { reason: reason as ReturnReason } }));

export const closeFollowUp = (id: string): Promise<unknown> =>
  outcomeOf(api.POST('/api/v1/follow-ups/{id}/done', at(id)));
export const handOverFollowUp = (id: string, body: NewOwner): Promise<unknown> =>
  outcomeOf(api.POST('/api/v1/follow-ups/{id}/owner', { ...at(id), body }));

export const previewRun = (): Promise<RunPreview> => dataOf(api.GET('/api/v1/matching-runs/preview', {}));
/** @param replace whether proposals that nobody has opened may be withdrawn */
export const startRun = (replace: boolean): Promise<unknown> =>
  outcomeOf(api.POST('/api/v1/matching-runs', { body: { replace } }));

export const switchTo = (role: Role, organisation: string | null): Promise<unknown> =>
  outcomeOf(api.POST('/auth/switch', { body: { role, organisation } }));

export const signOutEverywhere = (): Promise<unknown> => outcomeOf(api.POST('/auth/sign-out-everywhere', {}));

export const signOut = (): Promise<unknown> => outcomeOf(api.POST('/auth/sign-out', {}));

export const saveView = (body: { query: ViewFilter }): Promise<SavedView> =>
  outcomeOf(api.POST('/api/v1/worklist-views', { body }));
export const removeView = (id: string): Promise<unknown> =>
  outcomeOf(api.DELETE('/api/v1/worklist-views/{id}', at(id)));
