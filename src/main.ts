import 'reflect-metadata';
import { loadSettings } from './platform/config/load-settings.js';
import { startServer } from './server.js';
import { prepareDemo } from './demo.js';

/** The HTTP server; with JOBS=inline (the default) it also takes the jobs. */
async function main(): Promise<void> {
  const settings = loadSettings();
  const say = (line: string): void => console.log(`Doorstroom: ${line}`);
  const server = await startServer(settings, say);

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    say(`${signal}: finishing what runs, then stopping`);
    await server.stop();
    say('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));

  if (settings.demo) await prepareDemo(server, settings, say);
  say(`ready at ${settings.http.publicUrl}`);
}

main().catch((error: unknown) => {
  // Settings and database errors are sentences for the one who starts the service; a stack would bury them.
  console.error(`Doorstroom cannot start.\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
