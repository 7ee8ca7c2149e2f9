import { generate } from '../../demo/problem/index.js';
import { seededRandom } from '../../kernel/index.js';
import { gainsOf, travelIn, usableSlots, whyInadmissible, worth } from '../problem/gains.js';
import { compileInstance } from './compile.js';
import { type Problem } from '../problem/problem.js';
import { pairValue } from './instance.js';
import { findPair, restrictPairs } from './restrict.js';

/** With titles and circuits on half of all rows, so that each rule has something to say. */
function underTitles(plain: Problem): Problem {
  const draw = seededRandom(4);
  return {
    ...plain,
    entries: plain.entries.map((entry) =>
      entry.pinned || draw.percent(50)
        ? entry
        : {
            ...entry,
            title: draw.pick(['zvw', 'wlz', 'jeugdwet', null]),
            circuit: draw.pick(['adults', 'forensic', null]),
          },
    ),
    programmes: plain.programmes.map((programme) =>
      plain.entries.some(({ pinned }) => pinned?.programme === programme.id) || draw.percent(50)
        ? programme
        : {
            ...programme,
            titles: draw.pick([['zvw'], ['jeugdwet', 'zvw'], ['wlz']]),
            circuits: draw.pick([['adults'], ['forensic'], ['adults', 'forensic'], null]),
          },
    ),
  };
}

describe.each([
  ['without titles', (plain: Problem) => plain],
  ['with titles', underTitles],
])('the compiled problem %s', (_, change) => {
  const problem = change(generate({ size: 'XM', seed: 4 }));
  const instance = compileInstance(problem);
  const minutes = travelIn(problem.travel);
  const entries = new Map(problem.entries.map((entry) => [entry.id, entry]));
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));

  it('has exactly the triples that the rules admit, at the value that the gains give', () => {
    let compared = 0;
    instance.entryIds.forEach((entryId, i) => {
      const entry = entries.get(entryId)!;
      instance.programmeIds.forEach((programmeId, j) => {
        const programme = programmes.get(programmeId)!;
        const way = minutes(entry.area, programme.area);
        const k = findPair(instance, i, j);
        const first = k < 0 ? 0 : instance.cellStart[j] + instance.pairSkip[k];
        const last = k < 0 ? -1 : instance.cellStart[j] + instance.pairCells[k] - 1;
        for (let c = instance.cellStart[j]; c < instance.cellStart[j + 1]; c++) {
          const week = instance.cellWeek[c];
          const pinnedElsewhere = entry.pinned && entry.pinned.programme !== programmeId;
          const admissible =
            !pinnedElsewhere && whyInadmissible(problem, entry, programme, week, way) === null;
          if (admissible !== (first <= c && c <= last))
            throw new Error(`${entryId} at ${programmeId} in week ${week}`);
          if (!admissible) continue;
          const gains = gainsOf(problem.policy, entry, programme, week, way);
          expect(pairValue(instance, i, k, c)).toBe(worth(problem.policy.weights, gains));
          compared++;
        }
      });
    });
    expect(compared).toBeGreaterThan(1_000);
  });

  it('has a cell for every week with usable slots, and no other', () => {
    const cells = problem.programmes.reduce(
      (sum, row) => sum + row.slots.filter((_, week) => usableSlots(row, week, 1) > 0).length,
      0,
    );
    expect(instance.cells).toBe(cells);
  });

  it('ranks the longest wait first', () => {
    const waited = [...instance.entryIds]
      .map((id, i) => ({ rank: instance.rank[i], waited: entries.get(id)!.waited }))
      .sort((a, b) => a.rank - b.rank)
      .map((row) => row.waited);
    expect(waited).toEqual([...waited].sort((a, b) => b - a));
  });

  it('keeps the pairs that are asked for when it is restricted', () => {
    const keep = new Uint8Array(instance.pairProgramme.length).fill(1);
    keep[0] = 0;
    const restricted = restrictPairs(instance, keep);
    const i = instance.pairStart.findIndex((start, at) => instance.pairStart[at + 1] > start);
    expect(findPair(restricted, i, instance.pairProgramme[0])).toBe(-1);
    expect(restricted.pairProgramme.length).toBe(instance.pairProgramme.length - 1);
  });
});
