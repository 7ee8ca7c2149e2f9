import { readLetterPolicy } from './letter.js';

describe('what letters say for the region', () => {
  it('is nothing until it is set', () => {
    expect(readLetterPolicy({})).toEqual({ ok: true, value: { travelBy: null } });
    expect(readLetterPolicy({ letter: { travelBy: 'car' } })).toEqual({
      ok: true,
      value: { travelBy: 'car' },
    });
  });

  it.each([
    [{ letter: { travelBy: 'horse' } }, 'letter.travelBy'],
    [{ letter: { by: 'car' } }, 'letter.by (unknown part)'],
    [{ letter: 'car' }, 'letter'],
    [{ letter: ['car'] }, 'letter'],
  ])('of %j cannot be used', (document, error) => {
    expect(readLetterPolicy(document)).toEqual({ ok: false, error });
  });
});
