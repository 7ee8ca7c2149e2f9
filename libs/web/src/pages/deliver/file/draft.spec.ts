import type { FilePlan } from '../../../api/list-file.js';
import { corrected, NO_CHOICES, NOTHING_ANSWERED, optionsWith, unanswered, valueKey } from './draft.js';

const proposal = {
  confidence: 'likely' as const,
  reason: 'x',
  nl: '',
  en: '',
  others: [],
  open: true,
  decided: null,
};
const plan: FilePlan = {
  kind: 'csv',
  sheet: null,
  rows: 1,
  remembered: false,
  open: 4,
  columns: [
    { ...proposal, place: 0, title: 'Kenmerk', samples: [], proposed: 'reference' },
    { ...proposal, place: 1, title: 'Kolom', samples: [], proposed: null },
  ],
  values: [{ ...proposal, target: 'diagnosis', text: 'angst', count: 2, proposed: 'dsm5-anxiety' }],
  constants: [{ ...proposal, target: 'flags', proposed: '' }],
  dates: { open: false, proposed: null, decided: null },
  missing: [],
  targets: [],
  choices: [],
  notes: [],
  outcome: null,
  obstacle: null,
};

describe('what is answered about a file', () => {
  it('is what was proposed, unless it was changed; what has no proposal is left to answer', () => {
    expect(unanswered(plan, NO_CHOICES)).toBe(1);
    const choices = { ...NO_CHOICES, columns: { 1: 'leave-out' } };
    expect(unanswered(plan, choices)).toBe(0);
    expect(optionsWith(NOTHING_ANSWERED, plan, choices)).toEqual({
      ...NOTHING_ANSWERED,
      columns: ['reference', 'leave-out'],
      constants: { flags: '' },
      values: [{ target: 'diagnosis', text: 'angst', to: 'dsm5-anxiety' }],
    });
  });

  it('may be that rows with a value are not delivered', () => {
    const choices = { ...NO_CHOICES, values: { [valueKey({ target: 'diagnosis', text: 'angst' })]: null } };
    expect(optionsWith(NOTHING_ANSWERED, plan, choices).values).toEqual([
      { target: 'diagnosis', text: 'angst', to: null },
    ]);
  });

  it('keeps of one cell the last correction', () =>
    expect(
      corrected(
        [
          { row: 2, place: 1, text: 'a' },
          { row: 3, place: 1, text: 'b' },
        ],
        [{ row: 2, place: 1, text: 'c' }],
      ),
    ).toEqual([
      { row: 3, place: 1, text: 'b' },
      { row: 2, place: 1, text: 'c' },
    ]));
});
