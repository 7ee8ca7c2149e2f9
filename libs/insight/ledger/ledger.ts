import { type Cell, gate } from '../../disclosure/index.js';
import { byKey } from '../../kernel/index.js';
import { type Alarm, alarmsOf, type AnswerRow, type Answers, answersOf } from './cream-skimming.js';

/** Proposals that are alike, as the view `insight_exchange` gives them. */
export interface ExchangeRow {
  readonly fromProvider: string;
  readonly toProvider: string;
  readonly severity: number;
  /** What the receiving organisation decided; null where it has not. */
  readonly approved: boolean | null;
  /** The client accepted the offer, whether or not they came back since. */
  readonly accepted: boolean;
  readonly places: number;
}

/** What one of each severity counts in the balance: the weights of the region's matching. */
export type SeverityWeights = Readonly<Record<'1' | '2' | '3', number>>;

/** Clients that went over, and their weight; null where it may not be shown. */
export interface Exchanged {
  readonly sent: number | null;
  readonly received: number | null;
  /** Received less sent. */
  readonly net: number | null;
  readonly sentWeight: number | null;
  readonly receivedWeight: number | null;
  readonly netWeight: number | null;
}

export interface LedgerLine extends Exchanged {
  readonly provider: string;
  readonly alarm: Alarm;
}

export interface Ledger {
  readonly transfers: number | null;
  readonly lines: readonly LedgerLine[];
}

type Way = 'fromProvider' | 'toProvider';

const moved = (rows: readonly ExchangeRow[]): ExchangeRow[] => rows.filter(({ accepted }) => accepted);
const weighed = (rows: readonly ExchangeRow[], weights: SeverityWeights): number =>
  rows.reduce(
    (sum, { severity, places }) => sum + places * (weights[String(severity) as keyof SeverityWeights] ?? 0),
    0,
  );
const counted = (rows: readonly ExchangeRow[]): number => rows.reduce((sum, { places }) => sum + places, 0);
const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;

/** Both organisations know of each transfer between them. */
const partsOf = (rows: readonly ExchangeRow[]): Cell['parts'] =>
  rows.map(({ fromProvider, toProvider, places }) => ({
    knownTo: [fromProvider, toProvider],
    count: places,
  }));

/** Whether somebody with a share would see the rest, and all of it be with one other organisation. */
function isOfOneOther(rows: readonly ExchangeRow[], way: Way): boolean {
  const other: Way = way === 'fromProvider' ? 'toProvider' : 'fromProvider';
  const others = [...new Set(rows.filter(({ places }) => places > 0).map((row) => row[other]))];
  return others.length === 2;
}

interface Margin {
  readonly all: readonly string[];
  readonly hidden: ReadonlySet<string>;
  readonly totalShown: boolean;
}

function marginOf(rows: readonly ExchangeRow[], way: Way, k: number): Margin {
  const all = [...new Set(rows.map((row) => row[way]))];
  const cells = all.map((key): Cell => {
    const own = rows.filter((row) => row[way] === key);
    return { key, of: key, parts: partsOf(own), sensitive: isOfOneOther(own, way) };
  });
  return { all, ...gate(cells, { k }) };
}

export interface LedgerOptions {
  readonly k: number;
  readonly weights: SeverityWeights;
  /** Whether the funnel tells how many accepted: it is their sum. */
  readonly mayTotal: boolean;
}

/**
 * Who sent and who took how many clients, each client counted once and once by its weight: as it may be shown to
 * everybody. Sent and received add up to the same total, so that where one cannot protect its few while it is told,
 * neither shows anything. Pairs of two organisations are told to the two alone: beside both margins they would give the
 * hidden ones away. Weights give away how many are severe: they are told of all organisations or of none, where every
 * count is shown and no severity has few.
 */
export function ledgerOf(rows: readonly ExchangeRow[], { k, weights, mayTotal }: LedgerOptions): Ledger {
  const gone = moved(rows);
  const [out, into] = [marginOf(gone, 'fromProvider', k), marginOf(gone, 'toProvider', k)];
  const told = mayTotal && out.totalShown && into.totalShown;
  const alarms = alarmsOf(answerRows(rows), k);
  // That there is a line would say that somebody was exchanged.
  const said = [...alarms].filter(([, alarm]) => alarm !== 'unsaid').map(([one]) => one);
  const providers = [...new Set(told ? [...out.all, ...into.all, ...said] : said)];
  const withWeight =
    told &&
    out.hidden.size + into.hidden.size === 0 &&
    providers.every((one) =>
      (['fromProvider', 'toProvider'] as const).every((way) => mayWeigh(gone, way, one, k)),
    );
  const lines = providers.map((provider): LedgerLine => {
    const sent = gone.filter((row) => row.fromProvider === provider);
    const received = gone.filter((row) => row.toProvider === provider);
    const count = (of: readonly ExchangeRow[], { hidden }: Margin): number | null =>
      told && !hidden.has(provider) ? counted(of) : null;
    const weight = (of: readonly ExchangeRow[]): number | null => (withWeight ? weighed(of, weights) : null);
    return {
      provider,
      ...balance(count(sent, out), count(received, into), weight(sent), weight(received)),
      alarm: alarms.get(provider) ?? 'unsaid',
    };
  });
  return {
    transfers: told ? counted(gone) : null,
    lines: lines.sort(byKey(({ provider }) => provider)),
  };
}

function mayWeigh(rows: readonly ExchangeRow[], way: Way, provider: string, k: number): boolean {
  const own = rows.filter((row) => row[way] === provider);
  const cells = [...new Set(own.map(({ severity }) => severity))].map((severity): Cell => {
    const alike = own.filter((row) => row.severity === severity);
    return {
      key: String(severity),
      of: provider,
      parts: partsOf(alike),
      sensitive: isOfOneOther(alike, way),
    };
  });
  return gate(cells, { k }).hidden.size === 0;
}

const balance = (
  sent: number | null,
  received: number | null,
  sentWeight: number | null,
  receivedWeight: number | null,
): Exchanged => ({
  ...{ sent, received, net: minus(received, sent) },
  ...{ sentWeight, receivedWeight, netWeight: minus(receivedWeight, sentWeight) },
});

/** What an organisation exchanged with each other, in full: it knows each of them. */
export interface OwnLedger {
  readonly pairs: readonly (Exchanged & { readonly provider: string })[];
  readonly whole: Exchanged;
  /** What it answered as the receiving side. */
  readonly answers: Answers;
}

export function ownLedger(rows: readonly ExchangeRow[], own: string, weights: SeverityWeights): OwnLedger {
  const gone = moved(rows);
  const exchangedWith = (test: (other: string) => boolean): Exchanged => {
    const sent = gone.filter((row) => row.fromProvider === own && test(row.toProvider));
    const received = gone.filter((row) => row.toProvider === own && test(row.fromProvider));
    return balance(counted(sent), counted(received), weighed(sent, weights), weighed(received, weights));
  };
  const others = gone.flatMap(({ fromProvider, toProvider }) =>
    fromProvider === own ? [toProvider] : toProvider === own ? [fromProvider] : [],
  );
  return {
    pairs: [...new Set(others)]
      .map((provider) => ({ provider, ...exchangedWith((other) => other === provider) }))
      .sort(byKey(({ provider }) => provider)),
    whole: exchangedWith(() => true),
    answers: answersOf(answerRows(rows).filter(({ to }) => to === own)),
  };
}

const answerRows = (rows: readonly ExchangeRow[]): AnswerRow[] =>
  rows.flatMap(({ fromProvider: from, toProvider: to, severity, approved, places: count }) =>
    approved === null ? [] : [{ from, to, severity, approved, count }],
  );
