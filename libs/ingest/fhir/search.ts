import { type FieldProblem, ok, refuse, type Result } from '../../kernel/index.js';
import { isDate } from '../record/dates.js';
import { REFERENCE_SYSTEM } from './names.js';

/** What a day or a moment is held against. */
export interface Bound {
  readonly compare: 'eq' | 'ge' | 'gt' | 'le' | 'lt';
  /** A day, or a moment with its offset. */
  readonly value: string;
}

/** What is asked of the own demands. */
export interface DemandSearch {
  /** Null = whatever it is. */
  readonly statuses: readonly string[] | null;
  readonly reference: string | null;
  readonly authored: readonly Bound[];
  readonly lastUpdated: readonly Bound[];
  readonly count: number;
  readonly offset: number;
}

const STATUSES = ['active', 'completed', 'revoked', 'entered-in-error'];
/** As every reference is written. */
const PSEUDONYM = /^[A-Za-z0-9-]{1,64}$/;
const MOST_AT_ONCE = 1_000;
const COUNT = 100;
const MOMENT =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Parameters of a search, each once or several times: all of them have to hold. */
export const SEARCH_PARAMETERS = ['status', 'identifier', 'authored', '_lastUpdated', '_count', '_offset'];

/** Reads a search. What is not known is refused: a filter that is ignored would answer another question. */
export function readDemandSearch(
  query: Readonly<Record<string, unknown>>,
): Result<DemandSearch, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const say = (field: string, code: string, params?: FieldProblem['params']): void =>
    void problems.push({ field: `http.${field}`, code, ...(params === undefined ? {} : { params }) });
  const unknown = Object.keys(query).filter((name) => name !== 'lang' && !SEARCH_PARAMETERS.includes(name));
  if (unknown.length > 0)
    problems.push({ field: 'http', code: 'unknown-search', params: { known: SEARCH_PARAMETERS.join(', ') } });
  const all = (name: string): readonly string[] => [query[name] ?? []].flat().map(String);
  const bounds = (name: string, mayBeMoment: boolean): readonly Bound[] =>
    all(name).flatMap((text) => {
      const bound = readBound(text, mayBeMoment);
      if (bound === null) say(name, mayBeMoment ? 'not-a-moment-search' : 'not-a-day-search');
      return bound ?? [];
    });
  const whole = (name: string, otherwise: number, most: number): number => {
    const [text, ...more] = all(name);
    if (text === undefined) return otherwise;
    if (more.length === 0 && /^\d{1,8}$/.test(text) && Number(text) <= most) return Number(text);
    say(name, 'not-a-count', { most });
    return otherwise;
  };
  const statuses = all('status').flatMap((text) => text.split(','));
  if (statuses.some((status) => !STATUSES.includes(status)))
    say('status', 'not-one-of', { codes: STATUSES.join(', ') });
  const identifiers = all('identifier');
  const [system, reference, ...rest] = identifiers[0]?.split('|') ?? [];
  const isIdentifier =
    identifiers.length === 1 &&
    system === REFERENCE_SYSTEM &&
    PSEUDONYM.test(reference ?? '') &&
    rest.length === 0;
  if (identifiers.length > 0 && !isIdentifier)
    say('identifier', 'not-fixed', { expected: `${REFERENCE_SYSTEM}|…` });
  const search: DemandSearch = {
    statuses: statuses.length === 0 ? null : statuses,
    reference: isIdentifier ? (reference ?? null) : null,
    authored: bounds('authored', false),
    lastUpdated: bounds('_lastUpdated', true),
    count: whole('_count', COUNT, MOST_AT_ONCE),
    offset: whole('_offset', 0, 10_000_000),
  };
  return problems.length === 0 ? ok(search) : refuse(problems);
}

/** A moment is never exactly another one: of those it has to be said on which side. */
function readBound(text: string, mayBeMoment: boolean): Bound | null {
  const prefix = /^(eq|ge|gt|le|lt)/.exec(text)?.[1] as Bound['compare'] | undefined;
  const compare = prefix ?? 'eq';
  // What a plus sign becomes behind a question mark where it was not encoded.
  const value = text.slice(prefix?.length ?? 0).replace(' ', '+');
  if (mayBeMoment && compare === 'eq') return null;
  // A year that the calendar of the database does not have.
  if (value.startsWith('0000')) return null;
  const isRight = isDate(value) || (mayBeMoment && MOMENT.test(value) && isDate(value.slice(0, 10)));
  return isRight ? { compare, value } : null;
}

/** The same question for the entries after these. */
export function nextPage(search: DemandSearch): string {
  const bound =
    (name: string) =>
    ({ compare, value }: Bound): [string, string] => [name, `${compare}${value}`];
  const pairs: [string, string][] = [
    ...(search.statuses === null ? [] : [['status', search.statuses.join(',')] as [string, string]]),
    ...search.authored.map(bound('authored')),
    ...search.lastUpdated.map(bound('_lastUpdated')),
    ['_count', String(search.count)],
    ['_offset', String(search.offset + search.count)],
  ];
  return new URLSearchParams(pairs).toString();
}
