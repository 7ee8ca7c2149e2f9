import { type CurrentProgramme } from '../current/current-rows.js';
import { circuit } from '../eligibility/circuit.js';
import { diagnosis } from '../eligibility/diagnosis.js';
import { needOfCodes } from '../eligibility/need-of-codes.js';
import { title } from '../eligibility/title.js';
import { LifeTable } from './life-table.js';
import { LEAST_WEEKS, Queue } from './queue.js';
import { seenWeeks, type EntryHistory, type Spell, spellsOf, type Step } from './spells.js';
import { daysBetween } from '../../kernel/index.js';

/** What the waits of a need are looked up by; a list of two thousand needs is a large region. */
export type Need = Pick<EntryHistory, 'diagnosis' | 'age' | 'title' | 'circuit'>;

/** What a programme announces. */
export type Announcing = Pick<
  CurrentProgramme,
  'id' | 'diagnoses' | 'takesAll' | 'takesUndiagnosed' | 'ages' | 'titles' | 'circuits' | 'intakeWait'
> & { readonly treatmentWait: number | null };

const DAYS = 7;
const ADULT = 18;

/** Youth, adults and forensic care are never pooled, nor are laws. */
const needKey = ({ diagnosis, age, title, circuit }: Need): string =>
  [title ?? '', circuit ?? (age[1] < ADULT ? 'youth' : ''), diagnosis].join('/');

/**
 * What the region's lists say of the waits to come, from their history and from what they announce. Everything is worked
 * out once for a list or a need, when it is first asked for.
 */
export class RegionWaits {
  private readonly past: Past;
  private readonly figures: Map<string, number | null>;

  /**
   * @param history of all who wait and of those who have left
   * @param until the last day that the history tells of, `YYYY-MM-DD`
   */
  constructor(
    history: readonly EntryHistory[],
    private readonly programmes: readonly Announcing[],
    private readonly until: string,
  ) {
    this.past = pastOf(history, until);
    this.figures = figuresOf(programmes);
  }

  /** How long a list keeps those who wait for a step; null where its history is too short to say. */
  listTable(programme: string, step: Step): LifeTable | null {
    return this.table(`list ${programme}/${step}`, this.past.byList.get(`${programme}/${step}`));
  }

  /** As `listTable`, of all in the region with the same need. */
  needTable(need: Need, step: Step): LifeTable | null {
    const key = `${needKey(need)}/${step}`;
    return this.table(`need ${key}`, this.past.byNeed.get(key));
  }

  /** A list as a queue for the intake; null where it shows no order or no rate. */
  queue(programme: string): Queue | null {
    const { queues, byList } = this.past;
    let queue = queues.get(programme);
    if (queue === undefined) {
      queue = Queue.of(byList.get(`${programme}/intake`) ?? [], this.until);
      queues.set(programme, queue);
    }
    return queue;
  }

  /**
   * The median of what the programmes for this need announce; where none does, of all under its law and of its circuit;
   * null where none of these does either. Weeks.
   */
  announced(need: Need, step: Step): number | null {
    const key = [needKey(need), ...need.age, step].join('/');
    let figure = this.figures.get(key);
    if (figure === undefined) {
      const fitting = this.programmes.filter((programme) => takes(programme, need));
      figure = median(announcedBy(fitting, step)) ?? this.announcedUnder(need, step);
      this.figures.set(key, figure);
    }
    return figure;
  }

  /**
   * As `announced`, for a programme that does not say how long it takes: the median of what those announce that give care
   * to some of the same people, else of those under a law and of a circuit of its own. Weeks.
   */
  announcedLike(programme: Announcing, step: Step): number | null {
    const others = this.programmes.filter(
      ({ id, ...other }) => id !== programme.id && sameKind(programme, other),
    );
    const alike = others.filter((other) => sameCare(programme, other));
    return median(announcedBy(alike, step)) ?? median(announcedBy(others, step));
  }

  private announcedUnder(need: Need, step: Step): number | null {
    const key = [need.title ?? '', need.circuit ?? '', step].join('/');
    let figure = this.figures.get(key);
    if (figure === undefined) {
      figure = median(
        announcedBy(
          this.programmes.filter((programme) => ofKind(programme, need)),
          step,
        ),
      );
      this.figures.set(key, figure);
    }
    return figure;
  }

  private table(key: string, spells: readonly Spell[] = []): LifeTable | null {
    let table = this.past.tables.get(key);
    if (table === undefined) {
      const first = spells.reduce((day, { from }) => (from < day ? from : day), this.until);
      const long = daysBetween(first, this.until) >= LEAST_WEEKS * DAYS;
      table = long ? LifeTable.of(spells.map(seenWeeks)) : null;
      this.past.tables.set(key, table);
    }
    return table;
  }
}

/** What a history comes to by a day, whatever is announced. */
interface Past {
  readonly until: string;
  readonly byList: Map<string, Spell[]>;
  readonly byNeed: Map<string, Spell[]>;
  readonly tables: Map<string, LifeTable | null>;
  readonly queues: Map<string, Queue | null>;
}

/** Of the same history on the same day it is the same: a page is asked for one client of a list after another. */
const pasts = new WeakMap<readonly EntryHistory[], Past>();

function pastOf(history: readonly EntryHistory[], until: string): Past {
  const known = pasts.get(history);
  if (known?.until === until) return known;
  const past: Past = { until, byList: new Map(), byNeed: new Map(), tables: new Map(), queues: new Map() };
  for (const of of history) {
    for (const spell of spellsOf(of, until)) {
      if (of.programme !== null) push(past.byList, `${of.programme}/${spell.step}`, spell);
      push(past.byNeed, `${needKey(of)}/${spell.step}`, spell);
    }
  }
  pasts.set(history, past);
  return past;
}

/** And what the same programmes announce for a need. */
const announced = new WeakMap<readonly Announcing[], Map<string, number | null>>();

function figuresOf(programmes: readonly Announcing[]): Map<string, number | null> {
  let figures = announced.get(programmes);
  if (figures === undefined) announced.set(programmes, (figures = new Map()));
  return figures;
}

function push(lists: Map<string, Spell[]>, key: string, spell: Spell): void {
  const list = lists.get(key);
  if (list) list.push(spell);
  else lists.set(key, [spell]);
}

/** Whether a programme is for a need. */
const takes = (programme: Announcing, need: Need): boolean =>
  diagnosis.holds({ diagnosis: need.diagnosis, ...needOfCodes(need) }, programme, null) &&
  programme.ages[0] <= need.age[0] &&
  need.age[1] <= programme.ages[1] &&
  ofKind(programme, need);

/** Forensic care, youth and other laws say nothing of anybody else's wait. */
const ofKind = (programme: Announcing, need: Need): boolean =>
  title.holds(need, programme, null) && circuit.holds(need, programme, null);

type Kind = Pick<Announcing, 'titles' | 'circuits'>;
const sameKind = (a: Kind, b: Kind): boolean =>
  overlap(a.titles, b.titles) && overlap(a.circuits, b.circuits);

const sameCare = (a: Announcing, b: Announcing): boolean =>
  a.ages[0] <= b.ages[1] &&
  b.ages[0] <= a.ages[1] &&
  (a.takesAll || b.takesAll || overlap(a.diagnoses, b.diagnoses));

/** Null = restricted by none. */
const overlap = (a: readonly string[] | null, b: readonly string[] | null): boolean =>
  a === null || b === null || a.some((one) => b.includes(one));

const announcedBy = (programmes: readonly Announcing[], step: Step): number[] =>
  programmes.flatMap(
    ({ intakeWait, treatmentWait }) => (step === 'intake' ? intakeWait : treatmentWait) ?? [],
  );

function median(weeks: readonly number[]): number | null {
  const sorted = weeks.toSorted((a, b) => a - b);
  return sorted.length === 0 ? null : sorted[Math.floor((sorted.length - 1) / 2)];
}
