import { title } from './title.js';

describe('title', () => {
  it('holds under the same law, and where a programme is restricted by none', () => {
    expect(title.holds({ title: 'wlz' }, { titles: ['wlz', 'zvw'] }, 0)).toBe(true);
    expect(title.holds({ title: 'wfz' }, { titles: null }, 0)).toBe(true);
    expect(title.holds({ title: 'wfz' }, {}, 0)).toBe(true);
    expect(title.holds({}, {}, 0)).toBe(true);
  });

  it('is broken by another law', () => {
    expect(title.holds({ title: 'jeugdwet' }, { titles: ['zvw'] }, 0)).toBe(false);
    expect(title.holds({ title: 'wlz' }, { titles: ['jeugdwet', 'wfz', 'zvw'] }, 0)).toBe(false);
  });

  it('takes a client around 18 whose title nobody said only where both titles are taken', () => {
    expect(title.holds({ title: null }, { titles: ['jeugdwet', 'zvw'] }, 0)).toBe(true);
    expect(title.holds({ title: null }, { titles: ['zvw'] }, 0)).toBe(false);
    expect(title.holds({}, { titles: ['jeugdwet', 'wfz'] }, 0)).toBe(false);
  });
});
