import { InvalidArgumentError } from 'commander';
import { heldBack, type Removal } from '../../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../../libs/kernel/index.js';
import { DEFAULT_POLICY } from '../../../../libs/policy/index.js';
import { type AsOwner, inTransaction, type Owner } from '../../../platform/base/database/index.js';
import { thousands, type Written } from './report.js';

/** What a file may take away of what an earlier one brought. */
export interface Replacing {
  /** Rows that the file does not have go. */
  readonly replace?: boolean;
  /** How many go, as the one at the terminal says. */
  readonly confirmRemoved?: number;
}

const NOTHING: Removal = { removed: 0, held: 0 };

/**
 * The same question that a push is asked. What is imported belongs to no region, so the product's own numbers count.
 * @returns what to do about it; null where the import may go on
 */
async function askedToConfirm(
  { replace = false, confirmRemoved }: Replacing,
  removal: () => Promise<Removal>,
): Promise<string | null> {
  const counts = replace ? await removal() : NOTHING;
  if (heldBack(counts, DEFAULT_POLICY.pushes, confirmRemoved ?? null) === null) return null;
  return `This would remove ${thousands(counts.removed)} of the ${thousands(counts.held)} rows of earlier imports; nothing was changed. If that is right: --replace --confirm-removed ${counts.removed}`;
}

/** Writes in one transaction, once the operator has been asked about what would go; else nothing. */
export const writeConfirmed = (
  asOwner: AsOwner,
  replacing: Replacing,
  going: (owner: Owner) => Promise<Removal>,
  write: (owner: Owner, replace: boolean) => Promise<Written>,
): Promise<Result<Written, string>> =>
  asOwner((owner) =>
    inTransaction(owner, async () => {
      const asked = await askedToConfirm(replacing, () => going(owner));
      return asked === null ? ok(await write(owner, replacing.replace ?? false)) : refuse(asked);
    }),
  );

/** For a command's option. */
export function removedRows(text: string): number {
  if (!/^[0-9]{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 0 or more.');
  return Number(text);
}
