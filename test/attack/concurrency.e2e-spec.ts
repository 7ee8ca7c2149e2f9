import { ExpiryJob } from '../../src/offer/offer/expiry.job.js';
import { type Actor } from '../../src/platform/base/database/actor.js';
import { brokenInvariants } from '../support/attack/invariants.js';
import { type Answer, WholeApp } from '../support/attack/whole-app.js';
import { clinician, RECEIVER, SENDER, weekAhead } from '../support/review/region.js';
import { seededRandom } from '../../libs/kernel/index.js';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const DAY = 86_400_000;

interface LateProblem {
  readonly code: string;
  readonly detail: string;
  readonly alternatives: readonly {
    programme: { id: string };
    week: string;
    open: boolean;
    weeksSooner: number;
  }[];
}

/** Many people at the same instant, over HTTP, each signed in as somebody: twenty connections to the database for all of them. */
describe('everybody at once', () => {
  let test: WholeApp;
  beforeAll(async () => {
    test = await WholeApp.open();
  }, 60_000);
  afterAll(() => test.close());

  const colleague = (organisation: string, i: number): Actor =>
    clinician(organisation, `${organisation}-${i}`);
  const post = (actor: Actor, path: string, body: object): Promise<Answer> =>
    test.call(actor, 'POST', `/api/v1${path}`, { body });
  const approve = (actor: Actor, id: string, version: number) =>
    post(actor, `/proposals/${id}/decisions`, { verdict: 'approve', version });
  const deadlocks = async (): Promise<number> => {
    // What a session counted is told when it has been idle for a moment.
    await test.region.query('SELECT pg_stat_force_next_flush()');
    const { n } = await test.region.one<{ n: string }>(
      `SELECT deadlocks AS n FROM pg_stat_database WHERE datname = current_database()`,
    );
    return Number(n);
  };

  it('gives the last place to one of two hundred, and tells each of the others what else there is', async () => {
    const [week, other] = [weekAhead(6), weekAhead(7)];
    await test.region.places('there', week, 1);
    await test.region.places('online', other, 300);
    const proposals: { id: string }[] = [];
    for (const batch of range(10))
      proposals.push(
        ...(await Promise.all(range(20).map(() => test.region.proposal({ week, waited: batch })))),
      );
    const first = await Promise.all(proposals.map(({ id }) => approve(colleague(SENDER, 0), id, 1)));
    expect(first.filter(({ status }) => status !== 200)).toEqual([]);
    const people = range(200).map((i) => colleague(RECEIVER, i));
    for (const person of people) await test.credentials(person);

    const answers = await Promise.all(proposals.map(({ id }, i) => approve(people[i]!, id, 2)));

    const late = answers.filter(({ status }) => status !== 200);
    expect(answers.length - late.length).toBe(1);
    expect([...new Set(late.map(({ status, code }) => `${status} ${code}`))]).toEqual(['409 slot-gone']);
    for (const { text } of late) {
      const { alternatives, detail } = JSON.parse(text) as LateProblem;
      // The client is still on the list, and this is the next best that can really be had.
      expect(alternatives[0]).toMatchObject({ open: true });
      expect([alternatives[0]!.programme.id, alternatives[0]!.week]).not.toEqual(['there', week]);
      expect(alternatives[0]!.weeksSooner).toBeGreaterThan(0);
      expect(detail).toMatch(/wachtlijst|waiting list|list/);
    }
    const ids = proposals.map(({ id }) => id);
    expect(
      await test.region.query(
        `SELECT state, count(*)::integer AS n FROM proposal WHERE id = ANY ($1) GROUP BY 1 ORDER BY 1`,
        [ids],
      ),
    ).toEqual([
      { state: 'approved', n: 1 },
      { state: 'withdrawn', n: 199 },
    ]);
    expect(
      await test.region.count(`follow_up WHERE kind = 'proposal-withdrawn' AND cause_id = ANY ($1)`, [ids]),
    ).toBe(199);
    expect(
      await test.region.count(
        `waiting_list_entry e JOIN proposal p ON p.entry_id = e.id WHERE p.id = ANY ($1) AND e.state = 'waiting'`,
        [ids],
      ),
    ).toBe(200);
    expect(await brokenInvariants(test.region)).toEqual([]);
    expect(await deadlocks()).toBe(0);
  }, 60_000);

  it('keeps every invariant, without a fault or a deadlock, while all sorts of commands cross each other', async () => {
    const weeks = [weekAhead(9), weekAhead(10)];
    const random = seededRandom(20_261_122);
    const before = await deadlocks();
    for (const week of weeks) await test.region.places('there', week, 12);
    const proposals = await Promise.all(range(60).map((i) => test.region.proposal({ week: weeks[i % 2]! })));
    const answers: Answer[] = [];
    const send = async (answer: Promise<Answer>): Promise<void> => void answers.push(await answer);
    const refuse = (actor: Actor, id: string) =>
      post(actor, `/proposals/${id}/decisions`, {
        verdict: 'refuse',
        reason: 'clinically-unsuitable',
        version: 1,
      });
    /** As a push does: refused as long as a place that would go is held. */
    const places = (n: number) => async (): Promise<void> => {
      for (const week of weeks) await test.region.places('there', week, n).catch(() => undefined);
    };
    const wave = async (commands: (() => Promise<unknown>)[]): Promise<void> => {
      await Promise.all(random.shuffle(commands).map((command) => command()));
      expect(await brokenInvariants(test.region)).toEqual([]);
    };
    await wave([
      ...proposals.flatMap(({ id }, i) => [
        () => send(approve(colleague(SENDER, i % 7), id, 1)),
        () => send(approve(colleague(RECEIVER, i % 7), id, 1)),
        ...(i % 5 === 0 ? [() => send(refuse(colleague(RECEIVER, 8), id))] : []),
        ...(i % 3 === 0 ? [() => send(approve(colleague(SENDER, 9), id, 1))] : []),
      ]),
      ...range(6).map((i) => places(12 - i)),
      () => test.app.get(ExpiryJob, { strict: false }).expire(),
      ...proposals.slice(0, 20).map(
        ({ entry }) =>
          () =>
            test.region.query(`UPDATE waiting_list_entry SET confirmed_on = current_date - 1 WHERE id = $1`, [
              entry,
            ]),
      ),
    ]);
    const approved = await test.region.query<{ id: string }>(
      `SELECT id FROM proposal WHERE state = 'approved' AND week = ANY ($1)`,
      [weeks],
    );
    expect(approved.length).toBeGreaterThan(5);
    await wave(
      approved.flatMap(({ id }) =>
        range(3).map((i) => () => send(post(colleague(SENDER, i), '/offers', { proposalId: id }))),
      ),
    );
    const offers = await test.region.query<{ id: string }>(`SELECT id FROM offer WHERE state = 'offered'`);
    expect(offers.length).toBe(approved.length);
    const month = new Date(Date.now() + 30 * DAY);
    await wave([
      ...offers.flatMap(({ id }, i) => [
        () =>
          send(post(colleague(SENDER, i % 4), `/offers/${id}/answer`, { answer: 'accepted', version: 1 })),
        () =>
          send(
            post(colleague(SENDER, i % 5), `/offers/${id}/answer`, {
              answer: 'declined',
              reason: 'too-far',
              version: 1,
            }),
          ),
      ]),
      () => test.app.get(ExpiryJob, { strict: false }).expire(month),
      () => test.app.get(ExpiryJob, { strict: false }).expire(month),
      places(0),
    ]);
    const wrong = answers.filter(({ status }) => status >= 500 || status === 404 || status === 429);
    expect(wrong).toEqual([]);
    expect(await test.region.count(`offer WHERE state = 'offered'`)).toBe(0);
    expect((await deadlocks()) - before).toBe(0);
  }, 60_000);
});
