import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const posixOf = (path) => path.split(sep).join('/');

/** Who an entry of the image belongs to: what was copied with --chown, and all below it; else root. */
const ownerOf = (path, owners) =>
  owners.findLast(({ path: owned }) => path === owned || path.startsWith(`${owned}/`))?.uid ?? 0;

/**
 * How large the image's own layers are, and their digest over every entry as a layer holds it: path, kind, mode, owner,
 * date and content, sorted by path. Whoever builds it, wherever and whenever, has the same: owners are those that the
 * Dockerfile gives, and the date is that of the commit, as SOURCE_DATE_EPOCH makes it in a real build.
 * @param {{ root: string, owners: readonly { path: string, uid: number }[], epoch: number }} image
 */
export async function measure({ root, owners, epoch }) {
  const hash = createHash('sha256');
  let [bytes, files] = [0, 0];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => posixOf(relative(root, join(entry.parentPath, entry.name))));
  // By code units: what a language sorts by is the machine's.
  for (const path of paths.sort((a, b) => (a < b ? -1 : 1))) {
    const at = join(root, path);
    const stat = await lstat(at);
    const kind = stat.isSymbolicLink() ? 'link' : stat.isDirectory() ? 'folder' : 'file';
    // A link has no mode of its own on Linux, and another one elsewhere.
    const mode = kind === 'link' ? '777' : (stat.mode & 0o777).toString(8);
    const content = kind === 'folder' ? '' : kind === 'link' ? await readlink(at) : await readFile(at);
    const head = [path, kind, mode, ownerOf(path, owners), epoch, content.length];
    hash.update(`${head.join('\0')}\0`).update(content);
    if (kind === 'folder') continue;
    bytes += content.length;
    files += 1;
  }
  return { bytes, files, sha256: hash.digest('hex') };
}
