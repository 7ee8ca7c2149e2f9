import { axisX, axisY, dot, plot, rectY, ruleY, text } from '@observablehq/plot';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transfers } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { useWidth } from './use-width.js';

const HEIGHT = 180;
const NARROW = 560;
const COLOURS = { bar: '#3c5266', ink: '#14212e' };
const HEADROOM = 1.15;
/** Of the width of a month what its bar leaves free on each side. */
const GAP_DAYS = 4;
const DAY = 86_400_000;

interface Bar {
  readonly from: Date;
  readonly to: Date;
  readonly middle: Date;
  readonly accepted: number;
}
/** The middle of a month of which the number is hidden. */
interface Hidden {
  readonly middle: Date;
}

/** How many said yes, month by month; one that is hidden has a ring. The table below it holds the same figures. */
export function TransferChart({ transfers }: { transfers: Transfers }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { place, width } = useWidth();
  const months = useMemo(() => transfers.months.filter(({ absent }) => absent === null), [transfers.months]);
  const bars = useMemo(
    () =>
      months.flatMap(({ month, day, accepted }): Bar[] => {
        if (accepted === null) return [];
        const [first, last] = [new Date(`${month}-01`).getTime(), new Date(day).getTime()];
        return [
          {
            ...{ from: new Date(first + GAP_DAYS * DAY), to: new Date(last - GAP_DAYS * DAY), accepted },
            middle: new Date((first + last) / 2),
          },
        ];
      }),
    [months],
  );
  const hidden = useMemo(
    () =>
      months.flatMap(({ month, day, accepted }): Hidden[] => {
        const middle = (new Date(`${month}-01`).getTime() + new Date(day).getTime()) / 2;
        return accepted === null ? [{ middle: new Date(middle) }] : [];
      }),
    [months],
  );
  useEffect(() => {
    const target = place.current;
    const [first, last] = [months[0], months.at(-1)];
    if (!target || width === 0 || first === undefined || last === undefined) return;
    const narrow = width < NARROW;
    const highest = Math.max(...bars.map(({ accepted }) => accepted));
    const chart = plot({
      ...{ width, height: HEIGHT, marginLeft: 40, marginRight: 8, marginTop: 26, className: 'ds-plot' },
      style: 'font-size: 13px',
      x: { type: 'utc', label: null, domain: [new Date(`${first.month}-01`), new Date(last.day)] },
      y: { domain: [0, highest * HEADROOM], nice: true, label: null },
      marks: [
        axisY({
          ...{ tickSize: 0, ticks: 4, tickFormat: (value: number) => format.number(value) },
          ...{ label: t('transfers.chart'), labelAnchor: 'top', labelArrow: 'none' },
        }),
        axisX({
          ...{ ticks: narrow ? '6 months' : '3 months', tickSize: 0 },
          tickFormat: (day: Date) => format.month(day.toISOString().slice(0, 7)),
        }),
        rectY(bars, { x1: 'from', x2: 'to', y: 'accepted', fill: COLOURS.bar }),
        ruleY([0], { stroke: COLOURS.ink }),
        dot(hidden, { x: 'middle', y: 0, dy: -8, r: 4, stroke: COLOURS.bar, fill: 'white' }),
        text(bars.slice(-1), {
          ...{ x: 'middle', y: 'accepted', dy: -8, fontWeight: 700, fill: COLOURS.ink },
          text: ({ accepted }: Bar) => format.number(accepted),
        }),
      ],
      color: { type: 'identity' },
    });
    // Plot brings a <style> of its own, which the content security policy forbids; insight.css says the same.
    chart.querySelectorAll('style').forEach((style) => style.remove());
    chart.setAttribute('aria-hidden', 'true');
    target.replaceChildren(chart);
    return () => target.replaceChildren();
  }, [bars, hidden, months, width, format, t, place]);
  return (
    <div>
      <div ref={place} className="ds-chart" style={{ minHeight: HEIGHT }} />
      {hidden.length > 0 && <p className="ds-small ds-soft">{t('transfers.ring')}</p>}
    </div>
  );
}
