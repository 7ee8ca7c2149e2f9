import type { Queues } from '../../api/types.js';
import { queueFinding } from './queue-finding.js';

type Row = Queues['rows'][number];
const row = (balance: string | null, needed: string | null = null): Row =>
  ({ figure: balance === null ? null : { balance, needed } }) as Row;

describe('what the lists of a place come to', () => {
  it.each([
    [
      'that demand exceeds capacity, before all else',
      [row('short', 'relief'), row('even', 'relief')],
      4,
      'short',
    ],
    [
      'that lists are too long though as many go as come',
      [row('even', 'relief'), row('spare', 'steady')],
      4,
      'long',
    ],
    ['that none is', [row('even', 'steady')], 4, 'none'],
    ['nothing of their length where no norm holds', [row('even')], null, 'noNorm'],
    ['that all is hidden', [row(null), row(null)], 4, 'hidden'],
    ['that all is hidden, where nothing is', [], 4, 'hidden'],
  ] as const)('%s', (_, rows, norm, kind) => expect(queueFinding(rows, norm).kind).toBe(kind));

  it('counts those that are shown', () =>
    expect(queueFinding([row('short', 'relief'), row('even', 'relief'), row(null)], 4)).toMatchObject({
      ...{ short: 1, long: 2, all: 2 },
    }));
});
