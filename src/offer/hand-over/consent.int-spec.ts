import request from 'supertest';
import { OfferScene } from '../../../test/support/offer/scene.js';
import { anna, REGION, WEEK } from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type OfferDto } from '../offer/offer.dto.js';

describe('the consent to share the file', () => {
  let scene: OfferScene;
  beforeAll(async () => {
    scene = await OfferScene.open();
    await scene.region.places('there', WEEK, 100);
  });
  afterAll(() => scene.close());

  const accepted = async (age: readonly [number, number], title: string): Promise<string> => {
    const { offer } = await scene.offered(WEEK, [], { need: { age, title } });
    expect(await scene.answer(offer, null)).toBe('ok');
    return offer;
  };
  const record = async (offer: string, body: object, step = 'consent') => {
    const answer = await request(scene.test.app.getHttpServer())
      .post(`/api/v1/offers/${offer}/hand-over/${step}`)
      .set(await signedInAs(scene.test.app, anna))
      .send(body);
    return { ...(answer.body as OfferDto), code: (answer.body as { code?: string }).code };
  };

  it.each<[readonly [number, number], string, string, readonly string[]]>([
    [[4, 4], 'jeugdwet', 'parents', ['parents-and-child', 'client']],
    [[12, 15], 'jeugdwet', 'parents-and-child', ['parents', 'client']],
    [[16, 17], 'jeugdwet', 'client', ['parents', 'parents-and-child']],
    [[25, 39], 'zvw', 'client', ['parents', 'parents-and-child']],
  ])('of %j (%s) is that of the %s and of nobody else', async (age, title, giver, wrong) => {
    const offer = await accepted(age, title);
    for (const consentOf of wrong)
      expect(await record(offer, { consentOf })).toMatchObject({ code: 'consent-giver-impossible' });
    expect(await record(offer, { consentOf: 'neighbour' })).toMatchObject({ code: 'bad-request' });
    expect(
      await record(offer, { letterOn: '2026-01-01', consentOf: giver }, 'referral-letter'),
    ).toMatchObject({ code: 'consent-giver-unexpected' });
    const recorded = await record(offer, {});
    expect(recorded.allowed.consentOf).toEqual(age[1] < 18 ? [giver] : [giver, 'representative']);
    expect(recorded.handOver).toMatchObject([{ step: 'consent', consentOf: giver }]);
    // Who may be 18 when treatment begins may need a new referral.
    expect(recorded.passesEighteen).toBe(age[1] === 17);
  });

  it('of an age band over 16 is said by the sender, who knows the age', async () => {
    const offer = await accepted([15, 17], 'jeugdwet');
    expect(await record(offer, {})).toMatchObject({ code: 'consent-giver-needed' });
    expect(await record(offer, { consentOf: 'parents' })).toMatchObject({ code: 'consent-giver-impossible' });
    expect((await record(offer, { consentOf: 'client' })).handOver).toMatchObject([{ consentOf: 'client' }]);
  });

  it('of an adult may be that of a mentor or curator, of a minor never', async () => {
    const adult = await accepted([25, 39], 'zvw');
    expect((await record(adult, { consentOf: 'representative' })).handOver).toMatchObject([
      { consentOf: 'representative' },
    ]);
    const young = await accepted([16, 17], 'jeugdwet');
    expect(await record(young, { consentOf: 'representative' })).toMatchObject({
      code: 'consent-giver-impossible',
    });
  });

  it('cannot be written past the service for somebody whom the age rules out', async () => {
    const offer = await accepted([4, 4], 'jeugdwet');
    const write = (consentOf: string | null) =>
      scene.region.query(
        `INSERT INTO hand_over_step (region_id, offer_id, step, provider_id, done_by, consent_of)
         SELECT $1, offer_id, 'consent', from_provider, 'anna', $3 FROM transfer WHERE offer_id = $2`,
        [REGION, offer, consentOf],
      );
    await expect(write('representative')).rejects.toThrow('at this age somebody else consents');
    await expect(write('client')).rejects.toThrow('at this age somebody else consents');
    await expect(write(null)).rejects.toThrow(/at this age somebody else consents|hand_over_step_/);
    await write('parents');
  });
});
