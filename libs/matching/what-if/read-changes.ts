import { isIsoWeek, ok, refuse, weeksBetween, type Result } from '../../kernel/index.js';
import { CONSTRAINTS } from '../constraints/index.js';
import { FieldChecks, MAX_COUNT, MAX_WAIT, type Fields } from '../problem/fields.js';
import { type Issues } from '../problem/issues.js';
import { type Problem } from '../problem/index.js';
import { readPolicy } from '../problem/read-policy.js';
import { CHANGES_FORMAT, LIMITS, MOST_CHANGES, type Changes } from './changes.js';

const PROVIDER = { en: 'provider', nl: 'aanbieder' };
const PROGRAMME = { en: 'programme', nl: 'programma' };

/** The column of a week that is given by number or by name; −1 outside the horizon. */
export const columnOf = ({ firstWeek }: Problem, week: number | string): number =>
  typeof week === 'number' ? week : weeksBetween(firstWeek, week);

/**
 * Changes from any JSON value, or everything that is wrong with them. Unlike in a problem, unknown properties are
 * refused: a misspelt change would change nothing, and the answer would be taken for one.
 */
export function readChanges(problem: Problem, value: unknown): Result<Changes, Issues> {
  const reader = new ChangesReader(problem);
  reader.read(value);
  return reader.found.count > 0 ? refuse(reader.found) : ok(value as Changes);
}

class ChangesReader {
  private readonly checks = new FieldChecks();
  readonly found = this.checks.found;
  private readonly providers: ReadonlySet<string>;
  private readonly programmes: ReadonlyMap<string, Problem['programmes'][number]>;
  private readonly changed = new Set<string>();

  constructor(private readonly problem: Problem) {
    this.providers = new Set(problem.providers.map(({ id }) => id));
    this.programmes = new Map(problem.programmes.map((row) => [row.id, row]));
  }

  read(value: unknown): void {
    const { checks } = this;
    if (!checks.object(value, '')) return;
    if (!checks.oneOf(value.format, '/format', [CHANGES_FORMAT])) return;
    this.only(value, '', ['format', 'slots', 'ceilings', 'limits', 'programmes', 'policy']);
    this.rows(value, 'slots', ['programme', 'week', 'by', 'to'], (row, path) => this.slot(row, path));
    this.rows(value, 'ceilings', ['insurer', 'provider', 'to'], (row, path) => {
      const insurer = checks.text(row.insurer, `${path}/insurer`);
      const provider = checks.known(row.provider, `${path}/provider`, this.providers, PROVIDER);
      checks.wholeOrNull(row.to, `${path}/to`);
      if (insurer && provider) this.once(path, 'ceiling', row.insurer, row.provider);
    });
    this.rows(value, 'limits', ['provider', 'limit', 'to'], (row, path) => this.limit(row, path));
    this.rows(value, 'programmes', ['programme', 'intakeStop', 'treatmentWait'], (row, path) => {
      if (this.programme(row, path)) this.once(path, 'programme', row.programme);
      if (row.intakeStop !== undefined) checks.flag(row.intakeStop, `${path}/intakeStop`);
      if (row.treatmentWait !== undefined)
        checks.whole(row.treatmentWait, `${path}/treatmentWait`, 0, MAX_WAIT);
    });
    this.policy(value.policy);
  }

  private slot(row: Fields, path: string): void {
    const { checks } = this;
    if (!this.programme(row, path)) return;
    const week = this.week(row.week, `${path}/week`);
    if (week === null) return;
    this.once(path, 'slot', row.programme, week);
    if ((row.by === undefined) === (row.to === undefined)) {
      const en = 'must have one of by and to';
      this.found.add(path, 'missing', { en, nl: 'moet een van by en to hebben' });
    } else if (row.to !== undefined) {
      checks.whole(row.to, `${path}/to`);
    } else {
      const slots = this.programmes.get(row.programme as string)!.slots[week];
      checks.whole(row.by, `${path}/by`, -slots || 0, MAX_COUNT - slots);
    }
  }

  private limit(row: Fields, path: string): void {
    const { checks } = this;
    const provider = checks.known(row.provider, `${path}/provider`, this.providers, PROVIDER);
    if (!checks.oneOf(row.limit, `${path}/limit`, LIMITS)) return;
    const limit = CONSTRAINTS.find(({ name }) => name === row.limit);
    limit?.provider?.read(checks, row.to, `${path}/to`, this.problem.weeks);
    if (provider) this.once(path, 'limit', row.provider, row.limit);
  }

  /** Judged as the whole policy that it makes, by the rules of a problem's. */
  private policy(value: unknown): void {
    const { checks, problem } = this;
    if (value === undefined || !checks.object(value, '/policy')) return;
    this.only(value, '/policy', ['weights', 'minGainWeeks', 'longWaitingFloor']);
    const { weights = {}, minGainWeeks = problem.policy.minGainWeeks } = value;
    const { longWaitingFloor = problem.policy.longWaitingFloor } = value;
    if (!checks.object(weights, '/policy/weights')) return;
    this.only(weights, '/policy/weights', ['breach', 'weeks', 'travel', 'waited']);
    readPolicy(checks, {
      ...problem.policy,
      weights: { ...problem.policy.weights, ...weights },
      minGainWeeks,
      longWaitingFloor,
    });
  }

  private rows(
    value: Fields,
    name: string,
    properties: readonly string[],
    read: (row: Fields, path: string) => void,
  ): void {
    const rows = value[name];
    if (rows === undefined || !this.checks.list(rows, `/${name}`)) return;
    if (rows.length > MOST_CHANGES) {
      const [en, nl] = (['en', 'nl'] as const).map((language) => MOST_CHANGES.toLocaleString(language));
      this.found.add(`/${name}`, 'wrong-length', {
        en: `may hold ${en} changes at most`,
        nl: `mag hoogstens ${nl} wijzigingen bevatten`,
      });
      return;
    }
    rows.forEach((row, n) => {
      const path = `/${name}/${n}`;
      if (!this.checks.object(row, path)) return;
      this.only(row, path, properties);
      read(row, path);
    });
  }

  private programme(row: Fields, path: string): boolean {
    const known = this.programmes as unknown as ReadonlySet<string>; // has() is all that is asked of it
    return this.checks.known(row.programme, `${path}/programme`, known, PROGRAMME);
  }

  private week(value: unknown, path: string): number | null {
    const { weeks } = this.problem;
    if (typeof value !== 'string') return this.checks.whole(value, path, 0, weeks - 1) ? value : null;
    const column = isIsoWeek(value) ? columnOf(this.problem, value) : -1;
    if (column >= 0 && column < weeks) return column;
    this.found.add(path, 'out-of-range', {
      en: `must be a week of the horizon, ${weeks} weeks from ${this.problem.firstWeek}`,
      nl: `moet een week zijn binnen ${weeks} weken vanaf ${this.problem.firstWeek}`,
    });
    return null;
  }

  private once(path: string, ...what: readonly unknown[]): void {
    const key = JSON.stringify(what);
    if (this.changed.has(key))
      this.found.add(path, 'duplicate-id', {
        en: 'changes what was changed before it',
        nl: 'verandert wat daarvoor al is veranderd',
      });
    this.changed.add(key);
  }

  private only(value: Fields, path: string, known: readonly string[]): void {
    for (const name of Object.keys(value))
      if (!known.includes(name))
        this.found.add(path, 'unknown-property', {
          en: `has a property that means nothing here; it may have ${known.join(', ')}`,
          nl: `heeft een eigenschap die hier niets betekent; mogelijk zijn ${known.join(', ')}`,
        });
  }
}
