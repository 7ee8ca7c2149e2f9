import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { walk } from './walk.mjs';

describe('a Dockerfile that is followed', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'walk-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** In a context with these files. */
  const follow = (text: string, files: Readonly<Record<string, string>> = {}) => {
    const context = join(folder, 'context');
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(context, name)), { recursive: true });
      writeFileSync(join(context, name), content);
    }
    return walk({ text, context, into: join(folder, 'into'), programs: () => '/nowhere' });
  };
  const has = (root: string, ...paths: string[]) => paths.map((path) => existsSync(join(root, path)));

  it('hands on from stage to stage only what is copied', async () => {
    const image = await follow(
      `FROM some AS base
WORKDIR /app
FROM base AS build
ENV A=1
COPY . .
RUN echo "$A" > made && mkdir out && cp src/x out/y
FROM base
ENV B=2
COPY --from=build --chown=root:root /app/out ./out
COPY --from=build app/made other/
USER node
CMD ["node", "out/y"]`,
      { 'src/x': 'x' },
    );
    expect(image).toMatchObject({
      env: { B: '2' },
      workdir: '/app',
      user: 'node',
      uid: 1000,
      command: ['node', 'out/y'],
    });
    expect(has(image.root, 'app/out/y', 'app/other/made', 'app/src')).toEqual([true, true, false]);
    expect(readFileSync(join(image.root, 'app/other/made'), 'utf8')).toBe('1\n');
  });

  it('is told nothing that a build may be told, and takes no default for it', async () => {
    const image = await follow(`FROM some
WORKDIR /app
ARG SOURCE_COMMIT
RUN echo "[$SOURCE_COMMIT]" > told`);
    expect(readFileSync(join(image.root, 'app/told'), 'utf8')).toBe('[]\n');
    await expect(follow('FROM some\nARG SOURCE_COMMIT=x')).rejects.toThrow('ARG with a value');
  });

  it('leaves out what .dockerignore says, by its rules: a name is one in the root', async () => {
    const image = await follow('FROM some\nCOPY . /app/', {
      '.dockerignore': 'dist\n**/.env*\n',
      'dist/a': '',
      'src/dist/a': '',
      'docker/.env': 'SECRET',
      'src/b': '',
    });
    expect(has(image.root, 'app/dist', 'app/docker/.env', 'app/src/dist/a', 'app/src/b')).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('knows nothing of this machine but its way to the registry', async () => {
    process.env['OF_THIS_MACHINE'] = 'secret';
    const image = await follow('FROM some\nWORKDIR /app\nRUN env > environment');
    delete process.env['OF_THIS_MACHINE'];
    expect(readFileSync(join(image.root, 'app/environment'), 'utf8')).not.toContain('secret');
  });

  it.each([
    ['ADD x /x', /Dockerfile:2: ADD is not understood/],
    ['VOLUME /data', /VOLUME is not understood/],
    ['RUN apt-get install -y curl', /apt/],
    ['RUN cat /etc/passwd', /path from the root/],
    ['RUN --mount=type=cache,target=/x npm ci', /--mount is not understood/],
    ['COPY *.json ./', /pattern/],
    ['COPY gone ./', /no gone to copy/],
    ['COPY secret ./', /no secret to copy/],
    ['COPY ../x ./', /outside/],
    ['COPY --from=nothing x ./', /no stage nothing/],
    ['USER somebody', /nobody is called somebody/],
    ['ENV A=$B', /refers to another/],
    ['RUN exit 3', /ended with 3/],
    ['HEALTHCHECK NONE', /HEALTHCHECK/],
  ])('is refused where it is not understood or does not hold: %s', async (line, why) => {
    await expect(
      follow(`FROM some\n${line}`, { '.dockerignore': 'secret', secret: '', 'a.json': '' }),
    ).rejects.toThrow(why);
  });
});
