import pg from 'pg';
import { entryId, programmeId } from '../../../libs/registry/index.js';
import { Publisher } from '../../../src/matching/publisher.js';
import { ExpiryJob } from '../../../src/offer/expiry.job.js';
import { type Actor, engineActor } from '../../../src/platform/auth/actor.js';
import { Database } from '../../../src/platform/database/database.js';
import { clinician, RECEIVER, REGION, SENDER, THIRD, weekAhead } from '../review/region.js';
import { entryRow } from './full-region.js';
import { CLIENTS, type Command, PEOPLE, type World } from './model.js';
import { type Answer, WholeApp } from './whole-app.js';

const ORGANISATION = { sending: SENDER, receiving: RECEIVER, elsewhere: THIRD } as const;
const ACTORS: readonly Actor[] = PEOPLE.map(({ user, at, role, qualified }) =>
  clinician(ORGANISATION[at], `${user}-m`, { role, profession: qualified ? 'gz-psycholoog' : null }),
);
const WEEKS = [weekAhead(8), weekAhead(9)] as const;
const REFERENCE = 'model';
const PROGRAMME = programmeId(REGION, RECEIVER, REFERENCE);
const references = Array.from({ length: CLIENTS }, (_, i) => `MODEL-${i}`);
const steward = (organisation: string): Actor =>
  clinician(organisation, `steward-m-${organisation}`, { role: 'data-steward', profession: null });
const MONTH = 30 * 86_400_000;

/** The service under the same commands as the model: people by HTTP, time by the jobs, a run by what makes runs visible. */
export class ModelScene {
  private readonly entries = references.map((reference) => entryId(REGION, SENDER, reference));
  /** In the order in which the model made them. */
  private proposals: string[] = [];
  private kept = '';

  private constructor(
    readonly test: WholeApp,
    private readonly superuser: pg.Client,
  ) {}

  static async open(): Promise<ModelScene> {
    const test = await WholeApp.open();
    const superuser = new pg.Client({ connectionString: test.postgres.superuserUrl });
    await superuser.connect();
    return new ModelScene(test, superuser);
  }

  async close(): Promise<void> {
    await this.superuser.end();
    await this.test.close();
  }

  /** Everything about clients gone; the audit trail goes on. */
  async restart(world: World): Promise<void> {
    await this.superuser.query(
      `SET session_replication_role = replica; TRUNCATE waiting_list_entry, slot, registry_history CASCADE; SET session_replication_role = origin`,
    );
    // What was decided on is gone, so the trail of it would speak of nothing.
    await this.superuser.query(
      `SET session_replication_role = replica; DELETE FROM audit_event; SET session_replication_role = origin`,
    );
    this.proposals = [];
    await this.test.region.query(`UPDATE matching_run SET status = 'cancelled' WHERE status = 'running'`);
    await this.list(-1);
    await this.programme(false);
    await this.places(world.offered);
    this.kept = await this.clocks();
  }

  /** `ok` or the code of the refusal. */
  async perform(command: Command, before: World): Promise<string> {
    switch (command.do) {
      case 'run':
        await this.run();
        return 'ok';
      case 'month-passes':
        await this.test.app.get(ExpiryJob, { strict: false }).expire(new Date(Date.now() + MONTH));
        return 'ok';
      case 'intake-weeks-come':
        return 'ok'; // each transfer on its way is set to this week when somebody asks about it
      case 'list':
        return codeOf(await this.list(command.without));
      case 'places': {
        const wanted: [number, number] = [...before.offered];
        wanted[command.week] = command.offered;
        return codeOf(await this.places(wanted));
      }
      case 'stop':
        return codeOf(await this.programme(command.on));
      default:
        return this.byPerson(command, before);
    }
  }

  private async byPerson(command: Extract<Command, { who: number }>, before: World): Promise<string> {
    const actor = ACTORS[command.who]!;
    const id = this.proposals[command.of] ?? '00000000-0000-4000-8000-000000000000';
    const post = (path: string, body: object) => this.test.call(actor, 'POST', `/api/v1${path}`, { body });
    if (command.do === 'approve' || command.do === 'refuse') {
      const [row] = await this.test.region.query<{ version: number }>(
        'SELECT version FROM proposal WHERE id = $1',
        [id],
      );
      const reason = command.do === 'refuse' ? { reason: 'clinically-unsuitable' } : {};
      return codeOf(
        await post(`/proposals/${id}/decisions`, {
          verdict: command.do,
          version: row?.version ?? 1,
          ...reason,
        }),
      );
    }
    if (command.do === 'offer') return codeOf(await post('/offers', { proposalId: id }));
    const [offer] = await this.test.region.query<{ id: string }>(
      'SELECT id FROM offer WHERE proposal_id = $1',
      [id],
    );
    const address = `/offers/${offer?.id ?? id}`;
    if (before.intakeWeeksCome && (command.do === 'hold-intake' || command.do === 'start'))
      await this.superuser.query(
        `SET session_replication_role = replica; UPDATE transfer SET intake_week = '${weekAhead(0)}' WHERE state = 'planned'; SET session_replication_role = origin`,
      );
    switch (command.do) {
      case 'accept':
        return codeOf(await post(`${address}/answer`, { answer: 'accepted', version: 1 }));
      case 'decline':
        return codeOf(await post(`${address}/answer`, { answer: 'declined', reason: 'too-far', version: 1 }));
      case 'hold-intake':
        return codeOf(await post(`${address}/intake-held`, {}));
      case 'start':
        return codeOf(await post(`${address}/started`, {}));
      case 'return':
        return codeOf(await post(`${address}/return`, { reason: 'client-withdrew' }));
    }
  }

  /** What the database holds, in the words of the model. */
  async world(): Promise<Pick<World, 'proposals' | 'offered'> & { clients: string[] }> {
    const proposals = await this.test.region.query<
      World['proposals'][number] & { id: string; entry: string; weekName: string }
    >(
      `SELECT p.id, p.entry_id AS entry, p.week AS "weekName", p.state,
         (SELECT d.decided_by FROM decision d WHERE d.proposal_id = p.id AND d.side = 'sending') AS sending,
         (SELECT d.decided_by FROM decision d WHERE d.proposal_id = p.id AND d.side = 'receiving') AS receiving,
         h.place, h.state AS hold, o.state AS offer, t.state AS transfer
       FROM proposal p LEFT JOIN slot_hold h ON h.proposal_id = p.id LEFT JOIN offer o ON o.proposal_id = p.id LEFT JOIN transfer t ON t.offer_id = o.id`,
    );
    const byId = new Map(proposals.map((one) => [one.id, one]));
    const clients = await this.test.region.query<{ id: string; state: string }>(
      'SELECT id, state FROM waiting_list_entry',
    );
    const states = new Map(clients.map(({ id, state }) => [id, state]));
    const slots = await this.test.region.query<{ week: string; offered: number }>(
      'SELECT week, offered FROM slot WHERE programme_id = $1',
      [PROGRAMME],
    );
    const offered = (week: string): number => slots.find((one) => one.week === week)?.offered ?? 0;
    return {
      clients: this.entries.map((id) => states.get(id) ?? 'gone'),
      offered: [offered(WEEKS[0]), offered(WEEKS[1])],
      proposals: this.proposals.map((id) => {
        const { entry, weekName, sending, receiving, state, place, hold, offer, transfer } = byId.get(id)!;
        return {
          client: this.entries.indexOf(entry),
          week: weekName === WEEKS[0] ? 0 : 1,
          state,
          sending: sending?.replace(/-m$/, '') ?? null,
          receiving: receiving?.replace(/-m$/, '') ?? null,
          place,
          hold,
          offer,
          transfer,
        };
      }),
    };
  }

  /** Whether date, place and norm clock of every client are what they were at the beginning (invariant 4). */
  async keepsClocks(): Promise<boolean> {
    return (await this.clocks()) === this.kept;
  }

  private async clocks(): Promise<string> {
    const rows = await this.test.region.query<{ row: object }>(
      `SELECT to_jsonb(e) - 'state' - 'valid_from' - 'confirmed_on' AS row FROM waiting_list_entry e ORDER BY id`,
    );
    return JSON.stringify(rows);
  }

  private list(without: number): Promise<Answer> {
    const entries = references.filter((_, i) => i !== without).map((reference) => entryRow(reference));
    return this.test.call(steward(SENDER), 'POST', '/api/v1/waiting-list', {
      body: { mode: 'snapshot', entries },
    });
  }

  private programme(intakeStop: boolean): Promise<Answer> {
    const body = {
      name: 'Programme of the model',
      area: '0037',
      online: false,
      diagnoses: ['anxiety'],
      settings: ['2'],
      ages: [18, 120],
      languages: ['nl'],
      severities: [1, 2, 3],
      excludes: [],
      intakeStop,
      treatmentWait: 3,
    };
    return this.test.call(steward(RECEIVER), 'PUT', `/api/v1/programmes/${REFERENCE}`, { body });
  }

  private places(offered: readonly [number, number]): Promise<Answer> {
    const slots = WEEKS.map((week, i) => ({ week, offered: offered[i]! }));
    return this.test.call(steward(RECEIVER), 'PUT', `/api/v1/programmes/${REFERENCE}/slots`, {
      body: { slots },
    });
  }

  /** A run that found a proposal for every client, as if the engine had: what may come in is for the publisher to say. */
  private async run(): Promise<void> {
    const { id } = await this.test.region.one<{ id: string }>(
      `INSERT INTO matching_run (region_id, status, requested_by) VALUES ($1, 'running', 'test') RETURNING id`,
      [REGION],
    );
    await this.test.region.query(`UPDATE matching_run SET problem_sha256 = 'x' WHERE id = $1`, [id]);
    const drafts = this.entries.map((entry, i) => ({
      entry,
      fromProvider: SENDER,
      toProvider: RECEIVER,
      toProgramme: PROGRAMME,
      week: WEEKS[i % 2],
      need: {
        diagnosis: 'anxiety',
        settings: ['2'],
        age: [25, 39],
        language: 'nl',
        severity: 2,
        area: '0014',
        flags: [],
        maxTravel: 45,
      },
      gain: {
        norm: { intake: 4, treatment: 10, total: 14 },
        now: { intakeWeeks: 20, treatmentWeeks: 6, totalWeeks: 26, beyondNorm: 28 },
        proposed: { intakeWeeks: 14, treatmentWeeks: 3, totalWeeks: 17, beyondNorm: 13 },
        weeksSooner: 9,
        breachAvoided: 15,
        travelMinutes: 25,
      },
      waited: 13,
      severity: 2,
      value: 1,
      expiresOn: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10),
    }));
    const plan = {
      proposals: JSON.stringify(drafts),
      unmatched: '[]',
      withdrawn: '[]',
      solutionGzip: new Uint8Array(1),
      status: 'feasible',
      value: 1,
      bound: 1,
      gap: 0,
      levels: {},
      counts: { kept: 0 },
      baselines: {},
      work: {},
      firstWeek: weekAhead(1),
    };
    const actor = engineActor(REGION);
    await this.test.app
      .get(Database, { strict: false })
      .transaction(actor, (tx) =>
        this.test.app
          .get(Publisher, { strict: false })
          .publish(tx, actor, id, plan as unknown as Parameters<Publisher['publish']>[3]),
      );
    const made = await this.test.region.query<{ id: string; entry_id: string }>(
      'SELECT id, entry_id FROM proposal WHERE run_id = $1',
      [id],
    );
    const order = (entry: string): number => this.entries.indexOf(entry);
    this.proposals.push(...made.sort((a, b) => order(a.entry_id) - order(b.entry_id)).map((one) => one.id));
  }
}

const codeOf = ({ status, code }: Answer): string => (status < 300 ? 'ok' : (code ?? `status ${status}`));
