import request from 'supertest';
import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  clinician,
  REGION,
  SENDER,
  TestRegion,
  WEEK,
} from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/index.js';
import { ReviewModule } from '../../review/index.js';
import { OfferModule } from '../offer.module.js';

const eva = clinician(SENDER, 'eva', { displayName: 'Eva de Wit' });
const OFFICER: Actor = {
  ...anna,
  user: 'officer',
  role: 'privacy-officer',
  organisation: null,
  profession: null,
};

interface Line {
  readonly action: string;
  readonly user: string;
  readonly organisation: string | null;
  readonly role: string;
  readonly outcome: string;
}

describe('a decline', () => {
  let test: TestApp;
  let region: TestRegion;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule, OfferModule], env: { REGION } });
    region = await TestRegion.in(test.postgres);
    await region.places('there', WEEK, 50);
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });

  const get = async (actor: Actor, path: string) =>
    request(test.app.getHttpServer())
      .get(`/api/v1${path}`)
      .set(await signedInAs(test.app, actor));
  const post = async (actor: Actor, path: string, body: object) => {
    const answer = await request(test.app.getHttpServer())
      .post(`/api/v1${path}`)
      .set(await signedInAs(test.app, actor))
      .send(body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.body as { id: string };
  };

  it('stands in history and trail under the person who recorded it, and for the other side under the organisation', async () => {
    const { id } = await region.proposal();
    await post(anna, `/proposals/${id}/decisions`, { verdict: 'approve', version: 1 });
    await post(bram, `/proposals/${id}/decisions`, { verdict: 'approve', version: 2 });
    const offer = await post(anna, '/offers', { proposalId: id });
    await post(eva, `/offers/${offer.id}/answer`, { answer: 'declined', reason: 'too-far', version: 1 });
    expect((await get(anna, `/offers/${offer.id}`)).body).toMatchObject({
      state: 'declined',
      offeredBy: 'Name of anna',
      answeredBy: 'Eva de Wit',
    });
    const theirs = await get(bram, `/offers/${offer.id}`);
    expect(theirs.body).toMatchObject({ state: 'declined', answeredBy: null });
    expect(theirs.text).not.toContain('Eva de Wit');

    const { items } = (await get(OFFICER, `/audit/events?subject=${offer.id}`)).body as { items: Line[] };
    const declined = items.filter(({ action }) => action === 'offer.declined');
    expect(declined).toMatchObject([{ organisation: SENDER, role: 'clinician', outcome: 'done' }]);
    const made = (await get(OFFICER, '/audit/events?action=offer.make')).body as { items: Line[] };
    const person = declined[0]!.user;
    expect(person).not.toBe(SENDER);
    expect(person).not.toBe(made.items[0]!.user);
    // What the decline brought about is hers as well: the step of the offer.
    const steps = items.filter(({ action }) => action === 'offer.state');
    expect(steps[0]).toMatchObject({ user: person, organisation: SENDER });
    const hers = (await get(OFFICER, `/audit/events?user=${encodeURIComponent('eva')}`)).body as {
      items: Line[];
    };
    expect(hers.items.map(({ action }) => action)).toContain('offer.declined');
  });
});
