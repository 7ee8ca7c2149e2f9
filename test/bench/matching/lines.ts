/** One measured figure, as `npm run bench` prints it. `case` is the instance: a size, or a size and what was done to it. */
export interface Line {
  readonly bench: 'matching';
  readonly case: string;
  readonly metric: string;
  /** null: there is none, because nothing was found in time. */
  readonly value: number | null;
  readonly unit: string;
  readonly bar: number | null;
  readonly ok: boolean;
}

/** What a figure has to reach: at most this, or at least this. */
export type Bar = { readonly atMost: number } | { readonly atLeast: number };

/** Prints figures as they come, one JSON object a line, and remembers whether all bars were met. */
export class Lines {
  met = true;
  readonly all: Line[] = [];

  constructor(private readonly write: (text: string) => void) {}

  add(
    of: string,
    metric: string,
    value: number | null,
    unit: string,
    { bar = null, digits }: { readonly bar?: Bar | null; readonly digits?: number } = {},
  ): void {
    const limit = bar === null ? null : 'atMost' in bar ? bar.atMost : bar.atLeast;
    const reached =
      bar === null || (value !== null && ('atMost' in bar ? value <= bar.atMost : value >= bar.atLeast));
    const shown = value === null || digits === undefined ? value : Number(value.toFixed(digits));
    const line: Line = { bench: 'matching', case: of, metric, value: shown, unit, bar: limit, ok: reached };
    this.met &&= reached;
    this.all.push(line);
    this.write(`${JSON.stringify(line)}\n`);
  }

  seconds(of: string, metric: string, value: number | null, bar: Bar | null = null): void {
    this.add(of, metric, value, 's', { bar, digits: 2 });
  }

  /** The latest figure of that name; null where there is none. */
  value(of: string, metric: string): number | null {
    return this.all.findLast((line) => line.case === of && line.metric === metric)?.value ?? null;
  }
}

/** Lines of an earlier run; what else was printed between them (npm's own words) is passed over. */
export function parseLines(text: string): Line[] {
  return text
    .split('\n')
    .filter((row) => row.startsWith('{'))
    .map((row) => JSON.parse(row) as Line)
    .filter(({ bench }) => bench === 'matching');
}

export const percent = (gap: number): string =>
  gap === 0 ? '0' : `${(gap * 100).toFixed(gap < 0.0001 ? 5 : gap < 0.001 ? 4 : 2)} %`;
