import { isLoopback } from './environment.js';
import { type SettingReader } from './setting-reader.js';
import { type Settings } from './settings.js';

const SHORTEST = 32;

/** Where a process says how it stands. Without a port nowhere; beyond this machine to nobody who does not know the token. */
export function readMetrics(read: SettingReader): Settings['metrics'] {
  const asked = read.text('METRICS_PORT') !== null;
  const port = read.integer('METRICS_PORT', 9464, 0, 65535);
  const host = read.text('METRICS_HOST') ?? '127.0.0.1';
  const token = read.text('METRICS_TOKEN');
  if (!asked) return null;
  if (token === null) {
    if (!isLoopback(host)) read.problem('platform.settings.metricsOpen');
  } else if (token.length < SHORTEST || /\s/.test(token)) read.problem('platform.settings.metricsToken');
  return { host, port, token };
}
