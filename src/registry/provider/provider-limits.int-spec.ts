import { type Server } from 'node:http';
import request from 'supertest';
import { OfferScene } from '../../../test/support/offer/scene.js';
import { anna, REGION, SENDER } from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/actor.js';
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
    expect([status, body]).toEqual([200, { id: SENDER, references: 'random', ...BODY, address: null }]);
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

  it('are of organisations of the region alone, and for nobody else to change', async () => {
    expect((await set('11111111', BODY)).status).toBe(404);
    expect((await set('x', BODY)).status).toBe(404);
    expect((await set(SENDER, BODY, anna)).status).toBe(403);
  });
});
