import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { type Language } from '../../libs/words/index.js';
import { projectRoot } from '../../src/platform/base/config/project-root.js';
import { describeInBrowser, launchChromium } from './chromium.js';
import { demoHome } from './demo-home.js';
import { hasTurn } from './draws.js';
import { testHome } from './postgres.js';
import { type StartedProcess, startProcess, workerPort } from './start-process.js';

const AXE = readFileSync(join(projectRoot(), 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What is said in words, and so can be wrong in one language and right in the other. */
const WORD_RULES = [
  ...['aria-command-name', 'aria-dialog-name', 'aria-input-field-name', 'aria-toggle-field-name'],
  ...['aria-progressbar-name', 'aria-meter-name', 'button-name', 'document-title', 'empty-heading'],
  ...[
    'empty-table-header',
    'frame-title',
    'html-has-lang',
    'html-lang-valid',
    'image-alt',
    'input-button-name',
  ],
  ...['label', 'label-content-name-mismatch', 'link-name', 'select-name', 'summary-name', 'svg-img-alt'],
  ...['valid-lang', 'landmark-unique', 'image-redundant-alt'],
];
type Looked = 'all' | 'all but contrast' | 'words';
export const LAPTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };
/** 1440 × 900 at 200 % zoom. */
const ZOOMED = { width: 720, height: 450 };
/** In a row, two frames apart: what has arrived may ask for more while it is drawn. */
const QUIET_LOOKS = 4;
const SETTLED_MS = 30_000;
const SKELETON_IN_SIGHT = `(() => {
  const found = document.querySelector('.ds-skeleton');
  found?.scrollIntoView();
  return found !== null;
})()`;

/**
 * Specs of the pages of a service that is started for them, each with the personas' own browser contexts. At the end
 * nothing may have been written to the console of any page.
 */
export function describePages(title: string, tests: (walk: PageWalk) => void): void {
  describeInBrowser(title, () => {
    const walk = new PageWalk();
    beforeAll(() => walk.start(), 300_000);
    afterAll(() => walk.end(), 60_000);
    tests(walk);
    it('wrote nothing to the console all along', () => {
      expect(walk.faults).toEqual([]);
    });
  });
}

export class PageWalk {
  /** What pages threw or wrote to the console as an error, with their address. */
  readonly faults: string[] = [];
  private readonly home = join(testHome(), `pages-${process.pid}`);
  private readonly signedIn = new Map<string, BrowserContext>();
  private readonly asked = new WeakMap<Page, Set<Request>>();
  /** Pages that were looked at for soundness. */
  private looked = 0;
  private server: StartedProcess | undefined;
  private browser: Browser | undefined;

  async start(): Promise<void> {
    await demoHome(this.home);
    this.server = await startProcess(this.home, workerPort());
    this.browser = await launchChromium();
  }

  async end(): Promise<void> {
    await this.browser?.close();
    await this.server?.end('SIGTERM');
    rmSync(this.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }

  get address(): string {
    return this.server!.address;
  }

  /** A page of somebody who has not signed in. */
  async visitor(): Promise<Page> {
    return this.newPage(await this.newContext());
  }

  /** A page of a persona, who signs in once. */
  async pageOf(name: string): Promise<Page> {
    const known = this.signedIn.get(name);
    if (known) return this.newPage(known);
    const context = await this.newContext();
    this.signedIn.set(name, context);
    const page = await this.newPage(context);
    await page.goto(this.address);
    await this.signIn(page, name);
    return page;
  }

  /** A page of a persona who signs in anew, in this browser or in another. */
  async freshPageOf(name: string, browser = this.browser!): Promise<Page> {
    const page = await this.newPage(await this.newContext(browser));
    await page.goto(this.address);
    await this.signIn(page, name);
    return page;
  }

  /** Another tab of the same browser, signed in as the first. */
  tabBeside(page: Page): Promise<Page> {
    return this.newPage(page.context());
  }

  /** From the page that says one is not signed in; it leads back to where one was. */
  async signIn(page: Page, name: string): Promise<void> {
    await page.getByRole('link', { name: /^(Opnieuw inloggen|Inloggen)$/ }).click();
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await page.waitForURL((url) => url.origin === this.address && !/^\/(auth|oidc)/.test(url.pathname));
  }

  /** Open and settled: data instead of the skeleton. */
  async open(page: Page, path: string, language: Language): Promise<void> {
    await page.goto(`${this.address}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    await this.settled(page);
  }

  /** Nothing under way any more, and nothing shown that stands for what is to come. */
  async settled(page: Page): Promise<void> {
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (let quiet = 0; quiet < QUIET_LOOKS;) {
      await drawn(page);
      quiet = this.asked.get(page)?.size === 0 ? quiet + 1 : 0;
    }
    // What is drawn once it comes into sight has to come there.
    for (const began = Date.now(); await page.evaluate<boolean>(SKELETON_IN_SIGHT);) {
      expect(Date.now() - began).toBeLessThan(SETTLED_MS);
      await drawn(page);
    }
    await page.evaluate('scrollTo(0, 0)');
    expect(await page.locator('.utrecht-alert--error').allInnerTexts()).toEqual([]);
  }

  /** @param looked contrast is the dearest rule by far; words are all that differs between the languages */
  async violations(page: Page, looked: Looked = 'all'): Promise<string[]> {
    // Injected by the debugger: a script tag would be refused by the content security policy, and rightly.
    if (!(await page.evaluate(`typeof axe === 'object'`))) await page.evaluate(AXE);
    const options = {
      resultTypes: ['violations'],
      ...(looked === 'words'
        ? { runOnly: { type: 'rule', values: WORD_RULES } }
        : {
            runOnly: RULES,
            rules: {
              'color-contrast': { enabled: looked === 'all' },
              // Off by default: who speaks to the page says what is on a button.
              'label-content-name-mismatch': { enabled: true },
            },
          }),
    };
    const result = await page.evaluate(
      (given) =>
        (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run(given),
      options,
    );
    return result.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    );
  }

  /** What must hold for each page, wherever it is. */
  async expectSound(page: Page, language: Language): Promise<void> {
    const at = new URL(page.url()).pathname;
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('h1').count()).toBe(1);
    expect({ at, typefaces: await typefaces(page) }).toEqual({ at, typefaces: 1 });
    // The parts that pages are made of are shared: where not all is drawn, colours and the phone are looked at on every other one.
    const whole = language === 'nl' && hasTurn(this.looked++);
    const found = await this.violations(
      page,
      whole ? 'all' : language === 'nl' ? 'all but contrast' : 'words',
    );
    expect({ at, violations: found }).toEqual({ at, violations: [] });
    for (const viewport of [ZOOMED, NARROW]) {
      await page.setViewportSize(viewport);
      expect({ at, viewport, overflow: await overflow(page) }).toEqual({ at, viewport, overflow: 0 });
    }
    // The narrow layout is the same in both languages, and its colours are those of the wide one.
    if (whole)
      expect({ at, violations: await this.violations(page, 'all but contrast') }).toEqual({
        at,
        violations: [],
      });
    await page.setViewportSize(LAPTOP);
    await drawn(page);
  }

  /** The same in both languages, without loading the page again: it is opened in Dutch, and left in English. */
  async expectSoundInBoth(page: Page): Promise<void> {
    await this.expectSound(page, 'nl');
    await page.getByRole('button', { name: 'English' }).click();
    await this.settled(page);
    await this.expectSound(page, 'en');
  }

  /** On paper there is nothing to press, and it says of where and when it is, and what of a list is shown. */
  async expectPrintable(page: Page, narrowedBy: RegExp | null = null): Promise<void> {
    const at = new URL(page.url()).pathname;
    await page.emulateMedia({ media: 'print' });
    await drawn(page);
    const left = await page.evaluate(LEFT_ON_PAPER);
    const only = page.locator('p.ds-print-only').filter({ hasText: /^(?:Alleen getoond|Showing only):/ });
    const said = narrowedBy === null ? null : await only.innerText();
    const head = (await page.locator('.ds-top').innerText()).replaceAll('\n', ' ');
    await page.emulateMedia({ media: null });
    await drawn(page);
    expect({ at, left }).toEqual({ at, left: [] });
    if (narrowedBy !== null) expect({ at, said }).toEqual({ at, said: expect.stringMatching(narrowedBy) });
    expect({ at, head }).toEqual({ at, head: expect.stringMatching(/(?:afgedrukt op|printed on) \d/) });
  }

  /** A browser writes a refusal to the console as well: those that were meant are no faults, and have to be there. */
  meant(what: RegExp): void {
    const others = this.faults.filter((fault) => !what.test(fault));
    expect(others.length).toBeLessThan(this.faults.length);
    this.faults.splice(0, Infinity, ...others);
  }

  private newContext(browser = this.browser!): Promise<BrowserContext> {
    return browser.newContext({ locale: 'nl-NL', viewport: LAPTOP, reducedMotion: 'reduce' });
  }

  private async newPage(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`${page.url()}: ${message.text()}`);
    });
    const asked = new Set<Request>();
    this.asked.set(page, asked);
    // A stream of news is under way as long as the page is there.
    page.on('request', (request) => request.resourceType() === 'eventsource' || asked.add(request));
    page.on('requestfinished', (request) => asked.delete(request));
    page.on('requestfailed', (request) => asked.delete(request));
    return page;
  }
}

/** Two frames on: a new width is there at once, the rules of its media queries only with the next frame. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(
    'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null))))',
  );

/** What can be pressed or filled in and still takes room; the sort button of a column leaves its words alone. */
/**
 * A disclosure has its line on paper, and a form that the page is about its values: without a border they are text.
 */
const LEFT_ON_PAPER = `[...document.querySelectorAll('nav, button, input, select, textarea')]
  .filter((one) => one.getBoundingClientRect().width > 1 && one.getBoundingClientRect().height > 1)
  .filter((one) => !(one.matches('.ds-on-paper :is(input, select)') && getComputedStyle(one).borderTopWidth === '0px'))
  .map((one) => one.tagName + ' ' + (one.innerText || one.className))`;

/** In how many typefaces anything of the page stands, shown or not. */
const typefaces = (page: Page): Promise<number> =>
  page.evaluate(
    `new Set([...document.body.querySelectorAll('*')].map((one) => getComputedStyle(one).fontFamily)).size`,
  );

const overflow = async (page: Page): Promise<number> => {
  await drawn(page);
  return page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
};
