import { CLIENT_WISHES } from '../../kernel/index.js';
import { WAIT_SOURCES } from '../../registry/index.js';
import { FieldChecks, MAX_WAIT, type Fields } from './fields.js';
import { AREA, CARE, PROGRAMME, PROVIDER, type KnownIds } from './read-supply.js';

const WISHES: readonly string[] = CLIENT_WISHES.map(({ code }) => code);

/**
 * `title`, `circuit`, `diagnosisCodes`, `levels`, `intensities`, `forms`, what is known of a wait only sometimes (`intakeWait`, `waitEstimate`, `imputed`),
 * what the client wants, `pinned`, `danger` and `undiagnosed` may be absent, which is null or false; every other property
 * is required, so that a misspelt limit is noticed.
 */
export function readEntries(checks: FieldChecks, value: unknown, ids: KnownIds, weeks: number): void {
  if (!checks.list(value, '/entries')) return;
  for (let i = 0; i < value.length; i++) {
    const path = `/entries/${i}`;
    const row = value[i];
    if (!checks.object(row, path)) continue;
    checks.id(row.id, `${path}/id`, ids.entries);
    checks.known(row.provider, `${path}/provider`, ids.providers, PROVIDER);
    checks.known(row.area, `${path}/area`, ids.areas, AREA);
    checks.text(row.diagnosis, `${path}/diagnosis`);
    if (row.diagnosisCodes !== undefined && row.diagnosisCodes !== null)
      checks.texts(row.diagnosisCodes, `${path}/diagnosisCodes`);
    if (row.undiagnosed !== undefined) checks.flag(row.undiagnosed, `${path}/undiagnosed`);
    checks.texts(row.settings, `${path}/settings`);
    for (const name of CARE)
      if (row[name] !== undefined && row[name] !== null) checks.texts(row[name], `${path}/${name}`);
    checks.range(row.age, `${path}/age`);
    if (row.title !== undefined) checks.textOrNull(row.title, `${path}/title`);
    if (row.circuit !== undefined) checks.textOrNull(row.circuit, `${path}/circuit`);
    checks.text(row.language, `${path}/language`);
    checks.whole(row.severity, `${path}/severity`, 1, 3);
    checks.textOrNull(row.insurer, `${path}/insurer`);
    checks.wholeOrNull(row.maxTravel, `${path}/maxTravel`);
    checks.texts(row.flags, `${path}/flags`);
    if (row.danger !== undefined) checks.flag(row.danger, `${path}/danger`);
    checks.whole(row.waited, `${path}/waited`, 0, MAX_WAIT);
    checks.wholeOrNull(row.remaining, `${path}/remaining`, 0, MAX_WAIT);
    checks.wholeOrNull(row.treatmentWait, `${path}/treatmentWait`, 0, MAX_WAIT);
    readEstimate(checks, row, path);
    readImputed(checks, row.imputed, `${path}/imputed`);
    checks.texts(row.barred, `${path}/barred`);
    if (row.intakeWait !== undefined && row.intakeWait !== null) {
      checks.whole(row.intakeWait, `${path}/intakeWait`, 0, MAX_WAIT);
      readOwnTreatmentWait(checks, row.treatmentWait, `${path}/treatmentWait`);
    }
    if (row.wish !== undefined) checks.oneOf(row.wish, `${path}/wish`, WISHES);
    if (row.conditions !== undefined && row.conditions !== null)
      checks.texts(row.conditions, `${path}/conditions`);
    if (row.notBefore !== undefined && row.notBefore !== null)
      checks.whole(row.notBefore, `${path}/notBefore`, 0, MAX_WAIT);
    if (row.former !== undefined) checks.texts(row.former, `${path}/former`);
    if (row.pinned === undefined || row.pinned === null || !checks.object(row.pinned, `${path}/pinned`))
      continue;
    checks.known(row.pinned.programme, `${path}/pinned/programme`, ids.programmes, PROGRAMME);
    checks.whole(row.pinned.week, `${path}/pinned/week`, 0, weeks - 1);
  }
}

/** After the intake `remaining` already runs to treatment: a treatment wait on top would be counted twice. */
function readOwnTreatmentWait(checks: FieldChecks, value: unknown, path: string): void {
  if (value !== null && (typeof value !== 'number' || value === 0)) return;
  checks.found.add(path, 'out-of-range', {
    en: 'must be 0 where intakeWait is given: remaining then counts to treatment',
    nl: 'moet 0 zijn waar intakeWait is gegeven: remaining telt dan tot de behandeling',
  });
}

function readEstimate(checks: FieldChecks, row: Fields, path: string): void {
  const { waitEstimate } = row;
  const at = `${path}/waitEstimate`;
  if (waitEstimate === undefined || waitEstimate === null || !checks.object(waitEstimate, at)) return;
  checks.oneOf(waitEstimate.source, `${at}/source`, WAIT_SOURCES);
  if (checks.range(waitEstimate.interval, `${at}/interval`))
    checks.whole(waitEstimate.interval[1], `${at}/interval/1`, 0, MAX_WAIT);
  if (row.remaining !== null) return;
  checks.found.add(at, 'out-of-range', {
    en: 'must be null where remaining is: there is nothing it says more of',
    nl: 'moet null zijn waar remaining dat is: er is niets waarover het meer zegt',
  });
}

function readImputed(checks: FieldChecks, value: unknown, path: string): void {
  if (value === undefined || value === null || !checks.object(value, path)) return;
  checks.wholeOrNull(value.remaining, `${path}/remaining`, 0, MAX_WAIT);
  checks.wholeOrNull(value.treatmentWait, `${path}/treatmentWait`, 0, MAX_WAIT);
}
