import { readFileSync } from 'node:fs';
import {
  ADDRESSEES,
  type Letter,
  type LetterData,
  letterOf,
  type OfferFacts,
} from '../../../libs/offer/index.js';
import { LETTER_POLICY, letterHtml } from './html.js';
import { fontFile, isOnPaper } from './fonts.js';
import { letterPdf } from './pdf.js';
import { unpackedFont } from './woff.js';
import { readPdf } from '../../../test/support/pdf.js';

const ON = new Date('2026-11-09T10:00:00Z');
const FACTS: OfferFacts = {
  from: 'GGZ Wold en Wad',
  to: 'Praktijk De Brêge',
  programme: 'Angst en dwang',
  place: 'Súdwest-Fryslân',
  online: false,
  group: false,
  language: 'nl',
  travelMinutes: 25,
  treatmentWeeks: 3,
};
const data = (facts: Partial<OfferFacts> = {}, options = 3): LetterData => ({
  reference: 'A7K2-0042',
  facts: { ...FACTS, ...facts },
  options: [
    { week: '2026-W49', weeksSooner: 9 },
    { week: '2026-W50', weeksSooner: 8 },
    { week: '2026-W52', weeksSooner: 6 },
  ].slice(0, options),
  offeredOn: '2026-11-09',
  answerBy: '2026-11-16',
  addressee: 'adult',
  seen: { others: [], table: false },
  contact: { phone: '050-123 45 67', mail: 'intake@woldenwad.example', address: 'Weg 1, 9700 AA Stad' },
  wait: 'stated',
  travelBy: null,
  aroundEighteen: false,
  payer: 'contract',
  cost: 'may',
  crisis: { name: 'Crisisdienst', phone: '050-000 00 00' },
});
const LONG: Partial<OfferFacts> = {
  from: 'Stichting Samenwerkende Geestelijke Gezondheidszorg voor Noord-Nederland en de Waddeneilanden en omstreken',
  to: new Array(3)
    .fill('Coöperatieve Vereniging van Vrijgevestigde Psychologen en Psychotherapeuten Oost-Groningen u.a.')
    .join(' en '),
  programme: `${'Schematherapie-en-vaktherapie '.repeat(9)}${'x'.repeat(150)}`,
};
/** Lines and pages break a text anywhere: what is compared is its letters. */
const letters = (text: string): string =>
  text.replace(/(?:Pagina|Page) \d+ (?:van|of) \d+/g, '').replace(/\s+/g, '');
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textOf = ({ title, sender, head, blocks, closing }: Letter): string[] =>
  [
    sender,
    ...head.flatMap(({ label, text }) => [label ?? '', text]),
    title,
    ...blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.flatMap(({ label, text }) => [label ?? '', text]) : [block.text],
    ),
    ...closing,
  ].map(words);

describe.each(['nl', 'en'] as const)('the letter on paper (%s)', (language) => {
  it('says what the letter says, all of it, in its order', async () => {
    for (const facts of [{}, { online: true, group: true }, LONG]) {
      const letter = letterOf(data(facts), language);
      const { text } = await readPdf(await letterPdf(letter, ON));
      const expected = [
        letter.sender,
        ...letter.head.map(({ label, text: value }) => `${label}: ${value}`),
        letter.title,
        ...letter.blocks.flatMap((block) =>
          block.kind === 'list'
            ? block.items.map((item) => `•${item.label === null ? '' : `${item.label}: `}${item.text}`)
            : [block.text],
        ),
        ...letter.closing,
      ];
      expect(letters(text)).toBe(letters(expected.join('')));
    }
  });

  it('has its title, language and structure for who has it read aloud', async () => {
    const pdf = await readPdf(await letterPdf(letterOf(data(), language), ON));
    expect(pdf).toMatchObject({
      title: letterOf(data(), language).title,
      language: language === 'nl' ? 'nl-NL' : 'en-GB',
      marked: true,
      showsTitle: true,
    });
    const tags = pdf.tags.join(' ');
    expect(tags).toMatch(/^Document P P P P H1 P P H2 P P P H2 P L LI Lbl LBody/);
    expect(pdf.tags.filter((tag) => tag === 'H2')).toHaveLength(7);
    expect(pdf.tags.filter((tag) => tag === 'LI')).toHaveLength(14);
  });

  it('is the same bytes for the same offer, and other bytes for another', async () => {
    const letter = letterOf(data(), language);
    const [first, again] = [await letterPdf(letter, ON), await letterPdf(letter, ON)];
    expect(first.equals(again)).toBe(true);
    expect(first.equals(await letterPdf(letterOf(data({}, 2), language), ON))).toBe(false);
    expect(first.length).toBeLessThan(60_000);
  });

  it.each(ADDRESSEES)('to %s ends on a page that says more than the greeting', async (addressee) => {
    const full: LetterData = { ...data({ treatedBefore: true }), addressee, wait: 'history' };
    const letter = letterOf({ ...full, seen: { others: [], table: true } }, language);
    const { text, pages } = await readPdf(await letterPdf(letter, ON));
    const [page, of] = letter.paging;
    expect(pages).toBeGreaterThan(1);
    // Whom to call in danger is the last thing before it.
    expect(text.split(`${page} ${pages - 1} ${of} ${pages}`).at(-1)).toContain('112');
  });

  it('leaves no heading with a single point of its list at the foot of a page', async () => {
    const heads = {
      nl: ['Hoe gaat het daar?', 'Wat blijft hetzelfde?'],
      en: ['What is it like there?', 'What stays the same?'],
    };
    // As long as leaves room for the heading and one of its points.
    for (const [addressee, wait, options] of [
      ['young', 'history', 3],
      ['adult', 'unknown', 1],
    ] as const) {
      const letter = letterOf({ ...data({}, options), addressee, wait }, language);
      const { text } = await readPdf(await letterPdf(letter, ON));
      const [page, of] = letter.paging;
      for (const one of words(text).split(new RegExp(`${page} \\d+ ${of} \\d+`)))
        for (const head of heads[language]) {
          const below = one.split(head)[1];
          if (below !== undefined) expect(below.split('•').length - 1).toBeGreaterThanOrEqual(2);
        }
    }
  });

  it('numbers its pages where there are several, and cuts nothing off at their edges', async () => {
    const pdf = await readPdf(await letterPdf(letterOf(data(LONG), language), ON));
    expect(pdf.pages).toBeGreaterThan(1);
    expect(pdf.text).toContain(language === 'nl' ? `Pagina 1 van ${pdf.pages}` : `Page 1 of ${pdf.pages}`);
    for (const { x, right, y } of pdf.lines) {
      expect(x).toBeGreaterThanOrEqual(70);
      expect(right).toBeLessThanOrEqual(595.28 - 69);
      expect(y).toBeGreaterThan(36);
    }
  });
});

describe('a letter in another script', () => {
  const inScript = (title: string, direction: 'ltr' | 'rtl' = 'ltr'): Letter => ({
    ...letterOf(data(), 'nl'),
    title,
    direction,
    language: 'uk',
  });

  it('is on paper where the font has its letters', async () => {
    const letter = inScript('Вас приймуть раніше');
    expect(isOnPaper(letter)).toBe(true);
    expect((await readPdf(await letterPdf(letter, ON))).title).toBe(letter.title);
    expect(isOnPaper(inScript('Možete doći ranije, właśnie tutaj'))).toBe(true);
  });

  it('is a page alone where it has not, or where it runs the other way', () => {
    expect(isOnPaper(inScript('ቀደም ብለው'))).toBe(false);
    expect(isOnPaper(inScript('يمكنك', 'rtl'))).toBe(false);
    expect(letterHtml(inScript('يمكنك', 'rtl'))).toContain('<html lang="uk" dir="rtl">');
  });
});

describe('the letter', () => {
  it('writes names with letters from all over Europe', async () => {
    const { text } = await readPdf(
      await letterPdf(letterOf(data({ to: 'Łódź & Dvořák', place: 'Skarsterlân' }), 'nl'), ON),
    );
    expect(words(text)).toContain('U kunt eerder terecht bij Łódź & Dvořák');
    expect(words(text)).toContain('De gesprekken zijn in Skarsterlân.');
  });

  it('is a page that runs nothing, loads nothing and takes a name for a name', () => {
    const page = letterHtml(letterOf(data({ to: '<script>alert(1)</script>' }), 'nl'));
    expect(page).toContain('<html lang="nl" dir="ltr">');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|<link|<img|\son\w+=|https?:/);
    expect(LETTER_POLICY).toContain("default-src 'none'");
    for (const part of textOf(letterOf(data(), 'en')))
      expect(
        words(letterHtml(letterOf(data(), 'en')).replace(/<span class="number">|<\/span>/g, '')),
      ).toContain(part);
  });

  it('ends no line of a page within a phone number', () => {
    for (const addressee of ADDRESSEES) {
      const page = letterHtml(letterOf({ ...data(), addressee }, 'nl'));
      expect(page).toContain('<span class="number">050-123\u00a045\u00a067</span>');
      expect(page).toContain('<span class="number">050-000\u00a000\u00a000</span>');
    }
  });
});

describe('a font of the letter, unpacked', () => {
  const woff = readFileSync(fontFile('latin', 400));

  it('has each of its tables, with the sum that its maker wrote down', () => {
    const font = unpackedFont(woff);
    const count = font.readUInt16BE(4);
    expect(count).toBe(woff.readUInt16BE(12));
    for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
      const [said, offset, length] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at)) as [
        number,
        number,
        number,
      ];
      const tag = font.toString('latin1', entry, entry + 4);
      let sum = 0;
      for (let at = offset; at < offset + length; at += 4)
        // The head holds a sum over the whole file, which does not count in its own.
        if (tag !== 'head' || at !== offset + 8) sum = (sum + font.readUInt32BE(at)) >>> 0;
      expect({ tag, sum }).toEqual({ tag, sum: said });
    }
  });

  it('is refused where it is no WOFF file', () => {
    expect(() => unpackedFont(woff.subarray(4))).toThrow('no WOFF file');
  });
});
