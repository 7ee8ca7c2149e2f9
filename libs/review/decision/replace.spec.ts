import { DEFAULT_POLICY } from '../../policy/index.js';
import { isUndecided, PROPOSAL_STATES } from '../../matching/index.js';
import { type TakenDecision } from './four-eyes.js';
import { mayReplace } from './replace.js';

const proposal = {
  state: 'proposed',
  version: 1,
  fromProvider: '99990001',
  toProvider: '99990002',
  toProgramme: 'there',
  week: '2026-W49',
  proposedBy: null,
  title: 'zvw',
} as const;
const anna = {
  by: 'anna',
  organisation: '99990001',
  role: 'clinician',
  profession: 'gz-psycholoog',
  version: 1,
};
const place = { programme: 'online', week: '2026-W49' };
const byBram: TakenDecision = { side: 'receiving', decidedBy: 'bram', verdict: 'approve' };

const answer = (
  change: {
    proposal?: Partial<Parameters<typeof mayReplace>[0]>;
    taken?: readonly TakenDecision[];
    asked?: Partial<typeof anna> | { profession: null } | { organisation: null };
    place?: typeof place;
  } = {},
): string => {
  const result = mayReplace(
    { ...proposal, ...change.proposal },
    change.taken ?? [],
    { ...anna, ...change.asked },
    change.place ?? place,
    DEFAULT_POLICY,
  );
  return result.ok ? 'ok' : result.error;
};

describe('proposing another place instead of a proposal', () => {
  it('is for a qualified clinician of the organisation where the client waits', () => {
    expect(answer()).toBe('ok');
    expect(answer({ asked: { organisation: '99990002' } })).toBe('not-sending-side');
    expect(answer({ asked: { organisation: '99990003' } })).toBe('not-your-side');
    expect(answer({ asked: { organisation: null } })).toBe('not-your-side');
    expect(answer({ asked: { profession: null } })).toBe('not-qualified');
    expect(answer({ asked: { role: 'data-steward' } })).toBe('not-qualified');
  });

  it('is possible after the other organisation has approved, and not after the own', () => {
    const approved = { state: 'approved-by-receiving', version: 2 } as const;
    expect(answer({ proposal: approved, taken: [byBram], asked: { version: 2 } })).toBe('ok');
    expect(answer({ proposal: approved, taken: [byBram], asked: { version: 1 } })).toBe('proposal-changed');
    const own: TakenDecision = { side: 'sending', decidedBy: 'eva', verdict: 'approve' };
    expect(
      answer({ proposal: { state: 'approved-by-sending', version: 2 }, taken: [own], asked: { version: 2 } }),
    ).toBe('decided-already');
  });

  it('waits for what can still be undone, on either side', () => {
    expect(answer({ taken: [{ ...byBram, pending: true }] })).toBe('other-side-deciding');
    expect(answer({ taken: [{ side: 'sending', decidedBy: 'eva', verdict: 'refuse', pending: true }] })).toBe(
      'decision-pending',
    );
  });

  it('takes no proposal that is over, that has changed, or that the same person made by hand', () => {
    for (const state of PROPOSAL_STATES.filter((one) => !isUndecided(one) && one !== 'approved'))
      expect(answer({ proposal: { state } })).toBe('proposal-closed');
    expect(answer({ asked: { version: 2 } })).toBe('proposal-changed');
    expect(answer({ proposal: { proposedBy: 'anna' } })).toBe('own-proposal');
    expect(answer({ proposal: { proposedBy: 'eva' } })).toBe('ok');
  });

  it('takes another week of the same programme, and not the very same place', () => {
    expect(answer({ place: { programme: 'there', week: '2026-W49' } })).toBe('alternative-same');
    expect(answer({ place: { programme: 'there', week: '2026-W50' } })).toBe('ok');
  });
});
