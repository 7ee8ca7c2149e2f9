import 'reflect-metadata';
import { loadSettings, sentenceOf } from './platform/base/config/index.js';
import { createLogger, keepRunningWithoutDatabase } from './platform/base/http/index.js';
import { startServer } from './server.js';
import { prepareDemo, preparePast } from './demo/first-start.js';

let stopping = false;

/** Settings and database errors are sentences for the one who starts the service; a stack would bury them. */
function fail(what: string, error: unknown): void {
  console.error(`${what}\n${sentenceOf(error)}`);
  process.exit(1);
}

/** The HTTP server; with JOBS=inline (the default) it also takes the jobs. */
async function main(): Promise<void> {
  const settings = loadSettings();
  keepRunningWithoutDatabase(createLogger(settings.logLevel));
  const print = (line: string): void => console.log(`Doorstroom: ${line}`);
  const say = (line: string): void => {
    if (!stopping) print(line);
  };

  // From the first moment: whoever stops a start half-way must not leave a database server behind.
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return print('still finishing what runs, half a minute at most');
    stopping = true;
    print(`${signal}: finishing what runs, then stopping`);
    // A start that fails cleans up after itself.
    const started = await starting.catch(() => null);
    await past;
    await started?.stop();
    print('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(
      signal,
      () => void stop(signal).catch((error) => fail('Doorstroom did not stop cleanly.', error)),
    );

  let past = Promise.resolve();
  const starting = startServer(settings, say);
  const server = await starting;
  if (settings.demo && !stopping) await prepareDemo(server, settings, say);
  say(`ready at ${settings.http.publicUrl}`);
  if (settings.demo && !stopping)
    past = preparePast(server, settings, { say, isStopping: () => stopping }).catch((error: unknown) =>
      say(`the past of the demo region is not complete: ${sentenceOf(error)}`),
    );
}

main().catch((error: unknown) => {
  if (!stopping) fail('Doorstroom cannot start.', error);
});
