import { age } from './age.js';

describe('age', () => {
  it('holds for a band within, ends included', () => {
    expect(age.holds({ age: [18, 23] }, { ages: [18, 23] }, 0)).toBe(true);
  });

  it('is broken by a band that sticks out on either side', () => {
    expect(age.holds({ age: [17, 23] }, { ages: [18, 120] }, 0)).toBe(false);
    expect(age.holds({ age: [18, 24] }, { ages: [12, 23] }, 0)).toBe(false);
  });
});
