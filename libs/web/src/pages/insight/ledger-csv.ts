import { csv, csvForExcel, type CsvCell } from '../../format/csv.js';
import { type Language } from '../../i18n/language.js';
import type { Ledger } from '../../api/types.js';

type Line = Ledger['lines'][number];
export type Alarm = Line['alarm'];

export const EXCHANGED = ['sent', 'received', 'net', 'sentWeight', 'receivedWeight', 'netWeight'] as const;

const cellsOf = (line: Pick<Line, (typeof EXCHANGED)[number]>, hidden: string): CsvCell[] =>
  EXCHANGED.map((name) => line[name] ?? hidden);

/** For a program: the organisations, and the pairs of the own one where there is one. */
export function ledgerCsv(ledger: Ledger, language: Language, hidden: string): string {
  const lines = ledger.lines.map((line): CsvCell[] => [
    ...[ledger.population, 'organisation', line.key, line.label[language]],
    ...cellsOf(line, hidden),
    line.alarm,
  ]);
  const pairs = (ledger.own?.pairs ?? []).map((pair): CsvCell[] => [
    ...[ledger.population, 'own_pair', pair.key, pair.label[language]],
    ...cellsOf(pair, hidden),
    null,
  ]);
  const figures = ['sent', 'received', 'net', 'sent_weight', 'received_weight', 'net_weight'];
  return csv([['population', 'table', 'key', 'label', ...figures, 'severity_apart'], ...lines, ...pairs]);
}

export interface LedgerSheetWords {
  readonly title: string;
  readonly source: string;
  readonly hidden: string;
  readonly header: readonly string[];
  readonly alarm: (alarm: Alarm) => string;
  readonly ownTitle: string;
  readonly ownHeader: readonly string[];
}

/** For Excel in the reader's language. */
export function ledgerSheet(ledger: Ledger, language: Language, words: LedgerSheetWords): string {
  const lines = ledger.lines.map((line): CsvCell[] => [
    ...[line.label[language], ...cellsOf(line, words.hidden)],
    words.alarm(line.alarm),
  ]);
  const own =
    ledger.own === null
      ? []
      : [
          ...[[], [words.ownTitle], words.ownHeader],
          ...ledger.own.pairs.map((pair): CsvCell[] => [
            pair.label[language],
            ...cellsOf(pair, words.hidden),
          ]),
        ];
  return csvForExcel([[words.title], [words.source], [], words.header, ...lines, ...own], language);
}
