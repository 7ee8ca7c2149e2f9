import { rmSync } from 'node:fs';
import { startEmbeddedPostgres } from '../../dist/src/platform/base/database/embedded-postgres.js';

/**
 * A PostgreSQL with nothing in it, for as long as whoever forked this listens: Jest, which cannot load the package with
 * the server. Arguments: folder, port, password of the superuser. Says the port that it got.
 */
const [folder, port, superuserPassword] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ folder, port: Number(port), superuserPassword, fast: true });
process.once('disconnect', () => {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});
process.send({ port: server.port });
