import { type Size } from '../../../libs/demo/index.js';
import { type Lines } from './lines.js';

/** Sizes that are far enough apart, and from the start-up of a process, to say something about growth. */
const FROM: readonly Size[] = ['S', 'L', 'N'];

/** The exponent e of y ∝ x^e, by least squares on logarithms; null for fewer than two points. */
export function exponent(points: readonly (readonly [x: number, y: number])[]): number | null {
  if (points.length < 2) return null;
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (at: 0 | 1): number => logs.reduce((sum, row) => sum + row[at], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return above / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

/** How time and memory grow with the candidates: below 1 is slower than the problem itself. */
export function measureScaling(lines: Lines): void {
  const against = (metric: string): number | null =>
    exponent(
      FROM.flatMap((size) => {
        const [x, y] = [lines.value(size, 'triples'), lines.value(size, metric)];
        return x === null || y === null ? [] : [[x, y] as const];
      }),
    );
  const [time, memory] = [against('solve'), against('peak memory')];
  lines.add('scaling', 'time against triples', time, 'exponent', { digits: 3 });
  lines.add('scaling', 'memory against triples', memory, 'exponent', { digits: 3 });
  process.stderr.write(
    `scaling    time grows as triples^${time?.toFixed(2) ?? '?'}, memory as triples^${memory?.toFixed(2) ?? '?'}\n`,
  );
}
