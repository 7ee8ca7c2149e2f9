import { axisX, axisY, barX, plot, ruleX, text } from '@observablehq/plot';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Waits } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { useWidth } from './use-width.js';

const MOST = 15;
const BAR_HEIGHT = 26;
/** On a phone the name stands over its bar, whole, instead of cut off beside it. */
const NAMED_BAR_HEIGHT = 48;
const NARROW = 560;
const COLOURS = ['#3c5266', '#b3c0cc'];

/** Known before the chart is there, so that nothing jumps when it comes. */
const heightOf = (bars: number, narrow: boolean): number =>
  bars * (narrow ? NAMED_BAR_HEIGHT : BAR_HEIGHT) + 64;

const shorten = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

function findingOf(weeks: number, norm: number | null) {
  if (norm === null) return 'insight.findingWithoutNorm';
  return weeks > norm ? 'insight.findingBeyond' : 'insight.findingWithin';
}

/** Where it takes longest, intake and treatment stacked, the norm as a line. The table below holds the same figures. */
export function WaitsChart({ waits, headingId }: { waits: Waits; headingId: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const { place, width } = useWidth();
  const shown = useMemo(
    () =>
      waits.groups
        .map((group) => ({ label: inLanguage(group.label, language), figure: group.figure }))
        .filter(({ figure }) => figure.total.meanWeeks !== null)
        .sort((a, b) => (b.figure.total.meanWeeks ?? 0) - (a.figure.total.meanWeeks ?? 0))
        .slice(0, MOST),
    [waits, language],
  );
  const first = shown[0];
  const norm = waits.norm?.total ?? null;
  useEffect(() => {
    const target = place.current;
    if (!target || width === 0 || shown.length === 0) return;
    const narrow = width < NARROW;
    const parts = [t('measure.intake'), t('measure.treatment')];
    const room = narrow ? Math.floor(width / 7.5) : 46;
    const bars = shown.flatMap(({ label, figure }) => [
      { label: shorten(label, room), part: parts[0], weeks: figure.intake.meanWeeks ?? 0 },
      { label: shorten(label, room), part: parts[1], weeks: figure.treatment.meanWeeks ?? 0 },
    ]);
    const chart = plot({
      width,
      height: heightOf(shown.length, narrow),
      marginLeft: narrow ? 4 : 340,
      marginTop: 34,
      marginBottom: 36,
      className: 'ds-plot',
      style: 'font-size: 13px',
      x: { label: t('insight.axis'), grid: true, nice: true },
      y: { label: null, domain: [...new Set(bars.map((bar) => bar.label))], padding: narrow ? 0.62 : 0.28 },
      color: { domain: parts, range: COLOURS },
      marks: [
        axisX({ label: t('insight.axis'), labelAnchor: 'right', labelArrow: 'none', tickSize: 0 }),
        ...(narrow
          ? [
              text(
                bars.filter(({ part }) => part === parts[0]),
                { x: 0, y: 'label', text: 'label', dy: -17, textAnchor: 'start', fill: '#14212e' },
              ),
            ]
          : [axisY({ tickSize: 0 })]),
        barX(bars, { x: 'weeks', y: 'label', fill: 'part', order: parts }),
        ...(norm === null
          ? []
          : [
              ruleX([norm], { stroke: '#14212e', strokeWidth: 2 }),
              axisX([norm], {
                anchor: 'top',
                label: null,
                tickSize: 0,
                tickFormat: () => t('insight.normLine', { weeks: norm }),
              }),
            ]),
      ],
    });
    // Plot brings a <style> of its own, which the content security policy forbids; insight.css says the same.
    chart.querySelectorAll('style').forEach((style) => style.remove());
    chart.setAttribute('aria-hidden', 'true');
    target.replaceChildren(chart);
    return () => target.replaceChildren();
  }, [shown, width, norm, t, place]);
  return (
    <>
      <h2 id={headingId} className="ds-h2">
        {first
          ? t(findingOf(first.figure.total.meanWeeks ?? 0, norm), {
              group: first.label,
              weeks: format.decimal(first.figure.total.meanWeeks ?? 0),
              over: format.decimal((first.figure.total.meanWeeks ?? 0) - (norm ?? 0)),
            })
          : t('insight.nothingToShow')}
      </h2>
      {first && (
        <>
          <ul className="ds-legend">
            {(['intake', 'treatment'] as const).map((name, i) => (
              <li key={name}>
                <span
                  className={`ds-legend__key ds-legend__key--${i === 0 ? 'waited' : 'expected'}`}
                  aria-hidden="true"
                />
                {t(`measure.${name}`)}
              </li>
            ))}
            {waits.groups.length > shown.length && (
              <li>{t('insight.mostShown', { shown: shown.length, all: waits.groups.length })}</li>
            )}
          </ul>
          <div
            ref={place}
            className="ds-chart"
            style={{ minHeight: heightOf(shown.length, width < NARROW) }}
          />
        </>
      )}
    </>
  );
}
