import { type Locator, type Page, type Route } from 'playwright-core';
import { type PageWalk } from './page-walk.js';

const API = '**/api/**';

/** What the service answers by itself, as the one who has signed in on this page. */
export const asked = <T>(page: Page, path: string, method = 'GET', body: object = {}): Promise<T> =>
  page.evaluate(
    async ([verb, address, text]) => {
      const session = (await (await fetch('/api/v1/session')).json()) as { csrfToken: string };
      const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrfToken };
      const init = verb === 'GET' ? {} : { method: verb, headers, body: text };
      const answer = await fetch(`/api/v1${address}`, init);
      return (answer.status === 204 ? null : await answer.json()) as T;
    },
    [method, path, JSON.stringify(body)] as const,
  );

/** Opens the first proposal that waits for somebody. @returns its id */
export async function openFirst(walk: PageWalk, page: Page): Promise<string> {
  await walk.open(page, '/beoordelen', 'nl');
  await page.locator('.ds-worklist tbody a').first().click();
  await page.getByRole('button', { name: /Goedkeuren/ }).waitFor();
  await walk.settled(page);
  return new URL(page.url()).pathname.split('/').pop()!;
}

/** Approves what is open, and waits until the service has it: from here on it is kept. */
export async function approve(page: Page): Promise<void> {
  await page.keyboard.press('a');
  await page.getByRole('button', { name: /Ongedaan maken/ }).waitFor();
}

/** Keeps every answer of the service back, or those of one address, until it is let go. */
export async function holdAnswers(page: Page, of: string | RegExp = API): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let free = false;
  await page.route(of, (route) => (free ? route.continue() : void held.push(route)));
  return async () => {
    free = true;
    await Promise.all(held.map((route) => route.continue()));
    await page.unrouteAll({ behavior: 'wait' });
  };
}

/** How long the next proposal took, and how often there was a frame without any. */
export interface Shown {
  readonly ms: number;
  readonly blanks: number;
  /** What there is to read was filled in where the one before stood, and not drawn from the ground up. */
  readonly reused: boolean;
  /** The heading is another one: only then does taking the focus say it aloud. */
  readonly newHeading: boolean;
}

/**
 * Watches for what the next key brings: until the heading of another page has the focus, with its decision to be made
 * beneath it, and that has been drawn. A script of the page itself: from outside, every look would cost a journey.
 */
export async function decideAndWatch(page: Page, key: string): Promise<Shown> {
  await page.evaluate(`void (
    window.shown = new Promise((done) => {
      const before = location.pathname;
      const [table, first] = ['.ds-fit', 'h1'].map((one) => document.querySelector(one));
      let blanks = 0;
      addEventListener('keydown', ({ timeStamp }) => {
        const look = () => requestAnimationFrame(() => {
          const heading = document.querySelector('h1');
          if (document.querySelector('.ds-proposal') === null) blanks++;
          const there = location.pathname !== before && document.activeElement === heading &&
            document.querySelector('.ds-proposal .ds-decide') !== null;
          if (!there) return look();
          const reused = document.querySelector('.ds-fit') === table;
          requestAnimationFrame(() =>
            done({ ms: performance.now() - timeStamp, blanks, reused, newHeading: heading !== first }));
        });
        look();
      }, { once: true, capture: true });
    }))`);
  await page.keyboard.press(key);
  return page.evaluate<Shown>('window.shown');
}

/**
 * A double click on the button to approve: its second half falls on that of the next proposal, as soon as that is there.
 * By the page itself: from outside it would be late on a busy machine, and then a click of its own.
 */
export const approveTwice = (page: Page): Promise<void> =>
  page.evaluate<void>(`new Promise((done) => {
    const before = location.pathname;
    const button = () => document.querySelector('.ds-decide button[aria-keyshortcuts="a"]');
    const first = button();
    const look = () => requestAnimationFrame(() => {
      if (location.pathname === before || button() === null || button() === first) return look();
      button().click();
      done();
    });
    first.click();
    look();
  })`);

/** The value that so many of a hundred are not above. */
export const percentile = (values: readonly number[], of: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil((of / 100) * values.length) - 1]!;

/** So many Tabs past the skip link at most, to what a page is for. */
const MOST_TABS = 60;

/** Goes to a control as one who has no mouse: over the skip link, then by Tab alone. @returns how many Tabs it took */
export async function tabTo(page: Page, control: Locator): Promise<number> {
  await control.waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  for (let tabs = 1; tabs <= MOST_TABS; tabs++) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element.matches(':focus-visible'))) return tabs;
  }
  throw new Error(`Not reached by ${MOST_TABS} Tabs: ${control.toString()} on ${page.url()}`);
}
