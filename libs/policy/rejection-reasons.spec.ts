import fc from 'fast-check';
import { EFFECTS, REFUSAL_REASONS } from '../kernel/index.js';
import { DEFAULT_REJECTION_REASONS, readRejectionReasons } from './rejection-reasons.js';

const BUILT_IN = DEFAULT_REJECTION_REASONS.map(({ code, nl, en, effect }) => ({ code, nl, en, effect }));
const OWN = {
  code: 'waiting-for-report',
  nl: 'Wacht op een verslag',
  en: 'Waits for a report',
  effect: 'none',
};
const withReason = (change: object): object => ({ refusalReasons: [...BUILT_IN, { ...OWN, ...change }] });
const wrong = (document: unknown): string | null => {
  const read = readRejectionReasons(document);
  return read.ok ? null : read.error;
};

describe('the rejection reasons of a policy', () => {
  it('are those of the product where the region says nothing', () => {
    expect(readRejectionReasons({})).toEqual({ ok: true, value: DEFAULT_REJECTION_REASONS });
    expect(readRejectionReasons(null)).toEqual({ ok: true, value: DEFAULT_REJECTION_REASONS });
    expect(DEFAULT_REJECTION_REASONS.map(({ code }) => code)).toEqual(
      REFUSAL_REASONS.map(({ code }) => code),
    );
  });

  it('are read in the order of the document, for both sides and in use unless it says otherwise', () => {
    const [first, ...rest] = BUILT_IN;
    const read = readRejectionReasons({
      refusalReasons: [
        { ...OWN, sides: ['receiving'] },
        { ...first, effect: 'this-week', withdrawn: true },
        ...rest,
      ],
    });
    if (!read.ok) throw new Error(read.error);
    expect(read.value.slice(0, 2)).toEqual([
      { ...OWN, sides: ['receiving'], withdrawn: false },
      { ...first, effect: 'this-week', sides: ['sending', 'receiving'], withdrawn: true },
    ]);
    expect(read.value).toHaveLength(BUILT_IN.length + 1);
  });

  it('are read back as they were written', () => {
    const again = readRejectionReasons(
      JSON.parse(JSON.stringify({ refusalReasons: DEFAULT_REJECTION_REASONS })),
    );
    expect(again).toEqual({ ok: true, value: DEFAULT_REJECTION_REASONS });
  });

  it.each<[string, unknown, string]>([
    ['no list', { refusalReasons: {} }, 'refusalReasons'],
    ['null in its place', { refusalReasons: null }, 'refusalReasons'],
    ['something else than a reason', { refusalReasons: [...BUILT_IN, 'x'] }, 'refusalReasons[7]'],
    ['capitals in a code', withReason({ code: 'Waits' }), 'refusalReasons[7].code'],
    ['a code that ends in a hyphen', withReason({ code: 'waits-' }), 'refusalReasons[7].code'],
    ['a code too long', withReason({ code: 'a'.repeat(41) }), 'refusalReasons[7].code'],
    ['a code twice', withReason({ code: 'continuity-of-care' }), 'refusalReasons[7].code (twice)'],
    ['no Dutch', withReason({ nl: '' }), 'refusalReasons[7].nl'],
    ['no English', withReason({ en: undefined }), 'refusalReasons[7].en'],
    ['a label too long', withReason({ en: 'a'.repeat(121) }), 'refusalReasons[7].en'],
    ['two lines in a label', withReason({ nl: 'een\ntwee' }), 'refusalReasons[7].nl'],
    ['text that turns around', withReason({ nl: 'een\u202etwee' }), 'refusalReasons[7].nl'],
    ['an effect that there is not', withReason({ effect: 'bar-everything' }), 'refusalReasons[7].effect'],
    ['no side', withReason({ sides: [] }), 'refusalReasons[7].sides'],
    ['a third side', withReason({ sides: ['sending', 'table'] }), 'refusalReasons[7].sides'],
    ['a side twice', withReason({ sides: ['sending', 'sending'] }), 'refusalReasons[7].sides'],
    ['withdrawn as text', withReason({ withdrawn: 'yes' }), 'refusalReasons[7].withdrawn'],
    ['a field that nobody reads', withReason({ withdrawm: true }), 'refusalReasons[7] (unknown field)'],
    [
      'a reason of the product left out',
      { refusalReasons: [OWN, ...BUILT_IN.slice(1)] },
      'refusalReasons (clinically-unsuitable is left out)',
    ],
    [
      'nothing left for one of the sides',
      { refusalReasons: BUILT_IN.map((reason) => ({ ...reason, sides: ['sending'] })) },
      'refusalReasons (none left for receiving)',
    ],
    [
      'everything withdrawn',
      { refusalReasons: BUILT_IN.map((reason) => ({ ...reason, withdrawn: true })) },
      'refusalReasons (none left for sending)',
    ],
    [
      'more than anybody reads',
      { refusalReasons: Array.from({ length: 41 }, (_, i) => ({ ...OWN, code: `own-${i}` })) },
      'refusalReasons',
    ],
  ])('with %s are refused, with the path of what is wrong', (_what, document, path) => {
    expect(wrong(document)).toBe(path);
  });

  it('whatever is written there, are refused with a path or can all be used', () => {
    const anything = fc.record(
      {
        code: fc.oneof(fc.constantFrom(...BUILT_IN.map(({ code }) => code)), fc.string()),
        nl: fc.string(),
        en: fc.string(),
        effect: fc.oneof(fc.constantFrom(...EFFECTS), fc.anything()),
        sides: fc.oneof(fc.subarray(['sending', 'receiving']), fc.anything()),
        withdrawn: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(anything, fc.constantFrom(...BUILT_IN))), (refusalReasons) => {
        const read = readRejectionReasons({ refusalReasons });
        if (!read.ok) expect(read.error).toMatch(/^refusalReasons/);
        else for (const { effect } of read.value) expect(EFFECTS).toContain(effect);
      }),
    );
  });
});
