/** Fails where an installed package, direct or not, has a licence that this project has not agreed to. */
import { execFileSync } from 'node:child_process';
import { root } from '../build/build.mjs';

const AGREED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-3.0',
  'Unlicense',
  'Python-2.0',
  'EUPL-1.2',
  'MPL-2.0',
  'PostgreSQL',
  'WTFPL',
  'Zlib',
  'OFL-1.1',
  'Artistic-2.0',
]);
/** Packages that say it in a file instead: read by a person, with what the file says. */
const READ = { only: 'MIT (Readme)', 'png-js': 'MIT (LICENSE)' };

const agreed = (expression) =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => AGREED.has(part.trim())));

const sbom = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    maxBuffer: 1 << 28,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);
const refused = [];
for (const { group, name, version, licenses = [] } of sbom.components) {
  const full = group === undefined ? name : `${group}/${name}`;
  if (READ[full] !== undefined) continue;
  const said = licenses.map(({ license, expression }) => expression ?? license.id ?? license.name);
  if (said.length === 0 || !said.every(agreed))
    refused.push(`${full}@${version}: ${said.join(', ') || 'no licence given'}`);
}
if (refused.length > 0) {
  console.error(`Licences not agreed to:\n${refused.join('\n')}`);
  process.exitCode = 1;
} else console.log(`${sbom.components.length} packages, all under agreed licences`);
