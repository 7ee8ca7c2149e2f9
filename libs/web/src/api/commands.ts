import { post } from './http.js';
import type { Offer, ProposalDetail, Run, Verdict } from './types.js';

export interface DecisionInput {
  verdict: Verdict;
  reason?: string;
  version: number;
}
export const decide = (id: string, input: DecisionInput, keepalive = false): Promise<ProposalDetail> =>
  post(`/proposals/${encodeURIComponent(id)}/decisions`, input, { keepalive });

export const makeOffer = (input: { proposalId: string; answerBy?: string }): Promise<Offer> =>
  post('/offers', input);

export interface AnswerInput {
  answer: 'accepted' | 'declined';
  reason?: string;
  version: number;
}
export const answerOffer = (id: string, input: AnswerInput): Promise<Offer> =>
  post(`/offers/${encodeURIComponent(id)}/answer`, input);

export const startRun = (): Promise<Pick<Run, 'id' | 'status'>> => post('/matching-runs', {});

export const signOut = (): Promise<void> => post('/sign-out', {}, { base: '/auth' });
