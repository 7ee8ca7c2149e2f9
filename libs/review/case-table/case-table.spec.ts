import {
  CASE_ACTIONS,
  CASE_DECISIONS,
  CASE_OUTCOMES,
  CASE_REASONS,
  finalStates,
  plusDays,
  reachableStates,
} from '../../kernel/index.js';
import { allowedIn, rowsOfTable } from '../../../test/support/committed-schema.js';
import { candidateReason, type CandidateFacts } from './candidates.js';
import { ACTION_OF, decideCase, type TabledCase, type WantedCaseDecision } from './decision.js';
import { endingOf, type OpenCase } from './ending.js';
import { DEFAULT_POLICY } from '../../policy/index.js';
import { ACTION, ACTION_STATES, CASE, CASE_STATES, MEETING, MEETING_STATES } from './states.js';

const TODAY = '2026-11-23';

describe('the states of a case, a meeting and an action', () => {
  it.each([
    ['case', CASE, CASE_STATES],
    ['meeting', MEETING, MEETING_STATES],
    ['action', ACTION, ACTION_STATES],
  ])('are all reached from the first of a %s, and frozen', (_, machine, states) => {
    expect(reachableStates<string>(machine)).toEqual([...states]);
    expect(Object.isFrozen(machine.transitions) && machine.transitions.every(Object.isFrozen)).toBe(true);
  });

  it('end where nothing is left to do', () => {
    expect(finalStates(CASE)).toEqual(['closed']);
    expect(finalStates(MEETING)).toEqual(['held', 'cancelled']);
    expect(finalStates(ACTION)).toEqual(['done', 'dropped']);
  });

  it('let a case be decided on an agenda only, and close it from everywhere', () => {
    expect(CASE.transitions.filter(({ event }) => event === 'decide').map(({ from }) => from)).toEqual([
      'on-agenda',
    ]);
    expect(CASE.transitions.filter(({ event }) => event === 'close').map(({ from }) => from)).toEqual(
      CASE_STATES.filter((state) => state !== 'closed'),
    );
  });

  it('and their codes are the same in the database', () => {
    expect(rowsOfTable('case_transition').map(([from, to]) => `${from} → ${to}`)).toEqual(
      CASE.transitions.map(({ from, to }) => `${from} → ${to}`).sort(),
    );
    const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
    expect(allowedIn('table_case', 'reason')).toEqual(codes(CASE_REASONS));
    expect(allowedIn('case_decision', 'decision').sort()).toEqual(codes(CASE_DECISIONS).sort());
    expect(allowedIn('case_action', 'code').sort()).toEqual(codes(CASE_ACTIONS).sort());
    expect(allowedIn('table_case', 'outcome').sort()).toEqual(codes(CASE_OUTCOMES).sort());
  });
});

describe('who comes to the table by themselves', () => {
  const facts: CandidateFacts = {
    refusals: 0,
    unmatched: 'too-far',
    title: 'zvw',
    waitedWeeks: 22,
    sinceCaseWeeks: null,
  };
  const reason = (change: Partial<CandidateFacts>) =>
    candidateReason({ ...facts, ...change }, 14, DEFAULT_POLICY.caseTable);

  it('are counted by weeks waited alone where no norm holds', () => {
    const waited = (waitedWeeks: number) =>
      candidateReason({ ...facts, title: 'wlz', waitedWeeks }, null, DEFAULT_POLICY.caseTable);
    expect([waited(21), waited(22)]).toEqual([null, 'long-unmatched']);
  });

  it('are those without a proposal, eight weeks beyond the norm', () => {
    expect(reason({})).toBe('long-unmatched');
    expect(reason({ waitedWeeks: 21 })).toBeNull();
    expect(reason({ unmatched: null })).toBeNull();
    expect(reason({ unmatched: 'not-sooner' })).toBeNull();
  });

  it('are those refused twice, however long they wait', () => {
    expect(reason({ refusals: 2, waitedWeeks: 1, unmatched: null })).toBe('refused');
    expect(reason({ refusals: 1, waitedWeeks: 1 })).toBeNull();
    expect(reason({ refusals: 3 })).toBe('refused');
  });

  it('are not those in danger now: a table meets every fortnight', () => {
    expect(reason({ unmatched: 'danger-now', waitedWeeks: 60, refusals: 5 })).toBeNull();
  });

  it('are left in peace for eight weeks after their last case', () => {
    expect(reason({ sinceCaseWeeks: 7, refusals: 5 })).toBeNull();
    expect(reason({ sinceCaseWeeks: 8 })).toBe('long-unmatched');
  });
});

describe('the decision of the table', () => {
  const given: TabledCase = { state: 'on-agenda', version: 2, meetingOn: TODAY, pending: false };
  const wanted: WantedCaseDecision = {
    role: 'case-table-chair',
    decision: 'bridging-care',
    programme: null,
    week: null,
    reviewOn: null,
    domain: null,
    version: 2,
  };
  const decide = (change: Partial<WantedCaseDecision>, of: Partial<TabledCase> = {}): string => {
    const result = decideCase({ ...given, ...of }, { ...wanted, ...change }, TODAY);
    return result.ok ? `ok ${result.value.action ?? 'nothing'}` : result.error;
  };

  it('is the chair’s to record, on an agenda, once, on the case as it was looked at', () => {
    expect(decide({})).toBe('ok arrange-bridging-care');
    for (const role of ['clinician', 'data-steward', 'administrator', 'engine'])
      expect(decide({ role })).toBe('not-the-chair');
    expect(decide({}, { state: 'submitted' })).toBe('case-not-on-agenda');
    expect(decide({}, { state: 'decided' })).toBe('case-decided-already');
    expect(decide({}, { state: 'closed' })).toBe('case-closed');
    expect(decide({ version: 1 })).toBe('case-changed');
    expect(decide({}, { pending: true })).toBe('case-decision-pending');
  });

  it('is not recorded before the day of the meeting, and on it or later it is', () => {
    expect(decide({}, { meetingOn: plusDays(TODAY, 1) })).toBe('meeting-not-begun');
    expect(decide({}, { meetingOn: null })).toBe('meeting-not-begun');
    expect(decide({}, { meetingOn: plusDays(TODAY, -3) })).toBe('ok arrange-bridging-care');
  });

  it('takes exactly what belongs to it', () => {
    const where = { programme: 'p', week: '2026-W50' };
    expect(decide({ decision: 'propose-programme' })).toBe('programme-needed');
    expect(decide({ decision: 'propose-programme', programme: 'p' })).toBe('programme-needed');
    expect(decide({ decision: 'propose-programme', ...where })).toBe('ok nothing');
    expect(decide({ ...where })).toBe('details-unexpected');
    expect(decide({ reviewOn: '2026-12-24' })).toBe('details-unexpected');
    expect(decide({ decision: 'keep-waiting' })).toBe('review-date-needed');
    expect(decide({ decision: 'keep-waiting', reviewOn: '2026-12-24' })).toBe('ok nothing');
    expect(decide({ decision: 'refer-other-circuit' })).toBe('domain-needed');
    expect(decide({ domain: 'social-domain' })).toBe('details-unexpected');
    expect(decide({ decision: 'refer-other-circuit', domain: 'social-domain' })).toBe('ok arrange-referral');
  });

  it('keeps nobody waiting without a date that is still to come, within a year', () => {
    expect(decide({ decision: 'keep-waiting', reviewOn: TODAY })).toBe('review-date-needed');
    expect(decide({ decision: 'keep-waiting', reviewOn: '2027-11-24' })).toBe('ok nothing');
    expect(decide({ decision: 'keep-waiting', reviewOn: '2027-11-25' })).toBe('date-too-far');
  });

  it('asks the own organisation to act, except where it proposes or waits', () => {
    const asked = CASE_DECISIONS.filter(({ code }) => ACTION_OF[code] !== null).map(({ code }) => code);
    expect(asked).toEqual(['refer-other-circuit', 'bridging-care', 'rescore-demand', 'back-to-sender']);
  });
});

describe('the end of a case', () => {
  const open: OpenCase = {
    state: 'decided',
    entryState: 'waiting',
    decision: 'bridging-care',
    reviewOn: null,
    proposal: null,
    otherProposal: false,
    openActions: 1,
  };
  const end = (change: Partial<OpenCase>) => endingOf({ ...open, ...change }, TODAY);

  it('comes with the last action, and not while somebody still has to act', () => {
    expect(end({})).toBeNull();
    expect(end({ openActions: 0 })).toEqual({ outcome: 'actions-done', again: null });
  });

  it('comes with the date of keep waiting, and puts the entry on the list again', () => {
    const waiting = { decision: 'keep-waiting', openActions: 0 } as const;
    expect(end({ ...waiting, reviewOn: '2026-11-24' })).toBeNull();
    expect(end({ ...waiting, reviewOn: TODAY })).toEqual({ outcome: 'discuss-again', again: 'review-due' });
  });

  it('comes with the end of the proposal: back on the list where it came to nothing, placed where the client goes', () => {
    const proposed = { decision: 'propose-programme', openActions: 0 } as const;
    for (const proposal of ['proposed', 'approved-by-sending', 'approved-by-receiving', 'approved'] as const)
      expect(end({ ...proposed, proposal })).toBeNull();
    for (const proposal of ['refused', 'withdrawn', 'expired', 'concluded'] as const)
      expect(end({ ...proposed, proposal })).toEqual({ outcome: 'discuss-again', again: 'proposal-ended' });
    expect(end({ ...proposed, proposal: 'concluded', entryState: 'transferring' })).toEqual({
      outcome: 'placed',
      again: null,
    });
  });

  it('comes when the client waits no more, whatever was decided', () => {
    for (const state of ['submitted', 'on-agenda', 'decided'] as const)
      expect(end({ state, entryState: 'left' })).toEqual({ outcome: 'entry-left', again: null });
  });

  it('comes when a run has found a proposal before the table spoke, or by the time it would speak again', () => {
    for (const state of ['submitted', 'on-agenda'] as const)
      expect(end({ state, decision: null, otherProposal: true })).toEqual({
        outcome: 'proposed-since',
        again: null,
      });
    expect(end({ decision: 'keep-waiting', reviewOn: TODAY, otherProposal: true })?.outcome).toBe(
      'proposed-since',
    );
    expect(end({ otherProposal: true })).toBeNull();
  });
});
