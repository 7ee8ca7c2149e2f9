import { ENTRY_FIELDS } from '../../../libs/ingest/index.js';
import { sentencesUnder } from '../../../libs/words/index.js';
import { cellSentence } from './target-words.js';

describe('the sentence on a cell of a file', () => {
  it.each([
    [
      { field: 'intakeOn', code: 'before-registration', params: { context: 'day', other: 'registeredOn' } },
      'Intakedatum: verwacht een datum op of na “Aanmelddatum”.',
      'Intake date: expected a date on or after “Registration date”.',
    ],
    [
      { field: 'clientWish', code: 'day-without-answer', params: { other: 'clientWishOn' } },
      'Wens van de cliënt: verwacht het antwoord dat bij “Wens besproken op” hoort: staat open (open) of wil blijven (stay).',
      'Client’s wish: expected the answer that belongs to “Wish said on”: open, or wants to stay (stay).',
    ],
  ])('names every field by its column: %j', (problem, nl, en) => {
    expect(cellSentence(problem)).toEqual({ nl, en });
  });

  it('could not do so where a sentence had the name of a field of the API in it', () => {
    const ofTheApi = ENTRY_FIELDS.filter((name) => /[A-Z]/.test(name));
    const named = sentencesUnder('common.fields.').filter(([, text]) =>
      ofTheApi.some((name) => text.includes(name)),
    );
    expect(ofTheApi.length).toBeGreaterThan(5);
    expect(named).toEqual([]);
  });
});
