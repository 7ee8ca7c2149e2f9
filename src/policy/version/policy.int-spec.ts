import { type Server } from 'node:http';
import request from 'supertest';
import { DEFAULT_POLICY, type PolicyDocument } from '../../../libs/policy/index.js';
import { OfferScene } from '../../../test/support/offer/scene.js';
import { anna, REGION } from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { PolicyModule } from '../policy.module.js';

const gert: Actor = {
  region: REGION,
  user: 'administrator-1',
  displayName: 'Gert',
  role: 'administrator',
  organisation: null,
  profession: null,
};

interface Read {
  readonly version: number;
  readonly document: PolicyDocument;
  readonly numbers: readonly { readonly path: string; readonly least: number; readonly most: number }[];
  readonly versions: readonly { readonly version: number; readonly by: string }[];
}

describe('the policy of a region, for its administrator', () => {
  let scene: OfferScene;
  beforeEach(async () => {
    scene = await OfferScene.open(PolicyModule);
  });
  afterEach(() => scene.close());

  const ask = async (method: 'get' | 'put', path: string, body?: object, actor = gert) => {
    const server = request(scene.test.app.getHttpServer() as Server);
    const headers = await signedInAs(scene.test.app, actor);
    return server[method](`/api/v1/policy${path}`).set(headers).send(body);
  };
  const read = async (): Promise<Read> => (await ask('get', '')).body as Read;

  it('is read with the range of every number, and changed as a next version in the trail', async () => {
    const before = await read();
    expect(before.document).toEqual(DEFAULT_POLICY);
    expect(before.numbers).toContainEqual({ path: 'answerDays', least: 1, most: 365 });
    expect(before.numbers).toContainEqual({ path: 'caseTable.refusals', least: 1, most: 100 });
    const set = await ask('put', '', {
      basedOn: before.version,
      document: { ...before.document, answerDays: 9 },
    });
    expect([set.status, set.body]).toEqual([
      200,
      { version: before.version + 1, document: { ...before.document, answerDays: 9 } },
    ]);
    const after = await read();
    expect([after.version, after.document.answerDays, after.versions[0]?.by]).toEqual([
      before.version + 1,
      9,
      gert.user,
    ]);
    expect(
      await scene.region.query(
        `SELECT user_id, role, subject_id FROM audit_event WHERE action = 'policy.set' ORDER BY id DESC LIMIT 1`,
      ),
    ).toEqual([{ user_id: gert.user, role: 'administrator', subject_id: String(after.version) }]);
    expect((await ask('get', `/versions/${after.version}`)).body).toMatchObject({ version: after.version });
    expect((await ask('get', '/versions/99')).status).toBe(404);
  });

  it('takes no document that the command line would not, and says which part', async () => {
    const { version, document } = await read();
    for (const [wrong, part] of [
      [{ ...document, answerDays: 0 }, 'answerDays'],
      [{ ...document, suppressUnder: 2 }, 'suppressUnder'],
      [{ ...document, more: 1 }, 'more (unknown part)'],
      [{ ...document, crisis: { name: 'x', phone: 'call me' } }, 'crisis'],
    ] as const) {
      const { status, body } = await ask('put', '', { basedOn: version, document: wrong });
      expect([status, (body as { code: string }).code]).toEqual([422, 'policy-unusable']);
      expect((body as { messages: { nl: string } }).messages.nl).toContain(part);
    }
    expect((await read()).version).toBe(version);
  });

  it('is changed once by two who change it at the same time, and by nobody else', async () => {
    const { version, document } = await read();
    const both = await Promise.all(
      [8, 9].map((answerDays) => ask('put', '', { basedOn: version, document: { ...document, answerDays } })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await ask('put', '', { basedOn: version + 1, document }, anna)).status).toBe(403);
    expect((await ask('get', '', undefined, anna)).status).toBe(403);
  });

  it('is changed thirty times a day at most', async () => {
    const { version, document } = await read();
    await scene.region.query(
      `INSERT INTO policy_version (region_id, version, document, sha256, created_by)
       SELECT $1, $2::int + n, $3, n::text, 'x' FROM generate_series(1, 30) n`,
      [REGION, version, JSON.stringify(document)],
    );
    const { status, body } = await ask('put', '', {
      basedOn: version + 30,
      document: { ...document, answerDays: 9 },
    });
    expect([status, (body as { code: string }).code]).toEqual([409, 'policy-set-often']);
  });
});
