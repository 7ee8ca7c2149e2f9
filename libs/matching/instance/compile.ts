import { countedMinutes, earliestWeek, minStartIn, usableSlots } from '../problem/gains.js';
import { chanceOf, expectedValue } from '../problem/acceptance.js';
import { type Problem, type Programme } from '../problem/problem.js';
import { heldUntil, valuedRemaining, valuedTreatmentWait } from '../problem/waits.js';
import { EntryClasses, programmeClasses } from './classes.js';
import { EligibleProgrammes } from './eligible.js';
import { type Instance } from './instance.js';
import { compileLimits, namedInsurers, profileOf, profilesOf } from './limits.js';
import { byId, positions } from './number.js';
import { PairList } from './pairs.js';
import { rankEntries } from './rank.js';
import { breachNow, breachPrice, lastWeek, waitedValue, weeksAhead } from './values.js';

function compileCells(programmes: readonly Programme[], weeks: number, entries: number) {
  const cellStart = new Int32Array(programmes.length + 1);
  const list: { j: number; t: number; slots: number; min: number }[] = [];
  programmes.forEach((programme, j) => {
    for (let t = 0; t < weeks; t++) {
      const slots = usableSlots(programme, t, entries);
      const min = minStartIn(programme, t);
      if (slots > 0) list.push({ j, t, slots, min: min > 1 ? min : 0 });
    }
    cellStart[j + 1] = list.length;
  });
  return {
    cellStart,
    cells: list.length,
    cellProgramme: Int32Array.from(list, ({ j }) => j),
    cellWeek: Int32Array.from(list, ({ t }) => t),
    cellSlots: Int32Array.from(list, ({ slots }) => slots),
    cellMin: Int32Array.from(list, ({ min }) => min),
  };
}

/**
 * Compiles a problem that the reader has accepted. O(entries · (rules · programmes / 32 + pairs)) time; some 13 bytes
 * a pair. Throws on a pin that isn't admissible: the reader refuses those.
 */
export function compileInstance(problem: Problem): Instance {
  const { policy, weeks } = problem;
  const entries = byId(problem.entries);
  const programmes = byId(problem.programmes);
  const providerIds = byId(problem.providers).map(({ id }) => id);
  const providerAt = positions(providerIds);
  const areaAt = positions(problem.travel.areas);
  const cells = compileCells(programmes, weeks, entries.length);

  const { classes: waits, of: waitOf } = programmeClasses(policy, programmes);
  const areaOf = Int32Array.from(programmes, ({ area }) => areaAt.get(area) ?? -1);
  const online = Uint8Array.from(programmes, (programme) => (programme.online ? 1 : 0));
  const firstOpen = Int32Array.from(programmes, (_, j) => cells.cellStart[j + 1] - cells.cellStart[j]);

  const insurers = namedInsurers(problem);
  const insurerAt = new Map(insurers.map((insurer, at) => [insurer, at]));
  const limits = compileLimits(problem, insurers, {
    providerIds,
    cells: cells.cells,
    cellOf: (c) => ({ programme: programmes[cells.cellProgramme[c]].id, week: cells.cellWeek[c] }),
  });

  const n = entries.length;
  const entryClass = new Int32Array(n);
  const profile = new Int32Array(n);
  const pinnedCell = new Int32Array(n).fill(-1);
  const pairStart = new Int32Array(n + 1);
  const classes = new EntryClasses(problem, waits);
  const pairs = new PairList();
  const eligible = new EligibleProgrammes(programmes);
  const lasts = new Map<string, Int32Array>();

  entries.forEach((entry, i) => {
    const { number: clock, row, first: firstValue } = classes.of(entry);
    entryClass[i] = row;
    profile[i] = profileOf(problem, insurers, entry, insurerAt.get(entry.insurer) ?? 0);

    const key = `${clock}/${valuedRemaining(policy, entry)}/${valuedTreatmentWait(policy, entry)}`;
    let last = lasts.get(key);
    if (!last)
      lasts.set(key, (last = Int32Array.from(waits, ({ wait }) => lastWeek(entry, policy, wait, weeks))));
    const stay =
      breachPrice(entry, policy) * breachNow(entry, policy) +
      policy.weights.weeks * weeksAhead(entry, policy) +
      waitedValue(entry, policy);
    const minutes = problem.travel.minutes[areaAt.get(entry.area) ?? -1];
    const pin = entry.pinned ?? null;
    const earliest = earliestWeek(problem, entry);
    const bits = eligible.of(entry);

    for (let w = 0; w < bits.length; w++) {
      for (let word = bits[w]; word !== 0; word &= word - 1) {
        const j = (w << 5) + (31 - Math.clz32(word & -word));
        const latest = Math.max(last[waitOf[j]], heldUntil(entry, programmes[j].id));
        if (latest < 0 || firstOpen[j] === 0 || (pin && programmes[j].id !== pin.programme)) continue;
        const way = online[j] === 1 ? null : (minutes?.[areaOf[j]] ?? null);
        if (online[j] === 0 && (way === null || (entry.maxTravel !== null && way > entry.maxTravel)))
          continue;
        const travel = countedMinutes(policy, entry, programmes[j], way);
        const first = cells.cellStart[j];
        let start = first;
        let end = cells.cellStart[j + 1];
        while (end > start && cells.cellWeek[end - 1] > latest) end--;
        while (end > start && cells.cellWeek[start] < earliest) start++;
        if (pin) {
          for (let c = start; c < end; c++) if (cells.cellWeek[c] === pin.week) pinnedCell[i] = c;
          if (pinnedCell[i] < 0) continue;
        }
        if (end > start)
          pairs.push(
            j,
            inFirstWeek(
              chanceOf(policy, entry, programmes[j]),
              stay +
                firstValue[waitOf[j]] -
                policy.weights.weeks * waits[waitOf[j]].wait -
                policy.weights.travel * travel,
            ),
            start - first,
            end - first,
          );
      }
    }
    if (pin && pinnedCell[i] < 0) pinnedCell[i] = PIN_WITHOUT_SLOT;
    pairStart[i + 1] = pairs.length;
  });

  return {
    weeks,
    entryIds: entries.map(({ id }) => id),
    programmeIds: programmes.map(({ id }) => id),
    providerIds,
    n,
    rank: rankEntries(entries, policy.seed),
    sender: Int32Array.from(entries, ({ provider }) => providerAt.get(provider)!),
    entryClass,
    profile,
    profiles: profilesOf(problem, insurers),
    pinnedCell,
    programmes: programmes.length,
    providerOf: Int32Array.from(programmes, ({ provider }) => providerAt.get(provider)!),
    waitOf,
    waits: waits.length,
    ...cells,
    pairStart,
    ...pairs.finish(),
    classes: classes.rows,
    later: classes.later(),
    providers: providerIds.length,
    limits,
  };
}

/** What a place is worth in the first week of the horizon, times its chance. */
const inFirstWeek = (chance: number, value: number): number => expectedValue(chance, value, value);

/** The pinned week has no usable slots, so no plan can hold the pin. */
export const PIN_WITHOUT_SLOT = -2;
