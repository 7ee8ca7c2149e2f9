/** The shapes of /api/v1 as the pages use them. One file, so that generated types can take its place. */
export type Side = 'sending' | 'receiving';
export type Verdict = 'approve' | 'refuse';
export type Severity = 1 | 2 | 3;

export interface Named {
  id: string;
  name: string;
}
export interface List<T> {
  items: T[];
  total: number;
}
export interface Coded {
  code: string;
  nl: string;
  en: string;
}

export interface SignedOut {
  signedIn: false;
  signInUrl: string;
  demo?: boolean;
}
export interface SignedIn {
  signedIn: true;
  user: { id: string; displayName: string; role: string; profession: string | null };
  organisation: Named | null;
  region: { id: string; name: string; synthetic: boolean };
  permissions: string[];
  csrfToken: string;
  demo: boolean;
}
export type Session = SignedOut | SignedIn;

export type CodeListName =
  | 'diagnoses'
  | 'settings'
  | 'languages'
  | 'severities'
  | 'flags'
  | 'insurers'
  | 'professions'
  | 'refusalReasons'
  | 'declineReasons'
  | 'unmatchedReasons';
export type CodeLists = { version: number | string } & Record<CodeListName, Coded[]>;

export interface Need {
  diagnosis: string;
  settings: string[];
  age: [number, number];
  language: string;
  severity: Severity;
}
export interface Wait {
  intakeWeeks: number;
  totalWeeks: number;
  beyondNorm: number | boolean;
}
export type ProposalState =
  | 'proposed'
  | 'approved-by-sending'
  | 'approved-by-receiving'
  | 'approved'
  | 'concluded'
  | 'refused'
  | 'withdrawn'
  | 'expired';
export interface ProposalSummary {
  id: string;
  runId: string;
  state: ProposalState;
  version: number;
  side: Side;
  eyes: { sending: boolean; receiving: boolean };
  need: Need;
  waited: number;
  now: Wait;
  proposed: Wait & { week: string };
  weeksSooner: number;
  bringsUnderNorm: boolean;
  travelMinutes: number | null;
  from: { provider: Named };
  to: { provider: Named; programme: Named };
  expiresOn: string;
  daysLeft: number;
  urgency: { rank: number; reasonNl: string; reasonEn: string };
}
export interface Worklist extends List<ProposalSummary> {
  counts: { waitingForUs: number; waitingForOther: number; approved: number };
}
export interface Decision {
  verdict: Verdict;
  by: string;
  profession: string | null;
  at: string;
  reason: string | null;
}
export interface Alternative {
  programme: Named;
  provider: Named;
  week: string;
  weeksSooner: number;
  travelMinutes: number | null;
  differenceNl: string;
  differenceEn: string;
}
export interface Area {
  code: string;
  name: string;
}
export interface ProposalDetail extends Omit<ProposalSummary, 'need'> {
  reference: string | null;
  need: Need & {
    area: Area | string;
    flags: string[];
    insurer?: string | null;
    maxTravel: number | null;
    registeredOn?: string | null;
  };
  norm: { intake: number; treatment: number; total: number };
  explanation: { nl: string[]; en: string[] };
  alternatives: Alternative[];
  programme: {
    name: string;
    area: Area;
    online: boolean;
    languages: string[];
    settings: string[];
    treatmentWait: number;
    excludes: string[];
  };
  decisions: { sending: Decision | null; receiving: Decision | null };
  allowed: { approve: boolean; refuse: boolean; reasonNl: string | null; reasonEn: string | null };
  hold: { week: string; heldAt: string } | null;
  offerId: string | null;
}

export type OfferState = 'offered' | 'accepted' | 'declined' | 'expired';
export interface Offer {
  id: string;
  proposalId: string;
  state: OfferState;
  version: number;
  side: Side;
  reference: string | null;
  need: Need;
  from: ProposalSummary['from'];
  to: ProposalSummary['to'];
  week: string;
  intakeOn: string;
  offeredAt: string;
  answerBy: string;
  answeredAt: string | null;
  reason: string | null;
}
export type FollowUpKind =
  'offer-declined' | 'offer-expired' | 'proposal-expired' | 'proposal-refused' | 'returned';
export interface FollowUp {
  id: string;
  kind: FollowUpKind;
  reference: string | null;
  entryId: string;
  createdAt: string;
}

export interface Measure {
  meanWeeks: number | null;
  medianWeeks: number | null;
  beyondNorm: number | null;
  shareBeyondNorm: number | null;
  reasonAbsent: string | null;
}
export type MeasureName = 'intake' | 'treatment' | 'total';
export interface WaitFigure extends Record<MeasureName, Measure> {
  places: number | null;
  suppressed: boolean;
}
export type WaitsBy = 'region' | 'provider' | 'diagnosis';
export interface Waits {
  asOf: string;
  norm: Record<MeasureName, number>;
  k: number;
  unit: string;
  total: WaitFigure;
  groups: { key: string; label: { nl: string; en: string }; figure: WaitFigure }[];
  definition: { nl: string; en: string };
  source: string | { nl: string; en: string };
}
export interface Funnel {
  proposed: number | null;
  approved: number | null;
  offered: number | null;
  accepted: number | null;
  declined: number | null;
  refused: number | null;
  started: number | null;
  asOf: string;
}

export type RunStatus = 'queued' | 'running' | 'completed' | 'failed' | 'cancelled';
export interface Levels {
  breach: number;
  weeks: number;
  travel: number;
}
export interface Run {
  id: string;
  status: RunStatus;
  requestedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  requestedBy: string;
  firstWeek: string | null;
  policyVersion: number | null;
  problemSha256: string | null;
  solutionStatus: 'optimal' | 'feasible' | 'infeasible' | null;
  value: number | null;
  bound: number | null;
  gap: number | null;
  levels: Levels | null;
  counts: { entries: number; programmes: number; slots: number; proposals: number; unmatched: number } | null;
  baselines: Record<'nothing' | 'firstComeFirstServed', Levels & { proposals: number }> | null;
  work: {
    iterations: number;
    seconds: number;
    peakMB: number;
    solver: string;
    stopped: string | null;
  } | null;
  failureCode: string | null;
}
export interface Unmatched {
  entryId: string;
  reference: string | null;
  reason: string;
  reasonText: string;
  binding: string | null;
  nearest: unknown;
  nearestText: string | null;
}
export interface UnmatchedList extends List<Unmatched> {
  byReason: { reason: string; count: number }[];
}

export interface Programme {
  id: string;
  reference: string;
  provider: Named;
  name: string;
  area: Area;
  online: boolean;
  diagnoses: string[];
  settings: string[];
  ages: [number, number];
  languages: string[];
  severities: number[];
  insurers: string[] | null;
  excludes: string[];
  intakeStop: boolean;
  intakeWait: number | null;
  treatmentWait: number;
  minStart: number | null;
  slots: { week: string; offered: number; held: number }[];
}
export interface Refusal {
  row: number | null;
  field: string;
  code: string;
  nl: string;
  en: string;
}
export interface Receipt {
  id: string;
  kind: string;
  mode: string | null;
  dryRun: boolean;
  receivedAt: string;
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  removed: number;
  refused: number;
  refusals?: Refusal[];
}
