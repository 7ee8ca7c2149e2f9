import { type FieldChecks } from '../../problem/fields.js';

/** Shares are compared in whole ten-thousandths, so that 0.3 of 10 is exactly 3. */
export const UNIT = 10_000;

export const shareInTenThousandths = (share: number): number => Math.round(share * UNIT);

/** A fifth decimal would be lost in silence. */
export const isTenThousandths = (share: number): boolean => shareInTenThousandths(share) / UNIT === share;

export function readShare(checks: FieldChecks, value: unknown, path: string): void {
  if (value === null) return;
  if (typeof value !== 'number') {
    checks.whole(value, path, 0, 1);
  } else if (!(value >= 0 && value <= 1)) {
    checks.found.add(path, 'out-of-range', {
      en: `must be a share from 0 to 1, not ${value}`,
      nl: `moet een aandeel van 0 tot en met 1 zijn, niet ${value}`,
    });
  } else if (!isTenThousandths(value)) {
    checks.found.add(path, 'too-precise', {
      en: `must have at most four decimals: ${value}`,
      nl: `mag hoogstens vier decimalen hebben: ${value}`,
    });
  }
}
