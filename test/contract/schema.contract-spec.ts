import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { entityDrift } from '../support/entity-schema.js';
import { type TestDatabase, testDatabase } from '../support/postgres.js';

/** What the migrations keep for themselves. */
const NO_RECORDS = ['migration', 'repeatable_migration'];

/** Tables whose entity is still to be written, or says less than the table holds. Only shorter, until it is empty. */
const WITHOUT_ENTITY: readonly string[] = [];

describe('the entities and the tables', () => {
  let database: TestDatabase;
  let drift: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    expect(AppModule).toBeDefined(); // with it every entity that anything works with has registered itself
    database = await testDatabase();
    const source = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      entities: getMetadataArgsStorage().tables.map(({ target }) => target as () => unknown),
    }).initialize();
    drift = await entityDrift(source).finally(() => source.destroy());
  });
  afterAll(() => database.drop());

  it('say the same: every column with its type, nullability and place in the key', () => {
    const expected = new Set([...NO_RECORDS, ...WITHOUT_ENTITY]);
    const unexpected = [...drift].flatMap(([table, found]) =>
      expected.has(table) ? [] : found.map((one) => `${table}: ${one}`),
    );
    expect(unexpected).toEqual([]);
  });

  it('lack an entity nowhere else than listed here', () => {
    expect(WITHOUT_ENTITY.filter((table) => !drift.has(table))).toEqual([]);
  });
});
