import { type Ask } from '../../base/database/index.js';
import { type AnchorFault, type Beside, faultsOfFile } from './anchor-faults.js';
import { type AnchorFile, addToAnchorFile, type KeptAnchor, readAnchorFile } from './anchor-file.js';
import { type Anchor, anchorsOf, makeAnchors } from './audit-anchor.store.js';
import { hashesOfSeals } from './audit-seal.store.js';

export interface Keeping {
  readonly made: readonly Anchor[];
  /** For which nothing was made and nothing written: a file that contradicts the trail is never written on. */
  readonly refused: readonly AnchorFault[];
}

/**
 * Makes the anchors of the days that are over and adds their lines to the file, in the caller's transaction. The lines go
 * out before the rows are committed: what is written and then lost with the transaction is made again the same and is
 * found there, so a line stands once.
 */
export async function keepAnchors(ask: Ask, region: string, path: string | null): Promise<Keeping> {
  await ask('SAVEPOINT anchors', []);
  const made = await makeAnchors(ask);
  if (path === null) return { made, refused: [] };
  const file = await readAnchorFile(path, region);
  const { anchors, hashes } = await besideFor(ask, region, file);
  // The file need not have those that were made just now; where it has them, they are the same.
  const required = anchors.slice(0, anchors.length - made.length);
  const refused = faultsOfFile(file, { anchors, required, hashes }, required.length === 0);
  if (refused.length > 0) {
    await ask('ROLLBACK TO SAVEPOINT anchors', []);
    return { made: [], refused };
  }
  await addMissing(path, file, made);
  return { made, refused: [] };
}

/**
 * Adds to a file every anchor of these that it has no line of: to begin one, or to mend one that was cut off.
 * @returns for what it was refused: a file that contradicts the trail
 */
export async function fillAnchorFile(
  ask: Ask,
  region: string,
  path: string,
  anchors: readonly Anchor[],
): Promise<readonly AnchorFault[]> {
  const file = await readAnchorFile(path, region);
  const refused = faultsOfFile(file, { ...(await besideFor(ask, region, file)), required: [] }, true);
  if (refused.length === 0) await addMissing(path, file, anchors);
  return refused;
}

const linesOf = (file: AnchorFile): readonly KeptAnchor[] => (file.state === 'read' ? file.kept : []);

/** The anchors beside the trail, and what the trail has of every seal that these or the file name. */
export async function besideFor(
  ask: Ask,
  region: string,
  file: AnchorFile,
): Promise<Pick<Beside, 'anchors' | 'hashes'>> {
  const anchors = await anchorsOf(ask, region);
  const seals = [...anchors, ...linesOf(file).map(({ anchor }) => anchor)].map(({ seal }) => seal);
  return { anchors, hashes: await hashesOfSeals(ask, region, [...new Set(seals)]) };
}

async function addMissing(path: string, file: AnchorFile, anchors: readonly Anchor[]): Promise<void> {
  const inFile = new Set(linesOf(file).map(({ anchor }) => anchor.day));
  const missing = anchors.filter(({ day }) => !inFile.has(day));
  if (missing.length > 0) await addToAnchorFile(path, missing);
}
