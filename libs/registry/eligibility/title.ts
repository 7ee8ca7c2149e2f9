import { TITLES_AROUND_18 } from '../../kernel/index.js';
import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/**
 * A placement never crosses a legal title. Of a client whose title is not known it may be either of those around 18, so
 * the programme has to take both.
 */
export const title: EligibilityRule<Pick<EligibilityEntry, 'title'>, Pick<EligibilityProgramme, 'titles'>> = {
  code: 'title',
  reason: {
    nl: 'Dit programma behandelt niet onder de wet waaronder de cliënt zorg krijgt.',
    en: 'This programme does not treat under the law under which the client has care.',
  },
  holds: (entry, { titles }) =>
    titles === null ||
    titles === undefined ||
    (typeof entry.title === 'string' ? [entry.title] : TITLES_AROUND_18).every((code) =>
      titles.includes(code),
    ),
  key: (entry) => entry.title ?? '',
};
