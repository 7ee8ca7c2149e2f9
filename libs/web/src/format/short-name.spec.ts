import { shortName } from './short-name.js';

describe('the name of an organisation', () => {
  it('stays as it is while it fits two lines', () => {
    expect(shortName('GGZ Wold en Wad')).toBe('GGZ Wold en Wad');
    expect(shortName('x'.repeat(52))).toBe('x'.repeat(52));
  });

  it('ends at a word, without what would have tied the next one on', () => {
    const name =
      'Stichting Samenwerkende Centra voor Geestelijke Gezondheidszorg, Verslavingsreclassering en Herstel';
    expect(shortName(name)).toBe('Stichting Samenwerkende Centra voor Geestelijke…');
    expect(shortName(`${'Praktijk '.repeat(5)}Wad – ${name}`)).toBe(
      'Praktijk Praktijk Praktijk Praktijk Praktijk Wad…',
    );
  });

  it('of one long word is cut where two lines end', () => {
    expect(shortName('x'.repeat(60))).toBe(`${'x'.repeat(52)}…`);
  });
});
