import { type Line, percent } from '../lines.js';
import { FORMULATIONS, LIBRARIES } from '../programs/peer-task.js';
import { familyRows } from './families.js';
import { Figures } from './figures.js';

const NAMES: Readonly<Record<string, string>> = {
  XS: 'XS',
  XM: 'XM',
  S: 'S, a region such as Groningen',
  'S network': 'S without ceilings, shares and groups',
  L: 'L, a cluster of regions',
  N: 'N, the Netherlands',
};

const count = (n: number | null): string => (n === null ? '' : n.toLocaleString('en'));
const seconds = (s: number): string => `${s < 10 ? s.toFixed(1) : Math.round(s)} s`;
const gap = (ratio: number | null): string =>
  ratio === null ? '' : ratio === 0 ? '0 (proved optimal)' : percent(ratio);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The tables of docs/engine.md, in Markdown, from the lines of one run. */
export function markdown(lines: readonly Line[]): string {
  const figures = new Figures(lines);
  const families = familyRows(figures);
  const byFamily = families ? table(families.head, families.rows) : '';
  return [ours(figures), peers(figures), byFamily, ...sentences(figures)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function ours(figures: Figures): string {
  const rows = Object.entries(NAMES)
    .filter(([of]) => figures.value(of, 'solve') !== null)
    .map(([of, name]) => {
      const from = of.split(' ')[0];
      const memory = figures.value(of, 'peak memory');
      return [
        name,
        `${count(figures.value(from, 'entries'))} × ${count(figures.value(from, 'programmes'))}`,
        of === from ? count(figures.value(from, 'triples')) : '',
        gap(figures.value(of, 'gap')),
        seconds(figures.value(of, 'solve')!),
        memory === null ? '' : `${memory} MB`,
      ];
    });
  return table(['instance', 'entries × programmes', 'candidates', 'certified gap', 'time', 'memory'], rows);
}

function peers(figures: Figures): string {
  const sizes = ['XS', 'XM', 'S', 'L', 'N'].filter((size) =>
    figures.has(size, `${LIBRARIES[0]}, naive: gap`),
  );
  if (sizes.length === 0) return '';
  const answer = (size: string, name: string): string => {
    const took = figures.value(size, `${name}: solve`);
    if (!figures.has(size, `${name}: gap`)) return '';
    return took === null ? 'nothing' : `${percent(figures.value(size, `${name}: gap`)!)}, ${seconds(took)}`;
  };
  const core = (size: string): string =>
    `${percent(figures.value(size, 'gap')!)}, ${seconds(figures.value(size, 'solve')!)}`;
  return table(
    ['gap and time', ...sizes],
    [
      ['**Doorstroom**', ...sizes.map(core)],
      ...LIBRARIES.flatMap((library) =>
        FORMULATIONS.map((formulation) => {
          const name = `${library}, ${formulation}`;
          return [name, ...sizes.map((size) => answer(size, name))];
        }),
      ),
      ['clp + cbc', ...sizes.map((size) => answer(size, 'clp + cbc'))],
    ],
  );
}

function sentences(figures: Figures): string[] {
  const ratio = figures.value('S', 'clp + cbc: time against ours at equal gap');
  const whole = figures.value(
    'S',
    'clp + cbc: time against ours at equal gap, our prices and reasons included',
  );
  const to = (who: string): string => seconds(figures.value('S', `${who}: to equal gap`)!);
  const warm = (of: string): string =>
    `${of.split(' ')[0]} in ${figures.value(of, 'solve')!.toFixed(2)} s (${percent(figures.value(of, 'gap')!)})`;
  const warmed = ['S warm', 'L warm'].filter((of) => figures.value(of, 'solve') !== null);
  const [time, memory] = ['time', 'memory'].map((what) =>
    figures.value('scaling', `${what} against triples`),
  );
  return [
    ratio === null
      ? ''
      : `To the best gap that both reach on S (${percent(figures.value('S', 'equal gap')!)}) the core takes ${to('core')} and clp + cbc ${to('clp + cbc')}: ${ratio.toFixed(1)} times as long${whole === null ? '' : `, or ${whole.toFixed(1)} times with our shadow prices and reasons, of which it has neither`}.`,
    warmed.length === 0
      ? ''
      : `Solved again after one entry in a hundred came or went: ${warmed.map(warm).join(', ')}.`,
    time === null || memory === null
      ? ''
      : `From S to N, time grows as the number of candidates to the power ${time.toFixed(2)}, memory to the power ${memory.toFixed(2)}.`,
  ];
}
