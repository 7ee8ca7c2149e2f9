import { lapsingUpTo, type SortedBy, URGENCIES, WITHIN_RANK as WITHIN } from '../../../libs/review/index.js';
import { LIVE_STATES } from '../../../libs/matching/index.js';
import { plusDays } from '../../../libs/kernel/index.js';
import { recordingLook } from '../../platform/audit/index.js';
import { type Statement, table } from '../../platform/base/database/index.js';
import { CurrentEntryView } from '../../registry/index.js';
import { type SaidWish } from '../../../libs/registry/index.js';
import { Assignment } from '../team/assignment/assignment.entity.js';
import { LINE, LINE_JOINS, type LineRow, OWN_LINES } from './worklist-line.store.js';
import { WorklistLine } from './worklist-line.entity.js';
import { type ProposalQuery } from './worklist-query.dto.js';

/** A query with those whose proposals are meant by `assignee`. */
export interface Narrowed extends ProposalQuery {
  readonly assignees?: readonly string[];
}

export interface Asked {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** A stretch of the index in which lines stand in the order they are shown in. `rank` is the one they are shown with. */
interface Stretch {
  readonly rank: string;
  readonly where: string;
}

const l = table(WorklistLine, 'l');
const e = table(CurrentEntryView, 'e');
const x = table(Assignment, 'x');

const COLUMN: Readonly<Record<SortedBy, string>> = {
  'last-day': l.lastDay,
  'beyond-norm': l.beyondNorm,
  waited: l.waited,
};
const WITHIN_RANK = [
  ...WITHIN.map(({ by, descending }) => `${COLUMN[by]}${descending ? ' DESC' : ''}`),
  l.proposalId,
].join(', ');
/** Ranks of lines that wait for the reader: the last days make each of them the first. */
export const AWAITED = [2, 3, 4, 5];
const LAST_RANK = 7;

/** Conditions and the values they name; `key` tells one text from another, so that each is prepared once. */
class Conditions {
  readonly values: unknown[];
  readonly texts: string[] = [];
  key = '';

  /** The first two values of every statement: the last day of what is about to lapse, and today. */
  constructor(today: string) {
    this.values = [lapsingUpTo(today), today];
  }

  add(key: string, text: (place: string) => string, value: unknown): void {
    if (value === undefined) return;
    this.values.push(value);
    this.texts.push(text(`$${this.values.length}`));
    this.key += `-${key}`;
  }

  get and(): string {
    return this.texts.map((text) => ` AND ${text}`).join('');
  }
}

/** From which rank to which a state can be found: what lies outside is not even looked at. */
function ranksOf({ state = 'open', waitingFor }: ProposalQuery): readonly [number, number] {
  if (waitingFor !== undefined) return waitingFor === 'me' ? [2, 5] : [6, 6];
  if (state === 'open' || LIVE_STATES.some((live) => live === state)) return [1, 6];
  return [LAST_RANK, LAST_RANK];
}

function conditionsOf(query: Narrowed, today: string): Conditions {
  const given = new Conditions(today);
  const { state = 'open', waitingFor } = query;
  if (state !== 'open' && state !== 'closed') given.add('state', (place) => `${l.state} = ${place}`, state);
  if (waitingFor === 'other')
    given.add('other', (place) => `${l.state} = ANY (${place})`, [
      'approved-by-sending',
      'approved-by-receiving',
    ]);
  given.add('side', (place) => `${l.side} = ${place}`, query.side);
  given.add('run', (place) => `${l.runId} = ${place}`, query.runId);
  given.add('diagnosis', (place) => `${l.diagnosis} = ${place}`, query.diagnosis);
  given.add('organisation', (place) => `${l.otherProvider} = ${place}`, query.organisation);
  given.add(
    'within',
    (place) => `${l.lastDay} <= ${place}::date`,
    query.within === undefined ? undefined : plusDays(today, query.within),
  );
  // Few: what a handful of people have in hand. Without this filter the table is not looked at.
  given.add(
    'assignee',
    (place) => `${l.proposalId} IN (SELECT ${x.proposalId} FROM ${x}
      WHERE ${x.regionId} = acting_region() AND ${x.providerId} = acting_organisation() AND ${x.userId} = ANY (${place}))`,
    query.assignees,
  );
  return given;
}

const LAPSING = `${l.lastDay} <= $1::date`;
/** What is undecided and past its last day cannot go on, and ends within the hour: nobody is asked about it until then. */
const STANDING = `(${l.rank} = ${LAST_RANK} OR ${l.state} = 'approved' OR ${l.lastDay} >= $2::date)`;

/** A line that waits for the reader for this reason today, by its place in URGENCIES. */
const because = (reason: number): string =>
  reason === 0 ? `${l.rank} BETWEEN 2 AND 5 AND ${LAPSING}` : `${l.rank} = ${reason + 1} AND NOT ${LAPSING}`;
const urgent = ({ urgency }: ProposalQuery): string =>
  urgency === undefined ? '' : ` AND ${because(URGENCIES.indexOf(urgency))}`;

function stretchesOf(query: ProposalQuery): Stretch[] {
  const [from, to] = ranksOf(query);
  const lapsing = AWAITED.filter((rank) => rank >= from && rank <= to).map((rank) => ({
    rank: '1',
    where: `${l.rank} = ${rank} AND ${LAPSING}`,
  }));
  if (query.urgency === 'last-days') return lapsing;
  const ready = from === 1 && query.urgency === undefined ? [{ rank: '1', where: `${l.rank} = 1` }] : [];
  const rest = `${l.rank} BETWEEN ${Math.max(from, 2)} AND ${to}`;
  return query.urgency === undefined
    ? [...ready, ...lapsing, { rank: `${l.rank}`, where: `${rest} AND (${l.rank} > 5 OR NOT ${LAPSING})` }]
    : [{ rank: `${l.rank}`, where: `${rest}${urgent(query)}` }];
}

const keyOf = (query: ProposalQuery, given: Conditions): string =>
  `${ranksOf(query).join('-')}-${query.urgency ?? 'all'}${given.key}`;

const LOOKED = recordingLook(
  {
    action: 'proposal.list',
    subjectKind: 'proposal',
    category: 'clinical-summary',
    ground: 'transfer-review',
  },
  'page',
  'proposal_id',
  true,
);

/** A line with what the own list says of its client and calls it; null for the receiving side, which row-level security shows nothing. */
export interface ListedRow extends LineRow {
  readonly said: (SaidWish & { readonly flags: readonly string[] }) | null;
  readonly reference: string | null;
}

const SAID = `CASE WHEN ${e.id} IS NOT NULL THEN json_build_object('clientWish', ${e.clientWish}, 'clientWishOn', ${e.clientWishOn}, 'flags', ${e.flags}) END AS said, ${e.reference}`;
const SAID_JOINS = `LEFT JOIN ${e} ON ${e.regionId} = ${l.regionId} AND ${e.id} = ${l.ownEntry}`;

/** A page of the list, its lines recorded as looked at; with the event it is as of. */
export function pageOf(query: Narrowed, today: string, limit: number, offset: number): Asked {
  const given = conditionsOf(query, today);
  const first = given.values.push(limit);
  const skip = given.values.push(offset);
  const newest = query.sort === 'newest';
  const [from, to] = ranksOf(query);
  const lines = newest
    ? `SELECT l.*, ${l.rank} AS shown FROM ${l} WHERE ${OWN_LINES} AND ${STANDING} AND ${l.rank} BETWEEN ${from} AND ${to}${given.and}${urgent(query)}
       ORDER BY ${l.createdAt} DESC, ${l.proposalId} LIMIT $${first}::integer OFFSET $${skip}::integer`
    : stretchesOf(query)
        .map(
          ({ rank, where }) =>
            `(SELECT l.*, ${rank}::smallint AS shown FROM ${l} WHERE ${OWN_LINES} AND ${STANDING} AND ${where}${given.and}
              ORDER BY ${rank === '1' ? '' : `${l.rank}, `}${WITHIN_RANK} LIMIT $${first}::integer + $${skip}::integer)`,
        )
        .join(' UNION ALL ');
  const order = newest ? `${l.createdAt} DESC, ${l.proposalId}` : `l.shown, ${WITHIN_RANK}`;
  // The days are named even where no stretch asks for them: a value nobody names has no type.
  const text = `WITH days AS (SELECT $1::date, $2::date), line AS (${lines}),
      page AS (SELECT * FROM line l ORDER BY ${order} LIMIT $${first}${newest ? '' : ` OFFSET $${skip}`}),
      looked AS (${LOOKED})
    SELECT ${LINE}, ${SAID}, (SELECT latest_event())::text AS "asOf" FROM page l ${LINE_JOINS} ${SAID_JOINS} ORDER BY ${order}`;
  return {
    statement: { name: `worklist-${newest ? 'newest' : 'urgent'}-${keyOf(query, given)}`, text },
    values: given.values,
  };
}

/** How many there are of each kind of what is open: one walk over an index. Of what is closed only as many as are asked for. */
export function tallyOf(query: Narrowed, today: string): Asked {
  const given = conditionsOf(query, today);
  const [from, to] = ranksOf(query);
  const found = `${l.rank} BETWEEN ${from} AND ${to}${given.and}${urgent(query)}`;
  const closed = `SELECT ${LAST_RANK}, '', false, 0, count(*)::integer FROM ${l} WHERE ${OWN_LINES} AND ${found}`;
  const text = `SELECT ${l.rank}, ${l.state}, ${LAPSING} AS lapsing, count(*)::integer AS lines, count(*) FILTER (WHERE ${found})::integer AS found
    FROM ${l} WHERE ${OWN_LINES} AND ${STANDING} AND ${l.rank} < ${LAST_RANK} GROUP BY 1, 2, 3 ${to === LAST_RANK ? `UNION ALL ${closed}` : ''}`;
  return { statement: { name: `worklist-tally-${keyOf(query, given)}`, text }, values: given.values };
}
