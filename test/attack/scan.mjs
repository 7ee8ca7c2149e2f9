/**
 * npm run attack -- scan: sqlmap and wapiti (Debian packages) against an instance of its own, with the demo region, on
 * 127.0.0.1. Stops by itself, says what it skipped, and writes a report for people.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { URLSearchParams } from 'node:url';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildStale, root } from '../../config/build/build.mjs';

const PROVIDER_ROLES = ['clinician', 'data-steward'];
const ROLES = [
  ...PROVIDER_ROLES,
  'administrator',
  'taskforce-analyst',
  'privacy-officer',
  'case-table-chair',
  'insurer',
];
/** Streams and long computations: a scanner would only wait for them. */
const LEFT_OUT = [/\/events(\/live)?$/, /what-if$/, /sign-out/, /sessions\/end/, /\/erasures?/];

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
/** Tools that run beside each other: most of the time each waits for an answer. */
const BESIDE = 3;
const minutes = Number(option('minutes', '15'));
/** A part of the operations' names; without it all of them. */
const only = option('only', '');
const reportFile = option('report', join(root, '.doorstroom', 'attack', 'scan.md'));

const versionOf = (tool, pattern) => {
  const { stdout, stderr, error } = spawnSync(tool, ['--version'], { encoding: 'utf8' });
  return error === undefined ? (pattern.exec(`${stdout}${stderr}`)?.[1] ?? 'unknown') : null;
};
const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Runs a tool for at most so long; what it said until then counts. */
const run = (tool, args, milliseconds) =>
  new Promise((resolve) => {
    const child = spawn(tool, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    let cut = false;
    const over = setTimeout(() => {
      cut = true;
      process.kill(-child.pid, 'SIGKILL'); // wapiti starts helpers
    }, milliseconds);
    child.once('close', () => {
      clearTimeout(over);
      resolve({ output, cut });
    });
  });

/** The demo region in a service of its own, and somebody of each role signed in to it. */
async function openInstance(home) {
  const port = await freePort();
  const env = {
    DOORSTROOM_HOME: home,
    PORT: String(port),
    DOORSTROOM_PG_PORT: String(await freePort()),
    LOG_LEVEL: 'error',
    REQUESTS_PER_MINUTE: '10000000',
  };
  const load = (path) => import(join(root, 'dist', 'src', path));
  const { readSettings } = await load('platform/base/config/read-settings.js');
  const { startServer } = await load('server.js');
  const { prepareDemo } = await load('demo/first-start.js');
  const { Sessions } = await load('platform/identity/session/sessions.service.js');
  const settings = readSettings(env, root);
  const server = await startServer(settings);
  await prepareDemo(server, settings, () => undefined);
  const sessions = server.app.get(Sessions, { strict: false });
  const as = async (role, organisation) => {
    const actor = {
      region: settings.region.id,
      user: `scan-${role}`,
      displayName: 'Scan',
      role,
      organisation,
      profession: role === 'clinician' ? 'gz-psycholoog' : null,
    };
    const { cookie, csrfToken } = await sessions.issue(actor);
    return { role, headers: { Cookie: `doorstroom_session=${cookie}`, 'X-CSRF-Token': csrfToken } };
  };
  const { headers } = await as('administrator', null);
  const providers = await (await fetch(`${server.address}/api/v1/providers`, { headers })).json();
  // An organisation with something in its worklist, or there would be little to attack.
  let provider = providers.items[0].id;
  for (const { id } of providers.items) {
    const clinician = await as('clinician', id);
    const list = await (await fetch(`${server.address}/api/v1/proposals?limit=1`, clinician)).json();
    if (list.total > 0) {
      provider = id;
      break;
    }
  }
  const people = await Promise.all(
    ROLES.map((role) =>
      as(role, PROVIDER_ROLES.includes(role) ? provider : role === 'insurer' ? '3311' : null),
    ),
  );
  return { server, people };
}

const document = JSON.parse(readFileSync(join(root, 'libs', 'api-client', 'openapi.json'), 'utf8'));
const resolved = (schema = {}) =>
  schema.$ref !== undefined
    ? resolved(document.components.schemas[schema.$ref.split('/').at(-1)])
    : schema.oneOf
      ? resolved(schema.oneOf[0])
      : schema;
function sample(given) {
  const schema = resolved(given);
  if (schema.example !== undefined) return schema.example;
  if (schema.enum !== undefined) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'array') return [sample(schema.items)];
  if (schema.properties !== undefined || type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, part]) => [name, sample(part)]),
    );
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return false;
  if (schema.format === 'uuid') return '00000000-0000-4000-8000-000000000000';
  if (schema.format?.startsWith('date'))
    return new Date().toISOString().slice(0, schema.format === 'date' ? 10 : 24);
  return 'scan';
}

/** Operations with an address that leads somewhere, and somebody who may knock at it. */
async function targetsOf({ server, people }) {
  const targets = [];
  const known = new Map();
  const idFor = async (path) => {
    const list = path.slice(0, path.indexOf('/{'));
    if (!known.has(list)) {
      let id = '00000000-0000-4000-8000-000000000000';
      for (const { headers } of people) {
        const answer = await fetch(`${server.address}${list}`, { headers });
        const items = answer.ok ? (await answer.json()).items : [];
        if (items?.[0]?.id !== undefined) {
          id = items[0].id;
          break;
        }
      }
      known.set(list, id);
    }
    return known.get(list);
  };
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      if (LEFT_OUT.some((pattern) => pattern.test(path))) continue;
      const id = path.includes('{') ? await idFor(path) : '';
      const parameters = operation.parameters ?? [];
      const inPath = (name) => parameters.find((one) => one.in === 'path' && one.name === name)?.schema;
      const filled = path.replace(/\{(\w+)\}/g, (_, name) => inPath(name)?.enum?.[0] ?? id);
      const query = new URLSearchParams(
        parameters
          .filter((one) => one.in === 'query')
          .map(({ name, schema }) => [name, String(sample(schema))]),
      );
      const schema = operation.requestBody?.content?.['application/json']?.schema;
      const body = schema === undefined ? null : sample(schema);
      const address = `${filled}${query.size > 0 ? `?${query}` : ''}`;
      let chosen = null;
      for (const person of people) {
        const answer = await fetch(server.address + address, {
          method: method.toUpperCase(),
          headers: { ...person.headers, ...(body === null ? {} : { 'Content-Type': 'application/json' }) },
          // One that is refused for its form: whose door it is is known before that.
          ...(body === null ? {} : { body: '{"x-scan":1}' }),
        });
        await answer.text();
        if (answer.status !== 401 && answer.status !== 403) {
          chosen = person;
          break;
        }
      }
      if (chosen !== null)
        targets.push({
          name: `${method.toUpperCase()} ${path}`,
          method: method.toUpperCase(),
          path,
          address,
          body,
          person: chosen,
        });
    }
  return targets;
}

const isDynamic = ({ address, path, body }) => address.includes('?') || path.includes('{') || body !== null;
const marked = (value) =>
  typeof value === 'object' && value !== null
    ? Array.isArray(value)
      ? value.map(marked)
      : Object.fromEntries(Object.entries(value).map(([name, part]) => [name, marked(part)]))
    : typeof value === 'string'
      ? `${value}*`
      : value;

const SUSPECTED = /is vulnerable|appears to be '.*' injectable/;
const FOUND = /identified the following injection point/;

async function sqlmap({ server }, targets, folder, milliseconds) {
  const { host } = new URL(server.address);
  const dynamic = targets.filter((target) => isDynamic(target) && target.name.includes(only));
  const each = Math.floor((milliseconds * BESIDE) / dynamic.length);
  const rows = [];
  // The service counts itself what reached it: what a tool says it sent may have been stopped on the way.
  const arrived = dynamic.map(() => 0);
  server.app.getHttpServer().on('request', ({ headers: { 'x-scan': i } }) => (arrived[i] += 1));
  const work = [...dynamic.entries()];
  const worker = async () => {
    for (let next = work.shift(); next !== undefined; next = work.shift()) await attack(...next);
  };
  async function attack(i, target, patience = each) {
    const body = target.body === null ? '' : JSON.stringify(marked(target.body));
    // sqlmap's own marks: each value of path, query and body.
    const address = target.address
      .replace(/=([^&]*)/g, '=$1*')
      .replace(/(\/[0-9a-f-]{36})(?=\/|\?|$)/g, '$1*');
    const file = join(folder, `request-${i}.txt`);
    const headers = {
      Host: host,
      'X-Scan': String(i),
      ...target.person.headers,
      ...(body === '' ? {} : { 'Content-Type': 'application/json' }),
    };
    writeFileSync(
      file,
      `${target.method} ${address} HTTP/1.1\r\n${Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\r\n')}\r\n\r\n${body}`,
    );
    const attempt = (time) =>
      run(
        'sqlmap',
        [
          '-r',
          file,
          '--batch',
          '--ignore-stdin',
          '--dbms=PostgreSQL',
          '--level=1',
          '--risk=1',
          '--timeout=10',
          '--retries=0',
          '--threads=2',
          '--flush-session',
          '--skip-waf',
          '--ignore-code=400,401,403,404,409,415,422',
          '--disable-coloring',
          `--output-dir=${join(folder, 'sqlmap')}`,
        ],
        time,
      );
    let { output, cut } = await attempt(patience);
    // A busy machine answers late too, which looks like a database that was told to sleep: asked again with more time,
    // in which the tool checks its own suspicion.
    if (SUSPECTED.test(output) && !FOUND.test(output)) ({ output, cut } = await attempt(each * 6));
    const injectable = FOUND.test(output);
    const done = /do not appear to be injectable|false positive/.test(output);
    rows[i] = {
      name: target.name,
      role: target.person.role,
      requests: arrived[i],
      result: injectable
        ? 'INJECTABLE'
        : done
          ? 'not injectable'
          : cut
            ? SUSPECTED.test(output)
              ? 'time was over with a suspicion: run again with --only'
              : 'time was over; nothing found until then'
            : `did not run: ${/\[(?:CRITICAL|ERROR)\] (.*)/.exec(output)?.[1] ?? 'no reason given'}`,
    };
    process.stderr.write(
      `sqlmap ${i + 1}/${dynamic.length} ${target.name}: ${rows[i].result}, ${arrived[i]} requests\n`,
    );
  }
  await Promise.all(Array.from({ length: BESIDE }, worker));
  // Beside others a list changes between two looks, which the tool takes for its own doing: asked again alone.
  for (const [i, target] of dynamic.entries())
    if (rows[i].result === 'INJECTABLE') await attack(i, target, each * 6);
  return rows;
}

async function wapiti({ server, people }, targets, folder, milliseconds) {
  const person = people[0];
  const starts = targets
    .filter(({ method }) => method === 'GET')
    .map(({ address }) => server.address + address);
  const pages = [
    '/',
    '/auth/sign-in?returnTo=/beoordelen&moved=1',
    '/api/docs',
    '/beoordelen',
    '/aanbieden',
    '/inzicht',
  ].map((path) => server.address + path);
  const output = join(folder, 'wapiti.json');
  const seconds = Math.floor(milliseconds / 1000);
  const modules = [
    'cookieflags',
    'crlf',
    'csp',
    'csrf',
    'exec',
    'file',
    'http_headers',
    'methods',
    'redirect',
    'sql',
    'xss',
    'backup',
    'htaccess',
  ];
  const args = [
    '-u',
    `${server.address}/`,
    '--scope',
    'domain',
    '-f',
    'json',
    '-o',
    output,
    '-m',
    modules.join(','),
    '--flush-session',
    '--store-session',
    join(folder, 'wapiti'),
    '--store-config',
    join(folder, 'wapiti'),
    '--max-scan-time',
    String(Math.floor(seconds / 4)),
    '--max-attack-time',
    String(Math.max(5, Math.floor((seconds * 0.7) / modules.length))),
    '-t',
    '10',
  ];
  for (const [name, value] of Object.entries(person.headers)) args.push('-H', `${name}: ${value}`);
  for (const address of [...pages, ...starts]) args.push('-s', address);
  const { output: said, cut } = await run('wapiti', args, milliseconds);
  try {
    const report = JSON.parse(readFileSync(output, 'utf8'));
    return { report, modules, cut, links: starts.length + pages.length };
  } catch {
    return {
      report: null,
      modules,
      cut,
      links: starts.length + pages.length,
      said: said.trim().split('\n').slice(-3).join(' '),
    };
  }
}

function wapitiLines({ report, cut, said }) {
  if (report === null) return [`No report: ${cut ? 'its time was over' : said}.`];
  const lines = [];
  for (const [kind, group] of [
    ['vulnerability', report.vulnerabilities],
    ['anomaly', report.anomalies],
  ])
    for (const [name, found] of Object.entries(group ?? {}))
      for (const { method, path, info, parameter } of found)
        lines.push(`- ${kind}, ${name}: ${method} ${path}${parameter ? ` (${parameter})` : ''}: ${info}`);
  return lines.length === 0 ? ['Nothing found.'] : [...new Set(lines)];
}

export async function scan() {
  const versions = {
    sqlmap: versionOf('sqlmap', /(\d[\w.#]+)/),
    wapiti: versionOf('wapiti', /Wapiti (\d[\w.]+)/),
  };
  const missing = Object.entries(versions)
    .filter(([, version]) => version === null)
    .map(([tool]) => tool);
  if (missing.length > 0)
    console.error(`SKIPPED: ${missing.join(' and ')} not installed (apt-get install sqlmap wapiti).`);
  if (missing.length === 2) return true;
  await buildStale({ web: true });
  const folder = mkdtempSync(join(tmpdir(), 'doorstroom-scan-'));
  chmodSync(folder, 0o711); // root's PostgreSQL runs as somebody else, who has to get to its folder
  let instance = null;
  try {
    instance = await openInstance(join(folder, 'home'));
    const targets = await targetsOf(instance);
    const began = Date.now();
    const rows =
      versions.sqlmap === null ? null : await sqlmap(instance, targets, folder, minutes * 60_000 * 0.7);
    const crawled =
      versions.wapiti === null ? null : await wapiti(instance, targets, folder, minutes * 60_000 * 0.3);
    const found = (rows ?? []).filter(({ result }) => result === 'INJECTABLE').length;
    const lines = [
      '# Security scan',
      '',
      `${new Date().toISOString().slice(0, 10)}, ${Math.round((Date.now() - began) / 60_000)} minutes, against the demo region in an instance of its own.`,
      '',
      `## sqlmap ${versions.sqlmap ?? '(SKIPPED: not installed)'}`,
      '',
      ...(rows === null
        ? []
        : [
            `${rows.length} operations with something to type in, each as somebody who may do it; every value of path, query and body; ${rows.reduce((sum, { requests }) => sum + requests, 0)} requests arrived. Injectable: ${found}.`,
            '',
            '| operation | as | requests | result |',
            '|---|---|---|---|',
            ...rows.map(
              ({ name, role, requests, result }) => `| ${name} | ${role} | ${requests} | ${result} |`,
            ),
          ]),
      '',
      `## wapiti ${versions.wapiti ?? '(SKIPPED: not installed)'}`,
      '',
      ...(crawled === null
        ? []
        : [
            `From ${crawled.links} addresses as a clinician; modules ${crawled.modules.join(', ')}.`,
            '',
            ...wapitiLines(crawled),
          ]),
      '',
    ];
    const text = lines.join('\n').replaceAll(instance.server.address, '');
    mkdirSync(dirname(reportFile), { recursive: true });
    writeFileSync(reportFile, text);
    console.log(text);
    return found === 0;
  } finally {
    await instance?.server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

process.exitCode = (await scan()) ? 0 : 1;
process.exit();
