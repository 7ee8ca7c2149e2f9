import { remembered } from './remembered.js';

describe('remembered', () => {
  it('works out each answer once, and answers each key with its own', () => {
    const asked: number[] = [];
    const double = remembered((key: number) => {
      asked.push(key);
      return key * 2;
    });
    expect([double(1), double(2), double(1), double(2)]).toEqual([2, 4, 2, 4]);
    expect(asked).toEqual([1, 2]);
  });
});
