import { type TestApp, testApp } from '../../../../test/support/app.js';
import { anna, bram, carla, TestRegion, WEEK } from '../../../../test/support/review/region.js';
import { MatchingModule } from '../../matching.module.js';
import { ProposedPlacesController } from './proposed-places.controller.js';

describe('places that proposals count on', () => {
  let test: TestApp;
  let region: TestRegion;

  beforeAll(async () => {
    test = await testApp({ stages: [MatchingModule] });
    region = await TestRegion.in(test.postgres);
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });

  it('are told to who offers them, while nobody holds them', async () => {
    const places = (actor: typeof anna) => test.app.get(ProposedPlacesController).listProposedPlaces(actor);
    await region.proposal();
    const { id } = await region.proposal();
    await region.proposal({ programme: 'online', provider: carla.organisation! });
    expect(await places(bram)).toEqual({ items: [{ programme: 'there', week: WEEK, proposals: 2 }] });
    // The sending side knows of these proposals, but the places are not its own.
    expect(await places(anna)).toEqual({ items: [] });
    await region.query(
      `UPDATE proposal SET state = 'withdrawn', version = version + 1, closed_at = now() WHERE id = $1`,
      [id],
    );
    expect(await places({ ...bram, role: 'data-steward', profession: null })).toEqual({
      items: [{ programme: 'there', week: WEEK, proposals: 1 }],
    });
  });
});
