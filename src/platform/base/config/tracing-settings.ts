import { type SettingReader } from './setting-reader.js';
import { type Settings } from './settings.js';

/** `name=value`, separated by commas, percent-encoded where they hold one (OpenTelemetry, as in W3C baggage). */
function headersIn(text: string): Readonly<Record<string, string>> | null {
  try {
    const pairs = text.split(',').map((pair) => /^\s*([\w-]+)\s*=\s*(\S+)\s*$/.exec(pair)!);
    return Object.fromEntries(pairs.map(([, name, value]) => [name!, decodeURIComponent(value!)]));
  } catch {
    return null; // something else than pairs: what it is, is nobody's to read
  }
}

/** Where traces go, by the names that OpenTelemetry gives; without an address nowhere. */
export function readTracing(read: SettingReader): Settings['tracing'] {
  const endpoint = read.url('OTEL_EXPORTER_OTLP_ENDPOINT', ['https:', 'http:']);
  const text = read.text('OTEL_EXPORTER_OTLP_HEADERS');
  if (endpoint === null) return null;
  const headers = text === null ? {} : headersIn(text);
  if (headers === null) read.problem('platform.settings.tracingHeaders');
  return { url: `${endpoint.replace(/\/$/, '')}/v1/traces`, headers: headers ?? {} };
}
