import { POPULATIONS } from '../../libs/kernel/index.js';
import { RunService } from '../../src/matching/run/run.service.js';
import { type Actor } from '../../src/platform/base/database/actor.js';
import { todayOf } from '../../src/platform/base/time/index.js';
import { JudgementService } from '../../src/review/judgement/judgement.service.js';
import { entryRow } from '../support/attack/full-region.js';
import { WholeApp } from '../support/attack/whole-app.js';
import { programmeRow } from '../support/programme-row.js';
import { clinician, RECEIVER, REGION, SENDER, THIRD, WEEK } from '../support/review/region.js';

const regional = (role: Actor['role']): Actor => ({
  ...clinician(SENDER, role, { profession: null }),
  role,
  organisation: null,
});
const analyst = regional('taskforce-analyst');
const steward = (organisation: string): Actor =>
  clinician(organisation, `steward-${organisation}`, { role: 'data-steward', profession: null });

/**
 * Four groups of one need, whose only difference is the law, and one programme for each. Each group also has clients who
 * would fit the programmes of the others in every other respect: ages overlap where two titles can.
 */
const GROUPS = {
  adults: { many: 24, entry: { age: [18, 22] }, programme: { titles: ['zvw'], ages: [16, 120] } },
  youth: {
    many: 21,
    entry: { age: [18, 22], title: 'jeugdwet' },
    programme: { titles: ['jeugdwet'], ages: [0, 23] },
  },
  wlz: { many: 18, entry: { age: [18, 22], title: 'wlz' }, programme: { titles: ['wlz'], ages: [0, 120] } },
  forensic: {
    many: 15,
    entry: { age: [18, 22], settings: ['2', '7'] },
    programme: { settings: ['2', '7'], ages: [16, 120] },
  },
} as const;
const FOURTH = '99990098';
type Group = keyof typeof GROUPS;
const NAMES = Object.keys(GROUPS) as Group[];

describe('forensic care, youth, Wlz and adults', () => {
  let test: WholeApp;
  let run: string;

  async function must<T>(actor: Actor, method: string, path: string, body?: unknown): Promise<T> {
    const answer = await test.call(actor, method, path, body === undefined ? {} : { body });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return (answer.text === '' ? null : JSON.parse(answer.text)) as T;
  }

  /** Lists of three senders (with two each would know what is of the other, and nothing would be told) with all four groups, and more places than anybody needs at a third organisation. */
  beforeAll(async () => {
    test = await WholeApp.open();
    await test.region.query(
      `INSERT INTO provider (region_id, id, name) SELECT region_id, '${FOURTH}', 'Fourth' FROM provider WHERE id = '${SENDER}'`,
    );
    for (const name of NAMES) {
      const reference = `programma-${NAMES.indexOf(name)}`;
      const programme = programmeRow({ settings: ['2'], treatmentWait: 1, ...GROUPS[name].programme });
      await must(steward(RECEIVER), 'PUT', `/api/v1/programmes/${reference}`, programme);
      await must(steward(RECEIVER), 'PUT', `/api/v1/programmes/${reference}/slots`, {
        slots: [{ week: WEEK, offered: 90 }],
      });
    }
    for (const sender of [SENDER, THIRD, FOURTH]) {
      const entries = NAMES.flatMap((name) =>
        Array.from({ length: GROUPS[name].many }, (_, i) =>
          entryRow(`${sender.slice(-2)}${name.slice(0, 2).toUpperCase()}-${i}`, {
            expectedIntakeWeek: null,
            expectedTreatmentWeeks: 40,
            ...GROUPS[name].entry,
            ...(name === 'youth' && i % 2 === 0 ? { age: [12, 15] } : {}),
          }),
        ),
      );
      await must(steward(sender), 'POST', '/api/v1/waiting-list', { mode: 'snapshot', entries });
    }
    const started = await must<{ id: string }>(analyst, 'POST', '/api/v1/matching-runs', { replace: true });
    run = started.id;
    await test.app.get(RunService).execute(REGION, run);
  }, 120_000);
  afterAll(() => test.close());

  it('never mix in a run: every proposal stays under its law, and each group has some', async () => {
    const rows = await test.region.query<{ title: string; circuit: string | null; titles: string[] }>(
      `SELECT e.title, e.circuit, j.titles, j.circuits FROM proposal p
       JOIN waiting_list_entry e ON e.region_id = p.region_id AND e.id = p.entry_id
       JOIN programme j ON j.region_id = p.region_id AND j.id = p.to_programme`,
    );
    for (const { title, titles } of rows) expect(titles).toContain(title);
    expect([...new Set(rows.map(({ title }) => title))].sort()).toEqual(['jeugdwet', 'wfz', 'wlz', 'zvw']);
    expect(rows.filter(({ circuit }) => circuit === 'forensic').every(({ title }) => title === 'wfz')).toBe(
      true,
    );
  });

  it('never mix in a figure: each is told alone, and no answer adds two of them up', async () => {
    const many = Object.fromEntries(NAMES.map((name) => [name, 3 * GROUPS[name].many]));
    const figures = await Promise.all(
      POPULATIONS.map(async (population) => {
        const waits = await must<{ total: { places: number | null } }>(
          analyst,
          'GET',
          `/api/v1/insight/waits?population=${population}`,
        );
        const { counts } = await must<{ counts: { entries: number | null } }>(
          analyst,
          'GET',
          `/api/v1/matching-runs/${run}?population=${population}`,
        );
        return [population, waits.total.places, counts.entries] as const;
      }),
    );
    for (const [population, places, entries] of figures) {
      const expected = population === 'unknown' ? [null, 0] : [many[population], many[population]];
      expect([population, places, entries]).toEqual([population, ...expected]);
    }
    const told = await Promise.all(
      POPULATIONS.map((population) =>
        must<{ population: string; tables: { groups: { entries: number | null }[] }[] }>(
          analyst,
          'GET',
          `/api/v1/matching-runs/${run}/shares?population=${population}`,
        ),
      ),
    );
    for (const { population, tables } of told)
      for (const { groups } of tables)
        expect(groups.reduce((sum, { entries }) => sum + (entries ?? 0), 0)).toBeLessThanOrEqual(
          many[population] ?? 0,
        );
    expect(told.map(({ population }) => population)).toEqual(POPULATIONS);
    const all = Object.values(many).reduce((a, b) => a + b, 0);
    for (const path of [
      'insight/waits',
      'insight/waits?by=provider',
      'insight/waits?by=diagnosis',
      'insight/trend',
      'insight/trend?by=diagnosis',
      'insight/time-to-intake',
      'insight/queues',
      'insight/funnel',
      'insight/ledger',
      'insight/case-table',
      `matching-runs`,
      `matching-runs/${run}`,
      `matching-runs/${run}/shares`,
      `matching-runs/${run}/unmatched`,
    ]) {
      const { status, text } = await test.call(analyst, 'GET', `/api/v1/${path}`);
      expect([path, status, new RegExp(`[:\\[,]${all}[,}\\]]`).test(text)]).toEqual([path, 200, false]);
    }
  });

  it('never mix in what if: each is answered alone, and the places of one change nothing for another', async () => {
    const [{ programme }] = await test.region.query<{ programme: string }>(
      `SELECT id AS programme FROM programme WHERE titles = '{jeugdwet}'`,
    );
    const { about } = await must<{
      about: {
        population: string;
        certainty: string | null;
        before: { proposals: number } | null;
        after: { proposals: number } | null;
        proposals: { removed: number } | null;
      }[];
    }>(analyst, 'POST', `/api/v1/matching-runs/${run}/what-if`, {
      slots: [{ programme, week: WEEK, to: 5 }],
    });
    const placed = await test.region.query<{ title: string; n: number }>(
      `SELECT need ->> 'title' AS title, count(*)::integer AS n FROM proposal GROUP BY 1`,
    );
    const titles = { adults: 'zvw', youth: 'jeugdwet', wlz: 'wlz', forensic: 'wfz' };
    for (const name of NAMES) {
      const told = about.find(({ population }) => population === name)!;
      const many = placed.find(({ title }) => title === titles[name])!.n;
      // The changed plan of the young is of five, so nothing is told of them, nor does it show in what is told of others.
      if (name === 'youth')
        expect(told).toMatchObject({ certainty: null, before: null, after: null, proposals: null });
      else
        expect([name, told.before?.proposals, told.after?.proposals]).toEqual([
          name,
          ...[1, 2].map(() => Math.round(many / 10) * 10),
        ]);
      if (name !== 'youth')
        expect([name, told.certainty, told.proposals?.removed]).toEqual([name, 'same', 0]);
    }
    expect(about.find(({ population }) => population === 'unknown')).toMatchObject({
      before: null,
      after: null,
    });
  }, 60_000);

  it('never mix in what one place more would help most', async () => {
    const names = new Map(
      (await test.region.query<{ id: string; titles: string[] }>(`SELECT id, titles FROM programme`)).map(
        ({ id, titles }) => [id, titles],
      ),
    );
    const titleOf = { adults: 'zvw', youth: 'jeugdwet', wlz: 'wlz', forensic: 'wfz' };
    for (const name of NAMES) {
      const { items } = await must<{ items: { kind: string; of: { id: string } }[] }>(
        analyst,
        'GET',
        `/api/v1/matching-runs/${run}/prices?population=${name}`,
      );
      for (const { kind, of } of items)
        expect(kind === 'slot' ? names.get(of.id) : 'pooled').toContain(titleOf[name]);
    }
  });

  const openProposal = (title: string, age = '[18, 22]') =>
    test.region.one<{ id: string; entry: string; reference: string; programme: string }>(
      `SELECT p.id, p.entry_id AS entry, e.reference, p.to_programme AS programme FROM proposal p
       JOIN waiting_list_entry e ON e.region_id = p.region_id AND e.id = p.entry_id
       WHERE p.need ->> 'title' = $1 AND p.from_provider = $2 AND p.to_provider = $3 AND p.state = 'proposed'
         AND p.need -> 'age' = $4::jsonb
       ORDER BY p.id LIMIT 1`,
      [title, SENDER, RECEIVER, age],
    );
  const decide = (actor: Actor, id: string, version: number) =>
    test.call(actor, 'POST', `/api/v1/proposals/${id}/decisions`, { body: { verdict: 'approve', version } });

  it('are judged by those who may: a child from proposal to consent, by professions of youth care', async () => {
    const roos = clinician(SENDER, 'roos', { profession: 'kinder-en-jeugdpsycholoog' });
    const onno = clinician(RECEIVER, 'onno', { profession: 'orthopedagoog-generalist' });
    const adult = await openProposal('zvw');
    expect(await decide(roos, adult.id, 1)).toMatchObject({ status: 403, code: 'not-qualified-for-title' });
    const child = await openProposal('jeugdwet', '[12, 15]');
    expect((await decide(roos, child.id, 1)).status).toBe(200);
    expect((await decide(onno, child.id, 2)).status).toBe(200);
    const { id } = await must<{ id: string }>(roos, 'POST', '/api/v1/offers', { proposalId: child.id });
    const letter = await must<{ addressee: string; blocks: unknown }>(
      roos,
      'GET',
      `/api/v1/offers/${id}/letter?language=nl`,
    );
    expect(letter.addressee).toBe('both');
    const said = JSON.stringify(letter.blocks);
    expect(said).toContain('Jij en je ouders kiezen samen');
    expect(said).toContain('De gemeente betaalt deze hulp.');
    expect(said).not.toMatch(/kan eigen risico|\bU staat\b/);
    await must(roos, 'POST', `/api/v1/offers/${id}/answer`, { answer: 'accepted', version: 1 });
    const consent = (consentOf: string) =>
      test.call(roos, 'POST', `/api/v1/offers/${id}/hand-over/consent`, { body: { consentOf } });
    expect((await consent('client')).code).toBe('consent-giver-impossible');
    expect((await consent('parents-and-child')).status).toBeLessThan(300);
  }, 60_000);

  it('cross no title by an edit: a proposal ends with that as its cause, and no late approval wins', async () => {
    const judged = async (change: Record<string, unknown>, reference: string): Promise<void> => {
      const rows = [
        { ...entryRow('any', { expectedIntakeWeek: null, expectedTreatmentWeeks: 40 }), reference },
      ];
      const entries = rows.map((row) => ({ ...row, ...change }));
      expect(
        await must(steward(SENDER), 'POST', '/api/v1/waiting-list', { mode: 'delta', entries }),
      ).toMatchObject({ changed: 1, refused: 0 });
      await test.app.get(JudgementService).judgeChanges(REGION);
    };
    const untouched = await openProposal('wlz');
    await judged({ age: [18, 22], title: 'zvw' }, untouched.reference);
    expect(await test.region.stateOf(untouched.id)).toMatchObject({ state: 'withdrawn', reason: 'title' });
    expect((await decide(clinician(SENDER, 'anna'), untouched.id, 1)).status).toBe(409);

    const half = await openProposal('wlz');
    expect((await decide(clinician(SENDER, 'anna'), half.id, 1)).status).toBe(200);
    await judged({ age: [18, 22], title: 'jeugdwet' }, half.reference);
    expect(await test.region.stateOf(half.id)).toMatchObject({ state: 'withdrawn', reason: 'title' });
    expect((await decide(clinician(RECEIVER, 'bram'), half.id, 2)).status).toBe(409);
  }, 60_000);

  it('are told what is impossible, in both languages and by its field, and nobody else is kept out by it', async () => {
    const tomorrow = todayOf(new Date(Date.now() + 86_400_000));
    const wrong: readonly (readonly [Record<string, unknown>, string])[] = [
      [{ age: [45, 49], title: 'jeugdwet' }, 'title'],
      [{ age: [6, 8], circuit: 'forensic' }, 'circuit'],
      [{ title: 'awbz' }, 'title'],
      [{ circuit: 'volwassenen' }, 'circuit'],
      [{ diagnosis: 'dsm6-anxiety' }, 'diagnosis'],
      [{ clientWish: 'stay', clientWishOn: tomorrow }, 'clientWishOn'],
      [{ clientWish: 'perhaps' }, 'clientWish'],
      [{ clientWish: 'stay' }, 'clientWishOn'],
      [{ conditions: ['no-men'] }, 'conditions'],
      [{ notBefore: '2026-W99' }, 'notBefore'],
      [{ formerProviders: [{ provider: '12345678', lastMonth: '2024-05' }] }, 'formerProviders'],
      [
        { formerProviders: [{ provider: RECEIVER, lastMonth: tomorrow.slice(0, 4) + '-13' }] },
        'formerProviders',
      ],
      [{ careType: '9' }, 'careType'],
      [{ levels: ['top'] }, 'levels'],
    ];
    const entries = [...wrong.map(([change], i) => entryRow(`WRONG-${i}`, change)), entryRow('RIGHT-1')];
    const receipt = await must<{
      created: number;
      refusals: { row: number; field: string; nl: string; en: string }[];
    }>(steward(SENDER), 'POST', '/api/v1/waiting-list?dryRun=true', { mode: 'delta', entries });
    expect(receipt.created).toBe(1);
    const fields = wrong.map(
      (_, i) => receipt.refusals.find(({ row }) => row === i + 1)?.field.split(/[[.]/)[0],
    );
    expect(fields).toEqual(wrong.map(([, field]) => field));
    for (const { nl, en } of receipt.refusals) {
      expect(`${nl} ${en}`).not.toMatch(/NaN|null|undefined|\{\{/);
      expect(nl).not.toBe(en);
    }
  });

  it('never mix in a letter: it names the programme of its own law, and a proposal across one is refused by the database', async () => {
    for (const name of NAMES) {
      const title = { adults: 'zvw', youth: 'jeugdwet', wlz: 'wlz', forensic: 'wfz' }[name];
      const { id, programme } = await openProposal(title);
      await must(clinician(SENDER, 'anna'), 'POST', `/api/v1/proposals/${id}/decisions`, {
        verdict: 'approve',
        version: 1,
      });
      await must(clinician(RECEIVER, 'bram'), 'POST', `/api/v1/proposals/${id}/decisions`, {
        verdict: 'approve',
        version: 2,
      });
      const offer = await must<{ id: string }>(clinician(SENDER, 'anna'), 'POST', '/api/v1/offers', {
        proposalId: id,
      });
      await must(clinician(SENDER, 'anna'), 'GET', `/api/v1/offers/${offer.id}/letter?language=nl`);
      const told = await test.region.one<{ programme: string }>(
        `SELECT to_programme AS programme FROM offer WHERE id = $1`,
        [offer.id],
      );
      expect(told.programme).toBe(programme);
      await expect(
        test.region.query(
          `INSERT INTO proposal (region_id, run_id, entry_id, from_provider, to_provider, to_programme, week, need, gain,
             weeks_sooner, breach_avoided, waited, severity, value, expires_on)
           SELECT p.region_id, p.run_id, e.id, e.provider_id, j.provider_id, j.id, p.week, p.need, p.gain, 1, 0, 1, 2, 1,
             current_date + 7
           FROM proposal p, waiting_list_entry e, programme j
           WHERE p.id = $1 AND e.title = $2 AND e.provider_id = $3 AND j.provider_id = $4 AND NOT e.title = ANY (j.titles)
           LIMIT 1`,
          [id, title, SENDER, RECEIVER],
        ),
      ).rejects.toMatchObject({ constraint: 'proposal_within_title' });
    }
  }, 60_000);
});
