/**
 * How sure a proposal is: `exact` means one thing and is taken as it is, `likely` is confirmed by whoever delivers,
 * `none` has no reading or several and is answered by them.
 */
export type Confidence = 'exact' | 'likely' | 'none';

/** Why something is proposed; each has its sentence. */
export type ReasonCode =
  | 'remembered'
  | 'is-name'
  | 'holds-name'
  | 'looks-like'
  | 'generalised'
  | 'identifying-name'
  | 'looks-like-person'
  | 'not-in-form'
  | 'empty'
  | 'two-readings'
  | 'two-columns'
  | 'is-code'
  | 'is-label'
  | 'synonym'
  | 'same-stem'
  | 'icd-code'
  | 'padded'
  | 'says-unknown'
  | 'older-list'
  | 'nothing-known'
  | 'no-column'
  | 'own-column';

export interface Proposal {
  /** What it is taken for; null where nothing is proposed. The empty text: as if it said nothing. */
  readonly to: string | null;
  readonly confidence: Confidence;
  readonly reason: ReasonCode;
  /** Other readings, which are asked about. */
  readonly others: readonly string[];
}

export const exact = (to: string, reason: ReasonCode): Proposal => ({
  to,
  confidence: 'exact',
  reason,
  others: [],
});
export const likely = (to: string, reason: ReasonCode, others: readonly string[] = []): Proposal => ({
  ...{ to, confidence: 'likely', reason, others },
});
export const open = (reason: ReasonCode, others: readonly string[] = []): Proposal => ({
  ...{ to: null, confidence: 'none', reason, others },
});
