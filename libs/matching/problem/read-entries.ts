import { FieldChecks, MAX_WAIT } from './fields.js';
import { AREA, PROGRAMME, PROVIDER, type KnownIds } from './read-supply.js';

/** `title`, `circuit`, `intakeWait` and `pinned` may be absent, which is null; every other property is required, so that a misspelt limit is noticed. */
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
    checks.texts(row.settings, `${path}/settings`);
    checks.range(row.age, `${path}/age`);
    if (row.title !== undefined) checks.textOrNull(row.title, `${path}/title`);
    if (row.circuit !== undefined) checks.textOrNull(row.circuit, `${path}/circuit`);
    checks.text(row.language, `${path}/language`);
    checks.whole(row.severity, `${path}/severity`, 1, 3);
    checks.textOrNull(row.insurer, `${path}/insurer`);
    checks.wholeOrNull(row.maxTravel, `${path}/maxTravel`);
    checks.texts(row.flags, `${path}/flags`);
    checks.whole(row.waited, `${path}/waited`, 0, MAX_WAIT);
    checks.whole(row.remaining, `${path}/remaining`, 0, MAX_WAIT);
    checks.whole(row.treatmentWait, `${path}/treatmentWait`, 0, MAX_WAIT);
    checks.texts(row.barred, `${path}/barred`);
    if (row.intakeWait !== undefined && row.intakeWait !== null) {
      checks.whole(row.intakeWait, `${path}/intakeWait`, 0, MAX_WAIT);
      readOwnTreatmentWait(checks, row.treatmentWait, `${path}/treatmentWait`);
    }
    if (row.pinned === undefined || row.pinned === null || !checks.object(row.pinned, `${path}/pinned`))
      continue;
    checks.known(row.pinned.programme, `${path}/pinned/programme`, ids.programmes, PROGRAMME);
    checks.whole(row.pinned.week, `${path}/pinned/week`, 0, weeks - 1);
  }
}

/** After the intake `remaining` already runs to treatment: a treatment wait on top would be counted twice. */
function readOwnTreatmentWait(checks: FieldChecks, value: unknown, path: string): void {
  if (typeof value !== 'number' || value === 0) return;
  checks.found.add(path, 'out-of-range', {
    en: 'must be 0 where intakeWait is given: remaining then counts to treatment',
    nl: 'moet 0 zijn waar intakeWait is gegeven: remaining telt dan tot de behandeling',
  });
}
