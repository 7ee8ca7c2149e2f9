import { type Server } from 'node:http';
import request from 'supertest';
import { OfferScene } from '../../../test/support/offer/scene.js';
import { anna, REGION, SENDER } from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { MOST_PROVIDERS } from './provider-limits.service.js';
import { RegistryModule } from '../registry.module.js';

const gert: Actor = {
  region: REGION,
  user: 'administrator-1',
  displayName: 'Gert',
  role: 'administrator',
  organisation: null,
  profession: null,
};
const BODY = {
  name: 'Noorderlicht GGZ',
  maxOut: 40,
  maxNetIn: null,
  minHighShare: 0.25,
  phone: '050-123 45 67',
  mail: 'intake@noorderlicht.example',
};

describe('the limits of an organisation, for the administrator of its region', () => {
  let scene: OfferScene;
  beforeAll(async () => {
    scene = await OfferScene.open(RegistryModule);
  });
  afterAll(() => scene.close());

  const set = async (id: string, body: object, actor = gert) =>
    request(scene.test.app.getHttpServer() as Server)
      .put(`/api/v1/provider-limits/${id}`)
      .set(await signedInAs(scene.test.app, actor))
      .send(body);

  it('are changed with its name and contact, and who did that is in the trail', async () => {
    const { status, body } = await set(SENDER, BODY);
    expect([status, body]).toEqual([
      200,
      {
        id: SENDER,
        references: 'random',
        ...BODY,
        address: null,
        mark: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      },
    ]);
    const list = await request(scene.test.app.getHttpServer() as Server)
      .get('/api/v1/provider-limits')
      .set(await signedInAs(scene.test.app, gert));
    expect((list.body as { items: object[] }).items).toContainEqual(body);
    expect(
      await scene.region.query(
        `SELECT user_id, subject_id, detail FROM audit_event WHERE action = 'provider.set'`,
      ),
    ).toEqual([
      {
        user_id: gert.user,
        subject_id: SENDER,
        detail: { maxOut: 40, maxNetIn: null, minHighShare: 0.25 },
      },
    ]);
  });

  it('hold the address of its letters, which stays where nobody says it', async () => {
    const address = "Oude Kijk in 't Jatstraat 5, 9712 EA Groningen";
    expect((await set(SENDER, { ...BODY, address })).body).toMatchObject({ address });
    expect((await set(SENDER, BODY)).body).toMatchObject({ address });
    expect((await set(SENDER, { ...BODY, address: null })).body).toMatchObject({ address: null });
  });

  it.each([
    ['a name with a line break', { name: 'Noorder\nlicht' }],
    ['no name', { name: ' ' }],
    ['a limit below nought', { maxOut: -1 }],
    ['half a proposal', { maxOut: 1.5 }],
    ['a share above one', { minHighShare: 1.1 }],
    ['a telephone number in words', { phone: 'bel Jan' }],
    ['no mail address', { mail: 'intake' }],
    ['an address of two lines', { address: 'Hoofdweg 1\n9700 AA Groningen' }],
    ['a field that nobody knows', { more: 1 }],
  ])('are refused with %s', async (_, wrong) => {
    expect((await set(SENDER, { ...BODY, ...wrong })).status).toBe(400);
  });

  it('are kept where somebody else has changed them since they were read', async () => {
    const { mark } = (await set(SENDER, BODY)).body as { mark: string };
    const both = await Promise.all([10, 20].map((maxOut) => set(SENDER, { ...BODY, maxOut, basedOn: mark })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = both.find(({ status }) => status === 409)!;
    expect(late.body).toMatchObject({ code: 'provider-changed' });
    const saved = (both.find(({ status }) => status === 200)!.body as { maxOut: number }).maxOut;
    expect(
      await scene.region.one('SELECT max_out AS "maxOut" FROM provider WHERE id = $1', [SENDER]),
    ).toEqual({ maxOut: saved });
    // Who does not say what they had read changes whatever is there.
    expect((await set(SENDER, BODY)).status).toBe(200);
  });

  it('are of organisations of the region alone, and for nobody else to change', async () => {
    expect((await set('11111111', BODY)).status).toBe(404);
    expect((await set('x', BODY)).status).toBe(404);
    expect((await set(SENDER, BODY, anna)).status).toBe(403);
  });
});

describe('letting an organisation take part', () => {
  let scene: OfferScene;
  beforeAll(async () => {
    scene = await OfferScene.open(RegistryModule);
  });
  afterAll(() => scene.close());

  const NEW = { id: '12345678', references: 'C-######', ...BODY };
  const add = async (body: object, actor = gert) =>
    request(scene.test.app.getHttpServer() as Server)
      .post('/api/v1/provider-limits')
      .set(await signedInAs(scene.test.app, actor))
      .send(body);
  const real = (synthetic: boolean) => scene.region.query('UPDATE region SET synthetic = $1', [synthetic]);

  it('is refused where the region is made up, as at the command line', async () => {
    const { status, body } = await add(NEW);
    expect([status, body]).toMatchObject([409, { code: 'synthetic-region' }]);
    expect(await scene.region.count(`provider WHERE id = '12345678'`)).toBe(0);
  });

  it('adds it once, with its limits, and says so in the trail', async () => {
    await real(false);
    const both = await Promise.all([add(NEW), add(NEW)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'provider-exists' });
    expect(both.find(({ status }) => status === 201)!.body).toMatchObject({ ...NEW, address: null });
    expect(
      await scene.region.query(
        `SELECT user_id, subject_id, detail FROM audit_event WHERE action = 'provider.add'`,
      ),
    ).toEqual([
      { user_id: gert.user, subject_id: NEW.id, detail: { maxOut: 40, maxNetIn: null, minHighShare: 0.25 } },
    ]);
    const { references: _, ...plain } = NEW;
    expect((await add({ ...plain, id: '12345679' })).body).toMatchObject({ references: 'random' });
  });

  it.each([
    ['seven digits', { id: '1234567' }],
    ['letters', { id: '1234567a' }],
    ['references that look like a BSN', { references: '#########' }],
    ['a field that nobody knows', { region: 'OTHER' }],
    ['no name', { name: ' ' }],
  ])('is refused with %s', async (_, wrong) => {
    await real(false);
    expect((await add({ ...NEW, ...wrong })).status).toBe(400);
  });

  it('is the administrator’s alone, and has an end', async () => {
    await real(false);
    expect((await add({ ...NEW, id: '87654321' }, anna)).status).toBe(403);
    await scene.region.query(
      `INSERT INTO provider (region_id, id, name) SELECT $1, (20000000 + n)::text, 'P' FROM generate_series(1, ${MOST_PROVIDERS}) n`,
      [REGION],
    );
    expect((await add({ ...NEW, id: '87654321' })).body).toMatchObject({ code: 'too-many-providers' });
  });
});
