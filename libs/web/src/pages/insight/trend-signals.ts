import type { Trend } from '../../api/types.js';
import type { TrendMeasure } from './insight-search.js';

/** Whether a month that stands out is one of more people within the norm, or of shorter waits. */
export function isBetter(value: number | null, trend: Trend, measure: TrendMeasure): boolean {
  const centre = (measure === 'aandeel' ? trend.share : trend.median).limits?.centre ?? 0;
  return measure === 'aandeel' ? (value ?? 0) > centre : (value ?? 0) < centre;
}

/** Which kinds of signals a line has. */
export function signalsOf(trend: Trend, measure: TrendMeasure): ('better' | 'worse')[] {
  const found = trend.months.flatMap((month) => {
    const [value, signal] =
      measure === 'aandeel' ? [month.share, month.shareSignal] : [month.medianWeeks, month.medianSignal];
    return signal ? [isBetter(value, trend, measure) ? ('better' as const) : ('worse' as const)] : [];
  });
  return (['better', 'worse'] as const).filter((kind) => found.includes(kind));
}
