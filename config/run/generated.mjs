/**
 * Writes what is made from code and committed: the OpenAPI document, the client's types made from it, the JSON Schemas
 * of the matching files. With --check nothing is written and a difference fails.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildStale, root } from '../build/build.mjs';

const check = process.argv.includes('--check');
const built = (path) => import(join(root, 'dist', path));

await buildStale({ web: false });
process.argv[1] = join(root, 'dist', 'src', 'cli.js');
const [{ generatedOpenApi }, { matchingSchemas }, { default: openapiTypescript, astToString }] =
  await Promise.all([
    built('src/openapi-document.js'),
    built('libs/matching/index.js'),
    import('openapi-typescript'),
  ]);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const document = await generatedOpenApi();
const types = astToString(await openapiTypescript(structuredClone(document)));
const files = {
  'libs/api-client/openapi.json': json(document),
  'libs/api-client/schema.d.ts': `/* Made from openapi.json by npm run generate. */\n${types}`,
  ...Object.fromEntries(
    Object.entries(matchingSchemas()).map(([name, schema]) => [
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
