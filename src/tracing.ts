import { type Logger } from 'pino';
import { type Settings } from './platform/base/config/index.js';
import { type Tracing } from './platform/tracing/index.js';

/** Traces of this process where they are asked for; else nothing of them is loaded. */
export async function tracingOf(settings: Settings, logger: Logger): Promise<Tracing | null> {
  const { tracing } = settings;
  if (tracing === null) return null;
  const { openTracing } = await import('./platform/tracing/index.js');
  return openTracing({ ...settings, tracing }, logger);
}
