import { readProblem } from '../../../matching/index.js';
import { builtInSource } from '../../region/index.js';
import { growNational } from './national.js';

describe('growNational', () => {
  const source = builtInSource({ id: 'GRONINGEN', name: 'Groningen' });

  it('grows as many entries as are asked for, the same for the same seed', () => {
    const problem = growNational(source, { entries: 400, seed: 1 });
    expect(problem.entries).toHaveLength(400);
    expect(readProblem(JSON.parse(JSON.stringify(problem)))).toMatchObject({ ok: true });
    expect(growNational(source, { entries: 400, seed: 1 })).toEqual(problem);
    expect(growNational(source, { entries: 400, seed: 2 })).not.toEqual(problem);
  });

  it('gives programmes the announced waits, and places where the waits are short', () => {
    const { programmes } = growNational(source, { entries: 400, seed: 1 });
    const announced = new Set(source.waits.map(({ treatment }) => treatment));
    expect(programmes.filter(({ treatmentWait }) => announced.has(treatmentWait)).length).toBeGreaterThan(
      programmes.length / 2,
    );
    expect(programmes.flatMap(({ slots }) => slots).reduce((a, b) => a + b, 0)).toBe(160);
  });
});
