import { type SettingReader } from './setting-reader.js';

const CRON_PART = String.raw`(?:\*|\d{1,2}(?:-\d{1,2})?)(?:/\d{1,2})?`;
const CRON = new RegExp(`^(?:${CRON_PART}(?:,${CRON_PART})*(?: |$)){5}$`);
/** Largest value of minute, hour, day, month and day of the week. */
const CRON_MOST = [59, 23, 31, 12, 7];

/** When something happens, in one form: five fields with one space between them. */
export function readCron(read: SettingReader, name: string, fallback: string): string {
  const cron = (read.text(name) ?? fallback).replace(/\s+/g, ' ');
  const inRange = (field: string, i: number): boolean =>
    (field.match(/\d+/g) ?? []).every((number) => Number(number) <= (CRON_MOST[i] ?? 0));
  if (!CRON.test(cron) || !cron.split(' ').every(inRange))
    read.problem('platform.settings.cron', { setting: name, fallback });
  return cron;
}
