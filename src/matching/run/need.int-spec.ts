import request from 'supertest';
import { programmeRow } from '../../../test/support/programme-row.js';
import { entry } from '../../../test/support/push-scene.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { actor, NORTH, REGION, Scene, SOUTH, weekAhead } from '../../../test/support/small-region.js';
import { IngestModule } from '../../ingest/index.js';
import { PolicyModule } from '../../policy/index.js';
import { RegistryModule } from '../../registry/index.js';
import { MatchingModule } from '../index.js';
import { RunService } from './run.service.js';

const ANALYST = actor('taskforce-analyst', null);
const STEWARD = actor('data-steward', NORTH);
const OTHER = actor('data-steward', SOUTH);

let test: TestApp;
let scene: Scene;

beforeEach(async () => {
  test = await testApp({ stages: [PolicyModule, IngestModule, RegistryModule, MatchingModule] });
  scene = await Scene.open(test.postgres.ownerUrl);
  await scene.sql(`INSERT INTO region (id, name, synthetic) VALUES ($1, 'Groningen', true)`, [REGION]);
  await scene.sql(`INSERT INTO area (region_id, code, name) VALUES ($1, '0014', 'Groningen')`, [REGION]);
  await scene.sql(`INSERT INTO travel_time VALUES ($1, '0014', '0014', 10, 'estimate')`, [REGION]);
  for (const id of [NORTH, SOUTH])
    await scene.sql(`INSERT INTO provider (region_id, id, name) VALUES ($1, $2, 'P' || $2)`, [REGION, id]);
});
afterEach(async () => {
  await scene.close();
  await test.close();
});

/** Pushes clients of the north and programmes of the south, and says who was proposed for what. */
async function proposed(
  clients: Readonly<Record<string, string | Record<string, unknown>>>,
  programmes: Readonly<Record<string, Record<string, unknown>>>,
): Promise<Record<string, string>> {
  const server = request(test.app.getHttpServer());
  const south = await signedInAs(test.app, OTHER);
  for (const [reference, change] of Object.entries(programmes)) {
    const path = `/api/v1/programmes/${reference}`;
    const put = await server.put(path).set(south).send(programmeRow(change));
    expect(put.status).toBe(200);
    const slots = [{ week: weekAhead(4), offered: 5 }];
    expect((await server.put(`${path}/slots`).set(south).send({ slots })).status).toBe(200);
  }
  const entries = Object.entries(clients).map(([reference, need]) =>
    entry(reference, {
      expectedIntakeWeek: weekAhead(20),
      ...(typeof need === 'string' ? { diagnosis: need } : need),
    }),
  );
  const push = await server
    .post('/api/v1/waiting-list')
    .set(await signedInAs(test.app, STEWARD))
    .send({ mode: 'snapshot', entries });
  expect(push.body).toMatchObject({ refused: 0 });
  const run = await server
    .post('/api/v1/matching-runs')
    .set(await signedInAs(test.app, ANALYST))
    .send({ replace: true });
  await test.app.get(RunService).execute(REGION, run.body.id);
  const found = await scene.sql<{ client: string; programme: string }>(
    `SELECT e.reference AS client, j.reference AS programme FROM proposal p
     JOIN waiting_list_entry e ON e.region_id = p.region_id AND e.id = p.entry_id
     JOIN programme j ON j.region_id = p.region_id AND j.id = p.to_programme`,
  );
  return Object.fromEntries(found.map(({ client, programme }) => [client, programme]));
}

describe('diagnosis groups, from a push to a run', () => {
  it('tell trauma and obsessive-compulsive from anxiety, and take a client of 2018 for what it can be', async () => {
    const clients = {
      BCDFGHJKLM: 'dsm5-trauma',
      BCDFGHJKLN: 'dsm5-obsessive-compulsive',
      BCDFGHJKLP: 'dsm5-anxiety',
      BCDFGHJKLQ: 'dsm5-eating',
    };
    expect(
      await proposed(clients, {
        trauma: { diagnoses: ['dsm5-trauma'] },
        dwang: { diagnoses: ['dsm5-obsessive-compulsive'] },
        angst: { diagnoses: ['anxiety'], severities: [3] },
      }),
    ).toEqual({ BCDFGHJKLM: 'trauma', BCDFGHJKLN: 'dwang' });
  });

  it('take a client of 2018 for all that it can be, and a programme of 2018 for all that it took', async () => {
    expect(await proposed({ BCDFGHJKLM: 'anxiety' }, { trauma: { diagnoses: ['dsm5-trauma'] } })).toEqual({
      BCDFGHJKLM: 'trauma',
    });
  });

  it('bring whoever has no diagnosis yet to a programme for everybody, or one that takes them', async () => {
    const clients = { BCDFGHJKLM: 'not-yet-diagnosed', BCDFGHJKLN: 'no-distinction' };
    expect(
      await proposed(clients, { eetstoornis: { name: 'Eetstoornissen', diagnoses: ['dsm5-eating'] } }),
    ).toEqual({});
    expect(await proposed(clients, { alle: { name: 'Volwassenen', diagnoses: ['no-distinction'] } })).toEqual(
      { BCDFGHJKLM: 'alle', BCDFGHJKLN: 'alle' },
    );
    const [row] = await scene.sql(`SELECT diagnoses, takes_all FROM programme WHERE reference = 'alle'`);
    expect(row).toEqual({ diagnoses: [], takes_all: true });
  });

  it('bring clients of every group to a programme for all of them', async () => {
    const clients = { BCDFGHJKLM: 'dsm5-trauma', BCDFGHJKLN: 'eating', BCDFGHJKLP: 'not-yet-diagnosed' };
    expect(await proposed(clients, { alle: { name: 'Volwassenen', diagnoses: [], takesAll: true } })).toEqual(
      {
        BCDFGHJKLM: 'alle',
        BCDFGHJKLN: 'alle',
        BCDFGHJKLP: 'alle',
      },
    );
  });
});

describe('level, intensity and form of care, from a push to a run', () => {
  const inTerms = (change: Record<string, unknown>) => ({ settings: [], ...change });

  it('do not separate clients by how a provider works: section II, section III, one discipline or several', async () => {
    const clients = {
      BCDFGHJKLM: { settings: ['1'] },
      BCDFGHJKLN: { settings: ['2'] },
      BCDFGHJKLP: { settings: ['3'] },
      BCDFGHJKLQ: { settings: ['5'] },
    };
    expect(await proposed(clients, { angst: { settings: ['3'] } })).toEqual({
      BCDFGHJKLM: 'angst',
      BCDFGHJKLN: 'angst',
      BCDFGHJKLP: 'angst',
    });
  });

  it('bring clients to care of the level, the intensity and the form they need', async () => {
    const clients = {
      BCDFGHJKLM: inTerms({ levels: ['basic'], intensities: ['outpatient'] }),
      BCDFGHJKLN: inTerms({ levels: ['specialist'], intensities: ['day'] }),
      BCDFGHJKLP: inTerms({ intensities: ['outpatient'], forms: ['individual'] }),
      BCDFGHJKLQ: { settings: ['8'] },
    };
    const groups = inTerms({ levels: ['specialist'], intensities: ['day', 'outpatient'], forms: ['group'] });
    expect(await proposed(clients, { dagbehandeling: groups })).toEqual({ BCDFGHJKLN: 'dagbehandeling' });
    const basic = inTerms({ levels: ['basic'], intensities: ['outpatient'], forms: ['individual'] });
    expect(await proposed(clients, { basis: basic })).toEqual({
      BCDFGHJKLM: 'basis',
      BCDFGHJKLN: 'dagbehandeling',
      BCDFGHJKLP: 'basis',
    });
    const [need] = await scene.sql<{ need: object }>(
      `SELECT p.need FROM proposal p JOIN waiting_list_entry e ON e.id = p.entry_id WHERE e.reference = 'BCDFGHJKLN' LIMIT 1`,
    );
    expect(need.need).toMatchObject({
      levels: ['specialist'],
      intensities: ['day'],
      forms: null,
      settings: [],
    });
  });

  it('keep the zorgvraagtype at home, and say to the sender whether the severity goes with it', async () => {
    await proposed({ BCDFGHJKLM: { careType: '4', severity: 1 } }, { angst: {} });
    const own = await request(test.app.getHttpServer())
      .get('/api/v1/waiting-list')
      .set(await signedInAs(test.app, STEWARD));
    expect(own.body.items).toMatchObject([{ careType: '4', severity: 1, severityFits: false }]);
    const found = await scene.sql<{ need: object }>('SELECT need FROM proposal');
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found)).not.toContain('careType');
  });
});
