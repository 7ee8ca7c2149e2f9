import { ok, refuse, type Result } from '../../kernel/index.js';
import { type KeyPart } from '../constraints/constraint.js';
import { LINEAR } from '../constraints/constraints.js';
import { FieldChecks, type Fields } from '../problem/fields.js';
import { type Issues } from '../problem/issues.js';
import { SOLUTION_FORMAT, UNMATCHED_REASONS, type Solution } from './solution.js';

const LEAST = Number.MIN_SAFE_INTEGER;
const MOST = Number.MAX_SAFE_INTEGER;
/** Limits of providers that may have a published price. */
export const PRICED_PROVIDER_LIMITS: readonly string[] = LINEAR.flatMap(({ name, linear: { priced } }) =>
  priced?.list === 'providers' ? [name] : [],
);

const REASONS: ReadonlySet<string> = new Set(UNMATCHED_REASONS);

/**
 * A solution from any JSON value, or what is wrong with its form. Form only: whether ids exist, sums are right
 * and rules are kept is for `verify`. Unknown properties are ignored.
 */
export function readSolution(value: unknown): Result<Solution, Issues> {
  const checks = new FieldChecks();
  const { found } = checks;
  if (!checks.object(value, '')) return refuse(found);
  if (value.format !== SOLUTION_FORMAT) {
    found.add('/format', 'wrong-format', {
      en: `must be "${SOLUTION_FORMAT}"`,
      nl: `moet "${SOLUTION_FORMAT}" zijn`,
    });
    return refuse(found);
  }
  checks.text(value.problem, '/problem');
  if (value.status === 'infeasible') readInfeasible(checks, value);
  else if (value.status === 'optimal' || value.status === 'feasible') readSolved(checks, value);
  else checks.oneOf(value.status, '/status', ['optimal', 'feasible', 'infeasible']);
  return found.count > 0 ? refuse(found) : ok(value as unknown as Solution);
}

function readInfeasible(checks: FieldChecks, value: Fields): void {
  for (const key of ['value', 'bound', 'gap']) {
    if (value[key] !== null) checks.oneOf(value[key], `/${key}`, [null]);
  }
  if (checks.list(value.assignments, '/assignments')) checks.listOf(0, value.assignments, '/assignments');
  if (checks.text(value.reason, '/reason') && value.reason === '') checks.id('', '/reason', new Set());
}

function readSolved(checks: FieldChecks, value: Fields): void {
  checks.whole(value.value, '/value', LEAST, MOST);
  checks.whole(value.bound, '/bound', LEAST, MOST);
  checks.number(value.gap, '/gap');
  if (checks.object(value.levels, '/levels')) readLevels(checks, value.levels, '/levels');
  readRows(checks, value.assignments, '/assignments', (row, path) => {
    checks.text(row.entry, `${path}/entry`);
    checks.text(row.programme, `${path}/programme`);
    checks.whole(row.week, `${path}/week`, 0, 51);
  });
  readRows(checks, value.unmatched, '/unmatched', (row, path) => {
    checks.text(row.entry, `${path}/entry`);
    if (!REASONS.has(row.reason as string)) checks.oneOf(row.reason, `${path}/reason`, UNMATCHED_REASONS);
    checks.textOrNull(row.binding, `${path}/binding`);
    if (row.nearest !== null && checks.object(row.nearest, `${path}/nearest`)) {
      checks.text(row.nearest.change, `${path}/nearest/change`);
      const { and } = row.nearest;
      if (and !== undefined)
        readRows(checks, and, `${path}/nearest/and`, (one, at) => checks.text(one.change, `${at}/change`));
    }
  });
  if (checks.object(value.prices, '/prices')) {
    const { prices } = value;
    readRows(checks, prices.slots, '/prices/slots', (row, path) => {
      readCell(checks, row, path);
      readInterval(checks, row, path);
    });
    readRows(checks, prices.ceilings, '/prices/ceilings', (row, path) => {
      checks.text(row.insurer, `${path}/insurer`);
      checks.text(row.provider, `${path}/provider`);
      readInterval(checks, row, path);
    });
    readRows(checks, prices.providers, '/prices/providers', (row, path) => {
      checks.text(row.provider, `${path}/provider`);
      checks.oneOf(row.limit, `${path}/limit`, PRICED_PROVIDER_LIMITS);
      readInterval(checks, row, path);
    });
  }
  readCertificate(checks, value.certificate);
}

function readInterval(checks: FieldChecks, row: Fields, path: string): void {
  readEnds(checks, row, path);
  checks.oneOf(row.certainty, `${path}/certainty`, ['exact', 'proved']);
  if (checks.object(row.gain, `${path}/gain`)) readEnds(checks, row.gain, `${path}/gain`);
  if (checks.object(row.more, `${path}/more`)) readLevels(checks, row.more, `${path}/more`);
  if (row.loss !== null && checks.object(row.loss, `${path}/loss`))
    readEnds(checks, row.loss, `${path}/loss`);
  if (row.fewer !== null && checks.object(row.fewer, `${path}/fewer`))
    readLevels(checks, row.fewer, `${path}/fewer`);
}

function readEnds(checks: FieldChecks, { low, high }: Fields, path: string): void {
  if (
    checks.whole(low, `${path}/low`, LEAST, MOST) &&
    checks.whole(high, `${path}/high`, LEAST, MOST) &&
    low > high
  ) {
    checks.found.add(path, 'reversed', { en: 'must have low ≤ high', nl: 'moet low ≤ high hebben' });
  }
}

function readLevels(checks: FieldChecks, levels: Fields, path: string): void {
  for (const level of ['breach', 'weeks', 'travel']) {
    checks.whole(levels[level], `${path}/${level}`, LEAST, MOST);
  }
  for (const level of ['waited', 'doubt'])
    if (levels[level] !== undefined) checks.whole(levels[level], `${path}/${level}`, LEAST, MOST);
}

function readRows(
  checks: FieldChecks,
  value: unknown,
  path: string,
  check: (row: Fields, path: string) => void,
): void {
  if (!checks.list(value, path)) return;
  for (let i = 0; i < value.length; i++) {
    const row = value[i];
    if (checks.object(row, `${path}/${i}`)) check(row, `${path}/${i}`);
  }
}

function readCertificate(checks: FieldChecks, value: unknown): void {
  const path = '/certificate';
  if (!checks.object(value, path)) return;
  if (value.kind === 'dual') {
    readPrices(checks, value, path);
  } else if (value.kind === 'branches') {
    readRows(checks, value.leaves, `${path}/leaves`, (leaf, at) => {
      readPrices(checks, leaf, at);
      readRows(checks, leaf.closed, `${at}/closed`, (row, p) => readCell(checks, row, p));
      readRows(checks, leaf.open, `${at}/open`, (row, p) => {
        readCell(checks, row, p);
        readPrice(checks, row, p);
      });
      for (const kind of ['forced', 'forbidden']) {
        if (leaf[kind] === undefined) continue;
        readRows(checks, leaf[kind], `${at}/${kind}`, (row, p) => {
          checks.text(row.entry, `${p}/entry`);
          checks.text(row.programme, `${p}/programme`);
        });
      }
    });
  } else {
    checks.oneOf(value.kind, `${path}/kind`, ['dual', 'branches']);
  }
}

function readKey(checks: FieldChecks, of: readonly KeyPart[], row: Fields, path: string): void {
  for (const part of of) {
    if (part === 'week') checks.whole(row.week, `${path}/week`, 0, 51);
    else checks.text(row[part], `${path}/${part}`);
  }
}

const readCell = (checks: FieldChecks, row: Fields, path: string): void =>
  readKey(checks, ['programme', 'week'], row, path);

/** A price is a whole number ≥ 0: a negative or fractional one would prove nothing. */
function readPrice(checks: FieldChecks, row: Fields, path: string): void {
  checks.whole(row.price, `${path}/price`, 0, MOST);
}

function readPrices(checks: FieldChecks, value: Fields, path: string): void {
  const rows = (kind: string, check: (row: Fields, at: string) => void): void =>
    readRows(checks, value[kind], `${path}/${kind}`, (row, at) => {
      check(row, at);
      readPrice(checks, row, at);
    });
  for (const { linear } of LINEAR) {
    const { list, optional } = linear.certificate;
    if (optional && value[list] === undefined) continue;
    rows(list, (row, at) => readKey(checks, linear.of, row, at));
  }
}
