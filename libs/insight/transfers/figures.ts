import { type Cell, countOf, gate } from '../../disclosure/index.js';
import { type Population } from '../../kernel/index.js';
import { medianDays } from '../median.js';

export const TRANSFERS_SOURCE = 'transfers-and-waiting-lists';
/** How far a transfer comes, and `returned`: the client came back to their own provider. */
export const TRANSFER_STEPS = ['proposed', 'offered', 'accepted', 'started', 'returned'] as const;
export type TransferStep = (typeof TRANSFER_STEPS)[number];

/** Clients whose transfer took a step in one month, as the view `insight_transfer` gives them: each once a step. */
export interface TransferRow {
  readonly population: Population;
  /** YYYY-MM */
  readonly month: string;
  readonly step: TransferStep;
  readonly fromProvider: string;
  /** More than one where a client was proposed to several in the month. */
  readonly toProviders: readonly string[];
  /** Of those who accepted: weeks from the registration to the treatment that they could expect where they waited. */
  readonly expectedWeeks: number | null;
  /** The same less what they can expect in the week that they chose; null where a part of either is not known. */
  readonly sparedWeeks: number | null;
  readonly clients: number;
}

/** What the list of one provider says of one month. */
export interface FlowRow {
  readonly population: Population;
  /** YYYY-MM */
  readonly month: string;
  readonly provider: string;
  readonly intakes: number;
  /** Off the list without an intake, and neither by a transfer nor by list cleaning. */
  readonly departures: number;
  readonly cleaned: number;
}

/** Clients for whom the case table decided on bridging care in a month. */
export interface BridgingRow {
  readonly population: Population;
  /** YYYY-MM */
  readonly month: string;
  readonly provider: string;
  readonly clients: number;
}

/** `none`: nobody accepted; `unknown`: of none of them it is known what they could expect. */
export type SparedAbsence = 'suppressed' | 'none' | 'unknown';

/** What transfers did in one month, for one population; a null count may not be shown. */
export interface TransferFigures extends Readonly<Record<TransferStep, number | null>> {
  readonly population: Population;
  /** Weeks to the treatment that the middle one of those who accepted could expect where they waited. */
  readonly expectedWeeks: number | null;
  /** Weeks that the middle one is spared. */
  readonly sparedWeeks: number | null;
  readonly sparedAbsent: SparedAbsence | null;
  readonly intakes: number | null;
  readonly departures: number | null;
  readonly cleaned: number | null;
  readonly bridging: number | null;
}

export interface MonthOf {
  readonly population: Population;
  readonly transfers: readonly TransferRow[];
  readonly flows: readonly FlowRow[];
  readonly bridging: readonly BridgingRow[];
  /** Figures about fewer clients are not shown; ≥ 3. */
  readonly k: number;
}

/**
 * What transfers did in one month, of one population, beside what the lists did in it.
 * Definition: clients, each once a step, by the day of the step. Spared = the weeks from registration to treatment that
 * the run estimated where they waited, less those elsewhere in the week that they chose: an estimate of before it
 * happened, and the median of those of whom both are known. Source: proposals, offers and transfers; daily facts.
 *
 * Each step is a table of one cell: clients of one step are no part of those of another, since a month has clients of
 * whom an earlier step lies in the month before. What the lists did is one table: who left them in a month is nearly
 * what two months of the trend say together, so what one count hides the others must not give away.
 */
export function transferFigures({ population, transfers, flows, bridging, k }: MonthOf): TransferFigures {
  const steps = Object.fromEntries(
    TRANSFER_STEPS.map((step) => [step, alone(partsOf(transfers.filter((row) => row.step === step)), k)]),
  ) as Record<TransferStep, number | null>;
  const accepted = transfers.filter(({ step }) => step === 'accepted');
  return {
    population,
    ...steps,
    ...spared(accepted, steps.accepted, k),
    ...flowsOf(flows, k),
    bridging: alone(
      bridging.map(({ provider, clients }) => ({ knownTo: [provider], count: clients })),
      k,
    ),
  };
}

/** Both organisations know of each of them. */
const partsOf = (rows: readonly TransferRow[]): Cell['parts'] =>
  rows.map(({ fromProvider, toProviders, clients }) => ({
    knownTo: [fromProvider, ...toProviders],
    count: clients,
  }));

/** A count that is part of no sum that is told; null where it may not be shown. */
function alone(parts: Cell['parts'], k: number): number | null {
  const cell = { key: 'all', parts };
  return gate([cell], { k }).hidden.size > 0 ? null : countOf(cell);
}

type Spared = Pick<TransferFigures, 'expectedWeeks' | 'sparedWeeks' | 'sparedAbsent'>;
const absent = (sparedAbsent: SparedAbsence): Spared => ({
  expectedWeeks: null,
  sparedWeeks: null,
  sparedAbsent,
});

/** Those of whom it is known and the others add up to those who accepted, which is told. */
function spared(accepted: readonly TransferRow[], count: number | null, k: number): Spared {
  if (count === null) return absent('suppressed');
  if (count === 0) return absent('none');
  const isKnown = ({ expectedWeeks, sparedWeeks }: TransferRow): boolean =>
    expectedWeeks !== null && sparedWeeks !== null;
  const known = accepted.filter(isKnown);
  if (known.length === 0) return absent('unknown');
  const cells = [
    { key: 'known', parts: partsOf(known) },
    { key: 'unknown', parts: partsOf(accepted.filter((row) => !isKnown(row))) },
  ];
  if (gate(cells, { k }).hidden.size > 0) return absent('suppressed');
  return {
    expectedWeeks: medianWeeks(known, 'expectedWeeks'),
    sparedWeeks: medianWeeks(known, 'sparedWeeks'),
    sparedAbsent: null,
  };
}

const DAYS = 7;

function medianWeeks(rows: readonly TransferRow[], of: 'expectedWeeks' | 'sparedWeeks'): number | null {
  const days = medianDays(rows.map((row) => ({ days: DAYS * (row[of] ?? NaN), count: row.clients })));
  return days === null ? null : days / DAYS;
}

const FLOWS = ['intakes', 'departures', 'cleaned'] as const;
type Flow = (typeof FLOWS)[number];

function flowsOf(rows: readonly FlowRow[], k: number): Record<Flow, number | null> {
  const cells = FLOWS.map((key) => ({
    key,
    parts: rows.map((row) => ({ knownTo: [row.provider], count: row[key] })),
  }));
  const { hidden } = gate(cells, { k });
  return Object.fromEntries(
    cells.map((cell) => [cell.key, hidden.has(cell.key) ? null : countOf(cell)]),
  ) as Record<Flow, number | null>;
}
