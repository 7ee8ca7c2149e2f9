import i18next from 'i18next';
import { PAGE_WORDS } from '../../../words/pages.js';
import { addFormats } from './formats.js';

it.each([
  ['nl' as const, '0 t/m 1 week', '5 t/m 9 weken', 'bij de ontvangende aanbieder, tot december 2021'],
  ['en' as const, '0 to 1 week', '5 to 9 weeks', 'at the receiving provider, until December 2021'],
])('counts and dates in the words of a sentence (%s)', async (lng, one, several, contact) => {
  const i18n = i18next.createInstance();
  await i18n.init({
    ...{ lng, showSupportNotice: false, interpolation: { escapeValue: false } },
    resources: { [lng]: { translation: await PAGE_WORDS[lng]() } },
  });
  addFormats(i18n);
  expect(i18n.t('shares.weeks', { from: 0, to: 1 })).toBe(one);
  expect(i18n.t('shares.weeks', { from: '5', to: '9' })).toBe(several);
  expect(i18n.t('facts.earlierContactAt', { when: '2021-12' })).toBe(contact);
});
