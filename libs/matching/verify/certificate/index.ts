import { type Bilingual, ok, refuse, type Result } from '../../../kernel/index.js';
import { type Certificate } from '../../solution/solution.js';
import { type Candidates } from '../../plans/candidates.js';
import { LimitTable } from '../../plans/limit-table.js';
import { boundOf } from './bound.js';
import { branchOf, type Decisions } from './branch.js';
import { coverOf } from './cover.js';

/** What a certificate proves: no plan is worth more than this. Or why it proves nothing. */
export function certifiedBound(candidates: Candidates, certificate: Certificate): Result<bigint, Bilingual> {
  const table = new LimitTable(candidates.problem);
  if (certificate.kind === 'dual') {
    const branch = branchOf(table, certificate, '/certificate');
    if (!branch.ok) return branch;
    const bound = boundOf(candidates, table, branch.value);
    return bound === null ? refuse(NOTHING_LEFT) : ok(bound);
  }

  // A leaf's prices are as long as the problem: only the decisions of all leaves are held at once.
  const decisions: Decisions[] = [];
  for (const [n, leaf] of certificate.leaves.entries()) {
    const branch = branchOf(table, leaf, `/certificate/leaves/${n}`);
    if (!branch.ok) return branch;
    const { open, closed, forced, forbidden } = branch.value;
    decisions.push({ open, closed, forced, forbidden });
  }
  const cover = coverOf(table, candidates, decisions);
  if (cover !== 'covered') return refuse(cover === 'not-covered' ? A_CASE_IS_MISSING : TOO_INTRICATE);
  let bound: bigint | null = null;
  for (const [n, leaf] of certificate.leaves.entries()) {
    const branch = branchOf(table, leaf, `/certificate/leaves/${n}`);
    const proved = branch.ok ? boundOf(candidates, table, branch.value) : null;
    if (proved !== null && (bound === null || proved > bound)) bound = proved;
  }
  return bound === null ? refuse(NOTHING_LEFT) : ok(bound);
}

const NOTHING_LEFT = {
  en: 'The certificate proves that there is no plan at all, and the solution is one.',
  nl: 'Het certificaat bewijst dat er geen enkel plan is, en de oplossing is er een.',
};
const A_CASE_IS_MISSING = {
  en: 'The leaves of the certificate do not cover every case.',
  nl: 'De bladen van het certificaat dekken niet elk geval.',
};
const TOO_INTRICATE = {
  en: 'The leaves of the certificate are too intricate to check that they cover every case.',
  nl: 'De bladen van het certificaat zijn te ingewikkeld om na te gaan of ze elk geval dekken.',
};
