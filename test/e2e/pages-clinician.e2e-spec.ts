import { type Page } from 'playwright-core';
import { daysAgo } from '../support/small-region.js';
import { describePages, drawn, LAPTOP, PHONE } from '../support/page-walk.js';

interface Detail {
  readonly alternatives: readonly { readonly open: boolean }[];
  readonly allowed: { readonly replace: boolean };
}

describePages('the pages of a clinician', (walk) => {
  it.each([
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
  ])('are accessible, fit a phone and 200 %% zoom, in both languages: %s', async (path) => {
    const page = await walk.pageOf('Sanne Veldkamp');
    await walk.open(page, path, 'nl');
    await walk.expectPrintable(page);
    await walk.expectSoundInBoth(page);
    await page.close();
  });

  it('say on paper what of a list is shown', async () => {
    const page = await walk.pageOf('Sanne Veldkamp');
    for (const [path, narrowedBy] of [
      ['/beoordelen?zorgvraag=dsm5-anxiety&dagen=14', /Angststoornissen, .*14 dagen/],
      ['/wachtlijst?stand=waiting&vlag=wait-unknown', /: Wacht; .+: Wachttijd niet bekend$/],
      ['/aanbod?wie=regio&zoek=angst', /angst$/],
    ] as const) {
      await walk.open(page, path, 'nl');
      await walk.expectPrintable(page, narrowedBy);
    }
    await page.close();
  });

  it('begin with the work: the first proposal in sight on a phone, ten of them on a laptop', async () => {
    const page = await walk.pageOf('Sanne Veldkamp');
    await walk.open(page, '/beoordelen', 'nl');
    const bottoms = () =>
      page
        .locator('.ds-worklist tbody tr')
        .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom));
    expect((await bottoms()).filter((bottom) => bottom <= LAPTOP.height).length).toBeGreaterThanOrEqual(10);
    await page.setViewportSize(PHONE);
    await drawn(page);
    expect((await bottoms())[0]).toBeLessThanOrEqual(PHONE.height);
    // What narrows the list is one tap away, and says how much of it is in use.
    const button = page.getByRole('button', { name: /^Lijst inperken/ });
    expect(await page.getByLabel('Zorgvraag').isVisible()).toBe(false);
    await button.press('Enter');
    await page.getByLabel('Zorgvraag').selectOption('dsm5-anxiety');
    await walk.settled(page);
    await page.getByRole('button', { name: 'Lijst inperken 1 gekozen' }).waitFor();
    await walk.expectSound(page, 'nl');
    await page.close();
  });

  it('open what stands in the list', async () => {
    const page = await walk.pageOf('Sanne Veldkamp');
    await walk.open(page, '/beoordelen', 'nl');
    await page.locator('tbody a').first().click();
    await page.waitForURL((url) => url.pathname.startsWith('/beoordelen/'));
    await walk.settled(page);
    await walk.expectSoundInBoth(page);
    expect(await page.locator('.ds-kbd:visible').count()).toBeGreaterThan(0);
    // In English on a phone the words of the two norms would meet, and the number at the bell the languages.
    await page.setViewportSize(PHONE);
    await drawn(page);
    // Where there is no keyboard there are no hints of its keys.
    expect(await page.locator('.ds-kbd:visible').count()).toBe(0);
    for (const [one, other] of [
      [page.locator('.ds-timeline__norm span').nth(0), page.locator('.ds-timeline__norm span').nth(1)],
      [page.locator('.ds-bell__count'), page.locator('.ds-languages')],
    ] as const) {
      const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()]);
      const isApart = a!.x + a!.width <= b!.x || a!.y + a!.height <= b!.y;
      expect({ isApart, a, b }).toMatchObject({ isApart: true });
    }
    await page.close();
  });

  it('keeps a proposal with its refusal form accessible, and the whole proposal on one laptop screen', async () => {
    const page = await walk.pageOf('Sanne Veldkamp');
    await walk.open(page, '/beoordelen', 'nl');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Afwijzen/ }).waitFor();
    await walk.settled(page);
    const bottom = await page
      .locator('.ds-proposal')
      .evaluate((element) => element.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(LAPTOP.height);
    // Names of the places there were beside it take two lines at most, and are read whole on a wide one.
    for (const width of [LAPTOP.width, 1280]) {
      await page.setViewportSize({ ...LAPTOP, width });
      await drawn(page);
      const names = await page.evaluate<{ isCut: boolean; lines: number }[]>(
        `[...document.querySelectorAll('.ds-others__name')].map((one) => ({
          isCut: one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight,
          lines: Math.round(one.clientHeight / parseFloat(getComputedStyle(one).lineHeight)),
        }))`,
      );
      for (const { lines } of names) expect(lines).toBeLessThanOrEqual(2);
      if (width === LAPTOP.width) expect(names.filter(({ isCut }) => isCut)).toEqual([]);
    }
    await page.setViewportSize(LAPTOP);
    await drawn(page);
    await walk.expectPrintable(page);
    await page.keyboard.press('r');
    await page.getByRole('radio').first().waitFor();
    await walk.expectSound(page, 'nl');
    await page.close();
  }, 60_000);

  /** Not every client has another place that is free: on some days few have, so who has one is asked for and not come across. */
  const withAnotherPlace = async (page: Page): Promise<string> => {
    const ask = async <T>(path: string): Promise<T> =>
      (await (await page.context().request.get(`${walk.address}/api/v1${path}`)).json()) as T;
    for (let offset = 0; ;) {
      const { items } = await ask<{ items: { id: string }[] }>(`/proposals?side=sending&offset=${offset}`);
      for (const { id } of items) {
        const { alternatives, allowed } = await ask<Detail>(`/proposals/${id}`);
        if (allowed.replace && alternatives.some(({ open }) => open)) return id;
      }
      if (items.length === 0) throw new Error('nobody has another place that is free');
      offset += items.length;
    }
  };

  it('proposes another place instead by keyboard, after saying what changes; the two lead to each other', async () => {
    const page = await walk.pageOf('Sanne Veldkamp');
    await walk.open(page, `/beoordelen/${await withAnotherPlace(page)}`, 'nl');
    const other = page.getByRole('button', { name: /^Dit voorstellen/ }).first();
    await other.waitFor();
    const replaced = page.url();
    await other.press('Enter');
    await page.getByRole('heading', { name: 'Deze plek voorstellen?' }).waitFor();
    await page
      .getByText(/in plaats van/)
      .first()
      .waitFor();
    await walk.expectSound(page, 'nl');
    // Who thinks better of it is back where they were.
    await page.keyboard.press('Escape');
    expect(await other.evaluate((button) => button.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Deze plek voorstellen?' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href !== replaced);
    await page.getByText('Dit komt in plaats van een eerder voorstel.').waitFor();
    await page.getByText('U hebt dit zelf voorgesteld.').waitFor();
    await walk.expectSoundInBoth(page);
    await walk.open(page, new URL(page.url()).pathname, 'nl');
    await page.getByRole('link', { name: 'Dit komt in plaats van een eerder voorstel.' }).press('Enter');
    await page.getByText(/Geëindigd op/).waitFor();
    await page.getByText(/heeft een andere plek voorgesteld/).waitFor();
    await page.getByRole('link', { name: 'Vervangen door een nieuw voorstel.' }).waitFor();
    await page.close();
  }, 120_000);

  it('plans an absence ahead with both days, and calls it off, by keyboard', async () => {
    const page = await walk.pageOf('Sanne Veldkamp');
    await walk.open(page, '/afwezigheid', 'nl');
    const day = (n: number) => daysAgo(-n);
    await page.getByLabel('Eerste dag').fill(day(40));
    await page.getByLabel('Laatste dag').fill(day(50));
    // However the browser writes a day, it is said in the words of the page, also to who does not see it.
    const words = new Intl.DateTimeFormat('nl-NL', {
      ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
      timeZone: 'UTC',
    }).format(new Date(day(40)));
    const describedBy = await page.getByLabel('Eerste dag').getAttribute('aria-describedby');
    const said = page.locator(`[id="${describedBy}"]`);
    expect(await said.innerText()).toBe(words);
    await page.getByLabel('Laatste dag').fill(day(30));
    await page.getByRole('alert').filter({ hasText: 'Kies een dag vanaf' }).waitFor();
    await page.getByLabel('Laatste dag').fill(day(50));
    await page.getByLabel('Laatste dag').press('Enter');
    await page.getByText('Uw afwezigheid is bewaard.').waitFor();
    await walk.expectSound(page, 'nl');
    await page.getByRole('button', { name: /^Wijzigen/ }).press('Enter');
    await page.getByRole('heading', { name: 'Afwezigheid wijzigen' }).waitFor();
    await walk.expectSound(page, 'nl');
    await page.getByRole('button', { name: /^Laten vervallen/ }).press('Enter');
    await page.getByText('Deze afwezigheid is vervallen.').waitFor();
    await page.close();
  }, 60_000);

  it('hands a follow-up to a colleague by keyboard, accessibly', async () => {
    // Whoever has signed in once is known here.
    await (await walk.pageOf('Peter Wolthuis')).close();
    const page = await walk.pageOf('Sanne Veldkamp');
    await walk.open(page, '/beoordelen?kant=sturen', 'nl');
    await page.locator('tbody a').first().click();
    await page.getByRole('button', { name: /Afwijzen/ }).waitFor();
    await page.keyboard.press('r');
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Afwijzing vastleggen' }).click();
    // Not after the ten seconds in which it can be undone.
    const effective = page.waitForResponse((answer) => answer.url().endsWith('/effect'));
    await page.getByRole('button', { name: 'Nu vastleggen' }).click();
    expect((await effective).status()).toBe(200);
    await walk.open(page, '/aanbieden?tab=opvolgen', 'nl');
    await page
      .getByRole('button', { name: /^Overdragen/ })
      .first()
      .press('Enter');
    await page.getByLabel('Overdragen aan').selectOption({ label: 'Peter Wolthuis, Gegevensbeheerder' });
    await walk.expectSound(page, 'nl');
    await page.getByLabel('Overdragen aan').press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Overgedragen aan Peter Wolthuis.').waitFor();
    await walk.expectSound(page, 'nl');
    await page.close();
  }, 90_000);

  it('keeps the page of an offer accessible from the letter to the way back', async () => {
    const sending = await walk.pageOf('Sanne Veldkamp');
    const receiving = await walk.pageOf('Ruben Postma');
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
    await walk.open(sending, '/aanbieden', 'nl');
    await walk.open(receiving, '/aanbieden', 'nl');
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

    await walk.open(sending, '/aanbieden', 'nl');
    await sending
      .getByRole('button', { name: /^Aanbieden/ })
      .first()
      .click();
    await sending.getByText('goedgekeurd door beide kanten').waitFor();
    await walk.expectSound(sending, 'nl');
    await sending.getByRole('button', { name: 'Aanbod vastleggen' }).click();
    await sending.getByRole('region', { name: 'Voorbeeld van de brief' }).waitFor();
    await sending.getByLabel('Nee, de cliënt blijft').check();
    await walk.expectSound(sending, 'nl');
    // Two have the form before them: who is late is told, and shown what is now, without opening the page again.
    const late = await walk.tabBeside(sending);
    await walk.open(late, new URL(sending.url()).pathname, 'nl');
    await late.getByLabel('Nee, de cliënt blijft').check();
    await late.getByRole('radio').nth(2).check();
    await sending.getByLabel('Ja, de cliënt stapt over').check();
    // Its answer is lost on the way: nobody says that nothing has changed, and the page shows that it has.
    await sending.route('**/api/v1/offers/*/answer', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await sending.getByRole('button', { name: 'Antwoord vastleggen' }).click();
    const unsure = sending.getByRole('alert').filter({ hasText: 'Niet zeker of dit is gelukt' });
    await unsure.getByText(/Deze pagina is daarna opnieuw gelezen/).waitFor();
    expect(await sending.getByText('Er is niets gewijzigd').count()).toBe(0);
    expect(await sending.getByRole('button', { name: 'Antwoord vastleggen' }).count()).toBe(0);
    await sending.unrouteAll({ behavior: 'wait' });
    await late.getByRole('button', { name: 'Antwoord vastleggen' }).click();
    await late.getByRole('alert').filter({ hasText: 'Dit is niet gelukt' }).waitFor();
    await late.getByRole('button', { name: /Vastleggen\s*: Toestemming/ }).waitFor();
    expect(await late.getByRole('button', { name: 'Antwoord vastleggen' }).count()).toBe(0);
    await late.getByRole('alert').filter({ hasText: 'Dit is niet gelukt' }).waitFor();
    expect(await walk.violations(late)).toEqual([]);
    await late.close();
    walk.meant(/status of 409/);
    walk.meant(/ERR_CONNECTION_RESET|ERR_FAILED/);
    await sending.getByRole('button', { name: /Vastleggen\s*: Toestemming/ }).click();
    await sending.getByRole('button', { name: /Terugnemen\s*: Toestemming/ }).waitFor();
    await walk.expectSound(sending, 'nl');
    await walk.expectPrintable(sending);
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
    await walk.open(receiving, pathname, 'en');
    await receiving.getByRole('button', { name: 'No treatment: back to original place' }).click();
    await walk.expectSound(receiving, 'en');
    await receiving.getByLabel('The client decided against the transfer after all').check();
    await receiving.getByRole('button', { name: 'Record the return' }).click();
    await receiving.getByRole('heading', { level: 1, name: /back in original place/ }).waitFor();
    for (const tab of ['afgerond', 'opvolgen']) {
      await walk.open(sending, `/aanbieden?tab=${tab}`, 'en');
      await walk.expectSound(sending, 'en');
    }
    await sending.close();
    await receiving.close();
  }, 180_000);

  it('takes a decision back within ten seconds, and the proposal is still undecided', async () => {
    const page = await walk.pageOf('Sanne Veldkamp');
    await walk.open(page, '/beoordelen', 'nl');
    await page.locator('tbody a').first().click();
    await page.getByRole('button', { name: /Goedkeuren/ }).waitFor();
    const decided = new URL(page.url()).pathname;
    await page.keyboard.press('a');
    await page.waitForURL((url) => url.pathname !== decided);
    await page.getByRole('button', { name: /Ongedaan maken/ }).waitFor();
    expect(await walk.violations(page)).toEqual([]);
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
});
