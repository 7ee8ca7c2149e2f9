import { violations } from './rules.mjs';

const SCHEMA = `
CREATE TABLE client (
  id text NOT NULL
);
CREATE TABLE bed (
  id text NOT NULL
);
CREATE VIEW bed_name AS
 SELECT id FROM bed;
`;
const CLIENT = {
  path: 'src/registry/client/client.entity.ts',
  text: `@Entity('client') export class Client { @PrimaryColumn('text') id!: string }`,
};
const BED = {
  path: 'src/registry/bed/bed.entity.ts',
  text: `@Entity({ name: 'bed' }) export class Bed { @PrimaryColumn('text') id!: string }
    @ViewEntity({ name: 'bed_name' }) export class BedName { @Column('text') id!: string }`,
};
const said = (path: string, text: string): string[] =>
  violations(SCHEMA, [CLIENT, BED, { path, text }]).map(({ what }: { what: string }) => what);

const IMPORT = `import { Bed, BedName } from '../bed/bed.entity.js'; const b = table(Bed, 'b'); const bare = table(Bed);`;

describe('the check of owners', () => {
  it('has nothing to say of a store that reads and writes its own table, and reads its neighbour’s', () => {
    const own = `tx.query('INSERT INTO bed VALUES (1)'); tx.query(\`SELECT \${b.id} FROM \${b} JOIN client c\`);`;
    expect(said('src/registry/bed/bed.store.ts', IMPORT + own)).toEqual([]);
  });

  it.each([
    ['SQL in a service', 'src/registry/bed/bed.service.ts', `tx.query('SELECT id FROM bed')`],
    ['a lock in a service', 'src/registry/bed/bed.service.ts', `const q = 'SELECT FROM bed FOR UPDATE'`],
  ])('refuses %s', (_what, path, text) => {
    expect(said(path, text)).toEqual(['reads bed outside a store']);
  });

  it('refuses a write past the owner, in SQL, by an entity, and through TypeORM', () => {
    const elsewhere = 'src/registry/client/client.store.ts';
    const wrong = ['writes bed, which only its own store does'];
    expect(said(elsewhere, `tx.query('UPDATE bed SET id = 1')`)).toEqual(wrong);
    expect(said(elsewhere, `${IMPORT} tx.query(\`DELETE FROM \${bare} WHERE true\`)`)).toEqual(wrong);
    expect(said(elsewhere, `${IMPORT} tx.query(\`INSERT INTO \${table(Bed)} (id)\`)`)).toEqual(wrong);
    expect(said(elsewhere, `${IMPORT} await tx.insert(Bed, { id: 1 })`)).toEqual(wrong);
  });

  it('lets a later room read a view that is published for it, and not the table behind it', () => {
    const later = 'src/matching/run/run.store.ts';
    expect(said(later, `tx.query('SELECT id FROM bed_name')`)).toEqual([]);
    expect(said(later, `tx.query('SELECT id FROM bed')`)).toEqual(['reads the table bed of registry']);
    expect(said(later, `${IMPORT} tx.find(Bed)`)).toEqual(['reads the table bed of registry']);
  });

  it('lets no earlier room read what a later one publishes', () => {
    expect(said('src/ingest/push/push.store.ts', `tx.query('SELECT id FROM bed_name')`)).toEqual([
      'reads bed_name of registry, a room above its own',
    ]);
  });

  it('refuses a table that nobody describes, and one that two do', () => {
    expect(violations(SCHEMA, [BED]).map(({ what }: { what: string }) => what)).toEqual([
      'the table client has no entity',
    ]);
    const twin = { path: 'src/offer/bed/bed.entity.ts', text: BED.text };
    expect(violations(SCHEMA, [CLIENT, BED, twin]).map(({ what }: { what: string }) => what)).toEqual([
      'bed is described twice',
      'bed_name is described twice',
    ]);
  });

  it('does not mistake prose for SQL', () => {
    expect(said('src/registry/bed/bed.service.ts', `const s = 'taken from the list of the client'`)).toEqual(
      [],
    );
  });
});
