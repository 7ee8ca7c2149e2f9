import { TITLES } from '../../kernel/index.js';
import { MOST_WEEKS, POLICY_NUMBERS } from '../../policy/index.js';
import { FieldChecks, type Fields } from './fields.js';

/** The numbers of the objective, as paths below `/policy`, with the ranges that a region's policy has. */
const NUMBERS = POLICY_NUMBERS.flatMap(({ path, least, most, otherwise }) => {
  const [part, ...keys] = path.split('.');
  return part === 'matching' ? [{ keys, least, most, optional: otherwise !== undefined }] : [];
});

const NAMES_OF_TITLES = TITLES.map(({ code }) => code);

/** Norms by title; absent = one norm for all. */
function readNorms(checks: FieldChecks, value: unknown, path: string): void {
  if (value === undefined || !checks.object(value, path)) return;
  for (const [title, norm] of Object.entries(value)) {
    // A name that is none is told by the list that it is not in, and not repeated.
    if (!checks.oneOf(title, path, NAMES_OF_TITLES)) continue;
    const at = `${path}/${title}`;
    if (norm === null || !checks.object(norm, at)) continue;
    for (const part of ['intake', 'treatment', 'total'])
      checks.whole(norm[part], `${at}/${part}`, 0, MOST_WEEKS);
  }
}

/** A chance of 0 would put its clients aside for good, and one that is given twice would depend on the order of the file. */
function readAcceptance(checks: FieldChecks, value: unknown, path: string): void {
  if (value === undefined || !checks.object(value, path)) return;
  checks.whole(value.region, `${path}/region`, 1, 100);
  if (!checks.list(value.cells, `${path}/cells`)) return;
  const seen = new Set<string>();
  value.cells.forEach((row, n) => {
    const at = `${path}/cells/${n}`;
    if (!checks.object(row, at)) return;
    checks.text(row.programme, `${at}/programme`);
    checks.text(row.diagnosis, `${at}/diagnosis`);
    checks.whole(row.severity, `${at}/severity`, 1, 3);
    checks.whole(row.percent, `${at}/percent`, 1, 100);
    const key = JSON.stringify([row.programme, row.diagnosis, row.severity]);
    if (seen.has(key))
      checks.found.add(at, 'duplicate-id', {
        en: 'gives a chance that was given before it',
        nl: 'geeft een kans die daarvoor al is gegeven',
      });
    seen.add(key);
  });
}

/** Checks `policy`; true when all of it can be used. */
export function readPolicy(checks: FieldChecks, value: unknown): boolean {
  const path = '/policy';
  if (!checks.object(value, path)) return false;
  const before = checks.found.count;
  const usable = new Map<string, boolean>();
  for (const { keys, least, most, optional } of NUMBERS) {
    const [name, key] = keys;
    if (key === undefined) {
      if (optional && value[name] === undefined) continue;
      checks.whole(value[name], `${path}/${name}`, least, most);
      continue;
    }
    // What is wrong with a part as a whole is said once.
    if (!usable.has(name)) usable.set(name, checks.object(value[name], `${path}/${name}`));
    if (usable.get(name) !== true || (optional && (value[name] as Fields)[key] === undefined)) continue;
    checks.whole((value[name] as Fields)[key], `${path}/${name}/${key}`, least, most);
  }
  readNorms(checks, value.norms, `${path}/norms`);
  readAcceptance(checks, value.acceptance, `${path}/acceptance`);
  return checks.found.count === before;
}
