import { byKey } from '../../kernel/index.js';
import { keyText, type LimitKey } from '../constraints/constraint.js';
import { EXPLAINED } from '../constraints/constraints.js';
import { candidatesOf, type Candidates } from '../plans/candidates.js';
import { planOf } from '../plans/plan.js';
import { Usage, type Block } from '../plans/usage.js';
import { isWaitUncertain, type Entry, type Problem } from '../problem/index.js';
import {
  type Assignment,
  type NearestChange,
  type Unmatched,
  type UnmatchedReason,
} from '../solution/solution.js';
import { groundOf } from './ground.js';
import { Ineligible } from './ineligible.js';
import { newProgrammeFor } from './new-programme.js';
import { Steps } from './steps.js';
import { typicalWaits } from './typical-wait.js';

const REASON_OF: ReadonlyMap<string, UnmatchedReason> = new Map(
  EXPLAINED.map(({ name, unmatched }) => [name, unmatched as UnmatchedReason]),
);

/** A place an entry might have had, and what kept it out. */
interface Place {
  readonly j: number;
  readonly week: number;
  readonly value: number;
  readonly blocks: readonly Block[];
}

/**
 * Why each entry without a proposal has none, sorted by entry. The reasons are read off the plan, not guessed:
 * where a limit is named, one entry more would break it and nothing else, so that raising it by `nearest.by`
 * would have given this entry a proposal without moving anybody. Where a rule excludes the entry everywhere, or several
 * limits bind at once, `nearest` is the smallest change of one rule after which it would have had a place: free, or worth more to this
 * entry than to whoever has it now.
 *
 * Of several places that one limit alone keeps the entry out of, the one worth most is named (then the lowest
 * programme id, then the earliest week). About 3 s for 100,000 entries × 3,000 programmes.
 */
export function explainUnmatched(problem: Problem, assignments: readonly Assignment[]): Unmatched[] {
  const { plan } = planOf(problem, assignments);
  const candidates = candidatesOf(problem);
  const usage = new Usage(plan, candidates.slots);
  const places = new Places(problem, candidates, usage);
  const ground = groundOf(plan, usage);
  const ineligible = new Ineligible(ground);
  const named = (block: Block): NearestChange => change(usage, block);
  const steps = new Steps(ground, named);
  const typical = typicalWaits(problem);
  const further = (i: number): NearestChange | null => {
    const entry = problem.entries[i];
    // Nothing that anybody could change would make a proposal right for who is in danger now.
    if (entry.danger === true) return null;
    const fewest = steps.fewest(i);
    // Nobody sets up a programme for who wants to stay.
    if (fewest !== null || entry.wish === 'stay') return fewest;
    return newProgrammeFor(ground, i, typical(entry), named);
  };
  const assigned = new Set(assignments.map(({ entry }) => entry));

  const explained: Unmatched[] = [];
  problem.entries.forEach((entry, i) => {
    if (assigned.has(entry.id)) return;
    const place = places.best(i, 'with-slots');
    if (place) {
      const { nearest, ...why } = lost(problem, usage, entry, place);
      explained.push({ entry: entry.id, ...why, nearest: nearest ?? ineligible.nearest(i) ?? further(i) });
      return;
    }
    const refused = ineligible.explain(i);
    if (refused) {
      explained.push({ entry: entry.id, ...refused, nearest: ineligible.nearest(i) ?? further(i) });
      return;
    }
    // Some programme would take the entry, in no week that has slots and is soon enough.
    const wanted = places.best(i, 'without-slots');
    const single = wanted?.value && wanted.value > 0 && wanted.blocks.length === 1;
    const reason = !ineligible.hasSlots(i)
      ? 'no-slots-in-horizon'
      : (ineligible.placesBefore(i) ?? notSooner(entry));
    const earlier = reason === 'not-before' ? ineligible.earlier(i) : null;
    explained.push({
      entry: entry.id,
      reason,
      binding: null,
      // What the client asks is named first where it is what keeps them from a place.
      nearest: earlier ?? (single ? change(usage, wanted.blocks[0]) : (ineligible.nearest(i) ?? further(i))),
    });
  });
  return explained.sort(byKey(({ entry }) => entry));
}

/** That it is nowhere sooner is a fact where a date was agreed, an expectation elsewhere, and a guess where nothing is known. */
function notSooner(entry: Entry): UnmatchedReason {
  if (entry.remaining === null) return 'wait-unknown';
  return isWaitUncertain(entry) ? 'not-sooner-estimated' : 'not-sooner';
}

function lost(problem: Problem, usage: Usage, entry: Entry, place: Place): Omit<Unmatched, 'entry'> {
  if (place.value <= 0) return { reason: notSooner(entry), binding: null, nearest: null };
  const [block] = place.blocks;
  // Room for a gain that a search that ended early did not use: nothing to blame but the order of the queue.
  if (!block) {
    const { programmes } = problem;
    const nearest = { change: 'room', programme: programmes[place.j].id, week: place.week };
    return { reason: 'lost-to-longer-waiting', binding: null, nearest };
  }
  return {
    reason: REASON_OF.get(block.constraint)!,
    binding: bindingOf(block.constraint, keyOf(usage, block).text),
    nearest: place.blocks.length === 1 ? change(usage, block) : null,
  };
}

/** A limit of the whole region has no key. */
const bindingOf = (constraint: string, key: string): string =>
  key === '' ? constraint : `${constraint}:${key}`;

/** What of the problem the block is about: a group by the place it starts in. */
function keyOf({ table }: Usage, { limit }: Block): { readonly text: string; readonly key: LimitKey } {
  const key = table.keys[limit];
  return { text: keyText(table.family(limit).constraint.linear, key), key };
}

function change(usage: Usage, block: Block): NearestChange {
  const { key } = keyOf(usage, block);
  const { nearest } = EXPLAINED.find(({ name }) => name === block.constraint)!;
  const named = nearest ? Object.fromEntries(nearest.map((part) => [part, key[part]])) : key;
  return { change: block.constraint, by: block.by, ...named };
}

/** The admissible places of an entry, best first. */
class Places {
  private readonly values: Float64Array;
  /** Position of each programme by id: the order of the file must not show. */
  private readonly order: Int32Array;

  constructor(
    private readonly problem: Problem,
    private readonly candidates: Candidates,
    private readonly usage: Usage,
  ) {
    this.values = new Float64Array(problem.weeks);
    this.order = new Int32Array(problem.programmes.length);
    const byId = problem.programmes.map((_, j) => j).sort(byKey((j) => problem.programmes[j].id));
    byId.forEach((j, n) => (this.order[j] = n));
  }

  /** The best place that a single limit keeps the entry out of; failing that, the best of all; null without any. */
  best(i: number, which: 'with-slots' | 'without-slots'): Place | null {
    const { start, programme, from, weeks, slots } = this.candidates;
    let single: Place | null = null;
    let any: Place | null = null;
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = programme[k];
      this.candidates.valuesInto(i, k, this.values);
      for (let week = from[k]; week < weeks[k]; week++) {
        const value = this.values[week];
        if (slots[j * this.problem.weeks + week] > 0 !== (which === 'with-slots')) continue;
        // A value of 0 or less is no proposal, but it is a place; blocks are worked out only where they can matter.
        if (single && !this.before(value, j, week, single)) continue;
        const place: Place = { j, week, value, blocks: this.usage.blocks(i, j, week) };
        if (place.blocks.length === 1 && value > 0) single = place;
        if (!any || this.before(value, j, week, any)) any = place;
      }
    }
    return single ?? any;
  }

  private before(value: number, j: number, week: number, than: Place): boolean {
    if (value !== than.value) return value > than.value;
    if (j !== than.j) return this.order[j] < this.order[than.j];
    return week < than.week;
  }
}
