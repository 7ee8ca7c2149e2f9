import { dirname } from 'node:path';
import { entitiesIn, relationsOf, roomOf, TEST, usesIn } from './records.mjs';

/** Which rooms may read what another publishes: those above it. Data flows one way. */
const ORDER = [
  ['platform/base'],
  ['platform/jobs', 'platform/identity'],
  ['platform/audit'],
  ['platform/messaging'],
  ['policy'],
  ['ingest'],
  ['registry'],
  ['matching'],
  ['review'],
  ['offer'],
  ['insight', 'privacy'],
  ['demo', 'web'],
];
const heightOf = (room) => ORDER.findIndex((rooms) => rooms.includes(room));

/** What the migrations keep for themselves. */
const NO_RECORDS = new Set(['migration', 'repeatable_migration']);

const isStore = (path) => path.endsWith('.store.ts');

/**
 * Holds SQL against the map of owners: each table has one entity and one store, in one folder; only that store writes
 * it; stores of the same room read it; other rooms read views that their owner publishes, or ask the store.
 * @param schema text of migrations/schema.sql
 * @param files the TypeScript of src, as `{ path, text }`
 * @returns every violation: `at` (file and line), `what` (the same wherever in the file it stands) and `then` (what to do)
 */
export function violations(schema, files) {
  const entities = entitiesIn(files);
  const relations = relationsOf(schema);
  const kindOf = new Map(relations.map(({ name, kind }) => [name, kind]));
  const found = [];
  const say = (path, what, then, line) =>
    found.push({ path, at: line === undefined ? path : `${path}:${line}`, what, then });

  const ownerOf = new Map();
  for (const entity of entities) {
    if (entity.name === null)
      say(entity.path, `${entity.class} has no name of its table or view`, 'Name it.');
    else if (!kindOf.has(entity.name))
      say(entity.path, `${entity.class} describes ${entity.name}`, 'The schema has no such table.');
    else if (ownerOf.has(entity.name))
      say(entity.path, `${entity.name} is described twice`, `It is in ${ownerOf.get(entity.name).path} too.`);
    else ownerOf.set(entity.name, entity);
    if (!entity.path.endsWith('.entity.ts'))
      say(entity.path, `${entity.class} is no <noun>.entity.ts`, 'Move it to one.');
  }
  for (const { name, kind } of relations)
    if (!NO_RECORDS.has(name) && !ownerOf.has(name))
      say('migrations/schema.sql', `the ${kind} ${name} has no entity`, 'Write one where its owner is.');

  const names = new Set(kindOf.keys());
  const nameOfClass = new Map(entities.map((entity) => [entity.class, entity.name]));
  for (const file of files) {
    if (TEST.test(file.path) || file.path.endsWith('.entity.ts')) continue;
    for (const { name, write, line } of usesIn(file, { names, nameOfClass })) {
      const owner = ownerOf.get(name);
      if (owner === undefined || NO_RECORDS.has(name)) continue;
      const { path } = file;
      const [room, owning, home] = [roomOf(path), roomOf(owner.path), dirname(owner.path)];
      const verb = write ? 'writes' : 'reads';
      if (!isStore(path)) say(path, `${verb} ${name} outside a store`, `Ask the store in ${home}.`, line);
      else if (write && dirname(path) !== home)
        say(path, `writes ${name}, which only its own store does`, `Ask the store in ${home}.`, line);
      else if (!write && owner.kind === 'table' && room !== owning)
        say(
          path,
          `reads the table ${name} of ${owning}`,
          `Read a view that ${owning} publishes, or ask the store in ${home}.`,
          line,
        );
      else if (!write && owner.kind === 'view' && heightOf(room) < heightOf(owning))
        say(path, `reads ${name} of ${owning}, a room above its own`, 'Data flows the other way.', line);
    }
  }
  return found;
}
