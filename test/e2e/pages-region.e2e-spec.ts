import { todayOf } from '../../src/platform/base/time/index.js';
import { asked, holdAnswers } from '../support/at-work.js';
import { describePages } from '../support/page-walk.js';

/** Who sees which pages, beside those of a clinician; between them every page is seen. The names are those of the demo's personas. */
const PEOPLE = [
  {
    name: 'Marga Tilstra',
    paths: [
      '/beoordelen/regiotafel',
      '/beoordelen/regiotafel?tab=ingebracht',
      '/beoordelen/regiotafel?tab=acties',
      '/beoordelen/regiotafel?tab=uitkomsten',
    ],
  },
  {
    name: 'Peter Wolthuis',
    paths: [
      '/aanleveren',
      '/aanleveren/kwaliteit',
      '/wachtlijst/nog-wachtend',
      '/beoordelen/regiotafel?tab=ingebracht',
      '/aanleveren/webhooks',
      '/meldingen/voorkeuren',
      '/toezicht/wissen',
    ],
  },
  {
    name: 'Ilse Meertens',
    paths: ['/matching', '/inzicht', '/inzicht?per=aanbieder', '/inzicht?per=diagnose'],
  },
  {
    name: 'Nadia Rahimi',
    paths: [
      '/toezicht',
      '/toezicht?handeling=session.start&van=2020-01-01',
      '/toezicht?persoon=nobody',
      '/toezicht/wachtplek',
      '/toezicht/bewaren',
      '/toezicht/wissen',
    ],
  },
  {
    name: 'Gert Pathuis',
    paths: [
      '/toezicht',
      '/toezicht/sessies',
      '/beheer',
      '/beheer/organisaties',
      '/beheer/systemen',
      '/beheer/mensen',
      '/beheer/codelijsten',
      '/beheer/installatie',
    ],
  },
] as const;
/** A list, and that its first row opens a page of its own. */
const DETAILS = [
  ['Peter Wolthuis', '/aanleveren'],
  ['Ilse Meertens', '/matching'],
] as const;

describePages('the pages of the region', (walk) => {
  it.each(['nl', 'en'] as const)('tell a visitor what it is, accessibly (%s)', async (language) => {
    const page = await walk.visitor();
    await walk.open(page, '/', language);
    await walk.expectSound(page, language);
    // In one language, until the other is asked for.
    const wordsLoaded = (): Promise<number> =>
      page.evaluate(
        `performance.getEntriesByType('resource').filter(({ name }) => /\\/assets\\/pages-[^/]+\\.js$/.test(name)).length`,
      );
    expect(await wordsLoaded()).toBe(1);
    const other = language === 'nl' ? 'en' : 'nl';
    await page.locator(`.ds-languages button[lang=${other}]`).click();
    await page.locator(`html[lang=${other}]`).waitFor();
    expect(await wordsLoaded()).toBe(2);
    await page.context().close();
  });

  it.each(PEOPLE)(
    'are accessible, fit a phone and 200 %% zoom, in both languages: those of $name',
    async ({ name, paths }) => {
      const page = await walk.pageOf(name);
      for (const path of paths) {
        await walk.open(page, path, 'nl');
        await walk.expectPrintable(page);
        await walk.expectSoundInBoth(page);
      }
      await page.close();
    },
    120_000,
  );

  it('take one answer for several by the keyboard, and nobody off the list before it is confirmed', async () => {
    const page = await walk.pageOf('Peter Wolthuis');
    await walk.open(page, '/wachtlijst/nog-wachtend', 'nl');
    const group = (name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });
    const countOf = async (name: string): Promise<number> =>
      Number((await group(name).innerText()).replace(/\D/g, ''));
    const before = await countOf('Na te vragen');
    for (const key of ['j', 'x', 'j', 'j', 'X', '3']) await page.keyboard.press(key);
    await page.getByText('Vastgelegd van 3 cliënten: Elders geholpen.').waitFor();
    await walk.settled(page);
    expect([await countOf('Na te vragen'), await countOf('Van de lijst te halen')]).toEqual([before - 3, 3]);
    // The work goes on where it was: the focus is on the next client.
    expect(await page.evaluate(`document.activeElement?.getAttribute('type')`)).toBe('checkbox');
    await group('Van de lijst te halen').click();
    await page.waitForURL((url) => url.search.includes('af-te-halen'));
    await walk.settled(page);
    await page.keyboard.press('a');
    await page.getByText('3 cliënten gekozen').waitFor();
    await walk.expectSoundInBoth(page);
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.getByText('3 cliënten gekozen').waitFor();
    await page.getByRole('button', { name: 'Haal van de lijst' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Haal van de lijst' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Haal van de lijst' }).click();
    await page.getByText('3 cliënten zijn van de lijst.').waitFor();
    await page.getByRole('heading', { name: 'Niemand van de lijst te halen' }).waitFor();
    await page.close();
  }, 60_000);

  it.each(DETAILS)('open what stands in the lists: as %s at %s', async (name, list) => {
    const page = await walk.pageOf(name);
    await walk.open(page, list, 'nl');
    await page.locator('tbody a').first().click();
    await page.waitForURL((url) => url.pathname.startsWith(`${list}/`));
    await walk.settled(page);
    await walk.expectSoundInBoth(page);
    await page.close();
  });

  it('takes a case from the list over an agenda to a decision, by codes and dates alone, accessibly', async () => {
    const page = await walk.pageOf('Marga Tilstra');
    await walk.open(page, '/beoordelen/regiotafel', 'nl');
    // Today: a case is decided on no earlier day than that of its meeting.
    const on = todayOf(new Date());
    await page.getByLabel('Datum van het overleg').fill(on);
    await page.getByRole('button', { name: 'Overleg plannen' }).click();
    await page.getByRole('heading', { name: /Overleg van/ }).waitFor();
    await walk.open(page, '/beoordelen/regiotafel?tab=ingebracht', 'nl');
    await page.locator('tbody a').first().click();
    await page.waitForURL((url) => /regiotafel\/[0-9a-f-]{36}$/.test(url.pathname));
    await walk.settled(page);
    await page.getByRole('button', { name: 'Op de agenda zetten' }).click();
    // A programme is proposed where there is one; elsewhere it says that there is none, before anything is chosen.
    const none = await page.getByText('Nergens in de regio is nu een vrije plek').count();
    expect(await page.getByLabel(/^Een programma voorstellen/).isDisabled()).toBe(none > 0);
    expect(await page.getByLabel(/Er is nu geen programma om voor te stellen/).count()).toBe(none);
    if (none === 0) await page.getByLabel(/Een programma voorstellen/).check();
    await page.getByRole('button', { name: 'Actie vragen' }).click();
    await walk.expectSound(page, 'nl');
    // There is nowhere to write anything.
    expect(await page.locator('textarea, input[type=text], input:not([type])').count()).toBe(0);
    await page.getByLabel(/Overbruggingszorg regelen/).check();
    const decided = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
    // On to the agenda; the decision can be undone for a while and then stands.
    await page.waitForURL((url) => url.pathname !== decided);
    await walk.settled(page);
    await walk.expectSound(page, 'nl');
    await walk.open(page, decided, 'nl');
    await page.getByText(/Besloten op/).waitFor();
    await walk.settled(page);
    await walk.expectSound(page, 'nl');
    // Who was there, by organisation and role; then what was decided is kept as a list.
    await walk.open(page, '/beoordelen/regiotafel', 'nl');
    // While its list is on its way the agenda does not say that it is empty; where it does not come, it says that.
    const cases = /\/api\/v1\/cases\?.*meeting=/;
    const letGo = await holdAnswers(page, cases);
    await page.reload();
    const agenda = page.locator('section', { has: page.getByRole('heading', { name: /^Overleg van/ }) });
    await agenda.locator('.ds-skeleton').waitFor();
    expect(await agenda.getByText('Nog geen casussen op deze agenda').count()).toBe(0);
    await letGo();
    await agenda.locator('tbody tr').first().waitFor();
    await page.route(cases, (route) => route.fulfill({ status: 503, body: '' }));
    await page.reload();
    await agenda.getByRole('button', { name: 'Opnieuw proberen' }).waitFor({ timeout: 30_000 });
    await page.unrouteAll({ behavior: 'wait' });
    await agenda.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await agenda.locator('tbody tr').first().waitFor();
    walk.meant(/status of 503/);
    await page.getByRole('button', { name: 'Vastleggen', exact: true }).press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Kies eerst een organisatie.' }).waitFor();
    await page.getByLabel('Organisatie').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Vastleggen', exact: true }).press('Enter');
    await page.getByRole('button', { name: /^Weghalen/ }).waitFor();
    await walk.expectSound(page, 'nl');
    await walk.expectPrintable(page);
    // Cases that nobody came to: what becomes of them is said before, and after.
    const all = page.getByRole('button', { name: /^Alles op deze agenda/ });
    await all.press('Enter');
    await all.waitFor({ state: 'detached' });
    await agenda.getByText('Te bespreken').first().waitFor();
    // The day of the meeting is its heading, and not repeated on every line.
    expect(await agenda.locator('tbody').getByText('Op de agenda van').count()).toBe(0);
    const end = page.getByRole('button', { name: 'Overleg afsluiten' });
    await end.press('Enter');
    const sure = page.getByRole('dialog', { name: /^Overleg van .* afsluiten\?$/ });
    await sure.getByText(/nog niet besproken en ga.+ terug naar Ingebracht/).waitFor();
    expect(await walk.violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await end.evaluate((button) => button.matches(':focus'))).toBe(true);
    await end.press('Enter');
    await sure.getByRole('button', { name: 'Afsluiten' }).press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: /is afgesloten\. \d+ casus/ })
      .waitFor();
    await page.getByRole('heading', { name: 'Eerdere overleggen' }).waitFor();
    await page.locator('a[href*="overleg="]').first().press('Enter');
    await page.getByRole('heading', { name: /^Besluiten van het overleg van/ }).waitFor();
    await walk.settled(page);
    await page
      .getByRole('cell', { name: /Overbruggingszorg/ })
      .first()
      .waitFor();
    await page
      .getByText(/: Behandelaar/)
      .first()
      .waitFor();
    await walk.expectSoundInBoth(page);
    await walk.open(page, '/beoordelen/regiotafel?tab=acties', 'en');
    await walk.expectSound(page, 'en');
    await page.close();
  }, 150_000);

  it('count what retention would take, and have the chain of the trail verified', async () => {
    const page = await walk.pageOf('Nadia Rahimi');
    await walk.open(page, '/toezicht/bewaren', 'nl');
    await page.getByRole('button', { name: 'Natellen wat er nu weg zou gaan' }).click();
    await page.getByText(/Geteld, en er is niets verdwenen/).waitFor();
    await walk.expectSoundInBoth(page);
    await walk.open(page, '/toezicht', 'nl');
    await page.getByRole('button', { name: 'Nu narekenen' }).click();
    await page.getByText(/elk zegel sluit aan op het vorige/).waitFor();
    await walk.expectSound(page, 'nl');
    await page.close();
  }, 90_000);

  it('read in the trail what was refused, what its maker was told, and that it did not happen', async () => {
    const clinician = await walk.pageOf('Sanne Veldkamp');
    await walk.open(clinician, '/beoordelen', 'nl');
    const { items } = await asked<{ items: { id: string }[] }>(clinician, '/proposals?waitingFor=me&limit=1');
    await asked(clinician, `/proposals/${items[0]!.id}/decisions`, 'POST', {
      verdict: 'approve',
      version: 99,
    });
    walk.meant(/status of 409/);
    await clinician.close();
    const page = await walk.pageOf('Nadia Rahimi');
    for (const [language, done, told] of [
      [
        'nl',
        'Geweigerd, dus niet gebeurd: voorstel goedgekeurd',
        'kreeg te horen: “Dit voorstel is intussen',
      ],
      ['en', 'Refused, so not done: proposal approved', 'was told: “This proposal has changed'],
    ] as const) {
      await walk.open(page, '/toezicht?handeling=proposal.approve', language);
      const line = page.getByRole('row', { name: items[0]!.id }).first();
      expect(await line.innerText()).toContain(done);
      expect(await line.innerText()).toContain(told);
    }
    await walk.expectPrintable(page, /Action: Proposal approved$/);
    await page.close();
  }, 60_000);

  it('begin where the work of a role is, and say whom to ask where a page is not of it', async () => {
    const page = await walk.pageOf('Gert Pathuis');
    await walk.open(page, '/', 'nl');
    await page.waitForURL((url) => url.pathname === '/beheer');
    await page.getByText(/^Een beheerder van de regio wijzigt dit/).waitFor();
    await walk.open(page, '/beheer/codelijsten', 'nl');
    await page.getByText(/^Versie 2 van deze lijst, van \d+ \w+ 20\d\d\.$/).waitFor();
    await page.getByText(/^Van de NZa en Vektis/).waitFor();
    const lists = await page.getByLabel('Lijst').locator('option').allInnerTexts();
    for (const name of lists) expect(name).toMatch(/^[A-Z][^A-Z]* ?/);
    await page.getByLabel('Lijst').selectOption({ label: 'Redenen om af te wijzen' });
    await page.getByText(/^Versie \d+, van \d+ \w+ 20\d\d\.$/).waitFor();
    await page.getByText(/^Van de regio: deze redenen horen bij het beleid/).waitFor();
    await page.goto(`${walk.address}/wachtlijst?lang=nl`);
    await page.getByRole('heading', { name: 'Geen toegang' }).waitFor();
    await page.getByText(/^Dit hoort niet bij de taken van uw rol\. Hebt u het nodig, vraag dan/).waitFor();
    expect(await page.getByRole('button', { name: 'Opnieuw proberen' }).count()).toBe(0);
    await page.getByRole('navigation').getByRole('link', { name: 'Beheer' }).first().waitFor();
    walk.meant(/status of 403/);
    await page.close();
  }, 60_000);

  it('end somebody’s session after a confirmation, and not before', async () => {
    const leaver = await walk.pageOf('Ruben Postma');
    const user = await leaver.evaluate(
      async () => ((await (await fetch('/api/v1/session')).json()) as { user: { id: string } }).user.id,
    );
    // Away from the service: a page that still asks would, rightly, be told 401 at a moment of its own.
    await leaver.goto('about:blank');
    const page = await walk.pageOf('Gert Pathuis');
    await walk.open(page, '/toezicht/sessies', 'nl');
    const end = page.getByRole('button', { name: `Sessie van ${user} sinds` });
    await end.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Opnieuw inloggen kan').waitFor();
    expect(await walk.violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await end.press('Enter');
    await dialog.getByRole('button', { name: 'Beëindigen' }).click();
    await page.getByText(`1 sessie van ${user} is beëindigd.`).waitFor();
    await walk.settled(page);
    await walk.expectSound(page, 'nl');
    const session = await leaver.context().request.get(`${walk.address}/api/v1/session`);
    expect(await session.json()).toMatchObject({ signedIn: false });
    await page.close();
    await leaver.close();
  }, 60_000);

  it('answers what if, in both languages, and the same again for who gets the link', async () => {
    const page = await walk.pageOf('Ilse Meertens');
    await walk.open(page, '/matching', 'nl');
    await page.locator('tbody a').last().click();
    await page.getByRole('link', { name: /Wat als/ }).click();
    await walk.settled(page);
    await page.getByLabel('Programma', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Week', { exact: true }).selectOption({ index: 2 });
    await page.getByLabel(/−/).fill('3');
    await page.getByRole('button', { name: /toevoegen/ }).click();
    await walk.expectSoundInBoth(page);
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.getByRole('button', { name: 'Doorrekenen' }).click();
    const finding = page.locator('#what-if-result');
    await finding.waitFor({ timeout: 60_000 });
    const told = await finding.innerText();
    await walk.expectPrintable(page, /: Volwassenen \(Zvw\)$/);
    await walk.expectSoundInBoth(page);
    expect(await finding.innerText()).not.toBe(told);
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.reload();
    await finding.waitFor({ timeout: 60_000 });
    expect(await finding.innerText()).toBe(told);
    await page.close();
  }, 180_000);

  it('shows how far a matching is while it runs, and stops it when asked', async () => {
    const page = await walk.pageOf('Ilse Meertens');
    await walk.open(page, '/matching', 'nl');
    await page.getByRole('button', { name: 'Matching starten' }).click();
    // What it would withdraw is said first.
    await page.getByRole('dialog', { name: 'Nieuwe matchingronde starten?' }).waitFor();
    expect(await walk.violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Starten en vervangen' }).click();
    await page.locator('.ds-progress-figures').waitFor();
    await page.getByRole('button', { name: 'Matching afbreken' }).click();
    await page.locator('tbody tr').first().getByText('Afgebroken').waitFor();
    expect(await walk.violations(page)).toEqual([]);
    await page.close();
  }, 60_000);

  it('show what is now beside each number of a what-if, and each refusal at its own change', async () => {
    const page = await walk.pageOf('Ilse Meertens');
    await walk.open(page, '/matching', 'nl');
    await page.locator('tbody a').last().click();
    await page.getByRole('link', { name: /Wat als/ }).click();
    await walk.settled(page);
    for (const n of [1, 2]) {
      await page.getByLabel('Programma', { exact: true }).selectOption({ index: n });
      await page.getByLabel('Week', { exact: true }).selectOption({ index: 2 });
      await page
        .locator('form')
        .getByText(/^Nu: \d+$/)
        .waitFor();
      await page.locator('input[type=number]').fill(n === 1 ? '-9999' : '1');
      await page.getByRole('button', { name: 'Wijziging toevoegen' }).click();
    }
    await page.getByRole('button', { name: 'Doorrekenen' }).click();
    await page.getByRole('alert').getByText('Deze wijzigingen passen niet bij deze matching').waitFor();
    const refused = page.getByRole('listitem').filter({ hasText: /Geweigerd: .* en / });
    expect(await refused.count()).toBe(1);
    expect(await refused.innerText()).toContain('−9.999');
    expect(await walk.violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText(/Refused: must be/).waitFor();
    walk.meant(/status of 400/);
    await page.close();
  }, 60_000);

  // After the what-ifs: with an entry go the lists that runs have kept.
  it('answer a client who asks who saw their data, and erase what the client wants erased', async () => {
    const steward = await walk.pageOf('Peter Wolthuis');
    await walk.open(steward, '/toezicht/wissen', 'nl');
    const { entry, reference, provider } = await steward.evaluate(async () => {
      const get = async (path: string): Promise<unknown> => (await fetch(`/api/v1/${path}`)).json();
      const list = (await get('waiting-list?limit=1')) as { items: { id: string; reference: string }[] };
      const session = (await get('session')) as { organisation: { id: string } };
      const [{ id, reference }] = list.items as [{ id: string; reference: string }];
      return { entry: id, reference, provider: session.organisation.id };
    });
    const page = await walk.pageOf('Nadia Rahimi');
    await walk.open(page, '/toezicht/wachtplek', 'nl');
    // What could be somebody's number goes nowhere.
    await page.getByLabel('Kenmerk van de cliënt').fill('123456789');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/geen kenmerk/)
      .waitFor();
    await page.getByLabel('Kenmerk van de cliënt').fill(entry);
    await page.keyboard.press('Enter');
    await page.getByText('Alle regels van het auditspoor').click();
    await page.getByRole('button', { name: 'CSV voor een programma' }).waitFor();
    await walk.settled(page);
    expect(await page.locator('tbody tr').count()).toBeGreaterThanOrEqual(2);
    await walk.expectSoundInBoth(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV for a program' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('trail.csv');

    await walk.open(page, `/toezicht/wissen?kenmerk=${entry}`, 'nl');
    await page.getByRole('button', { name: 'Nagaan wat er weg zou gaan' }).click();
    await page.getByText(/Het auditspoor: \d+ regels/).waitFor();
    await walk.expectSoundInBoth(page);
    await page.getByRole('button', { name: 'Erase permanently' }).click();
    await page
      .getByRole('alert')
      .getByText(/First confirm/)
      .waitFor();
    await page.getByLabel(/The client has asked for this/).check();
    await page.getByRole('button', { name: 'Erase permanently' }).click();
    await page.getByText(`${entry} has been erased`).waitFor();
    await walk.settled(page);
    await walk.expectSound(page, 'en');
    await walk.open(page, `/toezicht/wachtplek?kenmerk=${entry}`, 'en');
    await page.getByText('All lines of the audit trail').click();
    await page.getByText('Entry erased on request').waitFor();

    // The search of the trail takes the provider's own reference with its provider, and puts none of it in the address.
    await walk.open(page, '/toezicht', 'nl');
    await page.getByLabel('Kenmerk', { exact: true }).fill(reference);
    await page.getByLabel('Kenmerk van aanbieder').selectOption(provider);
    await walk.expectSound(page, 'nl');
    await page.getByRole('button', { name: 'Zoeken' }).press('Enter');
    await page.waitForURL((url) => url.searchParams.get('kenmerk') === entry);
    await page.getByRole('cell', { name: /Wachtplek gewist op verzoek/ }).waitFor();
    await page.close();
    await steward.close();
  }, 120_000);

  it('an organisation that somebody else changed meanwhile stays as they made it, and who was late is told', async () => {
    const pages = [await walk.pageOf('Gert Pathuis'), await walk.pageOf('Gert Pathuis')] as const;
    for (const page of pages) {
      await walk.open(page, '/beheer/organisaties', 'nl');
      await page.getByRole('button', { name: 'GGZ Wold en Wad wijzigen' }).click();
    }
    const [first, late] = pages;
    await first.getByLabel('Netto erbij per matching').fill('tien');
    await first.getByText('Dit is geen getal.').waitFor();
    await first.getByLabel('Netto erbij per matching').fill('10');
    await first.getByRole('button', { name: 'Opslaan' }).click();
    await first.getByText('GGZ Wold en Wad: opgeslagen.').waitFor();
    await late.getByLabel('Netto erbij per matching').fill('20');
    await late.getByRole('button', { name: 'Opslaan' }).click();
    await late.getByText('Iemand anders heeft deze organisatie intussen gewijzigd.').waitFor();
    expect(
      await late
        .getByRole('row', { name: /GGZ Wold en Wad/ })
        .getByRole('cell')
        .allInnerTexts(),
    ).toContain('10');
    expect(await walk.violations(late)).toEqual([]);
    walk.meant(/status of 409/);
    for (const page of pages) await page.close();
  }, 60_000);

  it('says "not found" with the status that says so', async () => {
    const page = await walk.pageOf('Sanne Veldkamp');
    const response = await page.goto(`${walk.address}/nergens`);
    expect(response?.status()).toBe(404);
    await page.getByRole('heading', { name: 'Pagina niet gevonden' }).waitFor();
    walk.meant(/nergens: .*404/);
    await page.close();
  });

  it('are not shown again as they were to who goes back after somebody signed out', async () => {
    const page = await walk.pageOf('Gert Pathuis');
    await walk.open(page, '/', 'nl');
    await page.getByRole('button', { name: 'Uitloggen' }).first().waitFor();
    // Beside the cookie a browser is left with the language, whether shortcuts are on, and nothing else.
    const stored = await page.evaluate<string[]>(
      '[...Object.keys(localStorage), ...Object.keys(sessionStorage)]',
    );
    expect(stored.filter((name) => !/^doorstroom\.(language|shortcuts)$/.test(name))).toEqual([]);
    expect(await page.evaluate('indexedDB.databases()')).toEqual([]);
    await page.context().clearCookies();
    // As a browser says it that kept the page: this one, driven by a test, keeps none.
    await page.evaluate(`window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`);
    await page.getByRole('link', { name: 'Inloggen' }).waitFor();
    await page.close();
  });
});
