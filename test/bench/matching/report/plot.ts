import { createRequire } from 'node:module';
import { join } from 'node:path';
import { launchChromium } from '../../../support/chromium.js';
import { type Line } from '../lines.js';
import { drawingOf, LEAST, OURS } from './points.js';

const require = createRequire(import.meta.url);
/** The builds for browsers, which Chromium is given as they are. */
const SCRIPTS = [
  join(require.resolve('d3'), '..', '..', 'dist', 'd3.min.js'),
  join(require.resolve('@observablehq/plot'), '..', '..', 'dist', 'plot.umd.min.js'),
];

/** Colour-blind safe (Okabe and Ito), and never alone: every line is labelled and every series has its own symbol. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#56b4e9', '#cc79a7', '#e69f00'];

const STYLE = `body { margin: 0; background: white; font-family: 'Source Sans 3', 'DejaVu Sans', sans-serif; color: #1a1a1a }
  body { width: max-content; padding: 20px }
  main { display: flex; gap: 24px }
  h2 { font-size: 17px; margin: 0 0 2px } p { font-size: 13px; margin: 0 0 8px; color: #444 }
  svg { font-size: 12px; overflow: visible }`;

/** Runs in the page. Two panels: the gap over time on S, and the time over size. */
function page(data: object): string {
  return `(() => {
    const { gaps, sizes, titles, who, LEAST, OURS, COLOURS } = ${JSON.stringify(data)};
    const color = { domain: who, range: COLOURS };
    const symbol = { domain: who, range: ['circle', 'square', 'triangle', 'diamond', 'star', 'wye'] };
    const size = { width: 560, height: 400, marginLeft: 56, marginRight: 76, marginBottom: 44 };
    const last = (points, by) => [...d3.group(points, by).values()].map((list) => list[list.length - 1]);
    const panel = (title, words, plot) => {
      const section = document.createElement('section');
      section.innerHTML = '<h2></h2><p></p>';
      section.children[0].textContent = title;
      section.children[1].textContent = words;
      section.append(plot);
      document.querySelector('main').append(section);
    };
    const plain = (n) => n >= 1 ? String(n) : n.toFixed(Math.max(0, -Math.floor(Math.log10(n))));
    panel(titles.gaps, '3,000 entries × 150 programmes; how far the plan may be from the best, certified', Plot.plot({
      ...size, color, symbol,
      x: { type: 'log', label: 'seconds →', grid: true, nice: true, tickFormat: plain },
      y: { type: 'log', label: '↑ certified gap, %', grid: true, tickFormat: plain, domain: [LEAST, Math.max(1, d3.max(gaps, (d) => d.gap) ?? 1)] },
      marks: [
        Plot.line(gaps, { x: 'seconds', y: 'gap', stroke: 'who', strokeWidth: 2, curve: 'step-after' }),
        Plot.dot(gaps, { x: 'seconds', y: 'gap', fill: 'who', symbol: 'who', r: 3.5 }),
        Plot.text(last(gaps, (d) => d.who), { x: 'seconds', y: 'gap', text: 'who', fill: 'who', textAnchor: 'start', dx: 8, fontWeight: 600 }),
      ],
    }));
    const mine = sizes.filter((d) => d.who === OURS);
    panel(titles.sizes, 'a cross: no plan at all, at the end of its time', Plot.plot({
      ...size, color, symbol,
      x: { type: 'log', label: 'candidates (client, programme, week) →', grid: true, ticks: 6, tickFormat: '~s' },
      y: { type: 'log', label: '↑ seconds', grid: true, nice: true, tickFormat: plain },
      marks: [
        Plot.line(mine, { x: 'triples', y: 'seconds', stroke: 'who', strokeWidth: 2 }),
        Plot.dot(sizes.filter((d) => d.found), { x: 'triples', y: 'seconds', fill: 'who', symbol: 'who', r: 4 }),
        ...who.map((name, at) => Plot.dot(sizes.filter((d) => !d.found && d.who === name), { x: 'triples', y: 'seconds', stroke: 'who', symbol: 'times', r: 4, strokeWidth: 2, dx: 10 * (at - 3) })),
        Plot.text(mine, { x: 'triples', y: 'seconds', text: 'size', dy: 18, fontWeight: 600, fill: 'who' }),
      ],
    }));
    const shown = who.filter((name) => sizes.some((d) => d.who === name));
    const domain = { domain: shown, range: shown.map((name) => COLOURS[who.indexOf(name)]) };
    const shapes = { domain: shown, range: shown.map((name) => symbol.range[who.indexOf(name)]) };
    document.body.append(Plot.legend({ color: domain, symbol: shapes, legend: 'symbol', fill: 'color', stroke: 'none' }));
  })()`;
}

/** Writes the plot as PNG, drawn by Observable Plot in a headless Chromium. */
export async function draw(lines: readonly Line[], path: string): Promise<void> {
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 1200, height: 560 } });
    await tab.setContent(`<!doctype html><html lang="en"><style>${STYLE}</style><main></main></html>`);
    for (const script of SCRIPTS) await tab.addScriptTag({ path: script });
    await tab.evaluate(page({ ...drawingOf(lines), LEAST, OURS, COLOURS }));
    await tab.locator('body').screenshot({ path });
  } finally {
    await browser.close();
  }
}
