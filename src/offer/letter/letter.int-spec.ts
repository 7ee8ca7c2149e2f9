import request from 'supertest';
import { DEFAULT_POLICY } from '../../../libs/policy/index.js';
import { OfferScene } from '../../../test/support/offer/scene.js';
import { anna, REGION, SENDER, THIRD, WEEK, weekAhead } from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type LetterDto } from './letter.dto.js';

describe('the letter of an offer', () => {
  let scene: OfferScene;
  beforeAll(async () => {
    scene = await OfferScene.open();
    await scene.region.places('there', WEEK, 100);
  });
  afterAll(() => scene.close());

  const of = async (age: readonly [number, number], title: string) =>
    (await scene.offered(WEEK, [], { need: { age, title } })).offer;
  const get = async (offer: string, query = '', form = '') =>
    request(scene.test.app.getHttpServer())
      .get(`/api/v1/offers/${offer}/letter${form}${query}`)
      .set(await signedInAs(scene.test.app, anna));
  const letter = async (offer: string, query = '') => (await get(offer, query)).body as LetterDto;
  const textOf = ({ blocks }: LetterDto): string =>
    blocks
      .flatMap(({ text, items }) => [text, ...(items ?? []).map((item) => item.text)])
      .join('\n')
      .replaceAll('\u00a0', ' ');

  it.each<[readonly [number, number], string, string, RegExp]>([
    [[3, 5], 'jeugdwet', 'parents', /^Goedendag,\nUw kind staat/],
    [[13, 15], 'jeugdwet', 'both', /^Goedendag,\nJe staat .* Jij en je ouders kiezen samen/],
    [[16, 17], 'jeugdwet', 'young', /^Goedendag,\nJe staat .* Je kiest zelf/],
    [[25, 39], 'zvw', 'adult', /^Goedendag,\nU staat .*eigen risico/s],
  ])('of %j is for %s', async (age, title, addressee, opening) => {
    const offer = await of(age, title);
    const read = await letter(offer);
    expect(read).toMatchObject({ addressee, addressees: [addressee], missing: [], direction: 'ltr' });
    expect(textOf(read)).toMatch(opening);
    // At 18 another law takes over, and a referral for a minor may have to be written anew: said to whom it may concern alone.
    expect(textOf(read).includes('net 18')).toBe(addressee === 'young');
    expect((await get(offer, '', '.html')).text).toContain(read.title);
    expect((await get(offer, '', '.pdf')).status).toBe(200);
  });

  it('over a border is written once the sender says for whom, and for nobody it cannot be', async () => {
    const offer = await of([15, 17], 'jeugdwet');
    for (const form of ['', '.html', '.pdf'])
      expect((await get(offer, '', form)).body).toMatchObject({ status: 409, code: 'addressee-needed' });
    expect(await letter(offer, '?to=young')).toMatchObject({
      addressee: 'young',
      addressees: ['both', 'young'],
    });
    expect(textOf(await letter(offer, '?to=both'))).toContain('Jij en je ouders kiezen samen');
    expect((await get(offer, '?to=parents')).body).toMatchObject({ code: 'addressee-impossible' });
    expect((await get(offer, '?to=everybody')).status).toBe(400);
    expect(
      await scene.region.count(`audit_event WHERE action = 'offer.letter' AND subject_id = $1`, [offer]),
    ).toBe(2);
  });

  it('says how the sender is reached and whom to call, or which of it nobody has set', async () => {
    const offer = await of([25, 39], 'zvw');
    expect((await letter(offer)).gaps).toEqual(['contact', 'address', 'crisis']);
    await scene.region.query(
      `UPDATE provider SET contact_phone = '050-000 01 23', contact_mail = 'intake@zender.example',
         contact_address = 'Weg 1, 9700 AA Stad' WHERE id = $1`,
      [SENDER],
    );
    await scene.region.query(
      `INSERT INTO policy_version (region_id, version, document, sha256, created_by)
       SELECT $1, coalesce(max(version), 0) + 1, $2::jsonb, 'x', 'x' FROM policy_version WHERE region_id = $1`,
      [
        REGION,
        JSON.stringify({ ...DEFAULT_POLICY, crisis: { name: 'Crisisdienst Noord', phone: '050-000 00 00' } }),
      ],
    );
    const read = await letter(offer);
    expect(read.gaps).toEqual([]);
    expect(textOf(read)).toContain('Bel 050-000 01 23 of mail naar intake@zender.example.');
    expect(textOf(read)).toContain('Bel Crisisdienst Noord: 050-000 00 00.');
  });

  it('says what it is called, who pays, how one travels, and that it is not known when treatment begins', async () => {
    await scene.region.query(
      `UPDATE programme SET public_name = 'patterns', treatment_wait = NULL, insurers = '{3311}' WHERE id = 'there'`,
    );
    const { entry, offer } = await scene.offered(WEEK, [], {
      need: { age: [25, 39], title: 'zvw' },
    });
    const [{ insurer }] = await scene.region.query<{ insurer: string | null }>(
      'SELECT insurer FROM waiting_list_entry WHERE id = $1',
      [entry],
    );
    expect(insurer).toBe('3311');
    const read = textOf(await letter(offer));
    expect(read).toContain('Vaste patronen veranderen (zoals schematherapie), bij');
    expect(read).toContain('heeft een contract met de zorgverzekeraar.');
    expect(read).toContain('Wanneer de behandeling zelf begint, is nog niet bekend.');
    expect(read).not.toContain('in welk jaar');
    await scene.region.query(
      `UPDATE programme SET public_name = NULL, treatment_wait = 2, insurers = NULL WHERE id = 'there'`,
    );
    // What the client was told stays.
    expect(textOf(await letter(offer))).toBe(read);
  });

  it('says that the organisation treated the client before, and that it saw the year', async () => {
    const entry = await scene.region.entry();
    const made = await scene.offered(WEEK, [], { entry });
    expect(textOf(await letter(made.offer))).not.toContain('in welk jaar');
    const known = await scene.region.entry();
    await scene.region.query(
      `UPDATE waiting_list_entry SET former_providers = ARRAY[(SELECT provider_id FROM programme WHERE id = 'there') || '/2024-05'] WHERE id = $1`,
      [known],
    );
    const { offer } = await scene.offered(WEEK, [], { entry: known });
    expect(textOf(await letter(offer))).toContain('Zij zagen in welk jaar dat was.');
  });

  it('says who could see what: others that had a proposal before, and the table where there was one', async () => {
    const plain = await scene.offered(WEEK);
    expect(textOf(await letter(plain.offer))).not.toMatch(/overleg van de regio|andere organisatie/);

    const entry = await scene.region.entry();
    const earlier = await scene.region.proposalFor(entry, {
      provider: THIRD,
      programme: 'online',
      week: weekAhead(5),
    });
    await scene.region.query(
      `UPDATE proposal SET state = 'expired', version = version + 1, closed_at = now(), closed_reason = 'x' WHERE id = $1`,
      [earlier.id],
    );
    const { id: meeting } = await scene.region.one<{ id: string }>(
      `INSERT INTO case_meeting (region_id, held_on, planned_by) VALUES ($1, current_date, 'chris') RETURNING id`,
      [REGION],
    );
    await scene.region.query(
      `INSERT INTO table_case (region_id, entry_id, provider_id, reason, submitted_by) VALUES ($1, $2, $3, 'by-hand', 'anna')`,
      [REGION, entry, SENDER],
    );
    await scene.region.query(
      `UPDATE table_case SET state = 'on-agenda', meeting_id = $2, version = version + 1 WHERE entry_id = $1`,
      [entry, meeting],
    );
    const { offer } = await scene.offered(WEEK, [], { entry });
    const after = textOf(await letter(offer));
    expect(after).toContain(`Eerder kon ook een andere organisatie dit zien, zonder uw naam: Third.`);
    expect(after).toContain('Uw aanvraag is ook besproken in het overleg van de regio.');
  });
});
