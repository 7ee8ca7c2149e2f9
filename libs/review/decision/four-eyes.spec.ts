import { type RejectionReason, DEFAULT_POLICY } from '../../policy/index.js';
import fc from 'fast-check';
import { PROFESSIONS } from '../../kernel/index.js';
import {
  decide as decideWith,
  type ReviewedProposal,
  sideOf,
  type TakenDecision,
  type WantedDecision,
} from './four-eyes.js';
import { isLive, PROPOSAL_STATES, type ProposalState } from '../../matching/index.js';

const proposal: ReviewedProposal = {
  state: 'proposed',
  version: 1,
  fromProvider: '99990001',
  toProvider: '99990002',
  proposedBy: null,
  title: 'zvw',
};
const sending: WantedDecision = {
  by: 'anna',
  organisation: '99990001',
  role: 'clinician',
  profession: 'gz-psycholoog',
  verdict: 'approve',
  reason: null,
  version: 1,
};
const receiving: WantedDecision = {
  ...sending,
  by: 'bram',
  organisation: '99990002',
  profession: 'psychiater',
};
const approvedBySending: ReviewedProposal = { ...proposal, state: 'approved-by-sending', version: 2 };
const byAnna: TakenDecision = { side: 'sending', decidedBy: 'anna', verdict: 'approve' };
const decide = (on: ReviewedProposal, taken: readonly TakenDecision[], wanted: WantedDecision) =>
  decideWith(on, taken, wanted, DEFAULT_POLICY);
const codeOf = (result: ReturnType<typeof decide>) => (result.ok ? 'ok' : result.error);

describe('the four-eyes rule', () => {
  it('takes the first approval of either side', () => {
    expect(decide(proposal, [], sending)).toEqual({
      ok: true,
      value: {
        side: 'sending',
        event: 'approve-sending',
        from: 'proposed',
        to: 'approved-by-sending',
        version: 1,
        reason: null,
      },
    });
    expect(decide(proposal, [], receiving)).toMatchObject({ value: { to: 'approved-by-receiving' } });
  });

  it('never takes a decision of the one who proposed it by hand, on whichever side', () => {
    const byAnnaHerself = { ...proposal, proposedBy: 'anna' };
    expect(codeOf(decide(byAnnaHerself, [], sending))).toBe('own-proposal');
    expect(
      codeOf(decide(byAnnaHerself, [], { ...sending, verdict: 'refuse', reason: 'continuity-of-care' })),
    ).toBe('own-proposal');
    expect(codeOf(decide(byAnnaHerself, [], { ...receiving, by: 'anna' }))).toBe('own-proposal');
    expect(codeOf(decide(byAnnaHerself, [], receiving))).toBe('ok');
  });

  it('approves at the second pair of eyes', () => {
    expect(decide(approvedBySending, [byAnna], { ...receiving, version: 2 })).toMatchObject({
      value: { to: 'approved' },
    });
  });

  it('takes the second approval of somebody who looked just before the first: nothing that was judged has changed', () => {
    expect(decide(approvedBySending, [byAnna], { ...receiving, version: 1 })).toMatchObject({
      value: { to: 'approved', version: 2 },
    });
  });

  it('refuses a version that is older or newer than that', () => {
    expect(codeOf(decide({ ...approvedBySending, version: 3 }, [byAnna], { ...receiving, version: 1 }))).toBe(
      'proposal-changed',
    );
    expect(codeOf(decide(proposal, [], { ...sending, version: 2 }))).toBe('proposal-changed');
    expect(codeOf(decide({ ...proposal, version: 2 }, [], { ...sending, version: 1 }))).toBe(
      'proposal-changed',
    );
  });

  it('refuses by either side with a reason from the list, and only with one', () => {
    for (const reason of DEFAULT_POLICY.refusalReasons)
      for (const side of reason.sides) {
        const who = side === 'sending' ? sending : receiving;
        expect(decide(proposal, [], { ...who, verdict: 'refuse', reason: reason.code })).toMatchObject({
          value: { to: 'refused', reason },
        });
      }
    const stays = { verdict: 'refuse', reason: 'client-prefers-to-stay' } as const;
    expect(codeOf(decide(proposal, [], { ...receiving, ...stays }))).toBe('reason-of-other-side');
    expect(codeOf(decide(proposal, [], { ...receiving, verdict: 'refuse' }))).toBe('reason-needed');
    expect(codeOf(decide(proposal, [], { ...receiving, verdict: 'refuse', reason: 'toString' }))).toBe(
      'reason-unknown',
    );
    expect(codeOf(decide(proposal, [], { ...sending, reason: 'clinically-unsuitable' }))).toBe(
      'reason-unexpected',
    );
  });

  it('takes a reason of the policy in force: not one that was withdrawn, nor one of the other side', () => {
    const [first, second] = DEFAULT_POLICY.refusalReasons as readonly [RejectionReason, RejectionReason];
    const policy = {
      ...DEFAULT_POLICY,
      refusalReasons: [
        { ...first, withdrawn: true },
        { ...second, sides: ['sending' as const] },
      ],
    };
    const outcome = (who: WantedDecision, code: string) =>
      codeOf(decideWith(proposal, [], { ...who, verdict: 'refuse', reason: code }, policy));
    expect(outcome(sending, first.code)).toBe('reason-withdrawn');
    expect(outcome(receiving, second.code)).toBe('reason-of-other-side');
    expect(outcome(sending, second.code)).toBe('ok');
    expect(outcome(sending, 'insufficient-information')).toBe('reason-unknown');
  });

  it('lets nobody decide twice, nor for both organisations', () => {
    expect(codeOf(decide(approvedBySending, [byAnna], { ...sending, by: 'carla', version: 2 }))).toBe(
      'decided-already',
    );
    expect(codeOf(decide(approvedBySending, [byAnna], { ...receiving, by: 'anna', version: 2 }))).toBe(
      'same-person',
    );
  });

  it('lets nobody decide for another organisation', () => {
    expect(codeOf(decide(proposal, [], { ...sending, organisation: '99990003' }))).toBe('not-your-side');
    expect(codeOf(decide(proposal, [], { ...sending, organisation: null }))).toBe('not-your-side');
    expect(sideOf(proposal, '99990002')).toBe('receiving');
  });

  it('takes the listed professions and no other, in the role of clinician and no other', () => {
    for (const { code } of PROFESSIONS)
      expect(codeOf(decide({ ...proposal, title: 'jeugdwet' }, [], { ...sending, profession: code }))).toBe(
        'ok',
      );
    for (const profession of ['orthopedagoog-generalist', 'kinder-en-jeugdpsycholoog'])
      for (const title of ['zvw', 'wlz', 'wfz', null])
        expect(codeOf(decide({ ...proposal, title }, [], { ...sending, profession }))).toBe(
          'not-qualified-for-title',
        );
    for (const profession of [null, 'secretaris', 'basispsycholoog', ''])
      expect(codeOf(decide(proposal, [], { ...sending, profession }))).toBe('not-qualified');
    for (const role of ['data-steward', 'engine', 'administrator'])
      expect(codeOf(decide(proposal, [], { ...sending, role }))).toBe('not-qualified');
  });

  it('leaves closed proposals closed', () => {
    for (const state of PROPOSAL_STATES.filter((one) => !isLive(one)))
      expect(codeOf(decide({ ...proposal, state, version: 2 }, [], { ...sending, version: 2 }))).toBe(
        'proposal-closed',
      );
  });
});

describe('any sequence of decisions', () => {
  const wanted = fc.record({
    by: fc.constantFrom('anna', 'bram', 'carla', 'dirk'),
    organisation: fc.constantFrom('99990001', '99990002', '99990003', null),
    role: fc.constantFrom('clinician', 'data-steward'),
    profession: fc.constantFrom('psychiater', 'gz-psycholoog', 'secretaris', null),
    verdict: fc.constantFrom('approve' as const, 'refuse' as const),
    reason: fc.constantFrom(null, 'clinically-unsuitable', 'made-up'),
    version: fc.integer({ min: 1, max: 4 }),
  });

  it('approves only with two approvals of two people of two organisations, and takes no step after that', () => {
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 30 }), (commands) => {
        let now: ReviewedProposal = proposal;
        const taken: (TakenDecision & { organisation: string | null })[] = [];
        for (const command of commands) {
          const result = decide(now, taken, command);
          if (!result.ok) continue;
          expect(isLive(now.state)).toBe(true);
          taken.push({ ...command, decidedBy: command.by, side: result.value.side });
          now = { ...now, state: result.value.to as ProposalState, version: now.version + 1 };
        }
        expect(new Set(taken.map(({ side }) => side)).size).toBe(taken.length);
        expect(new Set(taken.map(({ decidedBy }) => decidedBy)).size).toBe(taken.length);
        expect(now.state === 'approved').toBe(
          taken.filter(({ verdict }) => verdict === 'approve').length === 2,
        );
        expect(now.state === 'refused').toBe(taken.some(({ verdict }) => verdict === 'refuse'));
      }),
      { numRuns: 500 },
    );
  });
});
