/**
 * npm run attack -- <scan|kill|sequences|cluster|disk>: the long forms of what the specs in test/attack do in short, outside the gate.
 *   scan       sqlmap and wapiti against an instance of its own (--minutes 15, --report file)
 *   kill       kill -9 of the server during 1,000 decisions (--decisions, --kills, --seed)
 *   cluster    three servers, two workers, a pooler, a balancer and PostgreSQL with a replica, all of which break (--faults 8, --decisions 300, --seed)
 *   disk       a disk in memory that is filled to the last byte under PostgreSQL; as root, on Linux
 *   sequences  commands in any order by anybody against the model (--runs 500, --seed)
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../build/build.mjs';

const [what, ...args] = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
// Others each time, and printed, so that what was found can be found again.
const seed = option('seed', String(Date.now() % 1_000_000));

function spec(name, env, config = 'jest', project = 'database') {
  console.error(`seed ${seed}`);
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const flags = [
    '--config',
    `config/${config}.config.mjs`,
    `--selectProjects=${project}`,
    '--testPathPatterns',
    `test/attack/${name}[.]`,
  ];
  const { status } = spawnSync(process.execPath, [jest, ...flags], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ATTACK_SEED: seed, ...env },
  });
  process.exit(status ?? 1);
}

if (what === 'scan') await import(join(root, 'test', 'attack', 'scan.mjs'));
else if (what === 'kill')
  spec('kill', { ATTACK_DECISIONS: option('decisions', '1000'), ATTACK_KILLS: option('kills', '30') });
else if (what === 'sequences') spec('sequences', { ATTACK_SEQUENCES: option('runs', '500') });
else if (what === 'disk') {
  if (process.platform !== 'linux' || process.getuid() !== 0) {
    console.error('The drill makes a disk of its own: run it as root, on Linux.');
    process.exit(2);
  }
  spec('disk', {}, 'jest-drill', 'drill');
} else if (what === 'cluster') {
  const absent = ['pgbouncer', 'haproxy'].filter((name) => !existsSync(join('/usr/sbin', name)));
  if (absent.length > 0) {
    console.error(`The drill needs ${absent.join(' and ')}. Install: apt-get install -y ${absent.join(' ')}`);
    process.exit(2);
  }
  const [faults, decisions] = [option('faults', '8'), option('decisions', '300')];
  spec('cluster', { ATTACK_FAULTS: faults, ATTACK_DECISIONS: decisions }, 'jest-drill', 'drill');
} else {
  console.error('Usage: npm run attack -- <scan|kill|sequences|cluster|disk> [options]');
  process.exit(2);
}
