import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { testHome } from '../support/postgres.js';
import { type StartedProcess, startProcess, workerPort } from '../support/start-process.js';

type Language = 'nl' | 'en';
const LANGUAGES: Language[] = ['nl', 'en'];
const AXE = readFileSync(join(projectRoot(), 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LAPTOP = { width: 1440, height: 900 };
const NARROW = { width: 320, height: 640 };
/** 1440 × 900 at 200 % zoom. */
const ZOOMED = { width: 720, height: 450 };

/** Who sees which pages; between them every page is seen. The names are those of the demo's personas. */
const PEOPLE = [
  {
    name: 'Sanne Veldkamp',
    pages: [
      '/beoordelen',
      '/beoordelen/regiotafel',
      '/aanbieden',
      '/aanbieden?tab=lopend',
      '/aanbieden?tab=onderweg',
      '/aanbieden?tab=afgerond',
      '/aanbieden?tab=opvolgen',
      '/aanbod',
      '/aanbod?wie=regio',
      '/meldingen',
      '/afwezigheid',
    ],
  },
  {
    name: 'Marga Tilstra',
    pages: [
      '/beoordelen/regiotafel',
      '/beoordelen/regiotafel?tab=ingebracht',
      '/beoordelen/regiotafel?tab=acties',
      '/beoordelen/regiotafel?tab=uitkomsten',
    ],
  },
  {
    name: 'Peter Wolthuis',
    pages: [
      '/aanleveren',
      '/beoordelen/regiotafel?tab=ingebracht',
      '/aanleveren/webhooks',
      '/meldingen/voorkeuren',
    ],
  },
  {
    name: 'Ilse Meertens',
    pages: ['/matching', '/inzicht', '/inzicht?per=aanbieder', '/inzicht?per=diagnose'],
  },
] as const;
/** A list, and that its first row opens a page of its own. */
const DETAILS = [
  { name: 'Sanne Veldkamp', list: '/beoordelen', link: 'tbody a' },
  { name: 'Peter Wolthuis', list: '/aanleveren', link: 'tbody a' },
  { name: 'Ilse Meertens', list: '/matching', link: 'tbody a' },
] as const;

describeInBrowser('every page, in both languages', () => {
  const home = join(testHome(), `pages-${process.pid}`);
  let server: StartedProcess;
  let browser: Browser;
  const signedIn = new Map<string, BrowserContext>();
  const faults: string[] = [];

  beforeAll(async () => {
    server = await startProcess(home, workerPort());
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.end('SIGTERM');
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }, 60_000);

  async function newPage(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  }

  const newContext = (): Promise<BrowserContext> =>
    browser.newContext({ locale: 'nl-NL', viewport: LAPTOP, reducedMotion: 'reduce' });

  async function pageOf(name: string): Promise<Page> {
    const known = signedIn.get(name);
    if (known) return newPage(known);
    const context = await newContext();
    signedIn.set(name, context);
    const page = await newPage(context);
    await page.goto(server.address);
    await page.getByRole('link', { name: 'Inloggen' }).click();
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await page.waitForURL((url) => url.origin === server.address && !/^\/(auth|oidc)/.test(url.pathname));
    return page;
  }

  /** Open and settled: data instead of the skeleton. */
  async function open(page: Page, path: string, language: Language): Promise<void> {
    await page.goto(`${server.address}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    await settled(page);
  }
  async function settled(page: Page): Promise<void> {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.locator('.ds-skeleton').first().waitFor({ state: 'detached' });
    expect(await page.locator('.utrecht-alert--error').allInnerTexts()).toEqual([]);
  }

  async function violations(page: Page): Promise<string[]> {
    // Injected by the debugger: a script tag would be refused by the content security policy, and rightly.
    await page.evaluate(AXE);
    const result = await page.evaluate(
      async (rules) =>
        (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
          runOnly: rules,
        }),
      RULES,
    );
    return result.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    );
  }

  /** Measured two frames on: a new width is there at once, the rules of its media queries only with the next frame. */
  const overflow = async (page: Page): Promise<number> => {
    await page.evaluate(
      'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null))))',
    );
    return page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  };

  /** What must hold for each page, wherever it is. */
  async function expectSound(page: Page, language: Language): Promise<void> {
    const at = new URL(page.url()).pathname;
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('h1').count()).toBe(1);
    expect({ at, violations: await violations(page) }).toEqual({ at, violations: [] });
    for (const viewport of [NARROW, ZOOMED]) {
      await page.setViewportSize(viewport);
      expect({ at, viewport, overflow: await overflow(page) }).toEqual({ at, viewport, overflow: 0 });
    }
    // The narrow layout is the same in both languages: once is enough for what does not depend on words.
    if (language === 'nl') expect({ at, violations: await violations(page) }).toEqual({ at, violations: [] });
    await page.setViewportSize(LAPTOP);
  }

  it.each(LANGUAGES)('tells a visitor what it is, accessibly (%s)', async (language) => {
    const page = await newPage(await newContext());
    await open(page, '/', language);
    await expectSound(page, language);
    await page.context().close();
  });

  for (const { name, pages } of PEOPLE) {
    it.each(LANGUAGES)(
      `is accessible, fits a phone and 200 %% zoom: the pages of ${name} (%s)`,
      async (language) => {
        const page = await pageOf(name);
        for (const path of pages) {
          await open(page, path, language);
          await expectSound(page, language);
        }
        await page.close();
      },
      120_000,
    );
  }

  it.each(LANGUAGES)(
    'opens what stands in the lists (%s)',
    async (language) => {
      for (const { name, list, link } of DETAILS) {
        const page = await pageOf(name);
        await open(page, list, language);
        await page.locator(link).first().click();
        await page.waitForURL((url) => url.pathname.startsWith(`${list}/`));
        await settled(page);
        await expectSound(page, language);
        await page.close();
      }
    },
    120_000,
  );

  it('takes a case from the list over an agenda to a decision, by codes and dates alone, accessibly', async () => {
    const page = await pageOf('Marga Tilstra');
    await open(page, '/beoordelen/regiotafel', 'nl');
    const on = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Datum van het overleg').fill(on);
    await page.getByRole('button', { name: 'Overleg plannen' }).click();
    await page.getByRole('heading', { name: /Overleg van/ }).waitFor();
    await open(page, '/beoordelen/regiotafel?tab=ingebracht', 'nl');
    await page.locator('tbody a').first().click();
    await page.waitForURL((url) => /regiotafel\/[0-9a-f-]{36}$/.test(url.pathname));
    await settled(page);
    await page.getByRole('button', { name: 'Op de agenda zetten' }).click();
    await page.getByLabel(/Een programma voorstellen/).check();
    await page.getByRole('button', { name: 'Actie vragen' }).click();
    await expectSound(page, 'nl');
    // There is nowhere to write anything.
    expect(await page.locator('textarea, input[type=text], input:not([type])').count()).toBe(0);
    await page.getByLabel(/Overbruggingszorg regelen/).check();
    await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
    await page.getByText(/Besloten op/).waitFor();
    await settled(page);
    await expectSound(page, 'nl');
    await open(page, '/beoordelen/regiotafel?tab=acties', 'en');
    await expectSound(page, 'en');
    await page.close();
  }, 60_000);

  it('keeps a proposal with its refusal form accessible, and the whole proposal on one laptop screen', async () => {
    const page = await pageOf('Sanne Veldkamp');
    await open(page, '/beoordelen', 'nl');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Weigeren/ }).waitFor();
    await settled(page);
    const bottom = await page
      .locator('.ds-proposal')
      .evaluate((element) => element.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(LAPTOP.height);
    await page.keyboard.press('r');
    await page.getByRole('radio').first().waitFor();
    await expectSound(page, 'nl');
    await page.close();
  }, 60_000);

  it('plans an absence ahead with both days, and calls it off, by keyboard', async () => {
    const page = await pageOf('Sanne Veldkamp');
    await open(page, '/afwezigheid', 'nl');
    const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Eerste dag').fill(day(40));
    await page.getByLabel('Laatste dag').fill(day(50));
    await page.keyboard.press('Enter');
    await page.getByText('Uw afwezigheid is bewaard.').waitFor();
    await expectSound(page, 'nl');
    await page.getByRole('button', { name: /^Wijzigen/ }).press('Enter');
    await page.getByRole('heading', { name: 'Afwezigheid wijzigen' }).waitFor();
    await expectSound(page, 'nl');
    await page.getByRole('button', { name: /^Laten vervallen/ }).press('Enter');
    await page.getByText('Deze afwezigheid is vervallen.').waitFor();
    await page.close();
  }, 60_000);

  it('hands a follow-up to a colleague by keyboard, accessibly', async () => {
    // Whoever has signed in once is known here.
    await (await pageOf('Peter Wolthuis')).close();
    const page = await pageOf('Sanne Veldkamp');
    await open(page, '/beoordelen?kant=sturen', 'nl');
    await page.locator('tbody a').first().click();
    await page.getByRole('button', { name: /Weigeren/ }).waitFor();
    await page.keyboard.press('r');
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Weigeren', exact: true }).last().click();
    // A decision takes effect once its ten seconds to undo are over.
    await page.waitForTimeout(11_000);
    await open(page, '/aanbieden?tab=opvolgen', 'nl');
    await page
      .getByRole('button', { name: /^Overdragen/ })
      .first()
      .press('Enter');
    await page.getByLabel('Overdragen aan').selectOption({ label: 'Peter Wolthuis, Gegevensbeheerder' });
    await expectSound(page, 'nl');
    await page.getByLabel('Overdragen aan').press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Overgedragen aan Peter Wolthuis.').waitFor();
    await expectSound(page, 'nl');
    await page.close();
  }, 90_000);

  it('keeps the page of an offer accessible from the letter to the way back', async () => {
    const sending = await pageOf('Sanne Veldkamp');
    const receiving = await pageOf('Ruben Postma');
    const call = <T>(page: Page, method: string, path: string, body: object = {}): Promise<T> =>
      page.evaluate(
        async ([verb, address, text]) => {
          const session = (await (await fetch('/api/v1/session')).json()) as { csrfToken: string };
          const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrfToken };
          const answer = await fetch(`/api/v1${address}`, {
            method: verb,
            headers,
            ...(verb === 'GET' ? {} : { body: text }),
          });
          return (await answer.json()) as T;
        },
        [method, path, JSON.stringify(body)] as const,
      );
    await open(sending, '/aanbieden', 'nl');
    await open(receiving, '/aanbieden', 'nl');
    interface Item {
      id: string;
      to: { provider: { name: string } };
    }
    const { items } = await call<{ items: Item[] }>(
      sending,
      'GET',
      '/proposals?side=sending&waitingFor=me&limit=200',
    );
    const proposal = items.find(({ to }) => to.provider.name === 'Praktijk Kanaalstreek')!;
    for (const [page, version] of [
      [sending, 1],
      [receiving, 2],
    ] as const)
      await call(page, 'POST', `/proposals/${proposal.id}/decisions`, { verdict: 'approve', version });

    await open(sending, '/aanbieden', 'nl');
    await sending
      .getByRole('button', { name: /^Aanbieden/ })
      .first()
      .click();
    await sending.getByText('goedgekeurd door beide kanten').waitFor();
    await expectSound(sending, 'nl');
    await sending.getByRole('button', { name: 'Aanbod vastleggen' }).click();
    await sending.getByRole('region', { name: 'Voorbeeld van de brief' }).waitFor();
    await sending.getByLabel('Nee, de cliënt blijft').check();
    await expectSound(sending, 'nl');
    await sending.getByLabel('Ja, de cliënt stapt over').check();
    await sending.getByRole('button', { name: 'Antwoord vastleggen' }).click();
    await sending.getByRole('button', { name: /Vastleggen\s*: Toestemming/ }).click();
    await sending.getByRole('button', { name: /Terugnemen\s*: Toestemming/ }).waitFor();
    await expectSound(sending, 'nl');
    const { pathname } = new URL(sending.url());
    for (const form of ['html', 'pdf']) {
      const { status, type } = await sending.evaluate(
        async (address) => {
          const answer = await fetch(address);
          return { status: answer.status, type: answer.headers.get('content-type') };
        },
        `/api/v1/offers/${pathname.split('/').pop()!}/letter.${form}?language=en`,
      );
      expect([status, type]).toEqual([200, expect.stringContaining(form)]);
    }
    await open(receiving, pathname, 'en');
    await receiving.getByRole('button', { name: 'No treatment: back to the old place' }).click();
    await expectSound(receiving, 'en');
    await receiving.getByLabel('The client decided against the transfer after all').check();
    await receiving.getByRole('button', { name: 'Record the return' }).click();
    await receiving.getByRole('heading', { level: 1, name: /back in the old place/ }).waitFor();
    for (const tab of ['afgerond', 'opvolgen']) {
      await open(sending, `/aanbieden?tab=${tab}`, 'en');
      await expectSound(sending, 'en');
    }
    await sending.close();
    await receiving.close();
  }, 180_000);

  it('takes a decision back within ten seconds, and the proposal is still undecided', async () => {
    const page = await pageOf('Sanne Veldkamp');
    await open(page, '/beoordelen', 'nl');
    await page.locator('tbody a').first().click();
    await page.getByRole('button', { name: /Goedkeuren/ }).waitFor();
    const decided = new URL(page.url()).pathname;
    await page.keyboard.press('a');
    await page.waitForURL((url) => url.pathname !== decided);
    await page.getByRole('button', { name: /Ongedaan maken/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('u');
    await page.waitForURL((url) => url.pathname === decided);
    await page.getByRole('button', { name: /Goedkeuren/ }).waitFor();
    const state = await page.evaluate(
      async (path) => {
        const answer = await fetch(path);
        return ((await answer.json()) as { state: string }).state;
      },
      decided.replace('/beoordelen/', '/api/v1/proposals/'),
    );
    expect(state).toBe('proposed');
    await page.close();
  }, 60_000);

  it.each(LANGUAGES)(
    'answers what if, and again for who gets the link (%s)',
    async (language) => {
      const page = await pageOf('Ilse Meertens');
      await open(page, '/matching', language);
      await page.locator('tbody a').last().click();
      await page.getByRole('link', { name: /Wat als|What if/ }).click();
      await settled(page);
      await page.getByLabel(/^Programm/).selectOption({ index: 1 });
      await page.getByLabel('Week').selectOption({ index: 2 });
      await page.getByLabel(/−/).fill('3');
      await page.getByRole('button', { name: /toevoegen|Add/ }).click();
      await expectSound(page, language);
      await page.getByRole('button', { name: /^(Doorrekenen|Compute)$/ }).click();
      const finding = page.locator('#what-if-result');
      await finding.waitFor({ timeout: 60_000 });
      await expectSound(page, language);
      const told = await finding.innerText();
      await page.reload();
      await finding.waitFor({ timeout: 60_000 });
      expect(await finding.innerText()).toBe(told);
      await page.close();
    },
    180_000,
  );

  it('shows how far a matching is while it runs, and stops it when asked', async () => {
    const page = await pageOf('Ilse Meertens');
    await open(page, '/matching', 'nl');
    await page.getByRole('button', { name: 'Matching starten' }).click();
    await page.locator('.ds-progress-figures').waitFor();
    await page.getByRole('button', { name: 'Matching afbreken' }).click();
    await page.locator('tbody tr').first().getByText('Afgebroken').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  }, 60_000);

  it('says "not found" with the status that says so, and wrote nothing to the console all along', async () => {
    expect(faults).toEqual([]);
    const page = await pageOf('Sanne Veldkamp');
    const response = await page.goto(`${server.address}/nergens`);
    expect(response?.status()).toBe(404);
    await page.getByRole('heading', { name: 'Pagina niet gevonden' }).waitFor();
    await page.close();
  });
});
