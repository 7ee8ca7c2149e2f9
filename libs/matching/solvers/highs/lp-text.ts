import { type Model, type Row } from '../model.js';

const signed = (coefficient: number, name: string): string =>
  `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${name}`;

function rowText({ terms, group, least, most }: Row, number: number): string {
  const left = terms.map(([column, coefficient]) => signed(coefficient, `x${column}`));
  if (group) left.push(signed(group.coefficient, `z${group.cell}`));
  const sum = left.join('\n ');
  return most === null ? ` r${number}: ${sum} >= ${least}` : ` r${number}: ${sum} <= ${most}`;
}

/** The model in CPLEX LP format; one term a line, because lines have a greatest length. */
export function lpText({ columns, rows, groups }: Model): string {
  const names = [...columns.map((_, at) => `x${at}`), ...groups.map((cell) => `z${cell}`)];
  return [
    'Maximize',
    ` value: ${columns.map(({ value }, at) => signed(value, `x${at}`)).join('\n ')}`,
    'Subject To',
    ...rows.map(rowText),
    'Bounds',
    ...columns.flatMap(({ pinned }, at) => (pinned ? [` x${at} >= 1`] : [])),
    'Binary',
    ...names.map((name) => ` ${name}`),
    'End',
  ].join('\n');
}
