/**
 * Writes what is made from code and committed: the OpenAPI document, the client's types made from it, the JSON Schemas
 * of the matching files, the definitions of FHIR, the diagrams of the states, the schema as a real PostgreSQL has it after all migrations and whether it could be spread over machines. With
 * --check nothing is written and a difference fails.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { buildStale, root } from '../build/build.mjs';
import { generatedSchema } from '../schema/schema.mjs';

const check = process.argv.includes('--check');
const built = (path) => import(join(root, 'dist', path));

await buildStale({ web: false });
const schema = generatedSchema();
process.argv[1] = join(root, 'dist', 'src', 'cli.js');
const [
  { generatedOpenApi },
  { statesPage },
  matching,
  ingest,
  registry,
  review,
  offer,
  { default: openapiTypescript, astToString },
] = await Promise.all([
  built('src/openapi-document.js'),
  built('libs/kernel/index.js'),
  built('libs/matching/index.js'),
  built('libs/ingest/index.js'),
  built('libs/registry/index.js'),
  built('libs/review/index.js'),
  built('libs/offer/index.js'),
  import('openapi-typescript'),
]);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const document = await generatedOpenApi();
const types = astToString(await openapiTypescript(structuredClone(document)));
const states = statesPage([
  {
    name: 'Proposal',
    about:
      'From a run or a case table until somebody answers. That a side has looked is a fact beside the states: a look changes nothing that the other side has judged, so it takes no version.',
    machine: matching.PROPOSAL,
  },
  {
    name: 'Pending decision',
    about:
      'A decision on a proposal or a case that was recorded with a pause to undo it. It takes effect by itself, and fails where it no longer can; who made it is told.',
    machine: review.PENDING,
  },
  {
    name: 'Slot hold',
    about: 'A place of a slot, held from the second approval on.',
    machine: registry.HOLD,
  },
  { name: 'Offer', about: 'What the client has in hand; answered once.', machine: offer.OFFER },
  {
    name: 'Transfer',
    about: 'From acceptance until treatment begins, or back with the return ticket.',
    machine: offer.TRANSFER,
  },
  { name: 'Case', about: 'An entry before the regional case table (regiotafel).', machine: review.CASE },
  { name: 'Meeting', about: 'A meeting of the case table.', machine: review.MEETING },
  { name: 'Action', about: 'What the case table asked an organisation to do.', machine: review.ACTION },
]);
const { schema: tables, distribution } = await schema;
const files = {
  'docs/states.md': states,
  'docs/citus.md': await format(distribution, {
    parser: 'markdown',
    ...(await resolveConfig('docs/citus.md')),
  }),
  'libs/api-client/openapi.json': json(document),
  'migrations/schema.sql': tables,
  'libs/api-client/schema.d.ts': `/* Made from openapi.json by npm run generate. */\n${types}`,
  ...Object.fromEntries(
    Object.entries(ingest.fhirDefinitions()).map(([type, definitions]) => [
      `config/fhir/${type}.json`,
      json({
        resourceType: 'Bundle',
        type: 'collection',
        entry: definitions.map((resource) => ({ fullUrl: resource.url, resource })),
      }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(matching.matchingSchemas()).map(([name, schema]) => [
      `libs/matching/schemas/${name}`,
      json(schema),
    ]),
  ),
};

let stale = 0;
for (const [name, content] of Object.entries(files)) {
  const path = join(root, name);
  if ((await readFile(path, 'utf8').catch(() => null)) === content) continue;
  stale += 1;
  if (check) {
    console.error(`${name} is not what the code says. Run npm run generate and commit the result.`);
    continue;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  console.log(`wrote ${name}`);
}
if (check && stale > 0) process.exitCode = 1;
else if (stale === 0) console.log('generated files are current');
