import { inBoth, type Language, say } from '../../libs/words/index.js';

const SENTENCES = 5_000;
/** Milliseconds of the processor: a list of that many proposals is worded in one answer. */
const BAR = 100;
const ROUNDS = 9;

/** Median milliseconds of the processor, so that other work on the machine counts little. */
function median(work: () => void): number {
  const took = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return took.sort((a, b) => a - b)[(ROUNDS - 1) / 2]!;
}

/** `npm run bench words`: what 5,000 sentences with a date, a week and numbers in them take; false beyond the bar. */
export async function run(): Promise<boolean> {
  let met = true;
  const line = (name: string, value: number, bar: number): void => {
    const ok = value <= bar;
    met &&= ok;
    const row = {
      bench: 'words',
      case: name,
      metric: 'cpu',
      value: Math.round(value * 10) / 10,
      unit: 'ms',
      bar,
      ok,
    };
    process.stdout.write(`${JSON.stringify(row)}\n`);
    process.stderr.write(`${name.padEnd(32)} ${value.toFixed(1)} ms, at most ${bar}\n`);
  };
  const params = (i: number) => ({ count: i % 7, week: '2026-W49', at: { nl: 'Noord', en: 'North' } });
  const each = (one: (i: number) => unknown) => () => {
    for (let i = 0; i < SENTENCES; i++) one(i);
  };
  for (const language of ['nl', 'en'] as const satisfies Language[])
    line(
      `say, ${SENTENCES} in ${language}`,
      median(each((i) => say(language, 'common.samples.slots', params(i)))),
      BAR,
    );
  line(`inBoth, ${SENTENCES}`, median(each((i) => inBoth('common.samples.slots', params(i)))), 2 * BAR);
  return met;
}
