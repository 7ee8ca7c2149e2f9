import { isDangerNow } from '../../kernel/index.js';

/** What the registry's row does not say itself, but the rules ask. */
interface Judged {
  readonly barred: readonly string[];
  readonly danger: boolean;
}

/**
 * An entry of the registry as the rules of eligibility read it: every way from the registry to a proposal (a run, a
 * recheck, the case table) goes through here.
 * @param barred ids of programmes and of providers, without bars that have ended
 */
export const candidateOf = <Entry extends { readonly flags: readonly string[] }>(
  entry: Entry,
  barred: readonly string[],
): Entry & Judged => ({ ...entry, barred, danger: isDangerNow(entry.flags) });
