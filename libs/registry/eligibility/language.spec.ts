import { language } from './language.js';

describe('language', () => {
  it('holds for a language that is spoken', () => {
    expect(language.holds({ language: 'ar' }, { languages: ['nl', 'ar'] }, 0)).toBe(true);
  });

  it('is broken by one that is not', () => {
    expect(language.holds({ language: 'ar' }, { languages: ['nl'] }, 0)).toBe(false);
  });
});
