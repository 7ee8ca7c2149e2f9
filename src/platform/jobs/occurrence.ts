import { createHash } from 'node:crypto';

/** One id for one minute of one line of a region's timetable, in every process: a second job under it is none. */
export function occurrenceId(region: string, name: string, at: Date): string {
  const hex = createHash('sha256').update(`${region} ${name} ${at.toISOString()}`).digest('hex');
  // A UUID of version 8: made up by its own rules (RFC 9562).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
