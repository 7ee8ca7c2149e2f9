import { DockerfileParser } from 'dockerfile-ast';

/**
 * A Dockerfile as the list of what it asks for, stage by stage. What is not understood is an error: an instruction that
 * is passed over would make whatever is proved by following the others worth nothing.
 */
export function readDockerfile(text, name = 'docker/Dockerfile') {
  const stages = [];
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const keyword = instruction.getKeyword();
    const at = `${name}:${instruction.getRange().start.line + 1}`;
    if (keyword === 'FROM') stages.push({ at, ...from(instruction), steps: [] });
    else if (READERS[keyword] === undefined) throw new Error(`${at}: ${keyword} is not understood`);
    else if (stages.length === 0)
      throw new Error(`${at}: ${keyword} before the first FROM is not understood`);
    else stages.at(-1).steps.push({ at, keyword, ...READERS[keyword](instruction, at) });
  }
  return stages;
}

const from = (instruction) => {
  const [image, , stage = null] = valuesOf(instruction);
  return { image, name: stage };
};
const valuesOf = (instruction) => instruction.getExpandedArguments().map((argument) => argument.getValue());

function flagsOf(instruction, known, at) {
  const flags = Object.fromEntries(instruction.getFlags().map((flag) => [flag.getName(), flag.getValue()]));
  const unknown = Object.keys(flags).find((flag) => !known.includes(flag));
  if (unknown !== undefined) throw new Error(`${at}: --${unknown} is not understood`);
  return flags;
}

/** `["node", "x.js"]`, or a line for the shell. */
function commandOf(raw) {
  const text = raw.replace(/\\\r?\n/g, ' ').trim();
  return text.startsWith('[') ? { args: JSON.parse(text) } : { args: ['/bin/sh', '-c', text] };
}

function copy(instruction, at) {
  const flags = flagsOf(instruction, ['from', 'chown'], at);
  const paths = valuesOf(instruction);
  if (paths.some((path) => /[*?[\]{}]/.test(path)))
    throw new Error(`${at}: a COPY with a pattern is not understood`);
  return {
    from: flags.from ?? null,
    chown: flags.chown ?? null,
    sources: paths.slice(0, -1),
    to: paths.at(-1),
  };
}

function run(instruction, at) {
  flagsOf(instruction, [], at);
  const command = commandOf(instruction.getRawArgumentsContent());
  // It is followed without a root of its own, where these would be this machine's.
  const own = command.args.join(' ').replace(/^\/bin\/sh -c /, '');
  if (/(^|[\s=>"'])\/\w|\bapt(-get)?\b/.test(own))
    throw new Error(`${at}: a RUN with apt or with a path from the root is not understood`);
  return command;
}

function environment(instruction, at) {
  const entries = instruction.getProperties().map((property) => [property.getName(), property.getValue()]);
  if (entries.some(([, value]) => value === null || value.includes('$')))
    throw new Error(`${at}: an ENV that refers to another is not understood`);
  return { entries };
}

function healthcheck(instruction, at) {
  flagsOf(instruction, ['interval', 'timeout', 'start-period', 'retries'], at);
  const [, kind, raw] = /^(\S+)\s+([^]*)$/.exec(instruction.getRawArgumentsContent()) ?? [];
  if (kind !== 'CMD') throw new Error(`${at}: a HEALTHCHECK without CMD is not understood`);
  return commandOf(raw);
}

/** Without a value: what a build may be told. Nothing is told here, as where nobody says it. */
function argument(instruction, at) {
  const [name, ...more] = valuesOf(instruction);
  if (more.length > 0 || name.includes('=')) throw new Error(`${at}: an ARG with a value is not understood`);
  return { name };
}

const READERS = {
  ARG: argument,
  WORKDIR: (instruction) => ({ path: valuesOf(instruction)[0] }),
  COPY: copy,
  RUN: run,
  ENV: environment,
  USER: (instruction) => ({ user: valuesOf(instruction)[0] }),
  EXPOSE: (instruction) => ({ ports: valuesOf(instruction) }),
  HEALTHCHECK: healthcheck,
  CMD: (instruction) => commandOf(instruction.getRawArgumentsContent()),
  ENTRYPOINT: (instruction) => commandOf(instruction.getRawArgumentsContent()),
};
