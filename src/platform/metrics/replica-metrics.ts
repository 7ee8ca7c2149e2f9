import { setTimeout as pause } from 'node:timers/promises';
import { Gauge, type Registry } from 'prom-client';
import { type Replica, type ReplicaNow } from '../base/database/index.js';

/** It is asked beside the database; whoever watches does not wait for it as long as a page would. */
const PATIENCE_MS = 2_000;

/** The replica that this process reads figures from, where one is set. One that does not answer has no lag to be told. */
export function replicaMetrics(registry: Registry, replica: Replica, region: string): void {
  const gauge = (name: string, help: string, value: (now: ReplicaNow) => number | null): void => {
    new Gauge({
      name,
      help,
      labelNames: ['region'],
      registers: [registry],
      async collect() {
        this.reset();
        const asked = replica.now();
        if (asked === null) return;
        const enough = new AbortController();
        const late = pause(PATIENCE_MS, AWAY, { signal: enough.signal }).catch(() => AWAY);
        const told = value(await Promise.race([asked, late]));
        enough.abort();
        if (told !== null) this.set({ region }, told);
      },
    });
  };
  gauge(
    'doorstroom_replica_used',
    'Whether this process reads figures from the replica of DATABASE_REPLICA_URL at this moment',
    ({ used }) => Number(used),
  );
  gauge('doorstroom_replica_lag_seconds', 'How far that replica is behind', ({ lagSeconds }) =>
    lagSeconds === null || !Number.isFinite(lagSeconds) ? null : lagSeconds,
  );
}

const AWAY: ReplicaNow = { lagSeconds: null, used: false };
