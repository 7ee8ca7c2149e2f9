import { differences, unknownMigrations } from './comparison.js';
import { type Contents, FORMAT, type Manifest, readManifest } from './manifest.js';

const HASH = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const CONTENTS: Contents = {
  tables: [
    { table: 'public.entry', rows: 3, hash: HASH },
    { table: 'public.slot', rows: 1, hash: HASH },
  ],
  rights: { policies: 4, guarded: 2, hash: HASH },
  trails: [{ region: 'NORTH', seal: 7, hash: HASH }],
};
const MANIFEST: Manifest = {
  ...CONTENTS,
  format: FORMAT,
  version: '0.1.0',
  takenAt: '2026-01-02T03:04:05.000Z',
  migrations: ['Platform1'],
  owner: 'doorstroom_owner',
  server: 18,
  dump: 18,
};

describe('a restored database held against its backup', () => {
  it('has nothing to say where it is the same', () => {
    expect(differences(CONTENTS, CONTENTS)).toEqual([]);
  });

  it('says of each table what differs: missing, fewer rows, other rows, one too many', () => {
    const restored: Contents = {
      ...CONTENTS,
      tables: [
        { table: 'public.entry', rows: 2, hash: OTHER },
        { table: 'public.other', rows: 0, hash: HASH },
      ],
    };
    expect(differences(CONTENTS, restored)).toEqual([
      'The table public.entry has 2 rows; the backup has 3 rows.',
      'The table public.slot is missing; the backup has 1 row of it.',
      'The table public.other is not in the backup.',
    ]);
    const changed = { ...CONTENTS, tables: [{ ...CONTENTS.tables[0]!, hash: OTHER }, CONTENTS.tables[1]!] };
    expect(differences(CONTENTS, changed)).toEqual([
      'The table public.entry has 3 rows as in the backup, and they say something else.',
    ]);
  });

  it('says that rights differ, and that a trail ends elsewhere', () => {
    const restored: Contents = {
      ...CONTENTS,
      rights: { policies: 3, guarded: 2, hash: OTHER },
      trails: [],
    };
    expect(differences(CONTENTS, restored)).toEqual([
      'Who may do what is not as in the backup: 3 policies on 2 tables, and in the backup 4 on 2, or other grants and owners.',
      'The audit trail of NORTH does not end at seal 7, where it ends in the backup.',
    ]);
  });

  it('knows a schema that is newer than the program', () => {
    expect(unknownMigrations(['A', 'B'], ['A'])).toEqual(['B']);
    expect(unknownMigrations(['A'], ['A', 'B'])).toEqual([]);
  });
});

describe('readManifest', () => {
  it('gives back what was written', () => {
    expect(readManifest(JSON.stringify(MANIFEST))).toEqual(MANIFEST);
  });

  it.each([
    ['no JSON', 'PGDMP'],
    ['null', 'null'],
    ['another format', JSON.stringify({ ...MANIFEST, format: 'doorstroom-backup-2' })],
    ['a table without a hash', JSON.stringify({ ...MANIFEST, tables: [{ table: 'public.x', rows: 1 }] })],
    ['a list of nulls', JSON.stringify({ ...MANIFEST, trails: [null] })],
    [
      'rows that are no count',
      JSON.stringify({ ...MANIFEST, tables: [{ table: 'x', rows: -1, hash: HASH }] }),
    ],
    ['no rights', JSON.stringify({ ...MANIFEST, rights: undefined })],
  ])('refuses %s', (_, line) => {
    expect(readManifest(line)).toBeNull();
  });
});
