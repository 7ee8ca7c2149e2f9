import request from 'supertest';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { readPdf } from '../../../test/support/pdf.js';
import {
  anna,
  clinician,
  REGION,
  RECEIVER,
  SENDER,
  TestRegion,
} from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { PrivacyModule } from '../index.js';

const OFFICER: Actor = {
  ...anna,
  region: REGION,
  user: 'officer',
  role: 'privacy-officer',
  organisation: null,
  profession: null,
};
const steward = (organisation: string): Actor => ({
  ...OFFICER,
  user: `steward-${organisation}`,
  role: 'data-steward',
  organisation,
});

interface Answer {
  readonly entry: string;
  readonly lines: number;
  readonly parts: readonly {
    organisation: string | null;
    role: string;
    capacity: string | null;
    people: number;
    days: unknown[];
  }[];
}

describe('the reference on the letter', () => {
  let running: TestApp;
  let region: TestRegion;
  let entry: string;
  let reference: string;

  beforeEach(async () => {
    running = await testApp({ stages: [PrivacyModule], env: { REGION } });
    region = await TestRegion.in(running.postgres);
    const { id } = await region.proposal();
    ({ entry, reference } = await region.one<{ entry: string; reference: string }>(
      `SELECT e.id AS entry, e.reference FROM waiting_list_entry e JOIN proposal p ON p.entry_id = e.id WHERE p.id = $1`,
      [id],
    ));
    for (const [action, user, detail] of [
      ['session.start', 'kim', { profession: null }],
      ['session.start', 'anna', { profession: 'psychiater' }],
      ['proposal.read', 'kim', {}],
      ['proposal.read', 'anna', {}],
      ['proposal.read', 'anna', {}],
    ] as const)
      await region.query(
        `INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, category, ground, outcome, detail)
         VALUES ($1, $2, $3, 'clinician', $4, $5, $6, 'clinical-summary', 'treatment-relation', 'done', $7)`,
        [
          REGION,
          user,
          SENDER,
          action,
          ...(action === 'session.start' ? ['session', null] : ['proposal', id]),
          detail,
        ],
      );
  });
  afterEach(async () => {
    await region.close();
    await running.close();
  });

  const post = async (path: string, body: object, who: Actor = OFFICER) =>
    request(running.app.getHttpServer())
      .post(`/api/v1/${path}`)
      .set(await signedInAs(running.app, who))
      .send(body);
  const ask = (body: object, who?: Actor) => post('client-answers', body, who);
  const asked = () => ({ reference, provider: SENDER });

  it('is found with its provider, and says who of whom did what on which day, repeats as one', async () => {
    const { status, body } = await ask(asked());
    expect(status).toBe(200);
    const answer = body as Answer;
    expect(answer).toMatchObject({ entry });
    const own = answer.parts.filter(({ organisation }) => organisation === SENDER);
    expect(own.map(({ capacity, people }) => [capacity, people]).sort()).toEqual([
      ['intake', 1],
      ['qualified', 1],
    ]);
    expect(own.find(({ capacity }) => capacity === 'qualified')).toMatchObject({
      days: [{ deeds: [{ deed: 'looked', times: 2 }] }],
    });
  });

  it('is found as long as anything is kept of it: after it left the list, and after it was erased', async () => {
    await region.query(`UPDATE waiting_list_entry SET state = 'left' WHERE id = $1`, [entry]);
    expect((await ask(asked())).body).toMatchObject({ entry });
    expect((await post('erasures', asked())).status).toBe(201);
    expect((await ask(asked())).body).toMatchObject({ entry });
  });

  it.each([
    [
      'a reference that nobody has',
      () => ({ reference: 'NB-0000', provider: SENDER }),
      404,
      'nobody-by-reference',
    ],
    [
      'the reference at another provider',
      () => ({ reference, provider: RECEIVER }),
      404,
      'nobody-by-reference',
    ],
    ['a reference without its provider', () => ({ reference }), 400, 'provider-needed'],
    ['nothing', () => ({}), 400, 'entry-or-reference'],
    ['an id that nothing has', () => ({ entry: 'abc123' }), 404, 'no-such-entry'],
  ])(
    'is answered with an error and a sentence, and never with an empty answer: %s',
    async (_what, body, status, code) => {
      const answer = await ask(body());
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
      expect((answer.body as { detail: string }).detail.length).toBeGreaterThan(20);
    },
  );

  it('is looked up for the search of the trail, which then shows what was done with its proposal as well', async () => {
    const found = await post('entry-lookups', asked());
    expect([found.status, found.body]).toEqual([200, { entry }]);
    const search = await request(running.app.getHttpServer())
      .get(`/api/v1/audit/events?subject=${entry}`)
      .set(await signedInAs(running.app, OFFICER));
    const { items } = search.body as { items: { action: string; subject: { kind: string } }[] };
    expect(items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['audit.search', 'proposal.read']),
    );
    for (const [body, status, code] of [
      [{ reference: 'NB-0000', provider: SENDER }, 404, 'nobody-by-reference'],
      [{ reference, provider: RECEIVER }, 404, 'nobody-by-reference'],
      [{ reference }, 400, 'provider-needed'],
    ] as const) {
      const refused = await post('entry-lookups', body);
      expect([refused.status, (refused.body as { code: string }).code]).toEqual([status, code]);
      expect((refused.body as { detail: string }).detail.length).toBeGreaterThan(20);
    }
    for (const who of [steward(SENDER), { ...OFFICER, role: 'administrator' as const }])
      expect((await post('entry-lookups', asked(), who)).status).toBe(403);
    expect(
      await region.count(`audit_event e WHERE e::text LIKE '%' || $1 || '%' OR e::text LIKE '%NB-0000%'`, [
        reference,
      ]),
    ).toBe(0);
  });

  it('is a letter in either language, with the reference and no pseudonym of a person', async () => {
    for (const [language, said] of [
      ['nl', 'bekeken'],
      ['en', 'looked at'],
    ] as const) {
      const { status, headers, body } = await request(running.app.getHttpServer())
        .post('/api/v1/client-answers/letter')
        .set(await signedInAs(running.app, OFFICER))
        .send({ ...asked(), language })
        .buffer(true)
        .parse((response, done) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => done(null, Buffer.concat(parts)));
        });
      expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
      const { text } = await readPdf(body as Buffer);
      expect(text).toContain(reference);
      expect(text).toContain(said);
      expect(text).not.toMatch(/\bkim\b|\banna\b/);
      expect(headers['content-disposition']).not.toContain(reference);
    }
  });

  it('is recorded as a question about the entry, and what was typed is nowhere in the trail', async () => {
    await ask(asked());
    await ask({ reference: 'NB-0000', provider: SENDER });
    const events = await region.query<{ subject: string | null }>(
      `SELECT subject_id AS subject FROM audit_event WHERE action = 'audit.export' ORDER BY id`,
    );
    expect(events.map(({ subject }) => subject)).toEqual([entry, null]);
    expect(
      await region.count(`audit_event e WHERE e::text LIKE '%' || $1 || '%' OR e::text LIKE '%NB-0000%'`, [
        reference,
      ]),
    ).toBe(0);
  });

  it('is answered to the privacy officer alone', async () => {
    for (const who of [
      steward(SENDER),
      clinician(SENDER, 'anna'),
      { ...OFFICER, role: 'administrator' as const },
    ])
      expect((await ask(asked(), who)).status).toBe(403);
  });

  it('erases with its provider, for the own steward without naming it, and for no other', async () => {
    const rehearse = (body: object, who?: Actor) => post('erasures/rehearsal', body, who);
    expect((await rehearse(asked())).body).toMatchObject({ entry, provider: SENDER });
    expect((await rehearse({ reference }, steward(SENDER))).body).toMatchObject({ entry });
    for (const body of [asked(), { reference }, { entry }])
      expect((await rehearse(body, steward(RECEIVER))).status).toBe(404);
    expect((await post('erasures', { reference }, steward(RECEIVER))).status).toBe(404);
    expect((await post('erasures', { reference }, steward(SENDER))).status).toBe(201);
  });
});
