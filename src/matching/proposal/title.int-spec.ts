import { constraintOf } from '../../../test/support/review/application-role.js';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.js';
import { TestRegion } from '../../../test/support/review/region.js';

/** The third line of "a placement never crosses a title": what the database refuses, whatever the code above it does. */
describe('a proposal in the database', () => {
  let postgres: TestDatabase;
  let region: TestRegion;

  beforeAll(async () => {
    postgres = await testDatabase();
    region = await TestRegion.in(postgres);
  });
  afterAll(async () => {
    await region.close();
    await postgres.drop();
  });

  const attempt = async (
    client: { title?: string; circuit?: string },
    place: { titles?: string[]; circuits?: string[] },
  ): Promise<string> => {
    const entry = await region.entry();
    await region.query(`UPDATE waiting_list_entry SET title = $2, circuit = $3 WHERE id = $1`, [
      entry,
      client.title ?? null,
      client.circuit ?? null,
    ]);
    await region.query(`UPDATE programme SET titles = $1, circuits = $2 WHERE id = 'there'`, [
      place.titles ?? null,
      place.circuits ?? null,
    ]);
    return constraintOf(region.proposalFor(entry));
  };

  it.each([
    [{ title: 'zvw' }, { titles: ['zvw'] }],
    [{ title: 'zvw' }, {}],
    [{}, { titles: ['jeugdwet', 'zvw'] }],
    [{ circuit: 'forensic' }, { circuits: ['adults', 'forensic'] }],
    [{}, { circuits: ['adults'] }],
  ])('is made of a client %j for a programme %j', async (client, place) => {
    expect(await attempt(client, place)).toBe('nothing stopped it');
  });

  it.each([
    [{ title: 'jeugdwet' }, { titles: ['zvw'] }, 'proposal_within_title'],
    [{ title: 'wlz' }, { titles: ['jeugdwet', 'wfz', 'zvw'] }, 'proposal_within_title'],
    [{}, { titles: ['zvw'] }, 'proposal_within_title'],
    [{ circuit: 'adults' }, { circuits: ['forensic'] }, 'proposal_within_circuit'],
    [{ circuit: 'forensic' }, { circuits: ['adults'] }, 'proposal_within_circuit'],
    [{}, { circuits: ['forensic'] }, 'proposal_within_circuit'],
  ])('is refused of a client %j for a programme %j', async (client, place, constraint) => {
    expect(await attempt(client, place)).toBe(constraint);
  });
});
