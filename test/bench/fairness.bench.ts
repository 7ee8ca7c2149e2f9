import { CHOICES, nameOf } from './fairness/policies.js';
import { simulateYear, type Way } from './fairness/year.js';
import { planUnder, servedFirst, shareOfList, type PlanFigures } from './fairness/price.js';

const ENTRIES = 3_000;

const YEAR_ENTRIES = 1_500;
const WAYS: readonly { readonly name: string; readonly way: Way }[] = [
  { name: 'first come first served', way: { kind: 'first-come-first-served' } },
  { name: 'matching without fairness', way: { kind: 'matching', waited: 0, floor: 0 } },
  { name: 'matching, floor 50%', way: { kind: 'matching', waited: 0, floor: 50 } },
  { name: 'matching, floor 100%', way: { kind: 'matching', waited: 0, floor: 100 } },
  { name: 'matching, weight 10000', way: { kind: 'matching', waited: 10_000, floor: 0 } },
];

async function years(seed: number): Promise<void> {
  for (const { name, way } of WAYS) {
    const year = await simulateYear(way, seed, YEAR_ENTRIES);
    process.stderr.write(`\n${name}: ${year.proposed} proposed, ${year.accepted} accepted in a year\n`);
    process.stderr.write(
      'waited     on the list  proposed  same need  fits a place  same need, of those who fit\n',
    );
    for (const { band, times, share, sameNeed, fits, sameNeedFits } of year.shares) {
      const cells = [share, sameNeed, fits, sameNeedFits].map((value) =>
        `${(100 * value).toFixed(1)} %`.padStart(9),
      );
      process.stderr.write(`${band.padEnd(10)} ${String(times).padStart(11)} ${cells.join(' ')}\n`);
      for (const [metric, value] of Object.entries({ share, sameNeed, fits, sameNeedFits }))
        process.stdout.write(
          `${JSON.stringify({ bench: 'fairness', case: `year, ${name}, waited ${band}`, metric, value, unit: 'share', bar: null, ok: true })}\n`,
        );
    }
  }
}

/** `npm run bench fairness`: what each weight and floor costs the demo region in weeks, and what it gives the long-waiting; `-- year`: a year of weekly runs. */
export async function run(args: readonly string[]): Promise<boolean> {
  if (args[0] === 'year') {
    await years(Number(args[1] ?? 1));
    return true;
  }
  const seeds = args.length > 0 ? args.map(Number) : [1];
  for (const seed of seeds) {
    let before: PlanFigures | null = null;
    for (const choice of CHOICES) {
      const { problem, plan, gap } = await planUnder(choice, seed, ENTRIES);
      if (before === null) {
        process.stderr.write(
          `seed ${seed}: ${(100 * shareOfList(problem)).toFixed(1)} % of the list has waited longer than the norm\n`,
        );
        line(seed, 'first come first served', servedFirst(problem), plan, null);
      }
      before ??= plan;
      line(seed, nameOf(choice), plan, before, gap);
    }
  }
  return true;
}

function line(seed: number, name: string, plan: PlanFigures, without: PlanFigures, gap: number | null): void {
  const less = without.weeks - plan.weeks;
  for (const [metric, value] of Object.entries(plan))
    process.stdout.write(
      `${JSON.stringify({ bench: 'fairness', case: `seed ${seed}, ${name}`, metric, value, unit: metric === 'longShare' ? 'share' : metric, bar: null, ok: true })}\n`,
    );
  process.stderr.write(
    `${name.padEnd(28)} ${String(plan.proposals).padStart(5)} placed, ${String(plan.weeks).padStart(6)} weeks (${less > 0 ? '−' : '+'}${Math.abs(less)}), ` +
      `long-waiting ${(100 * plan.longShare).toFixed(1)} %${gap === null ? '' : `, gap ${(100 * gap).toFixed(2)} %`}\n`,
  );
}
