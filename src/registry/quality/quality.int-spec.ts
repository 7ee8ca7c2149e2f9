import { entry, list, OTHER, PushScene, STEWARD } from '../../../test/support/push-scene.js';
import { programmeRow } from '../../../test/support/programme-row.js';
import { pseudonym } from '../../../test/support/pseudonym.js';
import { actor, daysAgo, NORTH, weekAhead } from '../../../test/support/small-region.js';

let scene: PushScene;
beforeEach(async () => {
  scene = await PushScene.open();
});
afterEach(() => scene.close());

const report = async (who = STEWARD) => (await scene.get('/waiting-list/quality', who)).body;

describe('the quality of a delivered list', () => {
  it('is told of the own list alone, with what to do, and who was named is in the trail', async () => {
    await scene.put('/programmes/angst', programmeRow({ intakeStop: true }));
    const put = await scene.put(
      '/programmes/trauma',
      programmeRow({ name: 'Trauma, volwassenen', diagnoses: ['dsm5-trauma'] }),
    );
    expect(put.body).not.toHaveProperty('errors');
    await scene.put('/programmes/angst/slots', { slots: [{ week: weekAhead(3), offered: 2 }] });
    const pushed = await scene.snapshot([
      entry('BBBBBBBB', { programme: 'trauma', diagnosis: 'dsm5-adhd' }),
      entry('CCCCCCCC', { programme: 'angst', registeredOn: daysAgo(800) }),
      entry('DDDDDDDD', { programme: 'angst', careType: '4', severity: 1 }),
      entry('FFFFFFFF'),
      entry('GGGGGGGG', { programme: 'angst' }),
    ]);
    expect(pushed.body.refusals).toEqual([]);
    await scene.snapshot(list('HHHHHHHH'), { who: OTHER });
    const told = await report();
    expect(told).toMatchObject({ on: daysAgo(0), clients: 5, sound: 2 });
    expect(
      told.findings.map(({ code, weight, count, items }: Record<string, unknown>) => [
        ...[code, weight, count],
        (items as { reference: string }[]).map(({ reference }) => reference),
      ]),
    ).toEqual([
      ['unlike-programme', 'error', 1, ['BBBBBBBB']],
      ['stop-and-intakes', 'error', 1, ['angst']],
      ['no-programme', 'warning', 1, ['FFFFFFFF']],
      ['waits-very-long', 'warning', 1, ['CCCCCCCC']],
      ['severity-unlike-care-type', 'note', 1, ['DDDDDDDD']],
      ['nothing-offered', 'note', 1, ['trauma']],
    ]);
    expect(told.findings[0]).toMatchObject({
      nl: '1 cliënt wacht op een eigen programma dat er volgens de criteria niet voor is.',
      todoEn: 'Correct the client’s programme, or the criteria of the programme.',
      items: [{ whyNl: 'Dit programma behandelt deze hoofddiagnosegroep niet.' }],
    });
    expect(JSON.stringify(told)).not.toContain('HHHHHHHH');
    const [read] = await scene.sql<{ n: number }>(
      `SELECT sum(cardinality(subject_ids))::integer AS n FROM audit_event WHERE action = 'entry.read' AND user_id = $1`,
      [STEWARD.user],
    );
    expect(read?.n).toBe(4);
    expect((await report(OTHER)).clients).toBe(1);
    expect((await scene.get('/waiting-list/quality', actor('taskforce-analyst', null))).status).toBe(403);
  });

  it('is nothing where there is nothing', async () => {
    expect(await report()).toMatchObject({ clients: 0, sound: 0 });
  });

  it('knows who has come and gone, and since when', async () => {
    await scene.snapshot(
      Array.from({ length: 40 }, (_, i) =>
        entry(pseudonym(`waits-${i}`), {
          ...{ programme: 'angst', severity: 1 + (i % 3), registeredOn: daysAgo(100 + i) },
        }),
      ),
    );
    const codes = async () => (await report()).findings.map(({ code }: { code: string }) => code);
    expect(await codes()).not.toContain('nobody-leaves');
    await scene.sql('ALTER TABLE waiting_list_entry DISABLE TRIGGER ALL');
    await scene.sql(
      `UPDATE waiting_list_entry SET valid_from = now() - interval '100 days' WHERE provider_id = $1`,
      [NORTH],
    );
    await scene.sql('ALTER TABLE waiting_list_entry ENABLE TRIGGER ALL');
    expect(await codes()).toContain('nobody-leaves');
    const [{ reference }] = await scene.sql<{ reference: string }>(
      'SELECT reference FROM waiting_list_entry LIMIT 1',
    );
    await scene.sql(`UPDATE waiting_list_entry SET state = 'left' WHERE reference = $1`, [reference]);
    expect(await codes()).not.toContain('nobody-leaves');
  });
});
