import { readFile } from 'node:fs/promises';
import { type Page } from 'playwright-core';
import {
  approve,
  approveTwice,
  asked,
  decideAndWatch,
  holdAnswers,
  openFirst,
  percentile,
  tabTo,
} from '../support/at-work.js';
import { mortalChromium } from '../support/chromium.js';
import { describePages } from '../support/page-walk.js';

/** As many as are timed; every other one while no answer of the service gets through. */
const DECISIONS = Number(process.env['PAGES_DECISIONS'] ?? 20);
const PAUSE_MS = 10_000;

/** What each page is for, to whom: the control that somebody comes for. */
const TASKS = [
  ['Sanne Veldkamp', '/beoordelen', (page: Page) => page.locator('.ds-worklist tbody a').first()],
  ['Sanne Veldkamp', '/aanbod', (page: Page) => page.getByRole('searchbox')],
  ['Sanne Veldkamp', '/afwezigheid', (page: Page) => page.getByLabel('Eerste dag')],
  ['Marga Tilstra', '/beoordelen/regiotafel', (page: Page) => page.getByLabel('Datum van het overleg')],
  ['Marga Tilstra', '/beoordelen/regiotafel?tab=ingebracht', (page: Page) => page.locator('tbody a').first()],
  ['Peter Wolthuis', '/aanleveren', (page: Page) => page.locator('tbody a').first()],
  ['Peter Wolthuis', '/wachtlijst', (page: Page) => page.getByLabel('Zoek op uw kenmerk')],
  ['Ilse Meertens', '/matching', (page: Page) => page.getByRole('button', { name: 'Matching starten' })],
  ['Ilse Meertens', '/inzicht', (page: Page) => page.getByRole('link', { name: /Per zorgaanbieder/ })],
  ['Nadia Rahimi', '/toezicht', (page: Page) => page.getByRole('button', { name: 'Zoeken' })],
  ['Nadia Rahimi', '/toezicht/wachtplek', (page: Page) => page.getByLabel('Kenmerk van de cliënt')],
  ['Nadia Rahimi', '/toezicht/bewaren', (page: Page) => page.getByRole('button', { name: /^Natellen/ })],
  [
    'Gert Pathuis',
    '/toezicht/sessies',
    (page: Page) => page.getByRole('button', { name: /sessie van/i }).first(),
  ],
] as const;

/** Tables that people take along: where, who, and what the first column is called. */
const TABLES = [
  ['/beoordelen', 'Sanne Veldkamp', 'Hoofddiagnosegroep'],
  ['/wachtlijst', 'Peter Wolthuis', 'Uw kenmerk'],
  ['/toezicht', 'Nadia Rahimi', 'Wanneer'],
] as const;

interface Detail {
  readonly state: string;
  readonly version: number;
  readonly decisions: { readonly sending: object | null; readonly receiving: object | null };
}

describePages('what people come to the pages for', (walk) => {
  /** Asked beside the page, which may show something else, or nothing. */
  const detail = async (page: Page, id: string): Promise<Detail> => {
    const answer = await page.context().request.get(`${walk.address}/api/v1/proposals/${id}`);
    return (await answer.json()) as Detail;
  };
  /** By one side, once: a second time would have raised the version again. */
  const expectTakenOnce = async (page: Page, id: string): Promise<void> => {
    const { version, decisions } = await detail(page, id);
    expect(version).toBe(2);
    expect([decisions.sending, decisions.receiving].filter((one) => one !== null)).toHaveLength(1);
  };
  const untilTaken = async (page: Page, id: string): Promise<void> => {
    for (const began = Date.now(); (await detail(page, id)).version === 1;) {
      expect(Date.now() - began).toBeLessThan(6 * PAUSE_MS);
      await page.waitForTimeout(500);
    }
    await expectTakenOnce(page, id);
  };
  /** Signed in elsewhere, and looking at nothing: what becomes of a decision is not told to it. */
  const witnessOf = async (name: string): Promise<Page> => {
    const page = await walk.freshPageOf(name);
    await page.goto('about:blank');
    return page;
  };

  it.each(TASKS)('is reached by Tab alone: by %s on %s', async (name, path, control) => {
    const page = await walk.pageOf(name);
    await walk.open(page, path, 'nl');
    expect(await tabTo(page, control(page))).toBeGreaterThan(0);
    await page.close();
  });

  it.each(TABLES)(
    '%s of %s is taken along to the Excel of its reader, and to a program',
    async (path, name, first) => {
      const page = await walk.pageOf(name);
      const saved = async (button: string): Promise<string> => {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: button }).first().click(),
        ]);
        return readFile(await file.path(), 'utf8');
      };
      await walk.open(page, path, 'nl');
      const [title, asOf, ...lines] = (await saved('Downloaden voor Excel')).split('\r\n');
      expect(title).toMatch(/^\ufeff"[A-Z]/);
      expect(asOf).toMatch(/^"Stand van \d+ \w+ 20\d\d/);
      const header = lines.findIndex((line) => line === '') + 1;
      expect(lines[header]).toContain(`"${first}";`);
      expect(lines[header + 1]!.split(';').length).toBe(lines[header]!.split(';').length);
      const program = (await saved('CSV voor een programma')).split('\r\n');
      expect(program[0]).toMatch(/^"[a-z_]+","[a-z_]+"/);
      // The same lines.
      expect(Math.abs(program.length - 1 - (lines.length - header - 1))).toBeLessThanOrEqual(1);
      await walk.open(page, path, 'en');
      expect((await saved('Download for Excel')).split('\r\n')[1]).toMatch(/^"As of /);
      await page.close();
    },
  );

  it('a decision shows the next proposal at once, without waiting for any answer and without a blank page between', async () => {
    const page = await walk.pageOf('Sanne Veldkamp');
    await openFirst(walk, page);
    const times: Record<'held' | 'free', number[]> = { held: [], free: [] };
    let blanks = 0;
    for (let i = 0; i < DECISIONS; i++) {
      await walk.settled(page);
      const how = i % 2 === 0 ? 'held' : 'free';
      const letGo = how === 'held' ? await holdAnswers(page) : null;
      const shown = await decideAndWatch(page, 'a');
      times[how].push(shown.ms);
      blanks += shown.blanks;
      expect(shown).toMatchObject({ reused: true, newHeading: true });
      // Who does not see the page hears where in the list it is.
      await page
        .getByRole('status')
        .filter({ hasText: /^Voorstel \d+ van \d+$/ })
        .waitFor();
      await letGo?.();
    }
    expect(blanks).toBe(0);
    for (const [how, ms] of Object.entries(times))
      process.stderr.write(
        `next proposal, answers ${how}: n=${ms.length} p50=${percentile(ms, 50).toFixed(0)} ms p95=${percentile(ms, 95).toFixed(0)} ms\n`,
      );
    // What is read ahead does not count as opened: the other side is told of a look only when there was one.
    await walk.settled(page);
    const opened = new URL(page.url()).pathname.split('/').pop();
    const { items } = await asked<{
      items: { id: string; side: 'sending'; seen: Record<string, unknown> }[];
    }>(page, '/proposals?waitingFor=me&limit=50');
    const at = items.findIndex(({ id }) => id === opened);
    expect(items[at]?.seen[items[at].side]).not.toBeNull();
    for (const item of items.slice(at + 1, at + 3)) expect(item.seen[item.side]).toBeNull();
    await page.close();
  }, 300_000);

  it('a key that is pressed before the next proposal can be read decides nothing, and the page says so', async () => {
    const page = await walk.freshPageOf('Sanne Veldkamp');
    const first = await openFirst(walk, page);
    const tooSoon = page.locator('.ds-too-soon', {
      hasText: /^Te snel: over dit voorstel is niets besloten/,
    });
    // Twice for one: the second press comes when the next proposal has just been drawn.
    await page.keyboard.press('a');
    await page.waitForURL((url) => !url.pathname.endsWith(first));
    await page.keyboard.press('a');
    await tooSoon.waitFor();
    const second = new URL(page.url()).pathname.split('/').pop()!;
    expect((await detail(page, second)).decisions).toEqual({ sending: null, receiving: null });
    await page.getByRole('button', { name: /Ongedaan maken/ }).click();
    await page.waitForURL((url) => url.pathname.endsWith(first));
    expect(await tooSoon.count()).toBe(0);
    // A second one while what is decided is drawn still: it did nothing, and what comes says that it was not decided.
    await walk.settled(page);
    await page.evaluate(`for (const key of ['a', 'a'])
      window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`);
    await page.waitForURL((url) => !url.pathname.endsWith(first));
    await tooSoon.waitFor();
    expect((await detail(page, second)).decisions).toEqual({ sending: null, receiving: null });
    await page.getByRole('button', { name: /Ongedaan maken/ }).click();
    await page.waitForURL((url) => url.pathname.endsWith(first));
    // The second half of a double click falls on the button of the next one.
    await walk.settled(page);
    await approveTwice(page);
    await tooSoon.waitFor();
    await page.getByRole('button', { name: /Ongedaan maken/ }).click();
    await page.waitForURL((url) => url.pathname.endsWith(first));
    // One whose answer is on its way: refused while nothing of it is there, and still said once it is.
    const letGo = await holdAnswers(page, `**/api/v1/proposals/${second}`);
    await page.goto(`${walk.address}/beoordelen/${second}`);
    await page.locator('.ds-skeleton').first().waitFor();
    await page.keyboard.press('a');
    await tooSoon.waitFor();
    await letGo();
    await page.getByRole('button', { name: /Goedkeuren/ }).waitFor();
    await tooSoon.waitFor();
    expect(await walk.violations(page)).toEqual([]);
    expect((await detail(page, second)).decisions).toEqual({ sending: null, receiving: null });
    await page.context().close();
  }, 60_000);

  it('a decision is kept when the browser is killed within its pause: it takes effect, and the next page says so', async () => {
    const { browser, kill } = await mortalChromium();
    const doomed = await walk.freshPageOf('Sanne Veldkamp', browser);
    const id = await openFirst(walk, doomed);
    await approve(doomed);
    await kill();
    const witness = await witnessOf('Sanne Veldkamp');
    await untilTaken(witness, id);
    await walk.open(witness, '/beoordelen', 'nl');
    await witness.getByRole('heading', { name: 'Wat er van uw besluiten is geworden' }).waitFor();
    expect(await witness.locator(`.ds-kept a[href="/beoordelen/${id}"]`).count()).toBe(1);
    await witness.getByRole('button', { name: 'Gelezen' }).click();
    await witness.locator('.ds-kept').waitFor({ state: 'detached' });
    await witness.context().close();
  }, 90_000);

  it('a decision is kept when the session ends within its pause: signed in again, the page says what came of it', async () => {
    const page = await walk.freshPageOf('Sanne Veldkamp');
    const id = await openFirst(walk, page);
    await approve(page);
    const user = (await asked<{ user: { id: string } }>(page, '/session')).user.id;
    const administrator = await walk.pageOf('Gert Pathuis');
    await walk.open(administrator, '/toezicht/sessies', 'nl');
    await asked(administrator, '/sessions/end', 'POST', { user });
    await administrator.close();
    await page.getByRole('heading', { name: 'Uw sessie is afgelopen' }).waitFor();
    const witness = await witnessOf('Sanne Veldkamp');
    await untilTaken(witness, id);
    await witness.context().close();
    const where = new URL(page.url()).pathname;
    await walk.signIn(page, 'Sanne Veldkamp');
    // Back where one was, with what became of it.
    expect(new URL(page.url()).pathname).toBe(where);
    await page.getByRole('heading', { name: 'Wat er van uw besluiten is geworden' }).waitFor();
    await page.locator(`.ds-kept a[href="/beoordelen/${id}"]`).waitFor();
    await expectTakenOnce(page, id);
    expect(await walk.violations(page)).toEqual([]);
    walk.meant(/status of 401/);
    await page.context().close();
  }, 90_000);

  it('of a decision whose answer is lost nobody says that it was not taken: it is looked up, and kept where it arrived', async () => {
    const page = await walk.freshPageOf('Sanne Veldkamp');
    const id = await openFirst(walk, page);
    const answers = `**/api/v1/proposals/${id}/decisions`;
    const looking = page.getByText(/^Het is niet zeker of uw besluit is aangekomen: /);
    const letGo = await holdAnswers(page, '**/api/v1/pending-decisions');
    // It arrives, and its answer does not.
    await page.route(answers, async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.keyboard.press('a');
    await looking.waitFor();
    await letGo();
    await page.getByRole('button', { name: /Ongedaan maken/ }).click();
    await page.waitForURL((url) => url.pathname.endsWith(id));
    expect((await detail(page, id)).decisions).toEqual({ sending: null, receiving: null });
    // It does not arrive: only when the server has nothing of it is it said that it is not there.
    await page.getByRole('button', { name: /Goedkeuren/ }).waitFor();
    await walk.settled(page);
    await page.route(answers, (route) => route.abort('connectionreset'));
    await page.keyboard.press('a');
    await looking.waitFor();
    await page.getByText(/toen dit werd opgezocht was het er niet\. Beslis opnieuw\./).waitFor();
    expect(await walk.violations(page)).toEqual([]);
    walk.meant(/ERR_CONNECTION_RESET|ERR_FAILED/);
    await page.context().close();
  }, 60_000);

  it('a decision that is refused when the next one has the bar already is told of above the page, with the way back to it', async () => {
    const page = await walk.freshPageOf('Sanne Veldkamp');
    const id = await openFirst(walk, page);
    const letGo = await holdAnswers(page, `**/api/v1/proposals/${id}/decisions`);
    await page.keyboard.press('a');
    await page.waitForURL((url) => !url.pathname.endsWith(id));
    const next = new URL(page.url()).pathname.split('/').pop()!;
    await page.getByRole('button', { name: /Goedkeuren/ }).waitFor();
    // Later than a second press that was not meant.
    await page.waitForTimeout(1_000);
    await page.keyboard.press('a');
    await page.waitForURL((url) => !url.pathname.endsWith(next));
    await page.getByRole('button', { name: /Ongedaan maken/ }).waitFor();
    // Meanwhile the first one is decided elsewhere.
    const elsewhere = await walk.freshPageOf('Sanne Veldkamp');
    await asked(elsewhere, `/proposals/${id}/decisions`, 'POST', { verdict: 'approve', version: 1 });
    await letGo();
    const told = page.locator('.ds-kept').getByRole('listitem').filter({ hasText: 'Niet vastgelegd: ' });
    await told
      .getByText(
        /Uw organisatie heeft dit voorstel al beoordeeld|Een besluit van uw organisatie .* is net genomen/,
      )
      .waitFor();
    // The bar is that of the second still.
    expect(await page.locator('.ds-pending__bar--failed').count()).toBe(0);
    expect(await walk.violations(page)).toEqual([]);
    await told.getByRole('link').click();
    await page.waitForURL((url) => url.pathname.endsWith(id));
    await told.waitFor({ state: 'detached' });
    await untilTaken(elsewhere, next);
    walk.meant(/status of 409/);
    await elsewhere.context().close();
    await page.context().close();
  }, 90_000);

  it('decisions of two tabs on one proposal are one: the other tab says why it is not taken twice', async () => {
    const first = await walk.freshPageOf('Sanne Veldkamp');
    const id = await openFirst(walk, first);
    const second = await walk.tabBeside(first);
    await walk.open(second, `/beoordelen/${id}`, 'nl');
    await second.getByRole('button', { name: /Goedkeuren/ }).waitFor();
    // Both know of a proposal that is still open, whatever they would hear of each other.
    const letGo = await Promise.all([first, second].map((page) => holdAnswers(page)));
    for (const page of [first, second]) await page.keyboard.press('a');
    for (const go of letGo) await go();
    const bars = [first, second].map((page) => page.locator('.ds-pending__bar'));
    await Promise.all(bars.map((bar) => bar.waitFor()));
    await Promise.race(
      [first, second].map((page) => page.locator('.ds-pending__bar--failed').waitFor({ timeout: 20_000 })),
    );
    const refusals = await Promise.all(
      [first, second].map((page) => page.locator('.ds-pending__bar--failed').allInnerTexts()),
    );
    expect(refusals.flat()).toEqual([
      expect.stringMatching(
        /Niet vastgelegd: .*Een besluit van uw organisatie over dit voorstel is net genomen/s,
      ),
    ]);
    await untilTaken(first, id);
    walk.meant(/status of 409/);
    await first.context().close();
  }, 90_000);
});
