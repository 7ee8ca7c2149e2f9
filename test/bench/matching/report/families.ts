import { FAMILIES } from '../../../../libs/demo/index.js';
import { percent } from '../lines.js';
import { type Figures } from './figures.js';

/** Entries, as measured (families.ts). */
const SIZES = [20, 60, 150, 300, 3_000];

/**
 * Rows of the table by family: certified gap of the worst seed, how many of five are proved, seconds of processor time
 * on average; where the plan is not the best there is, by how much.
 */
export function familyRows(figures: Figures): { readonly head: string[]; readonly rows: string[][] } | null {
  const cell = (of: string): string => {
    const gap = figures.value(of, 'gap, worst');
    if (gap === null) return '';
    const loss = figures.value(of, 'true loss, worst');
    const proved = Math.round(5 * (figures.value(of, 'proved') ?? 0));
    const took = `${(figures.value(of, 'processor time, mean') ?? 0).toFixed(1)} s`;
    const short = loss === null || loss === 0 ? '' : `, ${percent(loss)} short`;
    return `${percent(gap)}, ${proved} of 5${short}, ${took}`;
  };
  const rows = FAMILIES.filter((family) => figures.has(`${family} 60`, 'gap, worst')).map((family) => [
    family,
    ...SIZES.map((entries) => cell(`${family} ${entries}`)),
  ]);
  const head = ['family', ...SIZES.map((entries) => `${entries.toLocaleString('en')} entries`)];
  return rows.length === 0 ? null : { head, rows };
}
