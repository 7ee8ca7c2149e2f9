import { FAMILIES } from '../../../libs/demo/index.js';
import { type Lines, percent } from './lines.js';
import { program } from './process.js';
import { type FamilyResult, type FamilyTask } from './programs/family-task.js';

const SEEDS = 5;
/** Entries, what HiGHS alone gets for the best there is, and the bars: true loss and certified gap of the worst seed. */
const SIZES = [
  { entries: 20, seconds: 60, loss: 0.0005, gap: 0 },
  { entries: 60, seconds: 60, loss: 0.0005, gap: 0 },
  { entries: 150, seconds: 60, loss: 0.0005, gap: 0.005 },
  { entries: 300, seconds: 60, loss: 0.0005, gap: 0.005 },
  { entries: 3_000, seconds: 0, loss: null, gap: 0.0005 },
] as const;
const LIMIT = 1_800;

/** Every family at every size over many seeds: the distribution, and not the best of them. */
export async function measureFamilies(lines: Lines): Promise<void> {
  process.stderr.write(
    'family   entries   true loss: mean, worst   gap: worst     proved   CPU s: mean, worst   MB\n',
  );
  for (const family of FAMILIES)
    for (const { entries, seconds, loss, gap } of SIZES) {
      const task: FamilyTask = { family, entries, seeds: SEEDS, seconds };
      const ran = await program('family', task, { limit: LIMIT });
      if (ran.code !== 0) throw new Error(`${family} of ${entries} was not solved: ${ran.said}`);
      const results = JSON.parse(ran.out) as FamilyResult[];
      const name = `${family} ${entries}`;
      const losses = results.flatMap((row) => (row.best === null ? [] : lossOf(row, row.best)));
      const worstLoss = losses.length === 0 ? null : Math.max(...losses);
      const worstGap = Math.max(...results.map((row) => row.gap));
      const proved = results.filter((row) => row.proved).length;
      const cpu = results.map((row) => row.cpuSeconds);
      const asked = loss === null ? null : { atMost: loss };
      lines.add(name, 'true loss, mean', mean(losses), 'ratio');
      lines.add(name, 'true loss, worst', worstLoss, 'ratio', { bar: worstLoss === null ? null : asked });
      lines.add(name, 'gap, worst', worstGap, 'ratio', { bar: { atMost: gap } });
      lines.add(name, 'proved', proved / results.length, 'ratio');
      lines.seconds(name, 'processor time, mean', mean(cpu));
      lines.seconds(name, 'processor time, worst', Math.max(...cpu));
      lines.add(name, 'peak memory', ran.peakMB, 'MB');
      process.stderr.write(
        `${family.padEnd(8)} ${String(entries).padStart(7)}   ${shown(mean(losses)).padStart(11)}, ${shown(worstLoss).padEnd(9)} ` +
          `${percent(worstGap).padStart(12)}   ${proved} of ${results.length}   ` +
          `${(mean(cpu) ?? 0).toFixed(2).padStart(9)}, ${Math.max(...cpu)
            .toFixed(2)
            .padEnd(7)} ${String(ran.peakMB ?? '?')}\n`,
      );
    }
}

const lossOf = ({ value }: FamilyResult, best: number): number =>
  best <= value ? 0 : (best - value) / Math.max(1, Math.abs(best));

const mean = (list: readonly number[]): number | null =>
  list.length === 0 ? null : list.reduce((a, b) => a + b, 0) / list.length;

const shown = (ratio: number | null): string => (ratio === null ? '-' : percent(ratio));
