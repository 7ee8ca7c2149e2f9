import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import request from 'supertest';
import { isoWeekOf, mondayOf } from '../../../libs/kernel/index.js';
import { DEFAULT_POLICY, type PolicyDocument, type RejectionReason } from '../../../libs/policy/index.js';
import { testSettings } from '../../../test/support/app.js';
import { OfferScene } from '../../../test/support/offer/scene.js';
import { testHome } from '../../../test/support/postgres.js';
import { anna, bram, RECEIVER, REGION, SENDER, WEEK } from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { type Terminal } from '../../platform/base/config/terminal.js';
import { PolicyModule } from '../policy.module.js';
import { registerPolicyCommand } from '../cli/index.js';

interface Reason {
  readonly code: string;
  readonly nl: string;
  readonly effect: string;
  readonly withdrawn: boolean;
}
interface Lists {
  readonly refusalReasons: readonly (Reason & { readonly sides: readonly string[] })[];
  readonly declineReasons: readonly Reason[];
}

const document = DEFAULT_POLICY;
/** The policy with some reasons changed, and further ones. */
const withReasons = (
  change: Readonly<Record<string, Partial<RejectionReason>>>,
  ...more: RejectionReason[]
): PolicyDocument => ({
  ...document,
  refusalReasons: [
    ...more,
    ...document.refusalReasons.map((reason) => ({ ...reason, ...change[reason.code] })),
  ],
});
const REPORT: RejectionReason = {
  code: 'waiting-for-report',
  nl: 'Wacht op een verslag',
  en: 'Waits for a report',
  effect: 'this-week',
  sides: ['receiving'],
  withdrawn: false,
};

describe('what a region has agreed on', () => {
  let scene: OfferScene;
  let lines: string[];
  let errors: string[];
  const file = join(testHome(), `policy-${process.pid}.json`);

  beforeEach(async () => {
    scene = await OfferScene.open(PolicyModule);
    await scene.region.places('there', WEEK, 50);
    [lines, errors] = [[], []];
    process.exitCode = undefined;
  });
  afterEach(async () => {
    process.exitCode = undefined;
    rmSync(file, { force: true });
    await scene.close();
  });

  const run = async (...words: string[]): Promise<void> => {
    const { applicationUrl, ownerUrl } = scene.test.postgres;
    const settings = testSettings({ REGION, DATABASE_URL: applicationUrl, DATABASE_OWNER_URL: ownerUrl });
    const at: Terminal = {
      settings: () => settings,
      print: (line) => void lines.push(line),
      printError: (line) => void errors.push(line),
      progress: () => undefined,
      today: () => '2026-11-22',
    };
    const program = new Command().exitOverride();
    registerPolicyCommand(program, at);
    await program.parseAsync(['policy', ...words], { from: 'user' });
  };
  const agree = async (policy: unknown): Promise<string | undefined> => {
    writeFileSync(file, JSON.stringify(policy));
    await run('--set', file);
    return errors.at(-1);
  };
  const post = async (actor: Actor, path: string, body: object) =>
    request(scene.test.app.getHttpServer())
      .post(`/api/v1${path}`)
      .set(await signedInAs(scene.test.app, actor))
      .send(body);
  const get = async <T>(actor: Actor, path: string): Promise<T> =>
    (
      await request(scene.test.app.getHttpServer())
        .get(`/api/v1${path}`)
        .set(await signedInAs(scene.test.app, actor))
    ).body as T;
  const refuseIt = (actor: Actor, id: string, reason: string) =>
    post(actor, `/proposals/${id}/decisions`, { verdict: 'refuse', reason, version: 1 });
  const bars = (entry: string) =>
    scene.region.query<{ barred: string; until: string | null }>(
      'SELECT barred, until::text FROM entry_bar WHERE entry_id = $1 ORDER BY barred',
      [entry],
    );

  it('has the same reasons of the product in the database as in the rules', async () => {
    const inTable = (list: string) =>
      scene.region.query(
        'SELECT code, nl, en, effect FROM built_in_reason WHERE list = $1 ORDER BY position',
        [list],
      );
    const inCode = (list: readonly { code: string; nl: string; en: string; effect: string }[]) =>
      list.map(({ code, nl, en, effect }) => ({ code, nl, en, effect }));
    expect(await inTable('refusal')).toEqual(inCode(DEFAULT_POLICY.refusalReasons));
    expect(await inTable('decline')).toEqual(inCode(DEFAULT_POLICY.declineReasons));
  });

  it('changes what later refusals bar, and nothing of those before', async () => {
    const [before, after] = [await scene.region.proposal(), await scene.region.proposal()];
    expect((await refuseIt(bram, before.id, 'exclusion-criterion')).status).toBe(200);
    expect(await agree(withReasons({ 'exclusion-criterion': { effect: 'bar-provider' } }))).toBe(
      `version 2 of ${REGION}`,
    );
    expect((await refuseIt(bram, after.id, 'exclusion-criterion')).status).toBe(200);
    expect(await bars(before.entry)).toEqual([{ barred: 'there', until: null }]);
    expect(await bars(after.entry)).toEqual([{ barred: RECEIVER, until: null }]);
    expect(
      await scene.region.query(
        'SELECT proposal_id, policy_version FROM decision WHERE policy_version IS NOT NULL ORDER BY 2',
      ),
    ).toEqual([
      { proposal_id: before.id, policy_version: 1 },
      { proposal_id: after.id, policy_version: 2 },
    ]);
    const trail = await scene.region.query<{ detail: { policy: number } }>(
      `SELECT detail FROM audit_event WHERE action = 'proposal.refuse' ORDER BY id`,
    );
    expect(trail.map(({ detail }) => detail.policy)).toEqual([1, 2]);
  });

  it('adds a reason of the region, for the side it is meant for', async () => {
    await agree(withReasons({}, REPORT));
    const lists = await get<Lists>(anna, '/code-lists');
    expect(lists.refusalReasons[0]).toEqual(REPORT);
    const { id, entry } = await scene.region.proposal();
    const wrongSide = await refuseIt(anna, id, REPORT.code);
    expect([wrongSide.status, wrongSide.body]).toMatchObject([
      400,
      { code: 'reason-of-other-side', errors: [{ field: 'reason', code: 'reason-of-other-side' }] },
    ]);
    expect((await refuseIt(bram, id, REPORT.code)).body).toMatchObject({
      state: 'refused',
      decisions: { receiving: { reason: REPORT.code, reasonNl: REPORT.nl, reasonEn: REPORT.en } },
    });
    const [bar] = await bars(entry);
    expect(bar).toMatchObject({ barred: 'there' });
    expect(bar!.until! > mondayOf(WEEK)).toBe(true);
    expect(isoWeekOf(bar!.until!) > WEEK).toBe(true);
  });

  it('takes no reason that it does not have or no longer uses, and says which field it is about', async () => {
    await agree(withReasons({ 'client-prefers-to-stay': { withdrawn: true } }));
    const { id } = await scene.region.proposal();
    for (const [reason, code] of [
      ['because', 'reason-unknown'],
      ['constructor', 'reason-unknown'],
      ['client-prefers-to-stay', 'reason-withdrawn'],
    ] as const) {
      const { status, body } = await refuseIt(bram, id, reason);
      expect([status, body]).toMatchObject([400, { code, errors: [{ field: 'reason', code }] }]);
    }
    const nonsense = await refuseIt(bram, id, `'; DROP TABLE decision`);
    expect([nonsense.status, nonsense.body]).toMatchObject([400, { errors: [{ field: 'reason' }] }]);
    expect(await scene.region.stateOf(id)).toMatchObject({ state: 'proposed', version: 1 });
    expect(await scene.region.count('entry_bar')).toBe(0);
  });

  it('lets an earlier refusal keep the words it was given in, also when the reason is gone', async () => {
    const own = { ...REPORT, sides: ['sending', 'receiving'] as const };
    await agree(withReasons({}, own));
    const { id } = await scene.region.proposal();
    await refuseIt(bram, id, own.code);
    await agree(withReasons({}, { ...own, nl: 'Heel iets anders' }));
    const said = async () =>
      (await get<{ decisions: { receiving: { reasonNl: string } } }>(anna, `/proposals/${id}`)).decisions
        .receiving.reasonNl;
    expect(await said()).toBe('Wacht op een verslag');
    await agree(document);
    expect(await said()).toBe('Wacht op een verslag');
    const { refusalReasons } = await get<Lists>(anna, '/code-lists');
    expect(refusalReasons.at(-1)).toMatchObject({ code: own.code, nl: 'Heel iets anders', withdrawn: true });
    expect(refusalReasons.filter(({ withdrawn }) => !withdrawn).map(({ code }) => code)).toEqual(
      document.refusalReasons.map(({ code }) => code),
    );
    expect((await refuseIt(bram, (await scene.region.proposal()).id, own.code)).body).toMatchObject({
      code: 'reason-unknown',
    });
  });

  it('has reasons to decline as well, with their effect at the moment of the answer', async () => {
    const [before, after] = [await scene.offered(WEEK), await scene.offered(WEEK)];
    const decline = (offer: string, reason: string) =>
      post(anna, `/offers/${offer}/answer`, { answer: 'declined', reason, version: 1 });
    expect((await decline(before.offer, 'too-far')).status).toBe(200);
    await agree({
      ...document,
      declineReasons: document.declineReasons.map((reason) => ({
        ...reason,
        ...(reason.code === 'too-far' ? { effect: 'bar-provider', nl: 'Te ver weg' } : {}),
        ...(reason.code === 'week-unsuitable' ? { withdrawn: true } : {}),
      })),
    });
    for (const [reason, code] of [
      ['because', 'reason-unknown'],
      ['week-unsuitable', 'reason-withdrawn'],
    ] as const)
      expect((await decline(after.offer, reason)).body).toMatchObject({
        code,
        errors: [{ field: 'reason', code }],
      });
    expect((await decline(after.offer, 'too-far')).body).toMatchObject({ reasonNl: 'Te ver weg' });
    expect(await get(anna, `/offers/${before.offer}`)).toMatchObject({ reasonNl: 'Te ver reizen' });
    expect(await bars(before.entry)).toEqual([{ barred: 'there', until: null }]);
    expect(await bars(after.entry)).toEqual([{ barred: RECEIVER, until: null }]);
  });

  it('is printed whole, set as a new version, and in the audit trail with who set it', async () => {
    await run();
    expect(errors).toEqual([`version 0 of ${REGION}`]);
    expect(JSON.parse(lines.join('\n'))).toEqual(JSON.parse(JSON.stringify(document)));
    await agree(document);
    await agree(document);
    await agree({ ...document, answerDays: 10 });
    expect(errors.slice(1)).toEqual([
      `version 1 of ${REGION}`,
      `version 1 of ${REGION}`,
      `version 2 of ${REGION}`,
    ]);
    expect(
      await scene.region.query(
        `SELECT user_id, role, subject_id FROM audit_event WHERE action = 'policy.set' ORDER BY id`,
      ),
    ).toEqual([
      { user_id: 'command-line', role: 'engine', subject_id: '1' },
      { user_id: 'command-line', role: 'engine', subject_id: '2' },
    ]);
  });

  it('is not set with something in it that cannot be used, and says where that is', async () => {
    const [first] = document.refusalReasons;
    for (const [policy, path] of [
      [withReasons({}, { ...REPORT, code: 'No Code' }), 'refusalReasons[0].code'],
      [withReasons({}, { ...REPORT, nl: '' }), 'refusalReasons[0].nl'],
      [{ ...document, refusalReasons: [first] }, 'refusalReasons (exclusion-criterion is left out)'],
      [{ ...document, casetable: {} }, 'casetable (unknown part)'],
      [{ ...document, answerDays: 0 }, 'answerDays'],
      ['policy', '(document)'],
    ] as const) {
      expect(await agree(policy)).toContain(`: ${path} is missing, unknown or out of range.`);
      expect(process.exitCode).toBe(1);
    }
    writeFileSync(file, '{');
    await run('--set', file);
    expect(errors.at(-1)).toMatch(/is not JSON/);
    await run('--region', 'NOWHERE');
    expect(errors.at(-1)).toMatch(/no region NOWHERE/);
    expect(await scene.region.count('policy_version')).toBe(0);
  });

  describe('past the service', () => {
    const constraintOf = async (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'none',
        (error: unknown) => (error as { constraint?: string }).constraint ?? String(error),
      );
    const store = (version: number, policy: object, ago = '0') =>
      scene.region.query(
        `INSERT INTO policy_version (region_id, version, document, sha256, created_by, created_at) VALUES ($1, $2, $3, 'x', 'x', now() - $4::interval)`,
        [REGION, version, JSON.stringify(policy), ago],
      );

    it.each<[string, object, string]>([
      ['a code with a space', withReasons({}, { ...REPORT, code: 'a b' }), 'refusal_reason_code_check'],
      ['a label that is empty', withReasons({}, { ...REPORT, en: ' ' }), 'refusal_reason_en_check'],
      [
        'an effect that there is not',
        withReasons({}, { ...REPORT, effect: 'bar-all' as 'none' }),
        'refusal_reason_effect_check',
      ],
      ['no side', withReasons({}, { ...REPORT, sides: [] }), 'refusal_reason_sides_check'],
      ['a code twice', withReasons({}, REPORT, REPORT), 'refusal_reason_pkey'],
      [
        'a reason of the product left out',
        { ...document, refusalReasons: [REPORT, { ...REPORT, code: 'other', sides: ['sending'] }] },
        'policy_keeps_built_in_reasons',
      ],
      [
        'nothing left for a side',
        {
          ...document,
          refusalReasons: document.refusalReasons.map((reason) => ({ ...reason, sides: ['sending'] })),
        },
        'policy_reason_for_each_side',
      ],
      [
        'a client who has to say why',
        {
          ...document,
          declineReasons: document.declineReasons.map((reason) => ({ ...reason, withdrawn: true })),
        },
        'decline_reason_check',
      ],
    ])('a version with %s is not stored', async (_what, policy, constraint) => {
      expect(await constraintOf(store(1, policy))).toBe(constraint);
    });

    it('a refusal cites a reason that is in force for its side, and nobody changes what it cites', async () => {
      await store(1, document, '2 hours');
      await store(2, withReasons({ 'continuity-of-care': { withdrawn: true } }, REPORT), '1 hour');
      const { id } = await scene.region.proposal();
      const decide = (actor: Actor, reason: string, version: number | null) =>
        constraintOf(
          scene.test.database.transaction(actor, (tx) =>
            tx
              .query(
                `INSERT INTO decision (region_id, proposal_id, side, provider_id, decided_by, profession, verdict, reason, policy_version)
                 VALUES ($1, $2, $3, $4, $5, $6, 'refuse', $7, $8)`,
                [
                  REGION,
                  id,
                  actor.organisation === SENDER ? 'sending' : 'receiving',
                  actor.organisation,
                  actor.user,
                  actor.profession,
                  reason,
                  version,
                ],
              )
              .catch((error: { driverError: unknown }) => Promise.reject(error.driverError as Error)),
          ),
        );
      expect(await decide(bram, 'continuity-of-care', 2)).toBe('decision_reason_in_force');
      expect(await decide(bram, 'continuity-of-care', 1)).toBe('decision_reason_in_force');
      expect(await decide(bram, 'exclusion-criterion', 3)).toBe('decision_reason_in_force');
      expect(await decide(bram, 'exclusion-criterion', null)).toBe('decision_reason_in_force');
      expect(await decide(anna, REPORT.code, 2)).toBe('decision_reason_in_force');
      expect(await decide(bram, REPORT.code, 2)).toBe('none');
      for (const table of ['refusal_reason', 'decline_reason'])
        expect(await constraintOf(scene.region.query(`UPDATE ${table} SET nl = 'x'`))).toMatch(/append-only/);
    });
  });
});
