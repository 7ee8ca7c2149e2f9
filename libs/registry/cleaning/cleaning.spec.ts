import fc from 'fast-check';
import { plusDays } from '../../kernel/index.js';
import { type Heard, heardOn, isSilent } from './heard.js';
import { LEAVING_ANSWERS, POLL_ANSWERS, pollEffect } from './poll.js';

const TODAY = '2026-11-30';
const day = fc.integer({ min: 0, max: 900 }).map((ago) => plusDays(TODAY, -ago));
const heard: fc.Arbitrary<Heard> = fc.record({
  registeredOn: day,
  clientWishOn: fc.option(day),
  intakeOn: fc.option(day),
  stillWaitingOn: fc.option(day),
});
const only = (part: Partial<Heard>): Heard => ({
  ...{ registeredOn: plusDays(TODAY, -400), clientWishOn: null, intakeOn: null, stillWaitingOn: null },
  ...part,
});

describe('the day on which a client was last heard of', () => {
  it('is the latest of what is known, whatever else is', () => {
    fc.assert(
      fc.property(heard, (given) => {
        const known = Object.values(given).filter((one): one is string => one !== null);
        expect(heardOn(given)).toBe(known.sort().at(-1));
      }),
    );
  });

  it('makes nobody silent who answers, is wished for or comes to the intake', () => {
    for (const key of ['clientWishOn', 'intakeOn', 'stillWaitingOn'] as const) {
      expect(isSilent(only({}), TODAY, 13)).toBe(true);
      expect(isSilent(only({ [key]: plusDays(TODAY, -7 * 13 + 1) }), TODAY, 13)).toBe(false);
      expect(isSilent(only({ [key]: plusDays(TODAY, -7 * 13) }), TODAY, 13)).toBe(true);
    }
  });

  it('makes nobody silent by waiting for more weeks, and keeps who is silent so the day after', () => {
    fc.assert(
      fc.property(heard, fc.integer({ min: 1, max: 120 }), (given, weeks) => {
        if (isSilent(given, TODAY, weeks + 1)) expect(isSilent(given, TODAY, weeks)).toBe(true);
        if (isSilent(given, TODAY, weeks)) expect(isSilent(given, plusDays(TODAY, 1), weeks)).toBe(true);
      }),
    );
  });

  it('is that of an intake that is still to come, so that nobody with an appointment is called', () => {
    expect(isSilent(only({ intakeOn: plusDays(TODAY, 9) }), TODAY, 1)).toBe(false);
  });
});

describe('an answer to whether a client still waits', () => {
  it('confirms, leaves, or changes nothing where nobody was reached', () => {
    expect(Object.fromEntries(POLL_ANSWERS.map((answer) => [answer, pollEffect(answer)]))).toEqual({
      'still-waiting': 'confirms',
      'not-reached': 'none',
      'helped-elsewhere': 'leaves',
      'started-here': 'leaves',
      'wants-no-care': 'leaves',
      'not-for-this-list': 'leaves',
      deceased: 'leaves',
    });
    expect(LEAVING_ANSWERS).not.toContain('not-reached');
    expect(LEAVING_ANSWERS).toHaveLength(5);
  });
});
