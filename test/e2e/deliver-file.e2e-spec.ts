import { type Page } from 'playwright-core';
import { tableOf } from '../../src/platform/base/table-file/index.js';
import { dutchExport } from '../support/ingest/dutch-export.js';
import { describePages } from '../support/page-walk.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PERSONA = 'Peter Wolthuis';
const REGISTERED = '2026-01-12';

const choose = (page: Page, buffer: Buffer, name = 'wachtlijst Jansen.xlsx') =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer });
const figure = async (page: Page, name: string): Promise<string> =>
  (await page.locator('.ds-run-figures > div', { hasText: name }).first().locator('dd').innerText()).trim();

describePages('delivering a file', (walk) => {
  it('takes an export of Excel with a lost zero, birth dates and twelve wrong rows to a receipt, and the next one at once', async () => {
    const page = await walk.pageOf(PERSONA);
    await walk.open(page, '/aanleveren', 'nl');
    await choose(page, dutchExport({ rows: 40, registered: REGISTERED, wrong: true }));

    // What is not certain is asked: nothing else.
    await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor();
    await walk.settled(page);
    await expect(page.getByText('Er is nog niets verstuurd.').isVisible()).resolves.toBe(true);
    const asked = await page.locator('fieldset.ds-ask label').allInnerTexts();
    expect(asked).toEqual(
      ['Geboortedatum', 'Interne code', 'aandachtstekort', 'PTSS', 'Depressie'].map(
        (name) => expect.stringContaining(name) as string,
      ),
    );
    await walk.expectSoundInBoth(page);
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.getByLabel('Interne code').selectOption({ label: 'Niet overnemen' });
    await page.getByRole('button', { name: 'Klopt, laat zien wat er gebeurt' }).click();

    // What would happen, row by row; corrected in place.
    await page.getByText('Alleen wat nieuw of gewijzigd is').click();
    await page.getByRole('heading', { name: '12 rijen kunnen niet worden overgenomen' }).waitFor();
    await walk.settled(page);
    expect(await figure(page, 'Geweigerd')).toBe('12');
    expect(await figure(page, 'Nieuw')).toBe('28');
    expect(await page.locator('body').innerText()).not.toMatch(/NaamA|111222333/);
    // On paper the refused rows are what there is to take along.
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.getByRole('heading', { name: '12 rijen kunnen niet worden overgenomen' }).isVisible(),
    ).toBe(true);
    expect(
      await page.getByText('De hele wachtlijst: wie er niet in staat, gaat van de lijst').isVisible(),
    ).toBe(false);
    await page.emulateMedia({ media: null });
    await walk.expectPrintable(page);
    await walk.expectSoundInBoth(page);
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.getByLabel('Max reistijd').first().fill('60');
    await page.getByRole('button', { name: 'Verbeteringen controleren' }).click();
    await page.getByRole('heading', { name: '11 rijen kunnen niet worden overgenomen' }).waitFor();

    await page.getByRole('button', { name: '29 rijen versturen' }).click();
    await page.getByRole('heading', { name: 'Aangeleverd' }).waitFor();
    expect(await figure(page, 'Geweigerd')).toBe('11');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Geweigerde rijen downloaden' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
    const table = await tableOf(Buffer.concat(chunks), () => 1);
    if (!table.ok) throw new Error(table.error.code);
    expect(saved.suggestedFilename()).toBe('niet-overgenomen.xlsx');
    expect(table.value.rows).toHaveLength(12);
    expect(table.value.rows[0].cells.at(-1)).toBe('Waarom niet overgenomen');

    // The second time there is nothing to answer.
    await page.getByRole('button', { name: 'Nog een bestand' }).click();
    await choose(page, dutchExport({ rows: 40, registered: REGISTERED, wrong: false }), 'februari.xlsx');
    await page.getByText('Alleen wat nieuw of gewijzigd is').click();
    await page.getByRole('button', { name: '40 rijen versturen' }).waitFor();
    await walk.settled(page);
    expect(await figure(page, 'Nieuw')).toBe('11');
    await page.getByRole('button', { name: '40 rijen versturen' }).click();
    await page.getByRole('link', { name: 'Naar het ontvangstbewijs' }).click();
    await page.getByRole('heading', { name: /^Ontvangstbewijs van/ }).waitFor();
    await page.close();
  }, 240_000);

  it('says what is wrong with a file that is none, and takes another', async () => {
    const page = await walk.pageOf(PERSONA);
    await walk.open(page, '/aanleveren', 'nl');
    await choose(page, Buffer.from('PK\x03\x04half', 'latin1'));
    await page.getByText('is als Excel-bestand beschadigd of afgebroken').waitFor();
    await page.getByRole('button', { name: 'Ander bestand' }).click();
    await page.getByRole('heading', { name: 'Een bestand aanleveren' }).waitFor();
    // Chosen by keyboard alone.
    await walk.settled(page);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Bestand kiezen' }).press('Enter'),
    ]);
    await chooser.setFiles({
      name: 'lijst.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Kenmerk;Taal;Ernst\nBCDFGHJKLM;nl;2'),
    });
    await page.getByText('Geen kolom zegt:').waitFor();
    walk.meant(/422/);
    await page.close();
  }, 120_000);
});
