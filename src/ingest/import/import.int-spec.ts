import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { successorOfPostcode } from '../../../libs/kernel/index.js';
import { type AsOwner } from '../../platform/base/database/owner.js';
import { projectRoot } from '../../platform/base/config/project-root.js';
import { rowOf, workbookOf } from '../../../test/support/ingest/workbook.js';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { importAnnouncedWaits } from './announced-wait/import-announced-waits.js';
import { importPostcodes } from './postcode/import-postcodes.js';
import { screenLines, type ImportReport } from './file/report.js';

const DATA = resolve(projectRoot(), '..', 'shared', 'data');
const NZA = join(DATA, 'nza-ggz-wachttijden-2018q1.csv');
const PC4 = join(DATA, 'pc4.csv');
const onRealFile = (file: string) => (existsSync(file) ? it : it.skip);
const skipped = (file: string) => (existsSync(file) ? '' : ` (skipped: ${file} is not there)`);
const TODAY = '2026-11-22';

const NZA_HEADER =
  'Uniek_zorgaanbiederID,Type_aanbieder,AGBcode,Vestigingslocatie,Gemeentecodes,Circuit,Hoofddiagnosegroep,Type_zorg,Peildatum,Aanmeldwachttijd,Behandelwachttijd';
const NZA_ROW =
  '6000020,Instelling,06290104|06290107,Súdwest,0034,Jeugd,Eetstoornissen,SGGZ,2018-02-27,7.5,-';

let database: TestDatabase;
let owner: pg.Client;
let folder: string;
const asOwner: AsOwner = (work) => work(owner);

beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});

beforeEach(async () => {
  await owner.query('TRUNCATE announced_wait, pc4_area');
});

afterAll(async () => {
  await owner.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function nza(path: string, replace = false): Promise<ImportReport> {
  const result = await importAnnouncedWaits(asOwner, path, { today: TODAY, replace });
  if (!result.ok) throw new Error(result.error);
  return result.value.report;
}

const refusal = async (path: string): Promise<string> => {
  const result = await importAnnouncedWaits(asOwner, path, { today: TODAY });
  if (result.ok) throw new Error('was imported');
  return result.error;
};

const contents = async (table: string): Promise<unknown[]> =>
  (await owner.query<object>(`SELECT * FROM ${table} ORDER BY 1`)).rows;

describe('import nza', () => {
  onRealFile(NZA)(
    `takes all 6,975 rows of the real file, and nothing the second time${skipped(NZA)}`,
    async () => {
      const first = await nza(NZA);
      expect(first).toMatchObject({
        rows: 6975,
        imported: 6975,
        unchanged: 0,
        duplicates: 0,
        refused: 0,
        form: { kind: 'csv', encoding: 'UTF-8', separator: ',' },
      });
      expect(first.summary).toMatchObject({
        providers: 849,
        intake: { known: 5854, partWeeks: 262, stop: 264, unknown: 857 },
        treatment: { known: 4494, partWeeks: 101, stop: 264, unknown: 2217 },
        insurerSpecific: 566,
      });
      const before = await contents('announced_wait');
      expect(await nza(NZA)).toMatchObject({
        rows: 6975,
        imported: 0,
        unchanged: 6975,
        duplicates: 0,
        refused: 0,
      });
      expect(await contents('announced_wait')).toEqual(before);
    },
  );

  onRealFile(NZA)(`knows the same rows in Windows-1252 with semicolons${skipped(NZA)}`, async () => {
    await nza(NZA);
    const rows = (await readFile(NZA, 'utf8')).split('\n');
    const plain = rows
      .filter((row) => !row.includes('"'))
      .join('\n')
      .replaceAll(',', ';');
    // The curly apostrophe and the dash are what Windows-1252 has beyond Latin-1 and the file uses.
    const bytes = Buffer.from(plain.replaceAll('’', '\x92').replaceAll('–', '\x96'), 'latin1');
    const again = await nza(await file('windows.csv', bytes));
    expect(again).toMatchObject({ imported: 0, refused: 0 });
    expect(again.form).toEqual({ kind: 'csv', encoding: 'Windows-1252', separator: ';' });
    expect(again.unchanged).toBeGreaterThan(6000);
  });

  it('counts every row once: imported, unchanged, duplicate or refused', async () => {
    await nza(await file('a.csv', [NZA_HEADER, NZA_ROW].join('\n')));
    const report = await nza(
      await file(
        'b.csv',
        [
          NZA_HEADER,
          NZA_ROW,
          '',
          NZA_ROW.replace('7.5', 'Stop'),
          NZA_ROW,
          NZA_ROW.replace('7.5', 'lang'),
          NZA_ROW.slice(9),
        ].join('\r\n'),
      ),
    );
    expect(report).toMatchObject({ rows: 5, imported: 1, unchanged: 1, duplicates: 1, refused: 2 });
    expect(report.duplicateRows).toEqual([{ row: 5, of: 2 }]);
    expect(report.refusedRows.map(({ row, errors }) => [row, errors[0].field])).toEqual([
      [6, 'Aanmeldwachttijd'],
      [7, '(row)'],
    ]);
    const screen = screenLines({ report, figures: [] }).join('\n');
    expect(screen).toContain('row 6: Aanmeldwachttijd: expected a number of weeks from 0 to 520');
    expect(screen).not.toContain('lang');
  });

  it('reads tabs, a byte order mark, UTF-16 and quoted line breaks', async () => {
    const tabs = [NZA_HEADER, NZA_ROW].join('\n').replaceAll(',', '\t');
    expect(await nza(await file('bom.csv', `\ufeff${tabs}`))).toMatchObject({
      imported: 1,
      form: { encoding: 'UTF-8', separator: 'tab' },
    });
    expect(await nza(await file('utf16.csv', Buffer.from(`\ufeff${tabs}`, 'utf16le')))).toMatchObject({
      unchanged: 1,
      form: { encoding: 'UTF-16' },
    });
    const quoted = [
      NZA_HEADER,
      NZA_ROW.replace('Súdwest', '"Súdwest"'),
      NZA_ROW.replace('Súdwest', '"Súd\nwest, de"'),
      NZA_ROW.replace('Jeugd', '?'),
    ].join('\n');
    const report = await nza(await file('quoted.csv', quoted));
    expect(report).toMatchObject({ imported: 1, unchanged: 1, refused: 1 });
    expect(report.refusedRows[0].row).toBe(4);
  });

  it('removes what a corrected file no longer has, when asked', async () => {
    await nza(await file('a.csv', [NZA_HEADER, NZA_ROW].join('\n')));
    const report = await nza(await file('b.csv', [NZA_HEADER, NZA_ROW.replace('7.5', '8')].join('\n')), true);
    expect(report).toMatchObject({ imported: 1, removed: 1 });
    expect(await contents('announced_wait')).toHaveLength(1);
  });

  it('removes many only when it is told exactly how many', async () => {
    const many = Array.from({ length: 40 }, (_, i) => NZA_ROW.replace('7.5', String(i)));
    await nza(await file('many.csv', [NZA_HEADER, ...many].join('\n')));
    const few = await file('few.csv', [NZA_HEADER, ...many.slice(0, 3), NZA_ROW].join('\n'));
    const asked = async (options: object): Promise<string> => {
      const result = await importAnnouncedWaits(asOwner, few, { today: TODAY, ...options });
      return result.ok ? `${result.value.report.removed} removed` : result.error;
    };
    for (const confirmRemoved of [undefined, 0, 36, 38]) {
      expect(await asked({ replace: true, confirmRemoved })).toContain(
        'would remove 37 of the 40 rows of earlier imports; nothing was changed',
      );
      expect(await contents('announced_wait')).toHaveLength(40);
    }
    expect(await asked({ confirmRemoved: 37 })).toContain('--replace --confirm-removed 0');
    expect(await asked({ replace: true, confirmRemoved: 37 })).toBe('37 removed');
    expect(await contents('announced_wait')).toHaveLength(4);
  });

  it('takes a header without rows for a mistake, and removes nothing because of it', async () => {
    await nza(await file('some.csv', [NZA_HEADER, NZA_ROW].join('\n')));
    const bare = await file('bare.csv', `${NZA_HEADER}\n\n,,,,,,,,,,\n`);
    const result = await importAnnouncedWaits(asOwner, bare, { today: TODAY, replace: true });
    expect(!result.ok && result.error).toMatch(
      /bare\.csv has a header and no rows below it.*nothing removed\.$/,
    );
    expect(await contents('announced_wait')).toHaveLength(1);
  });

  it('says in one sentence why a file cannot be read, and stores nothing of it', async () => {
    expect(await refusal(join(folder, 'nowhere.csv'))).toMatch(/^There is no file .*nowhere\.csv\.$/);
    expect(await refusal(folder)).toContain('is a folder');
    expect(await refusal(await file('empty.csv', ''))).toContain('is empty');
    expect(await refusal(await file('blank.csv', '\n\n'))).toContain('holds no text');
    expect(
      await refusal(await file('photo.csv', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]))),
    ).toContain('not a text file');
    expect(await refusal(await file('book.csv', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])))).toContain(
      'Excel workbook',
    );
    expect(await refusal(await file('packed.csv', Uint8Array.from([0x1f, 0x8b, 8, 0])))).toContain('gzip');
    expect(await refusal(await file('cut.csv', `${NZA_HEADER}\n${NZA_ROW}\n6000020,"Instel`))).toMatch(
      /never ends.*Nothing was imported/,
    );
    expect(await refusal(await file('other.csv', 'bsn;naam\n111222333;Jansen\n'))).toMatch(
      /is not the NZa file.*none of its columns.*Expected a header row with Uniek_zorgaanbiederID/,
    );
    expect(await refusal(await file('less.csv', `${NZA_HEADER.replace('Circuit,', '')}\n`))).toContain(
      'missing: Circuit.',
    );
    expect(await refusal(await file('other.csv', 'bsn;naam\n111222333;Jansen\n'))).not.toMatch(
      /111222333|Jansen|naam/,
    );
    expect(await contents('announced_wait')).toEqual([]);
  });

  it('stores nothing when the database stops half-way', async () => {
    await owner.query('ALTER TABLE announced_wait ADD CONSTRAINT trip CHECK (source_row < 3)');
    const path = await file('two.csv', [NZA_HEADER, NZA_ROW, NZA_ROW.replace('7.5', '8')].join('\n'));
    await expect(nza(path)).rejects.toThrow('trip');
    await owner.query('ALTER TABLE announced_wait DROP CONSTRAINT trip');
    expect(await contents('announced_wait')).toEqual([]);
  });
});

describe('the regulator’s files as people have them', () => {
  const CASES = resolve(projectRoot(), '..', 'shared', 'cases');
  const of = (name: string) => join(CASES, name);
  const onCase = (name: string) => (existsSync(of(name)) ? it : it.skip);

  (existsSync(CASES) ? it : it.skip).each([
    ['csv-sep-line/a-sep-line.csv', 3, ['The first line names the separator; the header is line 2.']],
    ['csv-joined-files/b-bom-in-the-middle-quoted.csv', 4, [/invisible/, /row 5 is a header again/]],
    ['csv-trailing-columns/b-trailing-separator-in-header-only.csv', 3, [/1 empty column without a name/]],
    ['csv-trailing-columns/d-excel-leaves-empty-last-cells-out.csv', 3, [/2 rows lack their last cells/]],
    ['csv-invisible-characters/b-zero-width.csv', 1, [/1 invisible character/]],
    ['csv-invisible-characters/d-excel-text-formula.csv', 2, [/4 cells protected as text/]],
    ['nza-2018-workbook/header-as-published.csv', 3, [/26 numbered columns were read as one/]],
    ['nza-2016/five-rows-with-our-header.csv', 5, [/lost leading zeros were put back to 1 code/]],
  ] as const)('%s is taken whole, and what was made right is said', async (name, rows, said) => {
    const report = await nza(of(name));
    expect(report).toMatchObject({ rows, imported: rows, refused: 0 });
    expect(report.notes.map(({ en }) => en)).toEqual(
      said.map((words) => (typeof words === 'string' ? words : expect.stringMatching(words))),
    );
    expect(screenLines({ report, figures: [] }).join('\n')).toContain(report.notes[0].en);
    expect(await nza(of(name))).toMatchObject({ imported: 0, unchanged: rows });
  });

  onCase('nza-2016/five-rows-with-our-header.csv')('what is unknown of 2016 is held as unknown', async () => {
    const report = await nza(of('nza-2016/five-rows-with-our-header.csv'));
    expect(report.summary).toMatchObject({
      ...{ providers: 4, withoutKey: 1, withoutAgb: 1, withoutLocation: 1, withoutUpdateDate: 3 },
      intake: { known: 3, stop: 1, unknown: 1 },
    });
    const { rows } = await owner.query(
      'SELECT provider_key, agb_codes, location, circuit, care_type, intake_status FROM announced_wait ORDER BY source_row',
    );
    expect(rows.map((row) => Object.values(row as object).join('/'))).toEqual([
      '900011/01234567/Locatie agb7/elderly/combined/known',
      '/99990001/Locatie dash/adults/specialist/known',
      '900013/99990002/Locatie circuit/unknown/combined/known',
      '900014/99990003//unknown/unknown/unknown',
      '900015//Locatie weeks/adults/specialist/stop',
    ]);
  });

  it('the same rows from a workbook are the same rows', async () => {
    await nza(await file('a.csv', [NZA_HEADER, NZA_ROW].join('\n')));
    const header = NZA_HEADER.replace('AGBcode', 'AGBcode 1,AGBcode 2').split(',');
    const [id, type, , ...rest] = NZA_ROW.split(',');
    const cells = [id, type, 6290104, 6290107, ...rest.map((cell) => (cell === '7.5' ? 7.5 : cell))];
    const day = `<row r="3"><c r="I3" s="1"><v>43158</v></c></row>`;
    const workbook = workbookOf({
      formats: ['d-m-yyyy'],
      sheets: [
        { data: rowOf(1, ['Uitleg']) },
        {
          data: `${rowOf(1, ['Wachttijden 2018'])}${rowOf(2, header)}${rowOf(3, cells).replace(/<c r="J3".*?<\/c>/, day.slice(11, -6).replaceAll('I3', 'J3'))}`,
        },
      ],
    });
    const report = await nza(await file('a.xlsx', workbook));
    expect(report.refusedRows).toEqual([]);
    expect(report).toMatchObject({ imported: 0, unchanged: 1, form: { kind: 'xlsx', sheet: 2, sheets: 2 } });
    expect(report.notes.map(({ code }) => code)).toEqual([
      ...['other-sheets', 'rows-above-header', 'columns-joined', 'padded'],
    ]);
    expect(screenLines({ report, figures: [] })[0]).toContain('Excel, worksheet 2 of 2');
  });
});

describe('import pc4', () => {
  const pc4 = async (path: string, replace = false): Promise<ImportReport> => {
    const result = await importPostcodes(asOwner, path, { today: TODAY, replace });
    if (!result.ok) throw new Error(result.error);
    return result.value.report;
  };

  onRealFile(PC4)(
    `places all 4,778 postcodes, 733 by their municipality, and changes nothing the second time${skipped(PC4)}`,
    async () => {
      const first = await pc4(PC4);
      expect(first).toMatchObject({ rows: 4778, imported: 4778, duplicates: 0, refused: 0 });
      expect(first.summary).toEqual({
        ownCoordinates: 4045,
        municipalityMean: 733,
        municipalities: 403,
        careOfficeRegions: 32,
        formerCodes: 84,
        underFormerCodes: 758,
        undecided: 0,
        // Two postcodes of the public file lie elsewhere than their village.
        farFromMunicipality: [
          { row: 2369, pc4: '5591', municipalityCode: '1658', km: 32 },
          { row: 4095, pc4: '8842', municipalityCode: '0140', km: 25 },
        ],
      });
      expect(await pc4(PC4)).toMatchObject({ imported: 0, changed: 0, unchanged: 4778 });
      // The Netherlands has 342 municipalities since 2023; the file is of 2014, when there were 403.
      const { rows: held } = await owner.query<{ pc4: string; code: string }>(
        'SELECT pc4, municipality_code AS code FROM pc4_area',
      );
      const today = held.map(({ pc4, code }) => successorOfPostcode(code, pc4, TODAY)?.code ?? code);
      expect(new Set(today).size).toBe(342);
      const { rows } = await owner.query(
        `SELECT count(*)::int AS n FROM pc4_area WHERE coordinates = 'municipality-mean'`,
      );
      expect(rows).toEqual([{ n: 733 }]);
    },
  );

  it('changes a postcode that moved to another municipality', async () => {
    const header = 'pc4;place;municipality_code;municipality;province;zorgkantoor;lat;lon';
    await pc4(
      await file(
        'a.csv',
        `${header}\n9711;Groningen;0014;Groningen;Groningen;Groningen;53,2;6,5\n9641;Veendam;0047;Veendam;Groningen;Groningen;53,1;6,9`,
      ),
    );
    const report = await pc4(
      await file(
        'b.csv',
        `${header}\n9711;Groningen;0014;GRONINGEN;Groningen;Groningen;53,2;6,5\n9641;Veendam;0047;Veendam;Groningen;Groningen;53,1;6,9`,
      ),
    );
    expect(report).toMatchObject({ imported: 0, changed: 1, unchanged: 1 });
  });

  it('removes many only when it is told exactly how many', async () => {
    const header = 'pc4;place;municipality_code;municipality;province;zorgkantoor;lat;lon';
    const rows = Array.from(
      { length: 30 },
      (_, i) => `${9700 + i};Groningen;0014;Groningen;Groningen;Groningen;53,2;6,5`,
    );
    await pc4(await file('all.csv', [header, ...rows].join('\n')));
    const few = await file('few.csv', [header, ...rows.slice(0, 2)].join('\n'));
    const held = await importPostcodes(asOwner, few, { today: TODAY, replace: true });
    expect(!held.ok && held.error).toContain('--replace --confirm-removed 28');
    expect(await contents('pc4_area')).toHaveLength(30);
    expect(
      await importPostcodes(asOwner, few, { today: TODAY, replace: true, confirmRemoved: 28 }),
    ).toMatchObject({
      ok: true,
    });
    expect(await contents('pc4_area')).toHaveLength(2);
  });
});
