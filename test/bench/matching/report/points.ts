import { type Line, percent } from '../lines.js';
import { FORMULATIONS, LIBRARIES } from '../programs/peer-task.js';
import { improvements, traceOf } from '../trace.js';
import { Figures } from './figures.js';

export interface GapPoint {
  readonly who: string;
  readonly seconds: number;
  /** In per cent, at least `LEAST`: a logarithm has no 0. */
  readonly gap: number;
}
export interface SizePoint {
  readonly who: string;
  readonly size: string;
  readonly triples: number;
  readonly seconds: number;
  readonly found: boolean;
}
export interface Drawing {
  readonly gaps: readonly GapPoint[];
  readonly sizes: readonly SizePoint[];
  readonly titles: { readonly gaps: string; readonly sizes: string };
  readonly who: readonly string[];
}

export const OURS = 'Doorstroom';
const PIPELINE = 'clp + cbc';
/** Per cent; what is proved better is drawn here. */
export const LEAST = 1e-4;

/** What the plot shows, from the lines of one run. */
export function drawingOf(lines: readonly Line[]): Drawing {
  const figures = new Figures(lines);
  const gaps = [['core', OURS] as const, [PIPELINE, PIPELINE] as const].flatMap(([metric, who]) =>
    improvements(traceOf(lines, 'S', metric)).map(({ seconds, gap }) => ({
      who,
      seconds: Math.max(0.01, seconds),
      gap: Math.max(LEAST, 100 * gap),
    })),
  );
  const libraries = LIBRARIES.flatMap((library) => FORMULATIONS.map((form) => `${library}, ${form}`));
  const sizes = ['XS', 'XM', 'S', 'L', 'N'].flatMap((size) => {
    const triples = figures.value(size, 'triples');
    const solve = figures.value(size, 'solve');
    if (triples === null || solve === null) return [];
    const others = [...libraries, PIPELINE].flatMap((who) => {
      if (!figures.has(size, `${who}: gap`)) return [];
      const took = figures.value(size, `${who}: solve`);
      return [
        {
          who,
          size,
          triples,
          seconds: Math.max(0.01, took ?? figures.value(size, `${who}: allowed`)!),
          found: took !== null,
        },
      ];
    });
    return [{ who: OURS, size, triples, seconds: Math.max(0.01, solve), found: true }, ...others];
  });
  const ratio = figures.value('S', `${PIPELINE}: time against ours at equal gap`);
  const [gap, solve] = [figures.value('N', 'gap'), figures.value('N', 'solve')];
  return {
    gaps,
    sizes,
    who: [OURS, PIPELINE, ...libraries],
    titles: {
      gaps:
        ratio === null
          ? 'A region: certified gap against time'
          : `A region: the same certified gap ${ratio.toFixed(ratio < 10 ? 1 : 0)} times sooner`,
      sizes:
        gap === null || solve === null
          ? 'Time against size'
          : `The Netherlands in ${Math.round(solve)} s, proved within ${percent(gap)}`,
    },
  };
}
