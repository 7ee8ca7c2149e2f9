import type { Queues } from '../../api/types.js';
import { heatOf, hotSpotLines, hotSpots } from './hot-spots.js';

type Row = Queues['rows'][number];
const row = (key: string, area: string | null, meanWait: number | null | 'hidden'): Row =>
  ({ key, area, figure: meanWait === 'hidden' ? null : { meanWait } }) as Row;
const rows = [
  row('anxiety', null, 6),
  row('anxiety', '0014', 5),
  row('anxiety', '1895', 'hidden'),
  row('eating', null, 'hidden'),
  row('eating', '0014', 'hidden'),
  row('adhd', null, 14),
  row('adhd', '0014', 12),
  row('adhd', '1895', 16),
  row('other', null, null),
];

describe('hot spots', () => {
  it('are places of one municipality, the longest waited first, without those that are hidden', () =>
    expect(hotSpots({ rows }).map(({ row: { key, area }, weeks }) => [key, area, weeks])).toEqual([
      ['adhd', '1895', 16],
      ['adhd', '0014', 12],
      ['anxiety', '0014', 5],
    ]));

  it('stand in lines by diagnosis group, the longest waited first and hidden ones last', () => {
    const lines = hotSpotLines({ rows });
    expect(lines.map(({ key }) => key)).toEqual(['adhd', 'anxiety', 'eating', 'other']);
    expect([...lines[1]!.byArea.keys()]).toEqual(['0014', '1895']);
  });

  it.each([
    [3, 4, 0],
    [4, 4, 0],
    [4.1, 4, 1],
    [8, 4, 1],
    [8.1, 4, 2],
    [12, 4, 2],
    [12.1, 4, 3],
    [99, null, 0],
  ] as const)('of %s weeks against a norm of %s are %s hot', (weeks, norm, heat) =>
    expect(heatOf(weeks, norm)).toBe(heat),
  );
});
