import { type Line, type Lines } from './lines.js';

/** A certified gap, and the second at which it was reached. */
export interface Reached {
  readonly seconds: number;
  readonly gap: number;
}

/** Only what is better than all before it. */
export function improvements(points: readonly Reached[]): Reached[] {
  const better: Reached[] = [];
  for (const point of points.toSorted((a, b) => a.seconds - b.seconds))
    if (point.gap < (better.at(-1)?.gap ?? Infinity)) better.push(point);
  return better;
}

/** When a gap at least as good was reached; null = never. */
export const secondsTo = (gap: number, trace: readonly Reached[]): number | null =>
  trace.find((point) => point.gap <= gap)?.seconds ?? null;

/** Time of the other over ours at the best gap that both reach: a ratio at equal gap. */
export function atEqualGap(
  ours: readonly Reached[],
  theirs: readonly Reached[],
): { readonly gap: number; readonly ours: number; readonly theirs: number; readonly ratio: number } | null {
  if (ours.length === 0 || theirs.length === 0) return null;
  const gap = Math.max(ours.at(-1)!.gap, theirs.at(-1)!.gap);
  const [mine, other] = [secondsTo(gap, ours)!, secondsTo(gap, theirs)!];
  return { gap, ours: mine, theirs: other, ratio: other / mine };
}

/** A line per point, to be drawn from. */
export function addTrace(lines: Lines, of: string, who: string, trace: readonly Reached[]): void {
  for (const { seconds, gap } of trace) lines.add(of, `${who}: gap at ${seconds.toFixed(2)} s`, gap, 'ratio');
}

/** The points of a trace, read back from its lines. */
export function traceOf(lines: readonly Line[], of: string, who: string): Reached[] {
  const name = new RegExp(`^${who.replace(/[.+]/g, '\\$&')}: gap at ([\\d.]+) s$`);
  return lines.flatMap((line) => {
    const seconds = line.case === of ? name.exec(line.metric)?.[1] : undefined;
    return seconds === undefined || line.value === null
      ? []
      : [{ seconds: Number(seconds), gap: line.value }];
  });
}
