import { ApiProblem, mayHaveChanged, offlineProblem } from './problem.js';

const own = { nl: 'Te druk: er is niets opgeslagen.', en: 'Too busy: nothing was stored.' };
const answered = (status: number, messages: typeof own | null) =>
  new ApiProblem(status, 'some-code', messages, 'r1').ofChange();

describe('a change that did not succeed', () => {
  it('may have been done where the connection was lost, or somebody else than the service answered', () => {
    expect(offlineProblem().ofChange().isUnsure).toBe(true);
    for (const status of [500, 502, 503, 504]) expect(answered(status, null).isUnsure).toBe(true);
    expect(answered(500, own).isUnsure).toBe(true);
  });

  it('was not done where the service itself refused it, or says that it did not begin', () => {
    for (const status of [400, 403, 409, 422, 429]) expect(answered(status, own).isUnsure).toBe(false);
    expect(answered(503, own).isUnsure).toBe(false);
    expect(answered(413, null).isUnsure).toBe(false);
  });

  it('keeps what is known of it', () => {
    expect(answered(504, own)).toMatchObject({
      status: 504,
      code: 'some-code',
      messages: own,
      reference: 'r1',
    });
  });

  it('is a reason to read again where others were first, it is gone, or nobody knows', () => {
    expect(mayHaveChanged(offlineProblem().ofChange())).toBe(true);
    expect([409, 404].map((status) => mayHaveChanged(answered(status, own)))).toEqual([true, true]);
    expect([400, 403, 422].map((status) => mayHaveChanged(answered(status, own)))).toEqual([
      false,
      false,
      false,
    ]);
    // A reading that was lost has changed nothing.
    expect(mayHaveChanged(offlineProblem())).toBe(false);
  });
});
