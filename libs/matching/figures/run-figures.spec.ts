import { partsAbout, runFigures, type RunPart } from './run-figures.js';

const K = 10;
const part = (outcome: string, from: string, count: number, to: string | null = null): RunPart => ({
  outcome,
  population: 'adults',
  from,
  to,
  count,
});
const three = (outcome: string, ...counts: readonly [number, number, number]): RunPart[] =>
  ['north', 'south', 'east'].map((from, i) => part(outcome, from, counts[i]));
const placed = (outcome: string, count: number): RunPart[] =>
  ['north', 'south', 'east'].map((from) => part(outcome, from, count, 'west'));

describe('the figures of a run', () => {
  it('are of one population: those of two are never pooled', () => {
    const youth = placed('proposed', 50).map((one) => ({ ...one, population: 'youth' as const }));
    const parts = [...placed('proposed', 40), ...youth];
    expect(runFigures(partsAbout(parts, 'adults'), K).proposed).toBe(120);
    expect(runFigures(partsAbout(parts, 'youth'), K).proposed).toBe(150);
    expect(runFigures(partsAbout(parts, 'wlz'), K).proposed).toBe(0);
  });

  it('are told where none is of few', () => {
    const parts = [
      ...placed('proposed', 40),
      ...three('too-far', 20, 20, 20),
      ...three('barred', 15, 12, 13),
    ];
    expect(runFigures(parts, K)).toEqual({
      entries: 220,
      proposed: 120,
      kept: 0,
      unmatched: 100,
      placed: true,
      reasons: [
        { reason: 'too-far', count: 60 },
        { reason: 'barred', count: 40 },
      ],
    });
  });

  it('hide a reason of few with another, and keep their sum and the proposals', () => {
    const parts = [...placed('proposed', 40), ...three('too-far', 20, 20, 20), ...three('barred', 1, 1, 1)];
    expect(runFigures(parts, K)).toMatchObject({
      proposed: 120,
      unmatched: 63,
      reasons: [
        { reason: 'barred', count: null },
        { reason: 'too-far', count: null },
      ],
    });
  });

  it('count ten that one organisation made up as its own', () => {
    const parts = [
      ...placed('proposed', 40),
      ...three('too-far', 20, 20, 20),
      ...three('barred', 10, 1, 1),
      ...three('not-sooner', 30, 30, 30),
    ];
    const { reasons } = runFigures(parts, K);
    expect(reasons.find(({ reason }) => reason === 'barred')).toEqual({ reason: 'barred', count: null });
  });

  it('hide a few proposals and what they could be subtracted from', () => {
    const figures = runFigures([...placed('proposed', 1), ...three('too-far', 40, 40, 40)], K);
    expect(figures).toMatchObject({ entries: 123, proposed: null, unmatched: null, placed: false });
  });

  it('are none of a handful', () => {
    expect(runFigures([part('proposed', 'north', 3, 'south'), part('too-far', 'north', 3)], K)).toEqual({
      entries: null,
      proposed: null,
      kept: null,
      unmatched: null,
      placed: false,
      reasons: [],
    });
  });
});
