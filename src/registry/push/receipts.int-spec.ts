import request from 'supertest';
import {
  CODE_LIST_VERSIONS,
  CODE_LISTS,
  CODE_LISTS_DATE,
  CODE_LISTS_VERSION,
} from '../../../libs/kernel/index.js';
import { PushScene } from '../../../test/support/push-scene.js';
import { actor, weekAhead } from '../../../test/support/small-region.js';
import { programmeRow } from '../../../test/support/programme-row.js';

const PROGRAMME = programmeRow();

let scene: PushScene;
beforeEach(async () => {
  scene = await PushScene.open();
});
afterEach(() => scene.close());

describe('every push', () => {
  it('has a receipt and an audit event', async () => {
    await scene.put('/programmes/angst', PROGRAMME);
    await scene.put('/programmes/angst/slots', {
      slots: [
        { week: weekAhead(1), offered: 2 },
        { week: weekAhead(2), offered: 1 },
      ],
    });
    await scene.put('/ceilings', { ceilings: [] });
    await scene.put('/ceilings', { ceilings: 'none' });
    const { items, total } = (await scene.get('/receipts?lang=en')).body;
    expect(total).toBe(3);
    expect(
      items.map(({ kind, rows, created, changed }: Record<string, unknown>) => [
        kind,
        rows,
        created,
        changed,
      ]),
    ).toEqual([
      ['ceilings', 0, 0, 0],
      ['slots', 2, 2, 0],
      ['programmes', 1, 0, 1],
    ]);
    expect((await scene.get('/receipts?limit=1&offset=1')).body.items).toEqual([items[1]]);
    expect((await scene.get('/receipts?limit=many')).status).toBe(400);
    expect((await scene.get('/receipts/nonsense')).status).toBe(400);
    const events = await scene.sql<{ action: string }>(
      `SELECT action FROM audit_event WHERE action LIKE '%.push' ORDER BY id`,
    );
    expect(events.map(({ action }) => action)).toEqual(['programmes.push', 'slots.push', 'ceilings.push']);
  });
});

describe('the code lists', () => {
  it('are served with their version to whoever is signed in', async () => {
    const lists = (await scene.get('/code-lists', actor('insurer', '3311'))).body;
    expect(lists.version).toBe(CODE_LISTS_VERSION);
    expect(lists.date).toBe(CODE_LISTS_DATE);
    // Each list has its own, and those of the region are its policy's.
    expect(lists.versions.map(({ list }: { list: string }) => list).sort()).toEqual(
      Object.keys(CODE_LISTS).sort(),
    );
    expect(lists.versions).toContainEqual({ list: 'insurers', ...CODE_LIST_VERSIONS.insurers });
    expect(lists.diagnoses).toContainEqual(
      expect.objectContaining({
        ...{
          code: 'anxiety',
          nl: 'Angststoornissen (2018)',
          en: 'Anxiety disorders (2018)',
          version: '2018',
        },
      }),
    );
    expect(Object.keys(lists).sort()).toEqual(
      ['version', 'date', 'versions', ...Object.keys(CODE_LISTS)].sort(),
    );
    expect((await request(scene.test.app.getHttpServer()).get('/api/v1/code-lists')).status).toBe(401);
  });
});
