import { FLAGS } from '../../kernel/index.js';
import { candidateOf } from './candidate.js';
import { danger } from './danger.js';

describe('danger', () => {
  it('holds for who is in no danger now, and where nothing is said of it', () => {
    expect(danger.holds({}, {}, null)).toBe(true);
    expect(danger.holds({ danger: false }, {}, null)).toBe(true);
  });

  it('is broken by danger now, wherever the programme is', () => {
    expect(danger.holds({ danger: true }, {}, null)).toBe(false);
  });
});

describe('an entry of the registry as a candidate', () => {
  const inDanger = (flags: readonly string[]) =>
    candidateOf(
      { flags, diagnosis: 'dsm5-trauma', settings: ['3'], levels: null, intensities: null, forms: null },
      [],
    ).danger;

  it('is in danger by a flag that means danger now, and by no other', () => {
    expect(inDanger(['aggression', 'acute-suicidality'])).toBe(true);
    expect(inDanger(['crisis'])).toBe(true);
    expect(inDanger([])).toBe(false);
    const lasting = FLAGS.filter(({ code }) => code !== 'crisis' && code !== 'acute-suicidality');
    expect(inDanger(lasting.map(({ code }) => code))).toBe(false);
  });
});
