import { type Candidate, type FollowUpTask, giveFollowUp } from './follow-up.js';

const task: FollowUpTask = { organisation: 'A', open: true, version: 3, owner: 'anna' };
const ada: Candidate = { user: 'ada', organisation: 'A', mayFollowUp: true, away: false };

describe('a follow-up', () => {
  it('goes to a colleague, from a person or from the whole organisation', () => {
    expect(giveFollowUp(task, 3, ada)).toEqual({ ok: true, value: { owner: 'ada' } });
    expect(giveFollowUp({ ...task, owner: null }, 3, ada)).toEqual({ ok: true, value: { owner: 'ada' } });
  });

  it.each<[string, FollowUpTask, number, Candidate | undefined]>([
    ['done-already', { ...task, open: false }, 3, ada],
    ['follow-up-changed', task, 2, ada],
    ['colleague-unknown', task, 3, undefined],
    ['colleague-unknown', task, 3, { ...ada, organisation: 'B' }],
    ['colleague-unknown', task, 3, { ...ada, organisation: null }],
    ['colleague-not-allowed', task, 3, { ...ada, mayFollowUp: false }],
    ['owner-already', { ...task, owner: 'ada' }, 3, ada],
    ['colleague-away', task, 3, { ...ada, away: true }],
  ])('does not go there: %s', (error, given, version, to) =>
    expect(giveFollowUp(given, version, to)).toEqual({ ok: false, error }),
  );
});
