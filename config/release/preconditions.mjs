/** Versions after Semantic Versioning, without build metadata: a tag has none. */
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?$/;

/** The part of a changelog that is of one version; null where there is none. */
export function notesOf(changelog, version) {
  const heading = new RegExp(`^## ${version.replaceAll('.', '\\.')} - (\\d{4}-\\d{2}-\\d{2})$`, 'm').exec(
    changelog,
  );
  if (heading === null) return null;
  const rest = changelog.slice(heading.index + heading[0].length);
  return { day: heading[1], text: rest.split(/^## /m)[0].trim() };
}

const unreleased = (changelog) =>
  /^## Unreleased$/m.test(changelog)
    ? changelog
        .split(/^## Unreleased$/m)[1]
        .split(/^## /m)[0]
        .trim()
    : '';

/**
 * Why no commit of this version may be made here, in sentences; empty where it may.
 * @param {object} state  as `stateOf` finds it
 */
export function hindrancesBefore({ version, branch, commit, tagged, status }) {
  const found = [];
  if (!VERSION.test(version)) found.push(`${version} is no version: write it in full, as 1.2.0.`);
  if (branch !== 'main') found.push(`This is the branch ${branch}: releases are made from main.`);
  if (status.length > 0)
    found.push(
      `${status.length} ${status.length === 1 ? 'file is' : 'files are'} not committed: ${status.slice(0, 5).join(', ')}.`,
    );
  // At this commit it is the same release once more.
  if (tagged !== null && tagged !== commit)
    found.push(`The tag v${version} is at another commit already: choose the next version.`);
  return found;
}

/**
 * Why this cannot be released, in sentences, all of them at once; empty where it can.
 * @param {object} state  as `stateOf` finds it
 */
export function hindrances(state) {
  const { version, lockVersion, recordVersion, changelog, today } = state;
  const found = hindrancesBefore(state);
  if (lockVersion !== version)
    found.push(
      `package-lock.json is of version ${lockVersion}, package.json of ${version}: run npm install.`,
    );
  if (recordVersion !== version)
    found.push(
      `config/release/released.json is of ${recordVersion ?? 'no version'}: npm run release -- ${version} brings it along.`,
    );
  const notes = notesOf(changelog, version);
  if (notes === null) found.push(`CHANGELOG.md has no section "## ${version} - ${today}".`);
  else if (notes.text === '') found.push(`CHANGELOG.md says nothing of ${version}.`);
  else if (notes.day > today) found.push(`CHANGELOG.md dates ${version} ${notes.day}, which is not yet.`);
  if (unreleased(changelog) !== '')
    found.push(`CHANGELOG.md has changes under "## Unreleased": move them to "## ${version} - ${today}".`);
  return found;
}
