import { daysBetween, grouped, isoWeekOf, plusDays } from '../../kernel/index.js';
import { builtInSource, generateDemo } from '../region/index.js';
import { type PastEntry, pastOf } from './past.js';

const TODAY = '2026-11-30';
const MONTHS = 26;
const demo = generateDemo(builtInSource({ id: 'GRONINGEN', name: 'Groningen (synthetisch)' }), {
  seed: 1,
  entries: 3000,
  today: TODAY,
});
const past = (seed = 1): PastEntry[] => [...pastOf(demo, { seed, today: TODAY, months: MONTHS })].flat();
const entries = past();
const lastOf = ({ versions }: PastEntry) => versions.at(-1)!;

describe('the past of the demo region', () => {
  it('is the same on every machine for a seed, and another for another', () => {
    expect(JSON.stringify(past()) === JSON.stringify(entries)).toBe(true);
    expect(past(2)[0]).not.toEqual(entries[0]);
  });

  it('is of people who have gone before today, each told of in order, under a reference that nobody of today has', () => {
    const today = new Set(demo.providers.flatMap((one) => one.entries.map(({ reference }) => reference)));
    const seen = new Set<string>();
    const wrong = entries.filter(({ versions }) => {
      const days = versions.map(({ from }) => from);
      const { row, state } = versions.at(-1)!;
      const { reference, registeredOn, intakeOn } = row;
      const inOrder = days.every((day, i) => i === 0 || day > days[i - 1]!) && registeredOn <= days[0]!;
      const gone = state === 'left' && days.at(-1)! < TODAY;
      const known = today.has(reference) || seen.has(reference);
      seen.add(reference);
      return !inOrder || !gone || known || (intakeOn !== null && intakeOn < registeredOn);
    });
    expect(wrong).toEqual([]);
    expect(entries.length).toBeGreaterThan(10_000);
  });

  it('has intakes, leavings and transfers, and goes back 26 months', () => {
    const first = entries.reduce((day, { versions: [one] }) => (one.from < day ? one.from : day), TODAY);
    expect(daysBetween(first, TODAY)).toBeGreaterThan(780);
    expect(isoWeekOf(first)).not.toBe(isoWeekOf(plusDays(first, -1)));
    const by = (test: (entry: PastEntry) => boolean): number => entries.filter(test).length / entries.length;
    const had = by((entry) => lastOf(entry).row.intakeOn !== null);
    const moved = by(({ versions }) => versions.some(({ state }) => state === 'transferring'));
    expect([had > 0.6 && had < 0.95, moved > 0.002 && moved < 0.1]).toEqual([true, true]);
  });

  it('keeps each month about as many waiting as today, with those of today from their registration on', () => {
    const present = demo.providers.flatMap((one) => one.entries).filter(({ intakeOn }) => intakeOn === null);
    const waitingOn = (day: string): number =>
      present.filter(({ registeredOn }) => registeredOn <= day).length +
      entries.filter((entry) => {
        const { from, row } = lastOf(entry);
        return row.registeredOn <= day && (row.intakeOn ?? from) > day;
      }).length;
    const sizes = Array.from({ length: 24 }, (_, i) => waitingOn(plusDays(TODAY, -30 * i - 1)));
    process.stdout.write(`waiting in the demo region, month by month back: ${sizes.join(' ')}\n`);
    for (const size of sizes) {
      expect(size).toBeGreaterThan(present.length * 0.7);
      expect(size).toBeLessThan(present.length * 1.3);
    }
  });

  it('proposed another place to all who went there, each step after the one before it, and to others in vain', () => {
    const moved = entries.filter(({ versions }) => versions.some(({ state }) => state === 'transferring'));
    expect(moved.filter(({ proposal }) => proposal?.started == null)).toEqual([]);
    const wrong = entries.filter(({ provider, proposal, versions }) => {
      if (proposal === null) return false;
      const { to, proposed, offered, accepted, started, expectedWeeks, sparedWeeks } = proposal;
      const days = [versions[0]!.row.registeredOn, proposed, offered, accepted, started].filter(
        (day) => day !== null,
      );
      const inOrder = days.every((day, i) => i === 0 || day >= days[i - 1]!);
      return !inOrder || to === provider || !(expectedWeeks > sparedWeeks && sparedWeeks > 0);
    });
    expect(wrong).toEqual([]);
    const proposed = entries.filter(({ proposal }) => proposal !== null).length;
    expect([proposed > 1.5 * moved.length, proposed < 6 * moved.length]).toEqual([true, true]);
  });

  it('cleans lists on single days, and says of whom it took off that it did', () => {
    const cleaned = entries.filter((entry) => lastOf(entry).cleanedAs !== null);
    const others = entries.filter(({ versions }) =>
      versions.slice(0, -1).some((one) => one.cleanedAs !== null),
    );
    expect([others, cleaned.filter((entry) => lastOf(entry).row.intakeOn !== null)]).toEqual([[], []]);
    const asked = new Set(cleaned.map((entry) => `${entry.provider} ${lastOf(entry).from.slice(0, 7)}`));
    // Twice each, and told of some days later.
    expect(asked.size).toBeLessThan(5 * demo.providers.length);
    const leavers = entries.filter((entry) => lastOf(entry).row.intakeOn === null);
    const days = [...grouped(leavers, (entry) => lastOf(entry).from).values()].map((day) => day.length);
    expect(Math.max(...days)).toBeGreaterThan(5 * (leavers.length / days.length));
  });
});
