import {
  addWeeks,
  isoWeekOf,
  mondayOf,
  plusDays,
  seededRandom,
  type Random,
} from '../../../libs/kernel/index.js';
import {
  firstComeFirstServed,
  SILENT,
  solve,
  toProblem,
  type Assignment,
  type Problem,
  type SnapshotRows,
} from '../../../libs/matching/index.js';
import { weeksSinceRegistration } from '../../../libs/matching/problem/index.js';
import { type CurrentEntry, type EntryHistory } from '../../../libs/registry/index.js';
import { policyWith, type Fairness } from './policies.js';
import { demoRegion, entriesOf, rowsOf, TODAY } from './region.js';
import { ShareByNeed, type NeedShares } from './shares.js';

const WEEKS = 52;
const HORIZON = 13;
/** Of a hundred proposals so many are approved and accepted; what is refused is not proposed again. */
const ACCEPTED_PERCENT = 60;
/** Announced weeks are kept by so many in a hundred; the others wait up to so much longer. */
const KEPT_PERCENT = 60;
const LONGEST_EXTRA = 20;

export type Way = { readonly kind: 'first-come-first-served' } | ({ readonly kind: 'matching' } & Fairness);

/** Somebody on a list, and the week in which the present provider would really help. */
interface Waiting {
  readonly entry: CurrentEntry;
  readonly helpedAt: number;
}

export interface Year {
  readonly shares: readonly NeedShares[];
  readonly proposed: number;
  readonly accepted: number;
  /** Weeks that those who went had waited, and those whom the present provider helped. */
  readonly waitedWeeks: number;
}

/**
 * A year of the demo region, one run a week: people come and are helped where they wait, places come free, proposals are
 * accepted or refused. The same seed draws the same people, places and answers whatever the way of choosing, so that the
 * difference is the choice's.
 */
export async function simulateYear(way: Way, seed: number, size: number): Promise<Year> {
  const random = seededRandom(seed + 1);
  const demo = demoRegion(seed, size);
  const rows = rowsOf(demo);
  const first = isoWeekOf(TODAY);
  let list: Waiting[] = entriesOf(demo).map((entry) => ({ entry, helpedAt: truly(random, entry, 0, first) }));
  const meanStay = list.reduce((sum, { helpedAt }) => sum + helpedAt, 0) / list.length;
  // As many come as go: a list that is seen halfway has half of its waits behind it.
  const arrivals = Math.round(size / (2 * Math.max(1, meanStay)));
  const places = placesOf(rows, random);
  const bars: { entry: string; barred: string; until: null }[] = [];
  const taken = new Map<string, number>();
  const left: EntryHistory[] = [];
  const shares = new ShareByNeed();
  let [proposed, accepted, waitedWeeks] = [0, 0, 0];

  for (let week = 0; week < WEEKS; week++) {
    const firstWeek = addWeeks(first, week);
    const snapshot: SnapshotRows = {
      ...rows,
      entries: list.map(({ entry }) => entry),
      slots: visible(places, taken, week, first),
      bars: [...bars],
      history: [...list.map(({ entry }) => historyOf(entry, null, false)), ...left],
    };
    const fairness = way.kind === 'matching' ? way : { waited: 0, floor: 0 };
    const { problem } = toProblem(snapshot, policyWith(fairness), firstWeek);
    const plan = await planOf(way, problem);
    shares.add(problem, plan);
    proposed += plan.length;
    const gone = new Set<string>();
    for (const { entry, programme, week: t } of plan) {
      // By who and where it is, and not by the order of the plan: the same person gives the same answer anywhere.
      const answer = seededRandom(hashOf(`${seed} ${entry} ${programme}`));
      if (!answer.percent(ACCEPTED_PERCENT)) {
        bars.push({ entry, barred: programme, until: null });
        continue;
      }
      accepted++;
      gone.add(entry);
      const key = `${programme} ${week + t}`;
      taken.set(key, (taken.get(key) ?? 0) + 1);
    }
    const coming = seededRandom(seed * 1_000 + week);
    const day = plusDays(mondayOf(firstWeek), 4);
    const waited = new Map(problem.entries.map((entry) => [entry.id, weeksSinceRegistration(entry)]));
    for (const { entry, helpedAt } of list) {
      if (!gone.has(entry.id) && helpedAt > week + 1) continue;
      waitedWeeks += waited.get(entry.id) ?? 0;
      left.push(historyOf(entry, day, gone.has(entry.id)));
    }
    list = [
      ...list.filter(({ entry, helpedAt }) => !gone.has(entry.id) && helpedAt > week + 1),
      ...newcomers(coming, seed, week, arrivals, first),
    ];
  }
  return { shares: shares.tables(), proposed, accepted, waitedWeeks };
}

/** What the registry would know of an entry: it was there when the year began, or since it came. */
function historyOf(entry: CurrentEntry, leftOn: string | null, moved: boolean): EntryHistory {
  const { id, programme, diagnosis, age, title, circuit, severity, registeredOn, intakeOn } = entry;
  const seenOn = registeredOn > TODAY ? registeredOn : TODAY;
  return {
    id,
    programme,
    diagnosis,
    age,
    title,
    circuit,
    severity,
    registeredOn,
    intakeOn,
    seenOn,
    leftOn,
    moved,
  };
}

async function planOf(way: Way, problem: Problem): Promise<readonly Assignment[]> {
  if (way.kind === 'first-come-first-served') return firstComeFirstServed(problem);
  const solution = await solve(problem, { problemSha256: '', prices: false, iterations: 60 }, SILENT);
  return solution.assignments;
}

/** The week from the first in which somebody is really helped: as announced, or later. */
function truly(
  random: Random,
  { intakeOn, expectedIntakeWeek, expectedTreatmentWeeks }: CurrentEntry,
  week: number,
  first: string,
): number {
  const late = random.percent(KEPT_PERCENT) ? 0 : random.between(1, LONGEST_EXTRA);
  if (intakeOn !== null) return week + random.between(1, expectedTreatmentWeeks ?? 6) + late;
  if (expectedIntakeWeek === null) return week + random.between(4, 26) + late;
  const ahead = (Date.parse(mondayOf(expectedIntakeWeek)) - Date.parse(mondayOf(first))) / 604_800_000;
  return Math.max(week + 1, Math.round(ahead)) + late;
}

/** New on the lists this week: as the demo draws them, their clocks set to now. */
function newcomers(random: Random, seed: number, week: number, count: number, first: string): Waiting[] {
  const now = addWeeks(first, week + 1);
  const drawn = entriesOf(demoRegion(seed + 7_919 * (week + 1), count), `w${week} `);
  return drawn.map((entry) => {
    const announced = random.between(2, 24);
    const known = random.percent(80);
    const fresh: CurrentEntry = {
      ...entry,
      registeredOn: plusDays(mondayOf(now), -random.below(7)),
      intakeOn: null,
      expectedIntakeWeek: known ? addWeeks(now, announced) : null,
    };
    return {
      entry: fresh,
      helpedAt: week + 1 + announced + (random.percent(KEPT_PERCENT) ? 0 : random.between(1, LONGEST_EXTRA)),
    };
  });
}

/** Free places by programme and week of the two horizons: each programme offers as many a week as the demo gives it. */
function placesOf({ slots, programmes }: SnapshotRows, random: Random): Map<string, number[]> {
  const offered = new Map<string, number>();
  for (const { programme, offered: many } of slots)
    offered.set(programme, (offered.get(programme) ?? 0) + many);
  return new Map(
    programmes.map(({ id }) => {
      const perWeek = (offered.get(id) ?? 0) / HORIZON;
      return [
        id,
        Array.from(
          { length: WEEKS + HORIZON },
          () => Math.floor(perWeek) + (random.below(1000) < 1000 * (perWeek % 1) ? 1 : 0),
        ),
      ];
    }),
  );
}

const visible = (
  places: ReadonlyMap<string, number[]>,
  taken: ReadonlyMap<string, number>,
  week: number,
  first: string,
): SnapshotRows['slots'] =>
  [...places].flatMap(([programme, byWeek]) =>
    Array.from({ length: HORIZON }, (_, t) => ({
      programme,
      week: addWeeks(first, week + t),
      offered: byWeek[week + t],
      taken: taken.get(`${programme} ${week + t}`) ?? 0,
    })),
  );

function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  return hash >>> 0;
}
