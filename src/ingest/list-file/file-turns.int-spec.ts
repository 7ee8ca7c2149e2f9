import request from 'supertest';
import { longestHold } from '../../../test/support/longest-hold.js';
import { pseudonym } from '../../../test/support/pseudonym.js';
import { PushScene, STEWARD } from '../../../test/support/push-scene.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { csvFile, xlsxFile } from '../../platform/base/table-file/index.js';
import { type FilePlanDto, type FilePreviewDto } from './list-file.dto.js';

const ROWS = 10_000;
/** Milliseconds of the processor: what nobody should wait, and what a cold process compiles and collects meanwhile. */
const MOST = 250;

const HEADER =
  'Kenmerk;Gemeente;Diagnose;Leeftijd;Taal;Ernst;Bijzonderheden;Aanmelddatum;Setting;Naam;Opmerking'.split(
    ';',
  );
const line = (i: number): string[] => [
  ...[pseudonym(`turn-${i}`), 'Groningen', 'ADHD', '23', 'Nederlands', '2', 'geen'],
  ...['3-3-2026', '2', `J. Jansen-${i}`, 'Belt later terug, wil liever in de ochtend'],
];
const LEFT_OUT = [...Array(9).fill(null), 'leave-out', 'leave-out'];
const TABLE = [HEADER, ...Array.from({ length: ROWS }, (_, i) => line(i))];

let scene: PushScene;
beforeAll(async () => {
  scene = await PushScene.open();
});
afterAll(() => scene.close());

async function held(file: Buffer, options: object): Promise<readonly [ms: number, plan: FilePlanDto]> {
  const headers = await signedInAs(scene.test.app, STEWARD);
  let plan: FilePlanDto | null = null;
  const most = await longestHold(async () => {
    const { status, body } = await request(scene.test.app.getHttpServer())
      .post('/api/v1/waiting-list/file/preview')
      .set(headers)
      .field('options', JSON.stringify(options))
      .attach('file', file, 'x');
    expect(status).toBe(200);
    ({ plan } = body as FilePreviewDto);
  });
  if (plan === null) throw new Error('nothing was planned');
  return [most, plan];
}

it('others get their turn while as many refused rows are written down, in either form', async () => {
  const headers = await signedInAs(scene.test.app, STEWARD);
  const wrong = TABLE.map((cells, i) => (i === 0 ? cells : cells.with(3, 'weet niet')));
  for (const file of [
    csvFile(wrong, { kind: 'csv', separator: ';', encoding: 'Windows-1252' }),
    await xlsxFile([{ name: 'Lijst', rows: wrong }]),
  ]) {
    const most = await longestHold(async () => {
      const { status } = await request(scene.test.app.getHttpServer())
        .post('/api/v1/waiting-list/file/refused')
        .set(headers)
        .field('options', JSON.stringify({ columns: LEFT_OUT.with(3, 'age') }))
        .attach('file', file, 'x');
      expect(status).toBe(200);
    });
    // Each of the rows has its sentence, which the receiving end of this process gathers as well.
    expect(most).toBeLessThan(2 * MOST);
  }
});

describe(`while a file of ${ROWS} rows is read`, () => {
  const form = { kind: 'csv', separator: ';' } as const;
  it.each([
    ['CSV', () => Promise.resolve(csvFile(TABLE, { ...form, encoding: 'UTF-8' }))],
    ['CSV in Windows-1252', () => Promise.resolve(csvFile(TABLE, { ...form, encoding: 'Windows-1252' }))],
    ['Excel', () => xlsxFile([{ name: 'Lijst', rows: TABLE }])],
  ])('others get their turn: %s', async (_, made) => {
    const file = await made();
    const [asking] = await held(file, {});
    const [previewing, plan] = await held(file, { columns: LEFT_OUT });
    expect(plan).toMatchObject({ open: 0, rows: ROWS, outcome: { created: ROWS, refused: 0 } });
    expect(asking).toBeLessThan(MOST);
    expect(previewing).toBeLessThan(MOST);
  });
});
