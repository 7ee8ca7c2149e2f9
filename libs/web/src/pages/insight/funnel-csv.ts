import { csv, csvForExcel, type CsvCell } from '../../format/csv.js';
import { type Language } from '../../i18n/language.js';
import type { Funnel } from '../../api/types.js';
import type { PageWords } from '../../../../words/pages.js';

export const FUNNEL_STEPS = [
  'proposed',
  'seen',
  'approved',
  'offered',
  'accepted',
  'intake',
  'started',
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

type Held = Funnel['held'][number];
type Lost = Funnel['losses'][number];

/** What is to be done, by whom: there are words for each. */
export type AtKey = keyof PageWords['funnel']['at'];
export const atKey = ({ at, by }: Held): string => `${at} ${by}`;
/** How it was lost, where: there are words for each. */
export type LossKey = keyof PageWords['funnel']['loss'];
export const lossKey = ({ after, loss }: Lost): string => `${after} ${loss}`;

/** What stands in a cell that has no number. */
export interface FunnelWords {
  readonly hidden: string;
  readonly reason: (lost: Lost) => string;
}

const timeOf = ({ times }: Funnel, step: FunnelStep, hidden: string): CsvCell => {
  const time = times.find((one) => one.step === step);
  return time?.medianDays ?? (time?.absent === 'suppressed' ? hidden : null);
};

/** For a program: the steps, whose turn it is and what was lost, each line saying which of the three it is of. */
export function funnelCsv(funnel: Funnel, { hidden, reason }: FunnelWords): string {
  const steps = FUNNEL_STEPS.map((step): CsvCell[] => [
    ...['step', step, null, null, funnel[step] ?? hidden],
    timeOf(funnel, step, hidden),
  ]);
  const held = funnel.held.map(({ at, by, count, medianDays }): CsvCell[] => [
    ...['held', at, by, null, count ?? hidden],
    count === null ? hidden : medianDays,
  ]);
  const losses = funnel.losses.map((lost): CsvCell[] => [
    ...['lost', lost.after, lost.loss, lost.reason ?? reason(lost), lost.count ?? hidden, null],
  ]);
  const header = ['population', 'table', 'at', 'by', 'reason', 'count', 'median_days'];
  return csv([header, ...[...steps, ...held, ...losses].map((line) => [funnel.population, ...line])]);
}

/** The words of the three tables for people. */
export interface FunnelSheetWords extends FunnelWords {
  readonly title: string;
  readonly source: string;
  readonly steps: readonly string[];
  readonly step: (step: FunnelStep) => string;
  readonly heldTitle: string;
  readonly held: readonly string[];
  readonly holder: (held: Held) => readonly [string, string];
  readonly lossesTitle: string;
  readonly losses: readonly string[];
  readonly loss: (lost: Lost) => string;
}

/** For Excel in the reader's language: the three tables below each other. */
export function funnelSheet(funnel: Funnel, language: Language, words: FunnelSheetWords): string {
  const { hidden } = words;
  const steps = FUNNEL_STEPS.map((step): CsvCell[] => {
    const count = funnel[step];
    const share =
      count === null || !funnel.proposed ? hidden : Math.round((count / funnel.proposed) * 1000) / 1000;
    return [words.step(step), count ?? hidden, share, timeOf(funnel, step, hidden)];
  });
  const held = funnel.held.map((one): CsvCell[] => [
    ...words.holder(one),
    one.count ?? hidden,
    one.count === null ? hidden : one.medianDays,
  ]);
  const losses = funnel.losses.map((lost): CsvCell[] => [
    words.loss(lost),
    words.reason(lost),
    lost.count ?? hidden,
  ]);
  return csvForExcel(
    [
      ...[[words.title], [words.source], [], words.steps, ...steps],
      ...[[], [words.heldTitle], words.held, ...held],
      ...[[], [words.lossesTitle], words.losses, ...losses],
    ],
    language,
  );
}
