import fc from 'fast-check';
import { confirmMail, countLines, newsMail } from './compose.js';

const HOME = 'https://doorstroom.example';
const TOPICS = ['proposals', 'offers', 'follow-ups', 'cases', 'team', 'webhooks', 'runs'] as const;

/** What a need is made of, as it stands in the tables and in the words of the pages. */
const CLINICAL =
  /anxiety|angst|depress|diagnos|autism|trauma|suicid|verslav|leeftijd|\bage\b|severity|ernst|gemeente|postcode|programma|programme|reference|\bregistr|\b\d{4}\s?[A-Z]{2}\b/i;

const counts = fc.record(
  Object.fromEntries(TOPICS.map((topic) => [topic, fc.integer({ min: 0, max: 5_000 })])),
);

describe('a mail', () => {
  it('says how much of what, in either language', () => {
    expect(countLines({ proposals: 1, 'follow-ups': 12 }, 'nl')).toEqual([
      '1 bericht over voorstellen',
      '12 wachtplekken om op te volgen',
    ]);
    expect(countLines({ proposals: 2, offers: 1 }, 'en')).toEqual([
      '2 messages about proposals',
      '1 message about offers',
    ]);
    expect(countLines({}, 'nl')).toEqual([]);
  });

  it('holds counts and links to our own pages, and nothing of a client, whatever the counts', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom('nl' as const, 'en' as const), (some, language) => {
        const { subject, text, html } = newsMail(some, language, HOME);
        for (const part of [subject, text, html]) expect(part).not.toMatch(CLINICAL);
        const links = [...`${text} ${html}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(([address]) => address);
        expect(links.length).toBeGreaterThan(0);
        for (const address of links) expect(address.startsWith(`${HOME}/meldingen`)).toBe(true);
        // Every number in it is one of the counts.
        const numbers = [...text.replaceAll(HOME, '').matchAll(/\d+/g)].map(([number]) => Number(number));
        for (const number of numbers) expect(Object.values(some)).toContain(number);
      }),
    );
  });

  it('leaves out whatever is no count of ours', () => {
    const stray = { proposals: 1, diagnosis: 3, '<script>': 4 } as Record<string, number>;
    expect(newsMail(stray, 'nl', HOME).text).not.toMatch(/diagnosis|script|\b[34]\b/);
  });

  it('asks for confirmation with a token that no server is sent', () => {
    const { text, html } = confirmMail('en', HOME, 'a.b.c');
    expect(text).toContain(`${HOME}/meldingen/voorkeuren?lang=en#a.b.c`);
    expect(html).toContain('#a.b.c');
  });
});
