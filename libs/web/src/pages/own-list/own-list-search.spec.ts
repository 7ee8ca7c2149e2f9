import { readOwnListSearch } from './own-list-search.js';

describe('the own list, in the address', () => {
  it('is read as it was written', () => {
    const search = { stand: 'proposed', vlag: 'danger', pagina: 3 };
    expect(readOwnListSearch(search)).toEqual(search);
  });

  it('leaves out what the service would refuse, and anything that was typed', () => {
    for (const wrong of [
      { stand: 'gone', vlag: 'x', pagina: 0 },
      { pagina: '2.5' },
      { kenmerk: 'A7K2-0042', reference: 'A7K2-0042' },
    ])
      expect(readOwnListSearch(wrong)).toEqual({});
  });
});
