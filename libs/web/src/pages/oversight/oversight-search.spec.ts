import { isReference, readEntrySearch, readTrailSearch } from './oversight-search.js';

describe('the question to the trail, in the address', () => {
  it('is read as it was written, digits included', () => {
    const search = {
      van: '2026-11-01',
      tot: '2026-11-22',
      handeling: 'proposal.read',
      organisatie: 99990001,
      persoon: 'clinician-99990001',
      kenmerk: 'e-12',
      ouder: 1200,
    };
    expect(readTrailSearch(search)).toEqual({ ...search, organisatie: '99990001', ouder: '1200' });
  });

  it('leaves out what the service would refuse', () => {
    const wrong = {
      van: 'yesterday',
      tot: '2026-11-2',
      handeling: 'DROP',
      organisatie: '12345',
      persoon: 'Jan Jansen',
      kenmerk: 'Jan Jansen',
      ouder: '-1',
      anders: 'x',
    };
    expect(readTrailSearch(wrong)).toEqual({});
    expect(readTrailSearch({ kenmerk: { $ne: '' }, ouder: null })).toEqual({});
  });
});

describe('a reference of an entry', () => {
  it.each(['e1', 'a7f3k9', 'abc_1-2', 12345678])('can be %s', (kenmerk) => {
    expect(readEntrySearch({ kenmerk })).toEqual({ kenmerk: String(kenmerk) });
  });
  it.each(['123456789', 'Jan Jansen', '', 'x'.repeat(65), "e'1", undefined])('is never %s', (kenmerk) => {
    expect(isReference(String(kenmerk ?? ''))).toBe(false);
    expect(readEntrySearch({ kenmerk })).toEqual({});
  });
});
