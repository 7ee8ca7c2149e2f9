import { DECLINE_REASONS } from '../kernel/index.js';
import { DEFAULT_DECLINE_REASONS, readDeclineReasons } from './decline-reasons.js';

const BUILT_IN = DEFAULT_DECLINE_REASONS.map(({ code, nl, en, effect }) => ({ code, nl, en, effect }));
const OWN = { code: 'no-parking', nl: 'Geen parkeerplaats', en: 'Nowhere to park', effect: 'this-week' };
const wrong = (declineReasons: unknown): string | null => {
  const read = readDeclineReasons({ declineReasons });
  return read.ok ? null : read.error;
};

describe('the decline reasons of a policy', () => {
  it('are those of the product where the region says nothing', () => {
    expect(readDeclineReasons({})).toEqual({ ok: true, value: DEFAULT_DECLINE_REASONS });
    expect(DEFAULT_DECLINE_REASONS.map(({ code }) => code)).toEqual(DECLINE_REASONS.map(({ code }) => code));
  });

  it('are read in the order of the document', () => {
    const read = readDeclineReasons({ declineReasons: [OWN, ...BUILT_IN] });
    if (!read.ok) throw new Error(read.error);
    expect(read.value[0]).toEqual({ ...OWN, withdrawn: false });
    expect(read.value.slice(1)).toEqual(DEFAULT_DECLINE_REASONS);
  });

  it.each<[string, unknown, string]>([
    [
      'one that bars nothing, so that the same is offered again tomorrow',
      [...BUILT_IN, { ...OWN, effect: 'none' }],
      'declineReasons[6].effect',
    ],
    [
      'sides, which a client has not',
      [...BUILT_IN, { ...OWN, sides: ['sending'] }],
      'declineReasons[6] (unknown field)',
    ],
    ['one of the product left out', BUILT_IN.slice(1), 'declineReasons (too-far is left out)'],
    [
      'a client who has to say why',
      BUILT_IN.map((reason) => ({ ...reason, withdrawn: reason.code === 'no-reason-given' })),
      'declineReasons (no-reason-given stays in use)',
    ],
  ])('with %s are refused, with the path of what is wrong', (_what, reasons, path) => {
    expect(wrong(reasons)).toBe(path);
  });
});
