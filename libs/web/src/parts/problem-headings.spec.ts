import { headingsOf, saysNumber } from './problem-headings.js';

const messages = { nl: 'Het voorstel is ingetrokken.', en: 'The proposal has been withdrawn.' };
const refused = (status: number, more: object = {}) => ({
  ...{ status, code: 'some-code', messages, reference: 'r1', isUnsure: false, ...more },
});

describe('what is said beside a refusal', () => {
  it('of one that was overtaken is neither that nothing has changed nor a number: its sentence says what has', () => {
    expect(headingsOf(refused(409))).toEqual(['states.failedTitle']);
    expect(saysNumber(refused(409))).toBe(false);
  });

  it('of an accident is the number, and where there is none what to do without', () => {
    expect(headingsOf(refused(500, { messages: null }))).toEqual(['states.failedTitle', 'states.failedNext']);
    expect(saysNumber(refused(500))).toBe(true);
    expect(headingsOf(refused(0, { reference: null }))).toEqual([
      'states.failedTitle',
      'states.failedNextWithoutNumber',
    ]);
    expect(saysNumber(refused(0, { reference: null }))).toBe(false);
  });

  it('of what may have been done is not that nothing has changed, and not what to do: its sentence says where to look', () => {
    for (const lost of [
      refused(0, { reference: null, isUnsure: true }),
      refused(502, { messages: null, isUnsure: true }),
    ])
      expect(headingsOf(lost)).toEqual(['states.unsureTitle']);
  });

  it('of what is missing or forbidden with a sentence is left to that sentence', () => {
    expect(headingsOf(refused(404))).toEqual(['states.missingTitle']);
    expect(headingsOf(refused(403))).toEqual(['states.forbiddenTitle']);
  });
});
