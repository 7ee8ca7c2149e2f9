import fc from 'fast-check';
import { LifeTable, type SeenWeeks } from './life-table.js';

const times = (count: number, spell: SeenWeeks): SeenWeeks[] => Array.from({ length: count }, () => spell);

describe('LifeTable', () => {
  it('is the product-limit estimate: the published remission times of 6-MP (Freireich 1963)', () => {
    // Kaplan–Meier gives S(6) = 0.857, S(10) = 0.753, S(23) = 0.448; here half of all are expected beyond week 23.
    const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const table = LifeTable.of([
      ...ended.map((to) => ({ from: 0, to, ended: true })),
      ...times(1, { from: 0, to: 23, ended: true }),
      ...censored.map((to) => ({ from: 0, to, ended: false })),
    ])!;
    expect(table.departures).toBe(10);
    expect(table.residual(0).low).toBeLessThan(10);
    expect(table.residual(0).high).toBeGreaterThan(32);
  });

  it('expects what is left of waits that all took equally long', () => {
    const table = LifeTable.of(times(20, { from: 0, to: 12, ended: true }))!;
    expect(table.residual(0)).toEqual({ mean: 12, low: 12, high: 12 });
    expect(table.residual(7)).toEqual({ mean: 5, low: 5, high: 5 });
  });

  it('counts those who are still there for as long as they have been', () => {
    const left = times(10, { from: 0, to: 4, ended: true });
    const alone = LifeTable.of(left)!.residual(0).mean;
    const withWaiting = LifeTable.of([...left, ...times(30, { from: 0, to: 30, ended: false })])!;
    expect(alone).toBe(4);
    expect(withWaiting.residual(0).mean).toBeGreaterThan(20);
  });

  it('takes waits that began before it looked only from then on', () => {
    const young = times(10, { from: 0, to: 4, ended: true });
    const table = LifeTable.of([...young, ...times(10, { from: 40, to: 42, ended: true })])!;
    expect(table.residual(0).mean).toBeLessThan(9);
    expect(table.residual(41).mean).toBe(1);
  });

  it('says nothing of a list that fewer than ten have left, nor of an empty one', () => {
    expect(LifeTable.of([])).toBeNull();
    expect(LifeTable.of(times(9, { from: 0, to: 3, ended: true }))).toBeNull();
    expect(LifeTable.of(times(50, { from: 0, to: 3, ended: false }))).toBeNull();
  });

  it('always gives numbers in order, however long somebody has waited', () => {
    const spell = fc
      .tuple(fc.nat(60), fc.nat(60), fc.boolean())
      .map(([from, more, ended]) => ({ from, to: from + more, ended }));
    fc.assert(
      fc.property(fc.array(spell, { minLength: 10, maxLength: 60 }), fc.nat(900), (seen, waited) => {
        const residual = LifeTable.of(seen)?.residual(waited);
        if (!residual) return;
        expect(Number.isFinite(residual.mean)).toBe(true);
        expect(residual.mean).toBeGreaterThanOrEqual(0);
        expect(residual.low).toBeLessThanOrEqual(residual.high);
      }),
    );
  });
});
