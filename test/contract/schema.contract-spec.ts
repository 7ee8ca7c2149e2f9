import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { distributionOf } from '../../config/schema/distribution/rules.mjs';
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

describe('what stands against spreading the tables over machines by region', () => {
  const column = (name: string, more: object = {}) => ({
    name,
    type: 'text',
    identity: '',
    standard: null,
    ...more,
  });
  const table = (name: string, more: object = {}) => ({
    ...{ name, columns: [column('region_id')], indexes: [], triggers: [], policies: [] },
    ...{ grants: [{ right: 'INSERT' }] },
    constraints: [{ name: `${name}_pkey`, type: 'p', definition: 'PRIMARY KEY (region_id, id)' }],
    ...more,
  });
  const routine = (name: string, body: string) => ({
    name,
    definition: `AS $function$\n${body}\n$function$`,
  });
  const found = ({ tables = [], functions = [], views = [] }: Readonly<Record<string, object[]>>) =>
    Object.values(distributionOf({ tables: [table('slot'), ...tables], functions, views }).checks).flatMap(
      ({ found: some }) => some.map(({ rule, where }) => `${rule} ${where.replaceAll('`', '')}`),
    );

  it('is nothing in tables whose keys, references and functions all name the region', () => {
    expect(
      found({
        tables: [
          table('hold', {
            constraints: [
              { name: 'hold_pkey', type: 'p', definition: 'PRIMARY KEY (region_id, id)' },
              {
                name: 'hold_slot_fkey',
                type: 'f',
                definition: 'FOREIGN KEY (region_id, slot_id) REFERENCES slot(region_id, id)',
              },
            ],
            indexes: [
              { definition: 'CREATE UNIQUE INDEX one ON public.hold USING btree (region_id, week) WHERE x' },
            ],
            triggers: [{ name: 'guard', definition: 'CREATE TRIGGER guard … EXECUTE FUNCTION guard_hold()' }],
          }),
        ],
        functions: [
          routine(
            'guard_hold',
            "PERFORM FROM slot s WHERE s.region_id = NEW.region_id; RAISE EXCEPTION 'no, slot';",
          ),
        ],
        views: [{ name: 'free', definition: 'SELECT region_id FROM slot' }],
      }),
    ).toEqual([]);
  });

  it.each([
    [
      'a key that is unique over all regions',
      { constraints: [{ name: 'k', type: 'u', definition: 'UNIQUE (id)' }] },
      ['keys hold.k', 'keys hold'],
    ],
    [
      'an index that is',
      { indexes: [{ definition: 'CREATE UNIQUE INDEX one ON public.hold USING btree (week)' }] },
      ['keys hold.one'],
    ],
    [
      'a reference that does not carry the region',
      {
        constraints: [
          { name: 'p', type: 'p', definition: 'PRIMARY KEY (region_id)' },
          { name: 'f', type: 'f', definition: 'FOREIGN KEY (slot_id) REFERENCES slot(id)' },
        ],
      },
      ['foreign keys hold.f'],
    ],
    [
      'a number of a sequence',
      { columns: [column('region_id'), column('id', { type: 'integer', identity: 'a' })] },
      ['numbers hold.id'],
    ],
    [
      'a policy that asks for no region',
      { policies: [{ name: 'all', permissive: true, rows: 'true', written: null }] },
      ['policies hold.all'],
    ],
    ['a table of the service without a region', { columns: [column('id')] }, ['tables hold']],
  ])('is %s', (_what, more, expected) => {
    expect(found({ tables: [table('hold', more)] })).toEqual(expected);
  });

  it.each([
    ['asks without the region', 'PERFORM FROM slot s WHERE s.id = NEW.id;'],
    [
      'names the region of another table alone',
      'PERFORM FROM slot s, slot o WHERE o.region_id = NEW.region_id;',
    ],
    ['notifies', "PERFORM pg_notify('x', '');"],
    ['locks', 'PERFORM pg_advisory_xact_lock(1);'],
    ['makes its SQL', "EXECUTE format('DELETE FROM %I', t);"],
  ])('is a function that %s, and the trigger that calls it', (_what, body) => {
    const triggers = [{ name: 'guard', definition: 'CREATE TRIGGER guard … EXECUTE FUNCTION guard_hold()' }];
    expect(
      found({ tables: [table('hold', { triggers })], functions: [routine('guard_hold', body)] }),
    ).toEqual(['triggers hold.guard', 'functions guard_hold']);
  });
});
