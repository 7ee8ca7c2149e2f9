import { addWeeks, byCodeUnit, careOf, byKey, canonicalSet, weeksBetween } from '../../kernel/index.js';
import { nearestWeek, type PolicyDocument } from '../../policy/index.js';
import {
  canonical,
  PROBLEM_FORMAT,
  travelIn,
  whyInadmissible,
  type Entry,
  type Inadmissible,
  type Problem,
  type Programme,
  type TravelMatrix,
} from '../problem/index.js';
import { learn } from '../acceptance/learn.js';
import { withoutUnderWay, type UnderWay } from './under-way.js';
import { type CurrentProgramme, type RegionWaits } from '../../registry/index.js';
import { entriesOf, waitsOf } from './clients.js';
import { type LiveRow, type SnapshotRows } from './rows.js';

/** Why a proposal that is under way and not approved by both cannot go on; becomes the reason with which it is closed. */
export type WithdrawalReason = 'week-passed' | 'slot-gone' | Inadmissible;

export interface Snapshot {
  readonly problem: Problem;
  /** Proposals that the problem holds as pins: the run neither changes nor repeats them. */
  readonly pinned: readonly string[];
  /** Proposals that go on outside the problem: approved by both, but no longer admissible by today's figures. */
  readonly apart: readonly string[];
  /** Those not approved by both that cannot go on; their entries take part in the run like any other. */
  readonly withdrawn: readonly { readonly proposal: string; readonly reason: WithdrawalReason }[];
}

/** `pinned`: what is under way is part of the plan. `apart`: it is taken out, together with what it uses up. */
export type LiveMode = 'pinned' | 'apart';

/**
 * One moment of the registry as a matching problem. Depends on nothing but its arguments: the same rows in any order,
 * with the same policy and week, give the same problem to the byte.
 * @param firstWeek ISO week of t = 0
 * @param today `YYYY-MM-DD`, from which the lead times of the policy count; null = they are not looked at
 */
export function toProblem(
  rows: SnapshotRows,
  policy: PolicyDocument,
  firstWeek: string,
  mode: LiveMode = 'pinned',
  today: string | null = null,
): Snapshot {
  const weeks = policy.horizonWeeks;
  const programmes = programmesOf(rows, firstWeek, weeks);
  const waits = waitsOf(rows, firstWeek);
  const entries = entriesOf(rows, waits, policy, firstWeek);
  const travel = travelOf(rows);
  const judge = judgeOf(policy, programmes, waits, entries, travel);
  const withdrawn: { proposal: string; reason: WithdrawalReason }[] = [];
  const pins = new Map<string, { programme: string; week: number }>();
  const pinned: string[] = [];
  const apart: UnderWay[] = [];

  // Approved ones first: they hold their place, so what is left is what half-approved ones share.
  const live = rows.live.toSorted(
    (a, b) =>
      Number(b.approved) - Number(a.approved) ||
      Number(b.decided ?? false) - Number(a.decided ?? false) ||
      byCodeUnit(a.proposal, b.proposal),
  );
  for (const row of live) {
    const entry = entries.get(row.entry);
    const programme = programmes.get(row.programme);
    if (entry === undefined || programme === undefined) continue; // no longer waiting: settled elsewhere
    const week = weeksBetween(firstWeek, row.week);
    const reason = week < 0 || week >= weeks ? 'week-passed' : judge(row, week);
    if (!row.approved && reason !== null) {
      withdrawn.push({ proposal: row.proposal, reason });
    } else if (!row.approved && programme.free[week] === 0) {
      withdrawn.push({ proposal: row.proposal, reason: 'slot-gone' });
    } else {
      const asPin = reason === null && mode === 'pinned';
      // A place in use is not free, and one that a pin stands for has to be in the problem.
      if (!row.approved) programme.free[week] -= 1;
      if (asPin) programme.kept[week] = (programme.kept[week] ?? 0) + 1;
      if (asPin) pins.set(row.entry, { programme: row.programme, week });
      if (asPin) pinned.push(row.proposal);
      else
        apart.push({
          ...row,
          week,
          from: entry.provider,
          to: programme.row.provider,
          insurer: entry.insurer,
        });
    }
  }
  const learned = learn(rows.outcomes, policy);
  const problem: Problem = {
    format: PROBLEM_FORMAT,
    firstWeek,
    weeks,
    ...(today === null
      ? {}
      : { leadWeeks: Math.max(0, weeksBetween(firstWeek, nearestWeek(today, policy.leadTimes))) }),
    policy: learned === null ? policy.matching : { ...policy.matching, acceptance: learned },
    providers: rows.providers.map(({ id, maxOut, maxNetIn, minHighShare }) => ({
      id,
      maxOut,
      maxNetIn,
      minHighShare,
    })),
    programmes: [...programmes.values()].map(({ row, free, kept }) =>
      programmeOf(
        row,
        waits,
        free.map((places, week) => places + (kept[week] ?? 0)),
      ),
    ),
    ceilings: rows.ceilings.map(({ insurer, provider, max }) => ({ insurer, provider, max })),
    travel,
    entries: [...entries.values()].map((entry) => ({ ...entry, pinned: pins.get(entry.id) ?? null })),
  };
  return {
    problem: canonical(withoutUnderWay(problem, apart)),
    pinned: pinned.sort(byCodeUnit),
    apart: apart.map(({ proposal }) => proposal).sort(byCodeUnit),
    withdrawn: withdrawn.sort(byKey(({ proposal }) => proposal)),
  };
}

interface Supply {
  readonly row: CurrentProgramme;
  /** Places per week that nobody holds or has been promised. */
  readonly free: number[];
  /** Places per week that pins stand for. */
  readonly kept: number[];
}

function programmesOf(rows: SnapshotRows, firstWeek: string, weeks: number): Map<string, Supply> {
  const column = new Map(Array.from({ length: weeks }, (_, t) => [addWeeks(firstWeek, t), t]));
  const programmes = new Map(
    rows.programmes.map((row) => [row.id, { row, free: new Array<number>(weeks).fill(0), kept: [] }]),
  );
  for (const { programme, week, offered, taken } of rows.slots) {
    const t = column.get(week);
    const supply = programmes.get(programme);
    if (t !== undefined && supply !== undefined) supply.free[t] = Math.max(0, offered - taken);
  }
  return programmes;
}

function programmeOf(row: CurrentProgramme, waits: RegionWaits, slots: readonly number[]): Programme {
  const { id, provider, area, online, diagnoses, settings, ages, languages, severities, insurers } = row;
  const { titles, circuits, excludes, intakeStop, treatmentWait, minStart, interpreted, femaleClinician } =
    row;
  const need = { diagnoses, settings, ages, titles, circuits, languages, severities, insurers, excludes };
  // What is not known, or not so, is left out: a problem says no more of a programme than it needs.
  const takes = {
    ...(row.takesAll ? { takesAll: true } : {}),
    ...(row.takesUndiagnosed ? { takesUndiagnosed: true } : {}),
    ...(interpreted.length > 0 ? { interpreted } : {}),
    ...(row.excludesSoft.length > 0 ? { excludesSoft: row.excludesSoft } : {}),
    ...(femaleClinician === null ? {} : { femaleClinician }),
    // Its minimum may be lowered by those under way, and it is a group all the same.
    ...(minStart === null ? {} : { group: true }),
  };
  const given = { ...need, ...careOf(row), ...takes };
  const imputed =
    treatmentWait === null ? { imputedTreatmentWait: waits.announcedLike(row, 'treatment') } : {};
  return { id, provider, area, online, ...given, intakeStop, treatmentWait, ...imputed, slots, minStart };
}

function travelOf(rows: SnapshotRows): TravelMatrix {
  const areas = canonicalSet([...rows.entries, ...rows.programmes].map(({ area }) => area));
  const minutes = new Map(rows.travel.map(({ from, to, minutes }) => [`${from}>${to}`, minutes]));
  return { areas, minutes: areas.map((from) => areas.map((to) => minutes.get(`${from}>${to}`) ?? null)) };
}

function judgeOf(
  policy: PolicyDocument,
  programmes: ReadonlyMap<string, Supply>,
  waits: RegionWaits,
  entries: ReadonlyMap<string, Entry>,
  travel: TravelMatrix,
): (row: LiveRow, week: number) => Inadmissible | null {
  const minutes = travelIn(travel);
  return (row, week) => {
    const entry = entries.get(row.entry)!;
    const programme = programmeOf(programmes.get(row.programme)!.row, waits, []);
    const pinned = { programme: row.programme, week };
    const way = minutes(entry.area, programme.area);
    return whyInadmissible({ policy: policy.matching }, { ...entry, pinned }, programme, week, way);
  };
}
