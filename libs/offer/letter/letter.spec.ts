import { type OfferFacts } from '../offer/facts.js';
import { type DatedWeek } from '../offer/options.js';
import { letterOf } from './letter.js';
import { type Letter, type LetterData } from './parts.js';

const FACTS: OfferFacts = {
  from: 'Zender',
  to: 'Ontvanger',
  programme: 'Rust',
  place: 'Stad',
  online: false,
  group: false,
  language: 'nl',
  travelMinutes: 25,
  treatmentWeeks: 3,
};
const WEEKS: DatedWeek[] = [
  { week: '2026-W49', weeksSooner: 9 },
  { week: '2026-W50', weeksSooner: 8 },
  { week: '2027-W01', weeksSooner: 1 },
];
const data = (facts: Partial<OfferFacts> = {}, options = 1): LetterData => ({
  reference: 'A7K2-0042',
  facts: { ...FACTS, ...facts },
  options: WEEKS.slice(0, options),
  offeredOn: '2026-11-09',
  answerBy: '2026-11-16',
});

/** Every way a letter can come out. */
const VARIANTS: LetterData[] = [1, 2, 3].flatMap((options) =>
  [true, false].flatMap((online) =>
    [true, false].flatMap((group) =>
      [0, 1, 12].flatMap((treatmentWeeks) =>
        [null, 25].map((travelMinutes) => data({ online, group, treatmentWeeks, travelMinutes }, options)),
      ),
    ),
  ),
);

const itemText = ({ label, text }: { label: string | null; text: string }): string =>
  label === null ? text : `${label}: ${text}`;
const running = ({ blocks }: Letter): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading'
      ? []
      : block.kind === 'list'
        ? block.items.map(({ text }) => text)
        : [block.text],
  );
const allText = (letter: Letter): string =>
  [
    letter.title,
    letter.sender,
    ...letter.head.map(itemText),
    ...letter.blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(itemText) : [block.text])),
    ...letter.closing,
  ].join('\n');

const sentencesOf = (letter: Letter): string[] =>
  running(letter)
    .flatMap((text) => text.split(/(?<=[.?!:])\s+/))
    .filter((sentence) => /\p{L}/u.test(sentence));
const wordsOf = (text: string): string[] => text.match(/[\p{L}\d'-]+/gu) ?? [];
/** Vowels in a row are one syllable: rough, and the same for every draft. */
const syllablesOf = (word: string): number =>
  Math.max(1, word.toLowerCase().match(/[aeiouyàáèéëïóöü]+/g)?.length ?? 1);

/** What offices write and people do not say. */
const BANNED = {
  nl: /\b(indien|middels|derhalve|conform|tevens|teneinde|inzake|dient|dienen|gaarne|betreffende|onderstaand\w*|bovengenoemd\w*|hierbij|alsmede|omtrent|reeds|geschieden|verzoeken|zorgvraag|normklok|treeknorm|wachtplek\w*|intakeplek\w*|regiebehandelaar|modaliteit|overbruggingszorg|aanbieder|verwijzer|diagnose\w*|stoornis\w*)\b/i,
  en: /\b(hereby|pursuant|aforementioned|therefore|henceforth|notwithstanding|regarding|commence\w*|utili[sz]e\w*|modality|provider|slot|norm|diagnos\w*|disorder\w*|prior to|in order to)\b/i,
};

describe.each(['nl', 'en'] as const)('the letter to the client (%s)', (language) => {
  const letters = VARIANTS.map((one) => letterOf(one, language));

  it('is in plain words: short sentences, none of an office, easy by Flesch’s measure', () => {
    for (const letter of letters) {
      const sentences = sentencesOf(letter);
      const lengths = sentences.map((sentence) => wordsOf(sentence).length);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(16);
      const words = sentences.flatMap(wordsOf);
      const perSentence = words.length / sentences.length;
      expect(perSentence).toBeLessThanOrEqual(9);
      const perWord = words.reduce((sum, word) => sum + syllablesOf(word), 0) / words.length;
      // Flesch, and Douma's version of it for Dutch; 65 and up is what somebody at B1 reads with ease.
      const ease =
        language === 'nl'
          ? 206.84 - 0.93 * perSentence - 77 * perWord
          : 206.84 - 1.015 * perSentence - 84.6 * perWord;
      expect(ease).toBeGreaterThan(65);
      expect(allText(letter)).not.toMatch(BANNED[language]);
      for (const sentence of sentences) expect(sentence).toMatch(/[.?!:,]$/);
    }
  });

  it('says which weeks, by when to answer, to whom, that a no costs nothing and what stays', () => {
    const expected = {
      nl: [
        'Keuze 2: De week van maandag 7 december 2026. Uw behandeling begint dan ongeveer 8 weken eerder dan bij ons.',
        'ongeveer 1 week eerder',
        'uiterlijk op maandag 16 november 2026',
        'het intaketeam van Zender',
        'Nee zeggen kost u niets.',
        'U verliest geen wachttijd.',
        'U mag iemand meenemen',
        'De reis duurt ongeveer 25 minuten.',
        'Ons kenmerk: A7K2-0042',
        'Datum: 9 november 2026',
        'U kiest uit drie weken:',
      ],
      en: [
        'Choice 2: The week of Monday 7 December 2026. Your treatment then starts about 8 weeks sooner than with us.',
        'about 1 week sooner',
        'by Monday 16 November 2026',
        'intake team of Zender',
        'Saying no costs you nothing.',
        'You lose no waiting time.',
        'You may take somebody along',
        'The trip takes about 25 minutes.',
        'Our reference: A7K2-0042',
        'Date: 9 November 2026',
        'You choose one of three weeks:',
      ],
    }[language];
    const text = allText(letterOf(data({}, 3), language));
    for (const sentence of expected) expect(text).toContain(sentence);
  });

  it('names no choice where there is one week, no trip where it is online, and the group where there is one', () => {
    const text = allText(letterOf(data({ online: true, group: true, travelMinutes: null }), language));
    expect(text).not.toMatch(/Keuze|Choice|minuten|minutes|null|undefined/);
    expect(text).toMatch(
      language === 'nl' ? /via internet.+in een groep/s : /over the internet.+in a group/s,
    );
  });

  it('is the same letter for the same data, and has the same parts in every variant', () => {
    expect(letterOf(data({}, 2), language)).toEqual(letterOf(data({}, 2), language));
    const shape = (letter: Letter) => letter.blocks.map(({ kind }) => kind).join(' ');
    expect(new Set(letters.map(shape)).size).toBe(1);
    expect(shape(letters[0])).toBe(shape(letterOf(data(), language === 'nl' ? 'en' : 'nl')));
  });
});
