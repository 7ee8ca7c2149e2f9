import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { demoHome } from '../support/demo-home.js';
import { testHome } from '../support/postgres.js';
import { type StartedProcess, startProcess, workerPort } from '../support/start-process.js';

interface Proposal {
  id: string;
  side: string;
  from: { provider: { name: string } };
  to: { provider: { name: string } };
}
interface Figures {
  accepted: number;
  approved: number;
  offered: number;
  /** Wachtplekken per provider. */
  places: Record<string, number | null>;
}
interface Group {
  label: { nl: string };
  figure: { places: number | null };
}

/** The service as it is started and the pages as people use them: nothing is called that a person could not click. */
describeInBrowser('from sign-in to an accepted offer', () => {
  const home = join(testHome(), `journey-${process.pid}`);
  let server: StartedProcess;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    await demoHome(home);
    server = await startProcess(home, workerPort());
    browser = await launchChromium();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.end('SIGTERM');
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }, 60_000);

  /** Signs in as the first clinician of an organisation that may decide. */
  async function signInAt(organisation: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 } });
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(server.address);
    await page
      .getByRole('link', { name: 'Inloggen' })
      .or(page.getByRole('button', { name: 'Inloggen' }))
      .first()
      .click();
    const group = page.getByRole('region', { name: organisation, exact: true });
    await group.getByRole('button').first().click();
    await page.waitForURL((url) => url.origin === server.address && !url.pathname.startsWith('/auth'));
    return page;
  }

  const api = <T>(page: Page, path: string): Promise<T> =>
    page.evaluate(async (address) => (await fetch(address)).json() as Promise<T>, `/api/v1${path}`);

  const figures = async (page: Page): Promise<Figures> => {
    const { accepted, approved, offered } = await api<Omit<Figures, 'places'>>(page, '/insight/funnel');
    const { groups } = await api<{ groups: Group[] }>(page, '/insight/waits?by=provider');
    return {
      accepted,
      approved,
      offered,
      places: Object.fromEntries(groups.map(({ label, figure }) => [label.nl, figure.places])),
    };
  };

  /** Opens a proposal from the worklist, approves it with the key and lets the ten seconds to undo be over. */
  async function approve(page: Page, id: string): Promise<void> {
    await page.goto(`${server.address}/beoordelen/${id}`);
    await page.getByRole('button', { name: /Goedkeuren/ }).waitFor();
    await page.keyboard.press('a');
    await page.getByRole('button', { name: /Nu vastleggen/ }).click();
    await page.getByRole('button', { name: /Nu vastleggen/ }).waitFor({ state: 'hidden' });
    await page.goto(`${server.address}/beoordelen/${id}`);
    await page.getByText('Goedgekeurd').first().waitFor();
  }

  it('walks sign-in, worklist, two approvals, offer and answer, and the figures follow', async () => {
    const sending = await signInAt('GGZ Wold en Wad');
    await sending.goto(`${server.address}/beoordelen`);
    await sending.locator('tbody tr').first().waitFor();
    expect(await sending.getByRole('heading', { level: 1 }).innerText()).toBe('Beoordelen');

    const { items } = await api<{ items: Proposal[] }>(
      sending,
      '/proposals?side=sending&waitingFor=me&limit=1',
    );
    const [proposal] = items;
    const receiver = proposal!.to.provider.name;
    const before = await figures(sending);
    expect(before).toMatchObject({ accepted: 0, approved: 0, offered: 0 });

    await approve(sending, proposal!.id);
    const receiving = await signInAt(receiver);
    await approve(receiving, proposal!.id);
    expect(await figures(sending)).toEqual(before);

    await sending.goto(`${server.address}/aanbieden`);
    await sending
      .getByRole('button', { name: /^Aanbieden/ })
      .first()
      .click();
    await sending.getByRole('button', { name: 'Aanbod vastleggen' }).click();
    await sending.getByRole('region', { name: 'Voorbeeld van de brief' }).waitFor();
    await sending.goto(`${server.address}/aanbieden?tab=lopend`);
    await sending.getByRole('button', { name: 'Antwoord vastleggen' }).first().click();
    await sending.getByLabel('Ja, de cliënt stapt over').check();
    await sending.getByRole('button', { name: 'Antwoord vastleggen' }).last().click();
    await sending.getByRole('button', { name: 'Antwoord vastleggen' }).first().waitFor({ state: 'hidden' });

    // One acceptance is in no figure: they stay as published, or two looks would show whose it is.
    expect(await figures(sending)).toEqual(before);
    await sending.goto(`${server.address}/inzicht`);
    await sending.getByRole('heading', { name: /0 van \d+ voorstellen/ }).waitFor();
    expect(errors).toEqual([]);
  }, 120_000);

  it('shows an organisation that is no party neither the proposal nor that there is one', async () => {
    const [sending] = contexts;
    const page = sending!.pages()[0]!;
    const { items } = await api<{ items: Proposal[] }>(page, '/proposals?side=sending&limit=1');
    const parties = new Set([items[0]!.from.provider.name, items[0]!.to.provider.name]);
    const outsider = [
      'Stichting De Stadsborg',
      'Online kliniek Helderzicht',
      'Behandelcentrum Maarwold',
    ].find((name) => !parties.has(name))!;
    const other = await signInAt(outsider);
    await other.goto(`${server.address}/beoordelen/${items[0]!.id}`);
    await other
      .getByText(/bestaat niet/)
      .first()
      .waitFor();
  }, 60_000);
});
