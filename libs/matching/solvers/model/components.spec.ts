import { componentsOf } from './components.js';
import { LinearBuilder } from './linear.js';

describe('componentsOf', () => {
  it('parts columns that no row links that could be broken, each with its own rows', () => {
    const builder = new LinearBuilder();
    const shared = builder.row(-Infinity, 1);
    const roomy = builder.row(-Infinity, 3);
    const alone = builder.row(-Infinity, 1);
    builder.column(5, 0, 1, [
      [shared, 1],
      [roomy, 1],
    ]);
    builder.column(7, 0, 2, [
      [roomy, 1],
      [alone, 1],
    ]);
    builder.column(6, 0, 1, [[shared, 1]]);
    const parts = componentsOf(builder.finish());
    expect(parts.map(({ columns }) => [...columns])).toEqual([[0, 2], [1]]);
    expect(parts.map(({ linear }) => [linear.rows, [...linear.cost]])).toEqual([
      [1, [5, 6]],
      [1, [7]],
    ]);
    expect([...parts[0].linear.rowUpper]).toEqual([1]);
  });

  it('keeps a row together that says at least', () => {
    const builder = new LinearBuilder();
    const least = builder.row(1, Infinity);
    for (let n = 0; n < 3; n++) builder.column(1, 0, 1, [[least, 1]]);
    expect(componentsOf(builder.finish())).toHaveLength(1);
  });
});
