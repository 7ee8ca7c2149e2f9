/**
 * The formulas of a waiting list in equilibrium: Fong, Mushtaq, House, Gordon, Chen, Griffiths, Ahmad and Walton,
 * "Understanding Waiting Lists Pressures" (2022, doi 10.1101/2022.08.23.22279117). Rates are per week, waits in weeks.
 */

/** An average wait of a quarter of the target keeps all but some 1.8 % of those who wait within it. */
const TARGET_FACTOR = 4;
/** Weeks in which a list that is far too long is to shrink to its target. */
const WEEKS_TO_TARGET = 26;

/** Arrivals per place that comes free; from 1 on the list grows without end. */
export const queueLoad = (demand: number, capacity: number): number => demand / capacity;

/** Weeks that people may wait on average. @param factor a quarter to a sixth of the target: 4 to 6 */
export const targetMeanWait = (targetWait: number, factor = TARGET_FACTOR): number => targetWait / factor;

/** Little's law: how many may wait. */
export const targetQueueSize = (demand: number, targetWait: number, factor = TARGET_FACTOR): number =>
  demand * targetMeanWait(targetWait, factor);

/**
 * Removals a week that keep a list at its target (Kingman's formula as Marchal has it).
 * @param cvArrival coefficient of variation of the time between arrivals; 1 = by chance
 * @param cvRemoval the same of the time between removals
 */
export const targetCapacity = (
  demand: number,
  targetWait: number,
  { factor = TARGET_FACTOR, cvArrival = 1, cvRemoval = 1 } = {},
): number => demand + ((cvArrival ** 2 + cvRemoval ** 2) / 2) * (factor / targetWait);

/** Removals a week that bring a list to its target in so many weeks. */
export const reliefCapacity = (
  demand: number,
  queueSize: number,
  target: number,
  weeksToTarget = WEEKS_TO_TARGET,
): number => demand + (queueSize - target) / weeksToTarget;

/** Twice the mean wait against the target; above 1 the target is out of reach. Both in the same unit. */
export const pressure = (meanWait: number, targetWait: number): number => (2 * meanWait) / targetWait;
