import { useTranslation } from 'react-i18next';
import type { Trend } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import type { TrendMeasure } from './insight-search.js';
import { signalsOf } from './trend-signals.js';

/** The limits in words, of the share or of the median; empty where there are none. */
export function useLimits(): (trend: Trend, measure: TrendMeasure) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (trend, measure) => {
    const { limits } = measure === 'aandeel' ? trend.share : trend.median;
    if (limits === null) return '';
    const written = measure === 'aandeel' ? format.percent : format.decimal;
    const { lower, upper, centre } = limits;
    return t('trend.ordinary', { lower: written(lower), upper: written(upper), centre: written(centre) });
  };
}

/** What the band and the marks of the chart mean; of marks only those that stand in it. */
export function TrendLegend({ trend, measure }: { trend: Trend; measure: TrendMeasure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ordinary = useLimits()(trend, measure);
  const { level } = trend.forecast;
  const ahead = measure === 'aandeel' ? trend.forecast.share : trend.forecast.median;
  return (
    <ul className="ds-legend">
      {ordinary !== '' && (
        <li>
          <span className="ds-legend__key ds-legend__key--ordinary" aria-hidden="true" />
          {ordinary}
        </li>
      )}
      {ahead.points.length > 0 && (
        <li>
          <span className="ds-legend__key ds-legend__key--ahead" aria-hidden="true" />
          {t('trend.forecast.legend', { level: format.percent(level) })}
        </li>
      )}
      {signalsOf(trend, measure).map((kind) => (
        <li key={kind}>
          <span className={`ds-legend__key ds-legend__key--${kind}`} aria-hidden="true" />
          {t(`trend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
