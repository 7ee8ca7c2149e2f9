import { execFile, spawnSync } from 'node:child_process';
import { cp, chown, lstat, mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, posix, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import dockerignore from '@balena/dockerignore';
import { readDockerfile } from './dockerfile.mjs';

/** Who the base image knows beside root. */
const USERS = { root: 0, node: 1000 };
/** How this machine reaches the registry and where it keeps what it has fetched: no part of what is built. */
const OF_THE_MACHINE =
  /^(https?_proxy|no_proxy|npm_config_(cache|prefer_offline|registry)|node_extra_ca_certs|ssl_cert_\w+)$/i;

/**
 * Follows a Dockerfile without Docker. Each stage gets a folder for its root, so `WORKDIR /app` is `<root>/app`; RUN is
 * done there with nothing of this machine's environment but its way to the registry. It is no container: a RUN could
 * reach the rest of the machine, so what would need a root of its own is refused (dockerfile.mjs).
 *
 * @param {object} what
 * @param {string} what.text       the Dockerfile
 * @param {string} what.context    the folder that COPY takes from, less what its .dockerignore leaves out
 * @param {string} what.into       an empty folder for the stages
 * @param {(image: string) => Promise<string>} what.programs  the folder with the programs of a base image
 * @param {(line: string) => void} [what.say]
 */
export async function walk({ text, context, into, programs, say = () => undefined }) {
  const done = new Map();
  let last = null;
  for (const [index, stage] of readDockerfile(text).entries()) {
    const began = performance.now();
    const base = done.get(stage.image);
    const root = join(into, `stage-${index}`);
    await mkdir(root, { recursive: true });
    if (base !== undefined) await copyWhole(base.root, root, true);
    last = base
      ? { ...base, env: { ...base.env }, owners: [...base.owners], root }
      : {
          root,
          programs: await programs(stage.image),
          env: {},
          owners: [],
          workdir: '/',
          user: 'root',
          command: [],
          entrypoint: [],
          health: null,
        };
    for (const step of stage.steps) await STEPS[step.keyword](last, step, { context, done });
    if (stage.name !== null) done.set(stage.name, last);
    done.set(String(index), last);
    say(`stage ${stage.name ?? index}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  for (const { root } of done.values())
    if (root !== last.root) await rm(root, { recursive: true, force: true });
  const { command, entrypoint, ...image } = last;
  return { ...image, uid: uidOf(last.user, 'USER'), command: [...entrypoint, ...command] };
}

/** The environment of a program of the image, and nothing of this machine's but where its programs are. */
export const environmentOf = ({ env, programs }) => ({ ...env, PATH: `${programs}:/usr/bin:/bin` });

function uidOf(name, at) {
  const uid = USERS[name] ?? (/^\d+$/.test(name) ? Number(name) : undefined);
  if (uid === undefined) throw new Error(`${at}: nobody is called ${name}`);
  return uid;
}
/** Only root can be somebody else, so elsewhere everything is one's own. */
const asUser = (uid) => (process.getuid?.() === 0 ? { uid, gid: uid } : {});

const STEPS = {
  async WORKDIR(state, { path }) {
    state.workdir = posix.resolve(state.workdir, path);
    await mkdir(join(state.root, state.workdir), { recursive: true });
  },
  async COPY(state, step, { context, done }) {
    const source = step.from === null ? null : done.get(step.from);
    if (source === undefined) throw new Error(`${step.at}: there is no stage ${step.from}`);
    const ignored = source === null ? await ignoredIn(context) : () => false;
    const target = join(state.root, posix.resolve(state.workdir, step.to));
    const intoFolder = step.to.endsWith('/') || /^\.{1,2}$/.test(step.to) || step.sources.length > 1;
    for (const path of step.sources) {
      const from = source === null ? join(context, path) : join(source.root, posix.resolve('/', path));
      const inside = relative(source === null ? context : source.root, from);
      if (inside.startsWith('..') || isAbsolute(inside)) throw new Error(`${step.at}: ${path} is outside`);
      if (ignored(inside) || !(await lstat(from).catch(() => null)))
        throw new Error(`${step.at}: there is no ${path} to copy`);
      const isFolder = (await stat(from)).isDirectory();
      const to = isFolder || !intoFolder ? target : join(target, basename(from));
      if (source !== null) await copyWhole(from, to, isFolder);
      else await copyTree(from, to, (path) => !ignored(relative(context, path)));
      if (step.chown === null) continue;
      const uid = uidOf(step.chown.split(':')[0], step.at);
      state.owners.push({ path: posix.relative('/', posix.resolve(state.workdir, step.to)), uid });
      if (process.getuid?.() === 0) await own(to, uid);
    }
  },
  RUN(state, { args, at }) {
    const passed = Object.entries(process.env).filter(([name]) => OF_THE_MACHINE.test(name));
    const { status, stdout, stderr, error } = spawnSync(args[0], args.slice(1), {
      cwd: join(state.root, state.workdir),
      env: { HOME: process.env.HOME, ...Object.fromEntries(passed), ...environmentOf(state) },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      ...(state.user === 'root' ? {} : asUser(uidOf(state.user, at))),
    });
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`${at}: ${args.at(-1)}\nended with ${status}:\n${stdout}\n${stderr}`);
  },
  ARG: () => undefined,
  ENV: (state, { entries }) => void Object.assign(state.env, Object.fromEntries(entries)),
  USER: (state, { user, at }) => void (uidOf(user, at), (state.user = user)),
  EXPOSE: (state, { ports }) => void (state.ports = ports),
  HEALTHCHECK: (state, { args }) => void (state.health = args),
  CMD: (state, { args }) => void (state.command = args),
  ENTRYPOINT: (state, { args }) => void ((state.entrypoint = args), (state.command = [])),
};

/** By the machine's own program: for ten thousand files `fs.cp` takes ten times as long. */
async function copyWhole(from, to, isFolder) {
  await mkdir(isFolder ? to : dirname(to), { recursive: true });
  await promisify(execFile)('cp', ['-a', isFolder ? `${from}/.` : from, to]);
}
const copyTree = (from, to, filter) =>
  cp(from, to, { recursive: true, verbatimSymlinks: true, filter, mode: 0 });

/** With Docker's own rules, which are not Git's: a name without a slash is one in the root. */
async function ignoredIn(context) {
  const lines = await readFile(join(context, '.dockerignore'), 'utf8').catch(() => '');
  if (/^\s*!/m.test(lines)) throw new Error('.dockerignore: a line that begins with ! is not understood');
  const rules = dockerignore().add(lines);
  return (path) => path !== '' && rules.ignores(path.split(sep).join('/'));
}

async function own(path, uid) {
  if (uid === 0) return; // whoever follows as root owns what was copied
  await chown(path, uid, uid);
  for (const entry of await readdir(path, { recursive: true }).catch(() => []))
    await chown(join(path, entry), uid, uid);
}
