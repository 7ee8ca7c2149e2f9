import { InvalidArgumentError } from 'commander';
import { type FileOptions } from '../../../libs/ingest/index.js';

export const MODES = ['snapshot', 'delta'] as const satisfies FileOptions['mode'][];
const OWN_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

export function wholeNumber(from: number): (text: string) => number {
  return (text) => {
    if (!/^\d{1,9}$/.test(text) || Number(text) < from)
      throw new InvalidArgumentError(`Expected a whole number from ${from}.`);
    return Number(text);
  };
}

/** A secret and a waiting list go there: over the wire only where nobody can read along. */
export function address(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('Expected an address such as https://doorstroom.example.');
  if (url.protocol === 'http:' && !OWN_MACHINE.test(url.hostname))
    throw new InvalidArgumentError('Expected an address that begins with https, or one of this machine.');
  return url.origin;
}
