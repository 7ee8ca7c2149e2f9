import { readingContext } from '../../../test/support/reading-context.js';
import fc from 'fast-check';
import { readCeilings, readEntries, readProgramme, readSlots, wordsOf } from '../../ingest/index.js';
import { atOnce, careOf, isoWeekOf, weeksBetween } from '../../kernel/index.js';
import { EligibilityTable, needOfCodes, programmesIn } from '../../registry/eligibility/index.js';
import { estimateMinutes } from '../../registry/area/travel.js';
import { builtInSource } from './built-in.js';
import { DEMO_WEEKS } from './slots.js';
import { type DemoSource } from './source.js';
import { generateDemo, type DemoRegion } from './generate-demo.js';

const TODAY = '2026-11-22';
const SOURCE = builtInSource({ id: 'GRONINGEN', name: 'Groningen' });
const region = (seed = 1, entries = 3000, source: DemoSource = SOURCE): DemoRegion =>
  generateDemo(source, { seed, entries, today: TODAY });
const entriesOf = ({ providers }: DemoRegion) => providers.flatMap(({ entries }) => entries);

/** How many entries could go to another programme with a free intake sooner than they expect now. */
function couldGoSooner({ areas, providers }: DemoRegion): number {
  const place = new Map(areas.map((area) => [area.code, area]));
  const programmes = providers.flatMap(({ id, programmes: own }) =>
    own.map(({ programme, slots }) => ({
      ...programme,
      id: `${id}/${programme.reference}`,
      provider: id,
      slots,
    })),
  );
  const table = new EligibilityTable(programmes, (entry, j) => {
    const [from, to] = [place.get(entry.area), place.get(programmes[j].area)];
    return from && to ? (from === to ? 10 : estimateMinutes(from, to)) : null;
  });
  const thisWeek = isoWeekOf(TODAY);
  let count = 0;
  for (const { id, entries, programmes: own } of providers)
    for (const entry of entries) {
      if (entry.intakeOn !== null) continue;
      const now = own.find(({ programme }) => programme.reference === entry.programme)?.programme;
      const waited = weeksBetween(isoWeekOf(entry.registeredOn), thisWeek);
      const left = entry.expectedIntakeWeek
        ? weeksBetween(thisWeek, entry.expectedIntakeWeek)
        : Math.max(0, (now?.intakeWait ?? 0) - waited);
      const found = programmesIn(
        table.accepting({ ...entry, ...needOfCodes(entry), ...careOf(entry), provider: id, barred: [] }),
      ).some((j) =>
        programmes[j].slots.some(
          ({ offered }, week) =>
            offered > 0 && week + (programmes[j].treatmentWait ?? 6) < left + (now?.treatmentWait ?? 0),
        ),
      );
      if (found) count++;
    }
  return count;
}

describe('generateDemo', () => {
  it('lets nobody cross a legal title, and no ordinary client into forensic care', () => {
    const drawn = region();
    const programmes = drawn.providers.flatMap(({ id, programmes: own }) =>
      own.map(({ programme }) => ({ ...programme, id: `${id}/${programme.reference}`, provider: id })),
    );
    const table = new EligibilityTable(programmes, () => 10);
    const forensic = entriesOf(drawn).filter(({ title }) => title === 'wfz');
    expect(forensic.length).toBeGreaterThan(10);
    for (const { id, entries } of drawn.providers)
      for (const entry of entries)
        for (const j of programmesIn(table.accepting({ ...entry, provider: id, barred: [] }))) {
          expect(programmes[j].titles).toContain(entry.title);
          expect(programmes[j].circuits?.includes('forensic')).toBe(entry.circuit === 'forensic');
        }
  });

  it('has people of every title who wait, and free places elsewhere for each', () => {
    const { providers } = region();
    for (const title of ['zvw', 'jeugdwet', 'wlz', 'wfz']) {
      const waiting = providers.flatMap(({ id, entries }) =>
        entries.filter((entry) => entry.title === title).map(() => id),
      );
      expect([title, waiting.length >= 20]).toEqual([title, true]);
      const open = providers.filter(({ programmes }) =>
        programmes.some(
          ({ programme, slots }) =>
            programme.titles?.includes(title) && slots.some(({ offered }) => offered > 0),
        ),
      );
      expect([title, open.some(({ id }) => waiting.some((from) => from !== id))]).toEqual([title, true]);
    }
  });

  it('gives the same bytes for the same seed, whatever the order of the source, and others for another', () => {
    const turned = {
      ...SOURCE,
      areas: [...SOURCE.areas].reverse(),
      providers: [...SOURCE.providers].reverse(),
      waits: [...SOURCE.waits].reverse(),
    };
    expect(JSON.stringify(region(1, 500, turned))).toBe(JSON.stringify(region(1, 500)));
    expect(JSON.stringify(region(2, 500))).not.toBe(JSON.stringify(region(1, 500)));
  });

  it('passes the validation of the API, every row of it', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 400 }), (seed, entries) => {
        const demo = region(seed, entries);
        const areas = new Set(demo.areas.map(({ code }) => code));
        const words = wordsOf(demo.areas.map(({ name }) => name));
        const known = new Set(demo.providers.map(({ id }) => id));
        for (const { id, programmes, ceilings, entries: rows } of demo.providers) {
          const own = new Set(programmes.map(({ programme }) => programme.reference));
          const context = readingContext({
            ...{ today: TODAY, programmes: own, areas, words },
            ...{ providers: known, provider: id },
          });
          for (const { programme, slots } of programmes) {
            const { reference, ...body } = programme;
            expect(readProgramme(reference, body, context)).toEqual({ ok: true, value: programme });
            expect(atOnce(readSlots(slots, context))).toEqual({ ok: true, value: slots });
            expect(slots).toHaveLength(DEMO_WEEKS);
          }
          expect(atOnce(readCeilings(ceilings))).toEqual({ ok: true, value: ceilings });
          const batch = readEntries(rows, context);
          expect(batch.problems).toEqual([]);
          expect(batch.accepted).toEqual(rows);
        }
        expect(entriesOf(demo)).toHaveLength(entries);
      }),
      { numRuns: 15 },
    );
  });

  it('divides the entries over the programmes in proportion to the announced weeks, to within one', () => {
    const demo = region(7, 3000);
    const weeks = new Map<string, number>();
    // Median of the built-in source, for the unknown ones and the stop.
    const known = SOURCE.waits
      .flatMap(({ intake }) => (intake === null ? [] : [intake]))
      .sort((a, b) => a - b);
    const median = known[Math.floor((known.length - 1) / 2)];
    for (const { provider, intake } of SOURCE.waits)
      weeks.set(provider, (weeks.get(provider) ?? 0) + (intake ?? median));
    const sum = [...weeks.values()].reduce((a, b) => a + b, 0);
    for (const { id, entries, programmes } of demo.providers) {
      const share = (3000 * (weeks.get(id) ?? 0)) / sum;
      expect(Math.abs(entries.length - share)).toBeLessThanOrEqual(programmes.length);
    }
  });

  it('has clients of all ages, needs and areas of the region, and of no other', () => {
    const entries = entriesOf(region());
    const values = (of: (entry: (typeof entries)[number]) => unknown) => new Set(entries.map(of));
    expect(values(({ area }) => area)).toEqual(new Set(SOURCE.areas.map(({ code }) => code)));
    expect(values(({ diagnosis }) => diagnosis).size).toBe(17);
    expect(values(({ severity }) => severity)).toEqual(new Set([1, 2, 3]));
    for (const circuit of [
      [0, 5],
      [12, 15],
      [18, 22],
      [40, 49],
      [80, 99],
    ])
      expect(values(({ age }) => age.join())).toContain(circuit.join());
    expect(values(({ language }) => language).size).toBeGreaterThan(4);
    expect(values(({ insurer }) => insurer).size).toBeGreaterThan(8);
  });

  it('has had the intake with one in ten, and keeps every clock consistent', () => {
    const entries = entriesOf(region());
    const after = entries.filter(({ intakeOn }) => intakeOn !== null);
    expect(after.length / entries.length).toBeGreaterThan(0.08);
    expect(after.length / entries.length).toBeLessThan(0.12);
    for (const {
      registeredOn,
      referredOn,
      intakeOn,
      expectedIntakeWeek,
      expectedTreatmentWeeks,
    } of entries) {
      expect(registeredOn <= TODAY).toBe(true);
      expect(referredOn === null || referredOn < registeredOn).toBe(true);
      if (intakeOn === null) continue;
      expect(intakeOn >= registeredOn && intakeOn <= TODAY).toBe(true);
      expect(expectedIntakeWeek).toBeNull();
      expect(weeksBetween(isoWeekOf(intakeOn), isoWeekOf(TODAY))).toBeLessThanOrEqual(
        expectedTreatmentWeeks ?? 0,
      );
    }
    for (const { expectedIntakeWeek } of entries)
      if (expectedIntakeWeek) expect(expectedIntakeWeek > isoWeekOf(TODAY)).toBe(true);
  });

  it('has long lists beside free intakes: at least a quarter of the entries could be helped sooner elsewhere', () => {
    const demo = region();
    expect(couldGoSooner(demo)).toBeGreaterThan(750);
    const slots = demo.providers.flatMap(({ programmes }) =>
      programmes.flatMap((p) => p.slots.map(({ offered }) => offered)),
    );
    const free = slots.reduce((a, b) => a + b, 0);
    expect(free).toBeGreaterThan(700);
    expect(free).toBeLessThan(1100);
    for (const { programmes } of demo.providers)
      for (const { programme, slots: own } of programmes)
        if (programme.intakeStop) expect(own.every(({ offered }) => offered === 0)).toBe(true);
  });

  it('has providers with more places than they take clients on, so that a choice of dates can be offered, and groups', () => {
    const { providers } = region();
    const freeOf = ({ programmes }: (typeof providers)[number]) =>
      programmes.flatMap(({ slots }) => slots).reduce((sum, { offered }) => sum + offered, 0);
    const open = providers.filter((one) => freeOf(one) > one.entries.length);
    expect(open.length).toBeGreaterThanOrEqual(4);
    for (const one of open) expect(one.maxNetIn).toBeLessThanOrEqual(Math.ceil(freeOf(one) * 0.6));
    const groups = providers.flatMap(({ programmes }) =>
      programmes.filter(
        ({ programme, slots }) =>
          programme.minStart !== null && slots.some(({ offered }) => offered >= programme.minStart!),
      ),
    );
    expect(groups.length).toBeGreaterThanOrEqual(2);
  });

  it('says of itself that it is synthetic', () => {
    expect(region(1, 10)).toMatchObject({ synthetic: true, basis: 'built-in' });
    expect(SOURCE.providers.every(({ id }) => id.startsWith('9999'))).toBe(true);
  });
});
