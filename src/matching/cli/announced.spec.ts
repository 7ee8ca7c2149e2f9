import { existsSync } from 'node:fs';
import { readProblem } from '../../../libs/matching/index.js';
import { growNational } from '../../../libs/demo/index.js';
import { readAnnounced } from './announced.js';

/** Where the regulator's figures lie, beside the repository and never part of it. */
const WAITS = '../shared/data/nza-ggz-wachttijden-2018q1.csv';
const POSTCODES = '../shared/data/pc4.csv';
const real = existsSync(WAITS) && existsSync(POSTCODES) ? it : it.skip;

describe('readAnnounced', () => {
  it('says in one sentence what it cannot read', async () => {
    const read = await readAnnounced({ waits: 'nowhere.csv', postcodes: 'nowhere.csv' });
    expect(read).toMatchObject({ ok: false });
    expect(!read.ok && read.error).toContain('it does not exist');
  });

  real('takes the figures of 2018 with real geography, most without a distinction by diagnosis', async () => {
    const announced = await readAnnounced({ waits: WAITS, postcodes: POSTCODES, region: 'GRONINGEN' });
    if (!announced.ok) throw new Error(announced.error);
    const problem = growNational(announced.value, { entries: 1_000, seed: 1 });
    expect(readProblem(JSON.parse(JSON.stringify(problem)))).toMatchObject({ ok: true });
    expect(problem.programmes.length).toBeGreaterThan(100);
    const broad = problem.programmes.filter(({ diagnoses }) => diagnoses.length > 3).length;
    expect(broad / problem.programmes.length).toBeGreaterThan(0.5);
  });
});
