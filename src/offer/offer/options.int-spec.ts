import { mondayOf, plusDays } from '../../../libs/kernel/index.js';
import { OfferScene } from '../../../test/support/offer/scene.js';
import { anna, bram, carla, REGION, SENDER, WEEK, weekAhead } from '../../../test/support/review/region.js';
import { type Actor, engineActor } from '../../platform/base/database/index.js';
import { OfferExpiry } from './expiry.service.js';
import { MakeOfferService } from './make-offer.service.js';
import { OfferListService } from './offer-list.service.js';

const [W1, W2, W3] = [weekAhead(5), weekAhead(6), weekAhead(7)];

describe('an offer of several dates', () => {
  let scene: OfferScene;
  beforeAll(async () => {
    scene = await OfferScene.open();
    await scene.region.places('there', WEEK, 300);
    for (const week of [W1, W2]) await scene.region.places('there', week, 100);
    await scene.region.places('there', W3, 1);
  });
  afterAll(() => scene.close());

  const weeksFor = async (proposal: string, actor: Actor = anna) => {
    const result = await scene.test.app.get(MakeOfferService).weeksFor(actor, proposal);
    return result.ok ? result.value.weeks.map(({ week }) => week) : result.error;
  };

  it('has the approved week and those that were added, each with a held place, and is answered before the first', async () => {
    const { id } = await scene.approved(W1);
    expect(await weeksFor(id)).toEqual([WEEK, W2, W3]);
    expect(await scene.make(id, [W2, WEEK])).toBe('ok');
    expect(await scene.holds(id)).toEqual([`${WEEK} held`, `${W1} held`, `${W2} held`]);
    const lists = scene.test.app.get(OfferListService);
    const { items } = await lists.list(anna, { limit: 1000, offset: 0 });
    const offer = items.find(({ proposalId }) => proposalId === id)!;
    expect(offer.options.map(({ week, weeksSooner }) => [week, weeksSooner])).toEqual([
      [WEEK, 10],
      [W1, 9],
      [W2, 8],
    ]);
    expect(offer).toMatchObject({ week: W1, chosenWeek: null, offeredBy: 'Name of anna' });
    expect(offer.answerBy < mondayOf(WEEK)).toBe(true);
    expect(await weeksFor(id)).toEqual([]);
  });

  it('uses the place of the week that is chosen, and gives the others back', async () => {
    const { id, entry, offer } = await scene.offered(WEEK, [W1, W2]);
    expect(await scene.answer(offer, null)).toBe('option-needed');
    expect(await scene.answer(offer, W3)).toBe('option-unknown');
    expect(await scene.answer(offer, W2, 'too-far')).toBe('option-unexpected');
    expect(await scene.answer(offer, W2)).toBe('ok');
    expect(await scene.holds(id)).toEqual([`${WEEK} released`, `${W1} released`, `${W2} used`]);
    expect(
      await scene.region.one('SELECT intake_week, state FROM transfer WHERE entry_id = $1', [entry]),
    ).toEqual({ intake_week: W2, state: 'planned' });
    expect(await scene.test.app.get(OfferListService).read(bram, offer)).toMatchObject({
      week: W2,
      intakeOn: mondayOf(W2),
      chosenWeek: W2,
    });
  });

  it('gives every place back after a no, and after silence, to the person who made the offer', async () => {
    const said = await scene.offered(WEEK, [W1, W2]);
    expect(await scene.answer(said.offer, null, 'week-unsuitable')).toBe('ok');
    expect(await scene.holds(said.id)).toEqual([`${WEEK} released`, `${W1} released`, `${W2} released`]);
    // None of the weeks suited: the programme is left alone until after the last of them.
    expect(
      await scene.region.one('SELECT until::text FROM entry_bar WHERE entry_id = $1', [said.entry]),
    ).toEqual({ until: mondayOf(W3) });
    const silent = await scene.offered(WEEK, [W1]);
    await scene.test.app.get(OfferExpiry).expireOffers(REGION, new Date(`${mondayOf(WEEK)}T12:00:00Z`));
    expect(await scene.holds(silent.id)).toEqual([`${WEEK} released`, `${W1} released`]);
    expect(
      await scene.region.query(
        `SELECT kind, provider_id, owner, owner_name FROM follow_up WHERE cause_id IN ($1, $2) ORDER BY kind`,
        [said.offer, silent.offer],
      ),
    ).toEqual(
      ['offer-declined', 'offer-expired'].map((kind) => ({
        kind,
        provider_id: SENDER,
        owner: 'anna',
        owner_name: 'Name of anna',
      })),
    );
  });

  it('holds the last place of a week for one of twenty at the same moment; the others lose nothing', async () => {
    const proposals = [];
    for (let i = 0; i < 20; i++) proposals.push(await scene.approved(WEEK));
    // Crosswise in what they ask for, and never in what they wait for.
    const results = await Promise.all(
      proposals.map(({ id }, i) => scene.make(id, i % 2 === 0 ? [W1, W3] : [W3, W1])),
    );
    expect(results.filter((one) => one === 'ok')).toHaveLength(1);
    expect(results.filter((one) => one === 'option-gone')).toHaveLength(19);
    for (const [i, { id }] of proposals.entries()) {
      const held = await scene.holds(id);
      expect(held).toEqual(
        results[i] === 'ok' ? [`${WEEK} held`, `${W1} held`, `${W3} held`] : [`${WEEK} held`],
      );
      if (results[i] !== 'ok') expect(await scene.make(id)).toBe('ok');
    }
    expect(
      await scene.region.count(
        `(SELECT FROM slot_hold h JOIN slot s USING (region_id, programme_id, week) WHERE h.state <> 'released'
          GROUP BY s.programme_id, s.week, s.offered HAVING count(*) > s.offered) AS overbooked`,
      ),
    ).toBe(0);
  });

  it('leaves the places alone that others have been promised, and groups, and what is asked in vain', async () => {
    const far = weekAhead(9);
    await scene.region.places('there', far, 1);
    const { id } = await scene.approved(WEEK);
    expect(await weeksFor(id)).toContain(far);
    const other = await scene.region.proposal({ week: far });
    expect(await weeksFor(id)).not.toContain(far);
    expect(await scene.make(id, [far])).toBe('option-gone');
    await scene.region.query(`UPDATE proposal SET state = 'expired', version = 2 WHERE id = $1`, [other.id]);
    expect(await scene.make(id, [W1, W2, far])).toBe('too-many-options');
    expect(await scene.make(id, ['2020-W10'])).toBe('option-gone');
    expect(await weeksFor(id, bram)).toEqual([]);
    expect(await weeksFor(id, carla)).toBe('not-found');
    await scene.region.query(`UPDATE programme SET min_start = 2 WHERE id = 'there'`);
    expect(await weeksFor(id)).toEqual([]);
    expect(await scene.make(id, [W1])).toBe('option-gone');
    await scene.region.query(`UPDATE programme SET min_start = NULL WHERE id = 'there'`);
    expect(await scene.holds(id)).toEqual([`${WEEK} held`]);
  });

  describe('is refused by the tables', () => {
    const as = (actor: Actor, sql: string, parameters: unknown[] = []) =>
      scene.test.database
        .transaction(actor, (tx) => tx.query<unknown>(sql, parameters))
        .then(
          () => 'nothing stopped it',
          (error: { driverError?: { constraint?: string; message: string } }) =>
            error.driverError?.constraint ?? error.driverError?.message ?? String(error),
        );
    const hold = (id: string, week: string, place: number): [string, unknown[]] => [
      `INSERT INTO slot_hold (region_id, proposal_id, programme_id, week, place) VALUES ($1, $2, 'there', $3, $4)`,
      [REGION, id, week, place],
    ];

    it('as a further place that is no option, of a proposal not approved, of an offer that is out, or of a group', async () => {
      const undecided = await scene.region.proposal();
      expect(await as(anna, ...hold(undecided.id, W1, 90))).toBe('slot_hold_further_week');
      const { id } = await scene.approved(WEEK);
      expect(await as(anna, ...hold(id, W1, 90))).toBe('slot_hold_for_an_option');
      const out = await scene.offered(WEEK);
      expect(await as(anna, ...hold(out.id, W1, 90))).toBe('slot_hold_further_week');
      expect(await as(anna, ...hold(out.id, WEEK, 290))).toBe('slot_hold_pkey');
      await scene.region.query(`UPDATE programme SET min_start = 2 WHERE id = 'there'`);
      expect(await as(anna, ...hold(id, W1, 90))).toBe('slot_hold_further_week');
      await scene.region.query(`UPDATE programme SET min_start = NULL WHERE id = 'there'`);
    });

    it('as a fourth date, a date without a place, and a date added to what the client has in hand', async () => {
      const { id } = await scene.approved(WEEK);
      const offer = `INSERT INTO offer (region_id, proposal_id, entry_id, from_provider, to_provider, to_programme, week, offered_by, answer_by)
        SELECT region_id, id, entry_id, from_provider, to_provider, to_programme, week, 'anna', current_date + 7 FROM proposal WHERE id = $1`;
      await scene.region.places('there', weekAhead(8), 5);
      expect(
        await scene.test.database
          .transaction(anna, async (tx) => {
            for (const week of [W1, W2, weekAhead(8)])
              await tx.query(...hold(id, week, week === W1 ? 91 : 5));
          })
          .catch((error: { driverError: { constraint: string } }) => error.driverError.constraint),
      ).toBe('slot_hold_at_most_three');
      const out = await scene.offered(WEEK, [W1]);
      const option = `INSERT INTO offer_option (region_id, offer_id, proposal_id, week) VALUES ($1, $2, $3, $4)`;
      expect(await as(anna, option, [REGION, out.offer, out.id, W2])).toBe('offer_option_held');
      expect(await as(bram, option, [REGION, out.offer, out.id, W2])).toMatch(/offer_option_held|row-level/);
      expect(await as(anna, `UPDATE offer_option SET week = week`)).toContain('permission denied');
      expect(await as(anna, `DELETE FROM offer_option`)).toContain('permission denied');
      expect(await as(anna, offer, [id])).toBe('nothing stopped it');
    });

    it('as a choice that was not offered, a letter that is rewritten, and a place given up while it is with the client', async () => {
      const { id, offer } = await scene.offered(WEEK, [W1]);
      const accept = (week: string | null): [string, unknown[]] => [
        `UPDATE offer SET state = 'accepted', version = 2, answered_at = now(), chosen_week = $2 WHERE id = $1`,
        [offer, week],
      ];
      expect(await as(anna, ...accept(W2))).toBe('offer_choice_of_options');
      expect(await as(anna, ...accept(null))).toBe('offer_choice_of_options');
      expect(
        await as(
          anna,
          `UPDATE offer SET state = 'expired', version = 2, answered_at = now(), facts = '{}' WHERE id = $1`,
          [offer],
        ),
      ).toBe('offer_immutable');
      expect(await as(anna, `UPDATE offer SET answer_by = answer_by + 9 WHERE id = $1`, [offer])).toBe(
        'offer_answered_once',
      );
      for (const week of [WEEK, W1])
        expect(
          await as(
            anna,
            `UPDATE slot_hold SET state = 'released', released_at = now() WHERE proposal_id = $1 AND week = $2`,
            [id, week],
          ),
        ).toBe('slot_hold_of_approved');
    });

    it('shows a third organisation none of the dates', async () => {
      const { offer } = await scene.offered(WEEK, [W1]);
      const seen = (actor: Actor) =>
        scene.test.database.transaction(actor, (tx) =>
          tx.query<unknown[]>('SELECT week FROM offer_option WHERE offer_id = $1', [offer]),
        );
      expect(await seen(carla)).toEqual([]);
      expect(await seen(bram)).toHaveLength(2);
      expect(await seen(engineActor(REGION))).toHaveLength(2);
      expect(plusDays(mondayOf(W1), -7)).toBe(mondayOf(WEEK));
    });
  });
});
