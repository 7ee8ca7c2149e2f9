import { areaY, axisX, axisY, dot, lineY, plot, ruleY, text } from '@observablehq/plot';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trend } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { useWidth } from './use-width.js';
import type { TrendMeasure } from './insight-search.js';
import { isBetter } from './trend-signals.js';

const HEIGHT = 300;
const NARROW = 560;
const COLOURS = {
  line: '#3c5266',
  band: '#e3e8ee',
  ahead: '#cfe3f1',
  ink: '#14212e',
  better: '#0a8f83',
  worse: '#d9661f',
};
/** Room over the highest of what is shown. */
const HEADROOM = 1.12;

interface Point {
  readonly day: Date;
  readonly value: number | null;
  readonly signal: boolean;
}

/** Month by month, with the ordinary variation as a band, and what is to be expected after it. The tables hold the same figures. */
export function TrendChart({ trend, measure }: { trend: Trend; measure: TrendMeasure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { place, width } = useWidth();
  const share = measure === 'aandeel';
  const points = useMemo(
    () =>
      trend.months.map((month): Point => ({
        day: new Date(month.day),
        value: share ? month.share : month.medianWeeks,
        signal: share ? month.shareSignal : month.medianSignal,
      })),
    [trend, share],
  );
  const ahead = useMemo(() => {
    const { months, share: ofShare, median } = trend.forecast;
    return (share ? ofShare : median).points.map((point, i) => ({
      ...point,
      day: new Date(months[i]?.day ?? ''),
    }));
  }, [trend, share]);
  useEffect(() => {
    const target = place.current;
    const first = points[0];
    const last = points.at(-1);
    if (!target || width === 0 || !first || !last) return;
    const narrow = width < NARROW;
    const limits = (share ? trend.share : trend.median).limits;
    const norm = share ? null : trend.norm;
    const written = (value: number): string => (share ? format.percent(value) : format.decimal(value));
    const highest = Math.max(
      ...points.map(({ value }) => value ?? 0),
      ...ahead.map(({ upper }) => upper),
      ...[limits?.upper ?? 0, norm ?? 0],
    );
    // From the last month on, so that the two hang together.
    const from = ahead.length === 0 || last.value === null ? [] : [{ day: last.day, value: last.value }];
    const end = ahead.at(-1)?.day ?? last.day;
    const [fan, middle] = [
      [...from.map(({ day, value }) => ({ day, lower: value, upper: value })), ...ahead],
      [...from, ...ahead.map((point) => ({ day: point.day, value: point.middle }))],
    ];
    const latest = points.findLast(({ value }) => value !== null);
    const chart = plot({
      width,
      height: HEIGHT,
      marginLeft: share ? 48 : 34,
      marginRight: 44,
      marginTop: 26,
      className: 'ds-plot',
      style: 'font-size: 13px',
      x: { type: 'utc', label: null, domain: [first.day, end] },
      y: {
        domain: [0, share ? Math.min(1, highest * HEADROOM) : highest * HEADROOM],
        nice: true,
        label: null,
      },
      marks: [
        ...(limits === null
          ? []
          : [
              areaY(points, { x: 'day', y1: limits.lower, y2: limits.upper, fill: COLOURS.band }),
              lineY(points, { x: 'day', y: limits.centre, stroke: COLOURS.line, strokeDasharray: '4 4' }),
            ]),
        areaY(fan, { x: 'day', y1: 'lower', y2: 'upper', fill: COLOURS.ahead }),
        lineY(middle, { x: 'day', y: 'value', stroke: COLOURS.line, strokeWidth: 2, strokeDasharray: '2 4' }),
        axisY({
          tickSize: 0,
          ticks: 5,
          tickFormat: (value: number) => (share ? format.percent(value) : format.number(value)),
          label: t(`trend.axis.${measure}`),
          labelAnchor: 'top',
          labelArrow: 'none',
        }),
        axisX({
          ticks: narrow ? '1 year' : '3 months',
          tickSize: 0,
          tickFormat: (day: Date) => format.month(day.toISOString().slice(0, 7)),
        }),
        ruleY([0], { stroke: COLOURS.ink }),
        ...(norm === null
          ? []
          : [
              ruleY([norm], { stroke: COLOURS.ink, strokeWidth: 2 }),
              text([end], {
                x: (day: Date) => day,
                y: norm,
                text: () => t('insight.normLine', { weeks: norm }),
                dy: -9,
                textAnchor: 'end',
                fill: COLOURS.ink,
              }),
            ]),
        lineY(points, { x: 'day', y: 'value', stroke: COLOURS.line, strokeWidth: 2 }),
        dot(
          points.filter(({ value }) => value !== null),
          {
            x: 'day',
            y: 'value',
            r: ({ signal }: Point) => (signal ? 5 : 2.5),
            // Shapes as well: on grey paper, and to whoever sees no difference of colour.
            symbol: ({ value, signal }: Point) =>
              signal ? (isBetter(value, trend, measure) ? 'diamond' : 'triangle') : 'circle',
            fill: ({ value, signal }: Point) =>
              signal ? COLOURS[isBetter(value, trend, measure) ? 'better' : 'worse'] : COLOURS.line,
          },
        ),
        ...(latest?.value === null || latest === undefined
          ? []
          : [
              text([latest], {
                x: 'day',
                y: 'value',
                text: () => written(latest.value ?? 0),
                ...(fan.length === 0 ? { dx: 9, textAnchor: 'start' as const } : { dy: -14 }),
                fontWeight: 700,
                fill: COLOURS.ink,
              }),
            ]),
      ],
      r: { type: 'identity' },
      symbol: { type: 'identity' },
      color: { type: 'identity' },
    });
    // Plot brings a <style> of its own, which the content security policy forbids; insight.css says the same.
    chart.querySelectorAll('style').forEach((style) => style.remove());
    chart.setAttribute('aria-hidden', 'true');
    target.replaceChildren(chart);
    return () => target.replaceChildren();
  }, [points, ahead, trend, share, measure, width, format, t, place]);
  return <div ref={place} className="ds-chart" style={{ minHeight: HEIGHT }} />;
}
