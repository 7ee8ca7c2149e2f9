import { type OfferFacts } from '../offer/facts.js';
import { type DatedWeek } from '../offer/options.js';
import { DISCLOSED_FIELDS } from '../../matching/index.js';
import { ADDRESSEES, type Addressee, type Cost, costOf, payerOf } from './addressee.js';
import { letterOf } from './letter.js';
import { TREATMENTS } from '../../kernel/index.js';
import { type Letter, type LetterData } from './parts.js';
import { type WaitKnown, waitKnownOf } from './wait-known.js';

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
  addressee: 'adult',
  seen: { others: [], table: false },
  contact: { phone: '050-123 45 67', mail: 'intake@zender.example', address: 'Weg 1, 9700 AA Stad' },
  wait: 'stated',
  travelBy: null,
  aroundEighteen: false,
  payer: 'contract',
  cost: 'may',
  crisis: { name: 'Crisisdienst', phone: '050-000 00 00' },
});
const to = (addressee: Addressee, change: Partial<LetterData> = {}): LetterData => ({
  ...data({}, 3),
  addressee,
  ...change,
});

const COSTS: readonly (Cost | null)[] = ['may', 'fromEighteen', 'minor', 'youth', 'contribution', null];
const WAITS: readonly WaitKnown[] = [
  ...(['stated', 'agreed', 'position', 'history', 'announced', 'region', 'unknown'] as const),
];
/** Every way a letter can come out, whoever it is for. */
const VARIANTS: LetterData[] = ADDRESSEES.flatMap((addressee) => [
  ...[1, 2, 3].flatMap((options) =>
    [true, false].flatMap((online) =>
      [0, 1, 12].flatMap((treatmentWeeks) =>
        [null, 25].map((travelMinutes) => ({
          ...data({ online, group: online, treatmentWeeks, travelMinutes }, options),
          addressee,
        })),
      ),
    ),
  ),
  ...COSTS.map((cost) => to(addressee, { cost })),
  ...WAITS.map((wait) => to(addressee, { wait })),
  ...(['car', 'public-transport', 'bicycle'] as const).flatMap((travelBy) =>
    [1, 40].map((travelMinutes) => ({ ...data({ travelMinutes }, 2), addressee, travelBy })),
  ),
  ...(['ask', 'municipality', null] as const).map((payer) => to(addressee, { payer })),
  ...TREATMENTS.map(({ code }) => ({ ...data({ publicName: code, treatmentWeeks: null }), addressee })),
  to(addressee, { aroundEighteen: true }),
  { ...data({ treatedBefore: true }), addressee },
  to(addressee, { crisis: null, contact: { phone: null, mail: null, address: null } }),
  to(addressee, {
    contact: { phone: '112', mail: null, address: 'Weg 1, 9700 AA Stad' },
    seen: { others: ['Derde'], table: true },
  }),
  to(addressee, { contact: { phone: null, mail: 'a@b.example', address: 'Weg 1, 9700 AA Stad' } }),
]);

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
  ]
    .join('\n')
    .replaceAll('\u00a0', ' ');

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
  nl: /\b(indien|middels|derhalve|conform|tevens|teneinde|inzake|dient|dienen|gaarne|betreffende|onderstaand\w*|bovengenoemd\w*|hierbij|alsmede|omtrent|reeds|geschieden|verzoeken|zorgvraag|normklok|treeknorm|wachtplek\w*|intakeplek\w*|regiebehandelaar|modaliteit|overbruggingszorg|verwijzer|diagnose\w*|stoornis\w*)\b/i,
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
        'Bel 050-123 45 67 of mail naar intake@zender.example.',
        'Dan gaat deze plek naar iemand anders.',
        'Nee zeggen kost u niets.',
        'U verliest geen wachttijd.',
        'U mag iemand meenemen',
        'De reis duurt ongeveer 25 minuten.',
        'Ons kenmerk: A7K2-0042',
        'Datum: 9 november 2026',
        'U kiest uit drie weken:',
        'Wij delen het pas als u ja zegt.',
        'Bel Crisisdienst: 050-000 00 00.',
        'Bel 112.',
      ],
      en: [
        'Choice 2: The week of Monday 7 December 2026. Your treatment then starts about 8 weeks sooner than with us.',
        'about 1 week sooner',
        'by Monday 16 November 2026',
        'Call 050-123 45 67 or write to intake@zender.example.',
        'Then this place goes to somebody else.',
        'Saying no costs you nothing.',
        'You lose no waiting time.',
        'You may bring somebody',
        'The trip takes about 25 minutes.',
        'Our reference: A7K2-0042',
        'Date: 9 November 2026',
        'You choose one of three weeks:',
        'We share it only once you say yes.',
        'Call Crisisdienst: 050-000 00 00.',
        'Call 112.',
      ],
    }[language];
    const text = allText(letterOf(data({}, 3), language));
    for (const sentence of expected) expect(text).toContain(sentence);
  });

  it('asks before it explains, and says in its third sentence who has seen what', () => {
    for (const letter of letters) {
      const [, opening, question] = letter.blocks;
      expect(opening).toMatchObject({ kind: 'paragraph' });
      expect(question).toMatchObject({ kind: 'heading', text: expect.stringMatching(/\?$/) });
      const third = sentencesOf({ ...letter, blocks: [opening!] })[2];
      expect(third).toMatch(
        language === 'nl'
          ? /^Een behandelaar van ons en een behandelaar van Ontvanger hebben .*aanvraag bekeken\.$/
          : /^A clinician of ours and a clinician of Ontvanger have looked at .*request\.$/,
      );
    }
  });

  it('says of the table and of others who could see it only where they could', () => {
    const plain = allText(letterOf(data(), language));
    expect(plain).not.toMatch(
      /overleg van de regio|meeting of the region|andere organisatie|nother organisation/,
    );
    const seen = { others: ['Derde', 'Vierde'], table: true };
    const letterText = allText(letterOf({ ...data(), seen }, language));
    expect(letterText).toMatch(language === 'nl' ? /Derde en Vierde\./ : /Derde and Vierde\./);
    expect(letterText).toMatch(language === 'nl' ? /overleg van de regio/ : /meeting of the region/);
  });

  it('names no choice where there is one week, no trip where it is online, and the group where there is one', () => {
    const text = allText(letterOf(data({ online: true, group: true, travelMinutes: null }), language));
    expect(text).not.toMatch(/Keuze|Choice|minuten|minutes|null|undefined/);
    expect(text).toMatch(
      language === 'nl' ? /via internet.+in een groep/s : /over the internet.+in a group/s,
    );
  });

  it('leaves no gap where sender or region has not said how to be reached', () => {
    const silent = { contact: { phone: null, mail: null, address: null }, crisis: null };
    for (const addressee of ADDRESSEES) {
      const text = allText(letterOf(to(addressee, silent), language));
      expect(text).toMatch(language === 'nl' ? /intaketeam van Zender/ : /intake team of Zender/);
      expect(text).toMatch(/huisartsenpost/);
      expect(text).not.toMatch(/null|undefined|\{\{|: \.|Bel {2}|Call {2}/);
    }
  });

  it('is the same letter for the same data, and leaves no sentence out', () => {
    expect(letterOf(data({}, 2), language)).toEqual(letterOf(data({}, 2), language));
    for (const letter of letters) expect(letter.missing).toEqual([]);
    const shape = (letter: Letter) => letter.blocks.map(({ kind }) => kind).join(' ');
    for (const [i, letter] of VARIANTS.map((one) => letterOf(one, language === 'nl' ? 'en' : 'nl')).entries())
      expect(shape(letter)).toBe(shape(letters[i]!));
  });
});

describe('whom the letter speaks to', () => {
  const dutch = (addressee: Addressee) => allText(letterOf(to(addressee), 'nl'));
  const english = (addressee: Addressee) => allText(letterOf(to(addressee), 'en'));

  it('are the parents of a child of four, in every sentence', () => {
    const text = dutch('parents');
    expect(text).toContain('Voor: de ouders of voogd');
    expect(text).toContain('Uw kind kan eerder terecht bij Ontvanger');
    expect(text).toContain(
      'Tot 12 jaar beslissen de ouders. Hebben twee ouders het gezag? Dan zeggen zij allebei ja.',
    );
    expect(text).not.toMatch(
      /\b(je|jij|jou|jouw|jullie)\b|bij u past|voor u\b|[Uu]w (behandeling|dossier|aanvraag|naam|plek)/,
    );
    const translated = english('parents');
    expect(translated).toContain('Your child can be helped sooner at Ontvanger');
    expect(translated).toContain('For: the parents or guardian');
    expect(translated).not.toMatch(/[Yy]our (treatment|file|request|name|place|age)|suits you\b/);
  });

  it('are a child of thirteen and its parents', () => {
    const text = dutch('both');
    expect(text).toContain('Voor: jou en je ouders of voogd');
    expect(text).toContain('Jij en je ouders kiezen samen of jullie dit willen.');
    expect(text).toContain('Van 12 tot en met 15 jaar beslissen jij en je ouders samen.');
    expect(text).not.toMatch(/\b([Uu]|[Uu]w)\b/);
    expect(english('both')).toContain('From 12 to 15 you and your parents decide together.');
  });

  it('is a young person of seventeen, who decides alone and is not called “u”', () => {
    const text = dutch('young');
    expect(text).toContain('Vanaf 16 jaar beslis je zelf.');
    expect(text).not.toMatch(/\b([Uu]|[Uu]w)\b|Voor:|voogd/);
    expect(english('young')).toContain('From 16 you decide for yourself.');
    expect(english('young')).not.toMatch(/guardian/);
  });

  it('is an adult', () => {
    expect(dutch('adult')).not.toMatch(/\b(je|jij|jou|jouw|jullie|ouders|kind)\b|Voor:/);
    expect(english('adult')).not.toMatch(/parents|child/);
  });
});

describe('what it says of cost', () => {
  it.each<[readonly [number, number], string | null, RegExp]>([
    [[3, 5], 'jeugdwet', /Kosten: Tot 18 jaar is er geen eigen risico\./],
    [[40, 49], 'zvw', /Kosten: Voor deze zorg kan het eigen risico gelden\./],
    [[16, 23], null, /Kosten: Vanaf 18 jaar kan het eigen risico gelden\./],
    [[18, 23], 'jeugdwet', /Kosten: Voor jeugdhulp is er geen eigen risico\./],
    [[40, 49], 'wlz', /Kosten: Voor deze zorg kan een eigen bijdrage gelden\./],
    [[40, 49], 'wfz', /^(?!.*Kosten)/s],
  ])('is for %j under %s', (age, title, sentence) => {
    expect(allText(letterOf({ ...data(), cost: costOf(age, title) }, 'nl'))).toMatch(sentence);
  });
});

describe('what it says of the wait', () => {
  const text = (wait: WaitKnown, addressee: Addressee = 'adult', language: 'nl' | 'en' = 'nl') =>
    allText(letterOf(to(addressee, { wait }), language));

  it('is where an estimate comes from, and nothing more of an agreed week', () => {
    expect(text('position')).toContain('is een schatting. Wij keken naar uw plaats op de lijst.');
    expect(text('history', 'both')).toContain('Wij keken hoe lang anderen op deze lijst wachtten.');
    expect(text('announced', 'parents')).toContain('Hoe lang uw kind bij ons nog wacht, is een schatting.');
    expect(text('region', 'young', 'en')).toContain('is an estimate.');
    for (const wait of ['agreed', 'stated'] as const) expect(text(wait)).not.toContain('schatting');
  });

  it('promises no “sooner” and no weeks where the wait is not known', () => {
    for (const addressee of ADDRESSEES) {
      const dutch = text('unknown', addressee);
      expect(dutch).not.toMatch(/kunt? eerder terecht|is eerder plek|weken? eerder/);
      expect(dutch).toContain('Daarom zeggen wij niet hoeveel eerder dit is.');
      const english = text('unknown', addressee, 'en');
      expect(english).not.toMatch(/helped sooner|sooner at|weeks? sooner/);
    }
  });

  it('is not known where a part of either wait is not', () => {
    const present = { source: 'history', interval: [3, 9], treatmentKnown: true } as const;
    expect(waitKnownOf({ present })).toBe('history');
    expect(waitKnownOf({})).toBe('stated');
    expect(waitKnownOf({ present: { ...present, source: 'unknown', interval: null } })).toBe('unknown');
    expect(waitKnownOf({ present: { ...present, treatmentKnown: false } })).toBe('unknown');
    expect(waitKnownOf({ present, offeredTreatmentKnown: false })).toBe('unknown');
  });

  it('is never no weeks at all where nobody has said how long it takes to the treatment', () => {
    const unknown = allText(letterOf(data({ treatmentWeeks: null }), 'nl'));
    expect(unknown).toContain('Wanneer de behandeling zelf begint, is nog niet bekend.');
    expect(unknown).not.toMatch(/meteen na het eerste gesprek|ongeveer 0|null/);
    expect(allText(letterOf(data({ treatmentWeeks: 0 }), 'nl'))).toContain('meteen na het eerste gesprek');
  });
});

describe('what it says of the place', () => {
  const text = (change: Partial<LetterData>, facts: Partial<OfferFacts> = {}) =>
    allText(letterOf({ ...data(facts), ...change }, 'nl'));

  it('is the treatment in plain words where there are such, and its name otherwise', () => {
    expect(text({}, { publicName: 'patterns', programme: 'Borderline' })).toMatch(
      /Behandeling: Vaste patronen veranderen \(zoals schematherapie\), bij Ontvanger\./,
    );
    expect(text({}, { publicName: 'patterns', programme: 'Borderline' })).not.toContain('Borderline');
    expect(text({}, { publicName: null })).toContain('Behandeling: Rust, bij Ontvanger.');
  });

  it('is how one travels and how long, one minute as one', () => {
    expect(text({ travelBy: 'car' })).toContain('Met de auto is het ongeveer 25 minuten.');
    expect(text({ travelBy: 'public-transport' })).toContain('Met bus of trein is het ongeveer 25 minuten.');
    expect(text({}, { travelMinutes: 1 })).toContain('De reis duurt ongeveer 1 minuut.');
  });

  it('is who pays, the sender’s address, and that one was treated there before', () => {
    expect(text({ payer: payerOf('zvw', true) })).toContain(
      'Betaling: Ontvanger heeft een contract met de zorgverzekeraar.',
    );
    expect(text({ payer: payerOf('zvw', null) })).toContain('Vraag de zorgverzekeraar of die alles betaalt');
    expect(text({ payer: payerOf('jeugdwet', null) })).toContain('De gemeente betaalt deze hulp.');
    for (const title of ['wlz', 'wfz', null]) expect(payerOf(title, true)).toBeNull();
    expect(text({})).toContain('Ons adres: Weg 1, 9700 AA Stad');
    expect(text({}, { treatedBefore: true })).toContain('Zij zagen in welk jaar dat was.');
    expect(text({}, { treatedBefore: false })).not.toContain('in welk jaar');
    expect(letterOf(to('adult', { contact: { phone: null, mail: null, address: null } }), 'nl').gaps).toEqual(
      ['contact', 'address'],
    );
  });
});

it('tells of every field that the other organisation sees, and of what follows from them', () => {
  // A field that is disclosed and not in this list is not in the letter either: word it there first.
  expect([...DISCLOSED_FIELDS].sort()).toEqual([
    'age',
    'area',
    'circuit',
    'conditions',
    'diagnosis',
    'flags',
    'forms',
    'intensities',
    'language',
    'levels',
    'maxTravel',
    'settings',
    'severity',
    'title',
  ]);
  const text = allText(letterOf(data(), 'nl'));
  for (const part of [
    'wat voor zorg',
    'welke klachten',
    'hoe ernstig',
    'leeftijdsgroep',
    'gemeente',
    'taal',
    'wensen',
    'welke wet',
    'bijzonderheden',
    'hoe lang u wacht',
    'hoe ver u kunt reizen',
  ])
    expect(text).toContain(part);
});
