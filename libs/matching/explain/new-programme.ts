import { type Block } from '../plans/usage.js';
import { earliestWeek, gainsOf, worth } from '../problem/index.js';
import { type NearestChange } from '../solution/solution.js';
import { type Ground } from './ground.js';

/** Treats nobody yet. */
const NOBODY = '';

/** Minutes to somewhere else that a client without a limit is taken to travel. */
const WITHOUT_LIMIT = 60;

/**
 * What a programme for the need of entry i would have to be like to give it a place, whoever offers it: how far away at
 * most, with an intake in which week at the latest, and how many weeks from there to the treatment at most. Every
 * programme that is nearer or sooner does as well, as long as it takes the client and has a place for it. With the
 * sender's own limit, and the region's, as further steps where they are used up. `none` where nothing at all can be sooner, or worth it.
 * @param typicalWait weeks from intake to treatment that is asked of it, if it can be
 */
export function newProgrammeFor(
  { problem, usage }: Ground,
  i: number,
  typicalWait: number,
  named: (block: Block) => NearestChange,
): NearestChange {
  const { policy, weeks } = problem;
  const entry = problem.entries[i];
  const gainsAt = (week: number, treatmentWait: number) =>
    gainsOf(policy, entry, { provider: NOBODY, online: false, treatmentWait }, week, 0);
  const worthIt = (week: number, treatmentWait: number): boolean => {
    const gains = gainsAt(week, treatmentWait);
    return gains.breach >= 0 && gains.weeks >= policy.minGainWeeks && worth(policy.weights, gains) > 0;
  };
  for (let wait = typicalWait; wait >= 0; wait--) {
    for (let week = weeks - 1; week >= earliestWeek(problem, entry); week--) {
      if (!worthIt(week, wait)) continue;
      const { travel } = policy.weights;
      const value = worth(policy.weights, gainsAt(week, wait));
      const most = travel === 0 ? Infinity : Math.ceil(value / travel) - 1;
      const programme: NearestChange = {
        change: 'programme',
        by: Math.min(entry.maxTravel ?? WITHOUT_LIMIT, most),
        week,
        treatmentWeeks: wait,
      };
      const blocks = usage.blocksAnywhere(i).map(named);
      return blocks.length === 0 ? programme : { ...programme, and: blocks };
    }
  }
  return { change: 'none', by: gainsAt(0, 0).weeks };
}
