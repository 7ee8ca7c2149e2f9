import { type Logger } from 'pino';
import { type Settings } from './platform/base/config/index.js';
import { type Metrics } from './platform/metrics/index.js';

/** Metrics of this process where they are asked for; else nothing of them is loaded. */
export async function metricsOf(settings: Settings, logger: Logger): Promise<Metrics | null> {
  const { metrics } = settings;
  if (metrics === null) return null;
  const [{ openMetrics }, { runsNow }, { openProposalsTold }, { deliveredLists }, { policyInForce }] =
    await Promise.all([
      import('./platform/metrics/index.js'),
      import('./matching/run/run-times.store.js'),
      import('./matching/proposal/open-proposals.store.js'),
      import('./registry/provider/freshness.store.js'),
      import('./policy/index.js'),
    ]);
  return openMetrics(
    { ...settings, metrics },
    {
      runs: runsNow,
      deliveries: deliveredLists,
      openProposals: async (tx) =>
        openProposalsTold(
          (sql, parameters) => tx.query(sql, parameters),
          (await policyInForce(tx)).document.suppressUnder,
        ),
    },
    logger,
  );
}
