import { type Bilingual, isIsoWeek, ok, refuse, type Result } from '../../kernel/index.js';
import { ELIGIBILITY_RULES, notBefore } from '../../registry/index.js';
import { FieldChecks, MAX_WAIT } from './fields.js';
import { largestValue, travelIn, whyInadmissible, type Inadmissible } from './gains.js';
import { type Issues } from './issues.js';
import { PROBLEM_FORMAT, type Problem } from './problem.js';
import { readEntries } from './read-entries.js';
import { readPolicy } from './read-policy.js';
import { readLimitLists, readProgrammes, readProviders, readTravel, type KnownIds } from './read-supply.js';

/**
 * A problem from any JSON value, or everything that is wrong with it (the first hundred faults and their number).
 *
 * Ids are unique per kind and compared by code units. Unknown properties are ignored, so that a file may carry
 * notes and a later version may add; missing ones are refused except `intakeWait` and `pinned`. A barred id that
 * names nothing is ignored. Numbers are bounded so that every sum of values stays a safe integer.
 * @example readProblem(JSON.parse(text))
 */
export function readProblem(value: unknown): Result<Problem, Issues> {
  const checks = new FieldChecks();
  const { found } = checks;
  if (!checks.object(value, '')) return refuse(found);
  if (value.format !== PROBLEM_FORMAT) {
    found.add('/format', 'wrong-format', {
      en: `must be "${PROBLEM_FORMAT}"`,
      nl: `moet "${PROBLEM_FORMAT}" zijn`,
    });
    return refuse(found); // another format, or another version of it: no other complaint would mean anything
  }
  if (checks.text(value.firstWeek, '/firstWeek') && !isIsoWeek(value.firstWeek)) {
    found.add('/firstWeek', 'out-of-range', {
      en: 'must be an existing ISO week such as 2026-W49',
      nl: 'moet een bestaande ISO-week zijn zoals 2026-W49',
    });
  }
  const weeks = checks.whole(value.weeks, '/weeks', 1, 52) ? value.weeks : null;
  if (value.leadWeeks !== undefined) checks.whole(value.leadWeeks, '/leadWeeks', 0, MAX_WAIT);
  readPolicy(checks, value.policy);
  if (weeks === null) return refuse(found); // the length of every row of slots depends on it

  const ids: KnownIds = { providers: new Set(), programmes: new Set(), areas: new Set(), entries: new Set() };
  readTravel(checks, value.travel, ids);
  readProviders(checks, value.providers, ids, weeks);
  readProgrammes(checks, value.programmes, ids, weeks);
  readLimitLists(checks, value, ids);
  readEntries(checks, value.entries, ids, weeks);
  if (found.count > 0) return refuse(found);

  const problem = value as unknown as Problem; // every property has been looked at
  readMagnitude(checks, problem);
  readPins(checks, problem);
  return found.count > 0 ? refuse(found) : ok(problem);
}

/** No more than this in one value: times ten thousand (shares) it is still a safe integer. */
const MAX_VALUE = Math.floor(Number.MAX_SAFE_INTEGER / 10_000);

/** Bounds the value of a plan, so that no sum in this engine leaves the safe integers. */
function readMagnitude(checks: FieldChecks, problem: Problem): void {
  const value = largestValue(problem);
  if (value <= MAX_VALUE && value * problem.entries.length <= Number.MAX_SAFE_INTEGER) return;
  checks.found.add('/policy/weights', 'too-large', {
    en: 'are too large for these waits and this many entries: the value of a plan could pass 2^53, where sums are no longer exact',
    nl: 'zijn te groot voor deze wachttijden en dit aantal wachtplekken: de waarde van een plan kan 2^53 overschrijden, waarboven optellen niet meer exact is',
  });
}

function wordsFor(why: Inadmissible): Bilingual {
  if (why === 'more-breach') {
    return {
      nl: 'De norm zou verder worden overschreden dan nu.',
      en: 'The norm would be exceeded further than now.',
    };
  }
  if (why === 'not-sooner') {
    return {
      nl: 'De behandeling zou niet genoeg eerder beginnen.',
      en: 'Treatment would not start enough sooner.',
    };
  }
  if (why === 'too-near') {
    return {
      nl: 'Er is te weinig tijd om nog te besluiten.',
      en: 'There is too little time left to decide.',
    };
  }
  if (why === notBefore.code) return notBefore.reason;
  return ELIGIBILITY_RULES.find(({ code }) => code === why)!.reason;
}

/** A pin stays where it is whatever the engine finds, so it must be allowed to. */
function readPins(checks: FieldChecks, problem: Problem): void {
  const minutes = travelIn(problem.travel);
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
  problem.entries.forEach((entry, i) => {
    const programme = entry.pinned && programmes.get(entry.pinned.programme);
    if (!entry.pinned || !programme) return;
    const way = minutes(entry.area, programme.area);
    const why = whyInadmissible(problem, entry, programme, entry.pinned.week, way);
    if (why === null) return;
    const { nl, en } = wordsFor(why);
    checks.found.add(`/entries/${i}/pinned`, 'pin-inadmissible', {
      en: `is not admissible (${why}): ${en}`,
      nl: `is niet toelaatbaar (${why}): ${nl}`,
    });
  });
}
