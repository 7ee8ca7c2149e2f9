import request from 'supertest';
import { mondayOf, plusDays, workingDayUpTo } from '../../../libs/kernel/index.js';
import { OfferScene } from '../../../test/support/offer/scene.js';
import { todayOf } from '../../platform/base/time/index.js';
import { readPdf } from '../../../test/support/pdf.js';
import {
  anna,
  bram,
  carla,
  clinician,
  REGION,
  SENDER,
  WEEK,
  weekAhead,
} from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/index.js';
import { type OfferDto } from '../offer/offer.dto.js';
import { StillListed } from '../transfer/still-listed.service.js';

const iso = (inDays: number): string => plusDays(todayOf(new Date()), inDays);

describe('after the yes, over HTTP', () => {
  let scene: OfferScene;
  beforeAll(async () => {
    scene = await OfferScene.open();
    await scene.region.places('there', WEEK, 100);
    await scene.region.places('there', weekAhead(5), 100);
  });
  afterAll(() => scene.close());

  const call = async (actor: Actor, method: 'get' | 'post' | 'delete', path: string, body?: object) => {
    const server = request(scene.test.app.getHttpServer());
    return server[method](`/api/v1${path}`)
      .set(await signedInAs(scene.test.app, actor))
      .send(body);
  };
  const code = (answer: { status: number; body: unknown }): string =>
    answer.status < 300 ? 'ok' : `${answer.status} ${(answer.body as { code: string }).code}`;
  const accepted = async () => {
    const made = await scene.offered(WEEK);
    expect(await scene.answer(made.offer, null)).toBe('ok');
    return made;
  };
  const read = async (actor: Actor, offer: string): Promise<OfferDto> =>
    (await call(actor, 'get', `/offers/${offer}`)).body as OfferDto;
  /** As if the week of the intake had begun. */
  const week = (offer: string, back = 0) =>
    scene.region.query('UPDATE transfer SET intake_week = $2 WHERE offer_id = $1', [offer, weekAhead(back)]);

  it('is a checklist with who and when, that says what is next and for whom', async () => {
    const { offer } = await accepted();
    const at = `/offers/${offer}/hand-over`;
    expect((await read(bram, offer)).next).toEqual({
      code: 'record-consent',
      side: 'sending',
      dueOn: workingDayUpTo(plusDays(mondayOf(WEEK), -1)),
    });
    expect((await read(anna, offer)).allowed).toMatchObject({
      steps: ['consent', 'referral-letter'],
      takeBack: [],
    });
    expect((await read(bram, offer)).allowed).toMatchObject({
      steps: [],
      returnReasons: ['client-withdrew', 'place-fell-away'],
    });
    expect(code(await call(bram, 'post', `${at}/consent`, {}))).toBe('403 not-your-step');
    expect(code(await call(carla, 'post', `${at}/consent`, {}))).toBe('404 not-found');
    expect(code(await call(anna, 'post', `${at}/warm-hand-over`, {}))).toBe('409 consent-first');
    expect(code(await call(anna, 'post', `${at}/tea`, {}))).toBe('400 bad-request');
    expect(code(await call(anna, 'post', `${at}/consent`, { letterOn: iso(-9) }))).toBe(
      '400 letter-date-out-of-range',
    );
    expect(code(await call(anna, 'post', `${at}/consent`, {}))).toBe('ok');
    expect(code(await call(anna, 'post', `${at}/consent`, {}))).toBe('409 step-done-already');
    for (const letterOn of [undefined, iso(1), '2026-02-30', '1990-01-01'])
      expect(code(await call(anna, 'post', `${at}/referral-letter`, { letterOn }))).toMatch(/^400 /);
    // Registered 91 days ago, so the letter was 276 days old then: a day too many, and no block.
    expect(code(await call(anna, 'post', `${at}/referral-letter`, { letterOn: iso(-91 - 276) }))).toBe('ok');
    expect(code(await call(bram, 'post', `${at}/warm-hand-over`, {}))).toBe('ok');
    expect(await read(anna, offer)).toMatchObject({
      next: { code: 'hold-intake', side: 'receiving' },
      handOver: [
        { step: 'consent', side: 'sending', by: 'Name of anna', letterOn: null, letterValidity: null },
        { step: 'referral-letter', letterOn: iso(-91 - 276), letterValidity: 'lapsed' },
        { step: 'warm-hand-over', side: 'receiving', by: 'Name of bram' },
      ],
      allowed: { steps: [], takeBack: ['consent', 'referral-letter'] },
    });
    // The other side learns whether the letter holds, not its date.
    expect((await read(bram, offer)).handOver[1]).toMatchObject({ letterOn: null, letterValidity: 'lapsed' });
    expect(code(await call(anna, 'delete', `${at}/warm-hand-over`))).toBe('403 not-your-step');
    expect(code(await call(anna, 'delete', `${at}/consent`))).toBe('ok');
    expect(code(await call(anna, 'delete', `${at}/consent`))).toBe('409 step-not-done');
    expect((await read(anna, offer)).next).toMatchObject({ code: 'record-consent' });
    expect(
      await scene.region.query(
        `SELECT done_by, taken_back_by FROM hand_over_step WHERE offer_id = $1 AND step = 'consent'`,
        [offer],
      ),
    ).toEqual([{ done_by: 'anna', taken_back_by: 'anna' }]);
  });

  it('records a step once, of ten at the same moment', async () => {
    const { offer } = await accepted();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => call(anna, 'post', `/offers/${offer}/hand-over/consent`, {})),
    );
    expect(answers.map(code).toSorted()).toEqual(
      ['409 step-done-already', 'ok'].flatMap((one, i) => new Array<string>(i === 0 ? 9 : 1).fill(one)),
    );
  });

  it('goes back with a coded reason from either side, and says so in the list of who made the offer', async () => {
    const { offer, entry } = await accepted();
    await week(offer);
    for (const body of [{}, { reason: 'because' }, { reason: 'did-not-attend', note: 'x' }])
      expect(code(await call(bram, 'post', `/offers/${offer}/return`, body))).toMatch(/^400 /);
    expect(
      code(await call(bram, 'post', `/offers/${offer}/return`, { reason: 'unsuitable-at-intake' })),
    ).toBe('409 reason-does-not-fit');
    expect(code(await call(bram, 'post', `/offers/${offer}/intake-held`, {}))).toBe('ok');
    expect(
      code(await call(bram, 'post', `/offers/${offer}/return`, { reason: 'unsuitable-at-intake' })),
    ).toBe('ok');
    expect(await read(anna, offer)).toMatchObject({
      transfer: 'returned',
      returnReason: 'unsuitable-at-intake',
      next: null,
      allowed: { steps: [], start: false, returnReasons: [] },
    });
    const mine = (await call(anna, 'get', '/follow-ups')).body as {
      items: { id: string; entryId: string }[];
    };
    const task = mine.items.find(({ entryId }) => entryId === entry)!;
    expect(task).toMatchObject({
      kind: 'returned',
      offerId: offer,
      owner: { name: 'Name of anna', you: true },
    });
    const eva = clinician(SENDER, 'eva');
    expect(
      ((await call(eva, 'get', '/follow-ups')).body as typeof mine).items.find(({ id }) => id === task.id),
    ).toMatchObject({ owner: { name: 'Name of anna', you: false } });
    expect(code(await call(bram, 'post', `/follow-ups/${task.id}/done`, {}))).toBe('404 not-found');
    const done = await Promise.all(
      [anna, eva].map((one) => call(one, 'post', `/follow-ups/${task.id}/done`, {})),
    );
    expect(done.map(code).toSorted()).toEqual(['409 done-already', 'ok']);
  });

  it('asks the maker of the offer to take off the list whom their system still pushes, and keeps the pause until it is done', async () => {
    const { offer, entry } = await accepted();
    await week(offer);
    expect(code(await call(bram, 'post', `/offers/${offer}/intake-held`, {}))).toBe('ok');
    expect(code(await call(bram, 'post', `/offers/${offer}/started`, {}))).toBe('ok');
    const still = scene.test.app.get(StillListed);
    expect(await still.followUp(REGION)).toBe(0);
    // What a push of the old list does to who has left it.
    await scene.region.query(`UPDATE waiting_list_entry SET state = 'waiting' WHERE id = $1`, [entry]);
    const told = await Promise.all([still.followUp(REGION), still.followUp(REGION)]);
    expect(told[0] + told[1]).toBeGreaterThanOrEqual(1);
    expect(await still.followUp(REGION)).toBe(0);
    const task = await scene.region.one<{ id: string; owner: string }>(
      `SELECT id, owner FROM follow_up WHERE cause_id = $1 AND kind = 'treatment-started'`,
      [offer],
    );
    expect(task.owner).toBe('anna');
    const pause = () =>
      scene.region.query(`SELECT until::text FROM entry_bar WHERE entry_id = $1 GROUP BY until`, [entry]);
    const later = (days: number) => new Date(`${iso(days)}T12:00:00Z`);
    await still.followUp(REGION, later(25));
    expect(await pause()).toEqual([{ until: iso(25 + 28) }]);
    expect(code(await call(anna, 'post', `/follow-ups/${task.id}/done`, {}))).toBe('ok');
    await still.followUp(REGION, later(50));
    expect(await pause()).toEqual([{ until: iso(25 + 28) }]);
  });

  it('has a letter for the organisation that sends it, the same each time, and nothing in it that it should not know', async () => {
    const { entry, offer } = await scene.offered(WEEK, [weekAhead(5)]);
    const { reference } = await scene.region.one<{ reference: string }>(
      'SELECT reference FROM waiting_list_entry WHERE id = $1',
      [entry],
    );
    const download = (language: string) =>
      call(anna, 'get', `/offers/${offer}/letter.pdf?language=${language}`);
    const pdf = async (language: string) => (await download(language)).body as Buffer;
    const { headers, body } = await download('nl');
    expect(headers['content-disposition']).toBe(`attachment; filename="brief-${reference}.pdf"`);
    const [nl, again] = [body as Buffer, await pdf('nl')];
    expect(nl.equals(again)).toBe(true);
    // The programme is renamed; the letter that the client has stays the letter.
    await scene.region.query(`UPDATE programme SET name = 'Renamed', online = true WHERE id = 'there'`);
    expect((await pdf('nl')).equals(nl)).toBe(true);
    await scene.region.query(
      `UPDATE programme SET name = 'Anxiety there', online = false WHERE id = 'there'`,
    );
    const page = await call(anna, 'get', `/offers/${offer}/letter.html?language=en`);
    expect(page.headers).toMatchObject({ 'content-language': 'en', 'cache-control': 'no-store' });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const { text } = await readPdf(nl);
    const told = [text, page.text, JSON.stringify((await call(anna, 'get', `/offers/${offer}/letter`)).body)];
    for (const letter of told) {
      expect(letter).toContain(reference);
      for (const secret of [entry, '3311', 'anxiety', offer, 'Name of anna', SENDER, iso(-91)])
        expect(letter).not.toContain(secret);
    }
    expect(nl.includes(Buffer.from(entry))).toBe(false);
    for (const form of ['letter', 'letter.html', 'letter.pdf']) {
      expect(code(await call(bram, 'get', `/offers/${offer}/${form}`))).toBe('403 not-your-client');
      expect(code(await call(carla, 'get', `/offers/${offer}/${form}`))).toBe('404 not-found');
    }
    expect(code(await call(anna, 'get', `/offers/${offer}/letter?language=fr`))).toBe(
      '400 letter-language-unknown',
    );
    expect(code(await call(anna, 'get', `/offers/${offer}/letter?language=../x`))).toBe('400 bad-request');
    expect(
      await scene.region.count(`audit_event WHERE action = 'offer.letter' AND subject_id = $1`, [offer]),
    ).toBe(5);
  });

  it('lists where each offer is, a page at a time', async () => {
    const of = async (query: string) =>
      (await call(anna, 'get', `/offers?${query}`)).body as { items: OfferDto[]; total: number };
    const all = await of('limit=1000');
    const phases = await Promise.all(
      ['with-client', 'under-way', 'closed'].map((phase) => of(`phase=${phase}&limit=1000`)),
    );
    expect(phases.map(({ total }) => total).reduce((a, b) => a + b)).toBe(all.total);
    expect(
      phases[1].items.every(({ transfer }) => transfer === 'planned' || transfer === 'intake-held'),
    ).toBe(true);
    expect(await of('limit=1&offset=1')).toMatchObject({
      total: all.total,
      items: [{ id: all.items[1].id }],
    });
    expect((await call(anna, 'get', '/offers?limit=0')).status).toBe(400);
  });
});
