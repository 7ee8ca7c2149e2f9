import { changesOf, type Compared } from './changed.js';

const before: Compared = {
  programme: 'P1',
  programmeName: 'Angst',
  providerName: 'Noord',
  week: '2026-W49',
  weeksSooner: 9,
  travelMinutes: 25,
};
const said = (change: Partial<Compared>) => changesOf(before, { ...before, ...change }).map(({ en }) => en);

describe('what a proposal changes of the one before', () => {
  it('is nothing where it says the same', () => expect(said({})).toEqual([]));
  it('is said for each difference', () => {
    expect(said({ programme: 'P2', programmeName: 'Groep', providerName: 'Zuid' })).toEqual([
      'Groep (Zuid) instead of Angst (Noord).',
    ]);
    expect(said({ week: '2027-W01', weeksSooner: 1 })).toEqual([
      'Intake in week 1 instead of week 49.',
      'Treated 1 week sooner than now expected; the previous proposal gained 9.',
    ]);
    expect(said({ travelMinutes: 40 })).toEqual(['40 minutes of travel instead of 25.']);
    expect(said({ travelMinutes: null })).toEqual(['Online instead of at a location.']);
    expect(changesOf({ ...before, travelMinutes: null }, before).map(({ nl }) => nl)).toEqual([
      'Op een locatie, 25 minuten reizen, in plaats van online.',
    ]);
  });
});
