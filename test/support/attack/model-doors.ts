import { type Actor } from '../../../src/platform/base/database/actor.js';
import { todayOf } from '../../../src/platform/base/time/today.js';
import { plusDays } from '../../../libs/kernel/index.js';
import { clinician, SENDER, weekAhead } from '../review/region.js';
import { ENTRIES, PROGRAMMES, RECEIVERS, WEEKS } from './model-registry.js';
import { PEOPLE } from './model-people.js';
import { type Deed, type World } from './model-world.js';
import { type Answer, type WholeApp } from './whole-app.js';

const ORGANISATION = { sender: SENDER, receiver: RECEIVERS[0], third: RECEIVERS[1], region: null } as const;
/** As many an identity provider makes them: no code, and not to be written down as one. */
export const idOf = (user: string): string => `auth0|${user}`;
export const ACTORS: readonly Actor[] = PEOPLE.map(({ user, at, role, qualified }) => ({
  ...clinician('', idOf(user)),
  role,
  organisation: role === 'insurer' ? '3311' : ORGANISATION[at],
  profession: qualified ? 'gz-psycholoog' : null,
}));
const NOTHING = '00000000-0000-4000-8000-000000000000';
const NOBODY = '00000000000000000000';
const day = (days: number): string => plusDays(todayOf(new Date()), days);

/** What the model calls by a number. */
export interface Known {
  readonly proposals: readonly string[];
  readonly cases: readonly string[];
  readonly meeting: string;
}

/** What people of the model do, by HTTP: each with the version that stands there, so that only the deed is judged. */
export class ModelDoors {
  constructor(private readonly test: WholeApp) {}

  async do(deed: Deed, { proposals, cases, meeting }: Known, before: World): Promise<Answer> {
    const id = proposals[deed.of] ?? NOTHING;
    const call = (method: string, path: string, body?: object): Promise<Answer> =>
      this.test.call(ACTORS[deed.who]!, method, `/api/v1${path}`, body === undefined ? {} : { body });
    const post = (path: string, body: object = {}): Promise<Answer> => call('POST', path, body);
    const version = (table: string, row: string): Promise<number> => this.versionOf(table, row);
    const offer = `/offers/${await this.offerOf(id)}`;
    const brought = cases[deed.of] ?? NOTHING;
    switch (deed.do) {
      case 'look':
        return call('GET', `/proposals/${id}`);
      case 'approve':
      case 'refuse': {
        const reason = deed.do === 'refuse' ? { reason: deed.reason } : {};
        const decision = { verdict: deed.do, version: await version('proposal', id), ...reason };
        return post(`/proposals/${id}/decisions`, decision);
      }
      case 'replace': {
        const place = { programmeId: PROGRAMMES[deed.programme!], week: WEEKS[deed.week!] };
        return post(`/proposals/${id}/replacement`, { ...place, version: await version('proposal', id) });
      }
      case 'take-on': {
        const side = PEOPLE[deed.who]!.at === 'sender' ? 'sending' : 'receiving';
        const instead = before.proposals[deed.of]?.takenOn[side] ?? null;
        return post(`/proposals/${id}/assignee`, { instead: instead === null ? null : idOf(instead) });
      }
      case 'be-away': {
        const delegate = deed.delegate == null ? null : idOf(deed.delegate);
        return post('/team/absences', { since: day(0), until: day(7), delegate });
      }
      case 'come-back':
        return call('DELETE', `/team/absences/${await this.absenceOf(deed.who)}`);
      case 'offer':
        return post('/offers', { proposalId: id, weeks: (deed.weeks ?? []).map((week) => WEEKS[week]) });
      case 'accept': {
        const week = deed.week == null ? {} : { week: WEEKS[deed.week] };
        return post(`${offer}/answer`, { answer: 'accepted', version: 1, ...week });
      }
      case 'decline':
        return post(`${offer}/answer`, { answer: 'declined', version: 1, reason: deed.reason });
      case 'check': {
        const letter = deed.step === 'referral-letter' ? { letterOn: day(-100) } : {};
        return post(`${offer}/hand-over/${deed.step}`, letter);
      }
      case 'uncheck':
        return call('DELETE', `${offer}/hand-over/${deed.step}`);
      case 'hold-intake':
        return post(`${offer}/intake-held`);
      case 'start':
        return post(`${offer}/started`);
      case 'return':
        return post(`${offer}/return`, { reason: 'client-withdrew' });
      case 'submit':
        return post('/cases', { entryId: ENTRIES[deed.of] ?? NOBODY });
      case 'take-back':
        return post(`/cases/${brought}/take-back`, { version: await version('table_case', brought) });
      case 'put-on-agenda': {
        const agenda = { meetingId: meeting, version: await version('table_case', brought) };
        return post(`/cases/${brought}/agenda`, agenda);
      }
      case 'decide-at-table': {
        const where = { programmeId: PROGRAMMES[deed.programme!], week: WEEKS[deed.week!] };
        const given = { decision: 'propose-programme', version: await version('table_case', brought) };
        return post(`/cases/${brought}/decision`, { ...given, ...where });
      }
    }
  }

  /** A meeting of today: it can decide, and is not over before the test is. */
  async planMeeting(): Promise<string> {
    const chair = ACTORS.find(({ role }) => role === 'case-table-chair')!;
    const { text } = await this.test.call(chair, 'POST', '/api/v1/case-meetings', { body: { on: day(0) } });
    return (JSON.parse(text) as { items: [{ id: string }] }).items[0].id;
  }

  /** Everybody who reviews has looked in once, so that colleagues know each other. */
  async makeKnown(): Promise<void> {
    for (const actor of ACTORS) await this.test.call(actor, 'GET', '/api/v1/team');
  }

  /** The week of an intake that is planned has come; nobody can wait for it here. */
  static readonly INTAKE_WEEKS_COME = `UPDATE transfer SET intake_week = '${weekAhead(0)}' WHERE state = 'planned'`;

  private async versionOf(table: string, id: string): Promise<number> {
    const [row] = await this.test.region.query<{ version: number }>(
      `SELECT version FROM ${table} WHERE id = $1`,
      [id],
    );
    return row?.version ?? 1;
  }

  private async absenceOf(who: number): Promise<string> {
    const { user, organisation } = ACTORS[who]!;
    const [row] = await this.test.region.query<{ id: string }>(
      'SELECT id FROM absence WHERE user_id = $1 AND provider_id = $2',
      [user, organisation],
    );
    return row?.id ?? NOTHING;
  }

  private async offerOf(proposal: string): Promise<string> {
    const [row] = await this.test.region.query<{ id: string }>(
      'SELECT id FROM offer WHERE proposal_id = $1',
      [proposal],
    );
    return row?.id ?? NOTHING;
  }
}
