import { femaleClinician } from './female-clinician.js';
import { isGroup, noGroup } from './no-group.js';
import { noOnline } from './no-online.js';
import { language } from './language.js';
import { ownLanguage } from './own-language.js';

const asking = (...conditions: string[]) => ({ conditions, language: 'ar' });
const offers = (languages: string[], interpreted: string[] = []) => ({ languages, interpreted });

describe('what a client asks of a place', () => {
  it('is no group, however the programme says that it is one', () => {
    expect(noGroup.holds(asking('no-group'), { minStart: null }, 5)).toBe(true);
    expect(noGroup.holds(asking('no-group'), { minStart: [0, 0] }, 5)).toBe(true);
    expect(noGroup.holds(asking('no-group'), { minStart: 4 }, 5)).toBe(false);
    expect(noGroup.holds(asking('no-group'), { minStart: [0, 4] }, 5)).toBe(false);
    expect(noGroup.holds(asking('no-group'), { minStart: [0, 0], group: true }, 5)).toBe(false);
    expect(noGroup.holds(asking(), { minStart: 4 }, 5)).toBe(true);
    expect(isGroup({})).toBe(false);
    expect(isGroup({ forms: ['group'] })).toBe(true);
    expect(isGroup({ forms: ['group', 'individual'] })).toBe(false);
  });

  it('is nothing online', () => {
    expect(noOnline.holds(asking('no-online'), { online: false }, 5)).toBe(true);
    expect(noOnline.holds(asking('no-online'), { online: true }, 5)).toBe(false);
    expect(noOnline.holds(asking(), { online: true }, 5)).toBe(true);
  });

  it('is a female clinician: what is not known is not ruled out', () => {
    expect(femaleClinician.holds(asking('female-clinician'), { femaleClinician: true }, 5)).toBe(true);
    expect(femaleClinician.holds(asking('female-clinician'), { femaleClinician: null }, 5)).toBe(true);
    expect(femaleClinician.holds(asking('female-clinician'), { femaleClinician: false }, 5)).toBe(false);
    expect(femaleClinician.holds(asking(), { femaleClinician: false }, 5)).toBe(true);
  });

  it('is their own language, without an interpreter', () => {
    const interpreted = offers(['nl'], ['ar']);
    expect(language.holds(asking(), interpreted, 5)).toBe(true);
    expect(ownLanguage.holds(asking(), interpreted, 5)).toBe(true);
    expect(ownLanguage.holds(asking('own-language-only'), interpreted, 5)).toBe(false);
    expect(ownLanguage.holds(asking('own-language-only'), offers(['ar']), 5)).toBe(true);
  });
});
