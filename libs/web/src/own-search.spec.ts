import { ownSearch } from './own-search.js';
import { readRunSearch } from './pages/matching/run-search.js';
import { readSupplySearch } from './pages/supply/supply-search.js';

describe('what a page reads of its address', () => {
  const read = ownSearch(readRunSearch);
  /** As the router does: what was read is laid over what the address says. */
  const seen = (address: Record<string, unknown>) => ({ ...address, ...read(address) });

  it('is what it knows', () =>
    expect(seen({ aandeel: 'age', groep: 'jeugd' })).toEqual({ aandeel: 'age', groep: 'jeugd' }));

  it('is nothing where a word of it has a value that it does not know, or the word is of another page', () => {
    const found = seen({ aandeel: 'leeftijd', bladzijde: 3, lang: 'en' });
    expect(found.aandeel).toBeUndefined();
    expect(found).toEqual({ aandeel: undefined, bladzijde: undefined, lang: 'en' });
  });

  it('is a text, also where it is all digits', () =>
    expect(ownSearch(readSupplySearch)({ wie: 'regio', zoek: 12 })).toEqual({ wie: 'regio', zoek: '12' }));
});
