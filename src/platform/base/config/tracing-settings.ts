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

/** As OpenTelemetry names them. What a caller says of a trace of its own is not taken, so each pair of names is one thing. */
const SAMPLERS = [
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
  'always_on',
  'always_off',
  'traceidratio',
] as const;

/** What share of traces is kept, from 0 to 1. */
function readShare(read: SettingReader): number {
  const sampler = read.oneOf('OTEL_TRACES_SAMPLER', SAMPLERS, 'parentbased_always_on');
  const said = read.text('OTEL_TRACES_SAMPLER_ARG') ?? '1';
  const share = Number(said);
  // Also where nothing asks for it: half a setting is a mistake that would be found out by the bill.
  if (!(share >= 0 && share <= 1)) read.problem('platform.settings.tracingShare');
  if (sampler.endsWith('traceidratio')) return share;
  return sampler.endsWith('always_off') ? 0 : 1;
}

/** Where traces go, by the names that OpenTelemetry gives; without an address nowhere. */
export function readTracing(read: SettingReader): Settings['tracing'] {
  const endpoint = read.url('OTEL_EXPORTER_OTLP_ENDPOINT', ['https:', 'http:']);
  const text = read.text('OTEL_EXPORTER_OTLP_HEADERS');
  const share = readShare(read);
  if (endpoint === null) return null;
  const headers = text === null ? {} : headersIn(text);
  if (headers === null) read.problem('platform.settings.tracingHeaders');
  return { url: `${endpoint.replace(/\/$/, '')}/v1/traces`, headers: headers ?? {}, share };
}
