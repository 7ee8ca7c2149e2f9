import { join } from 'node:path';
import { root } from '../../../config/build/build.mjs';

/** `node power.mjs stop|start <data folder> <port> [durable]`: PostgreSQL goes away as an operator stops it, and comes back; a new folder becomes a new one. */
const [, , what, folder, port] = process.argv;
const { startEmbeddedPostgres } = await import(
  join(root, 'dist/src/platform/base/database/embedded-postgres.js')
);
const server = await startEmbeddedPostgres({
  folder,
  port: Number(port),
  superuserPassword: process.env.PGPASSWORD ?? '',
  fast: process.argv[5] !== 'durable',
});
if (what === 'stop') server.stop();
else if (server.port !== Number(port)) throw new Error(`PostgreSQL came back on port ${server.port}`);
