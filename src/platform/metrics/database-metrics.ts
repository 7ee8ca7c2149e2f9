import { Gauge, type Registry } from 'prom-client';
import { type Database } from '../base/database/index.js';

/** The connections of this process. Asked of the pool itself, so that they are told while the database is away as well. */
export function databaseMetrics(registry: Registry, database: Database): void {
  const gauge = (name: string, help: string, value: () => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  };
  gauge(
    'doorstroom_database_connections_used',
    'Connections of this process at work',
    () => database.pool.totalCount - database.pool.idleCount,
  );
  gauge(
    'doorstroom_database_connections_idle',
    'Connections of this process with nothing to do',
    () => database.pool.idleCount,
  );
  gauge(
    'doorstroom_database_connections_max',
    'Connections that this process may have',
    () => database.pool.options.max,
  );
  gauge(
    'doorstroom_database_waiting',
    'Transactions of this process that wait for a connection',
    () => database.pool.waitingCount,
  );
}
