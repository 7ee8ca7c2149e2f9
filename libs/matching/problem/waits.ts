import { type Entry, type MatchingPolicy, type Programme } from './problem.js';

/**
 * Whether the weeks to go are an expectation or not known at all, and so no ground to keep somebody from a place. A file
 * that does not say how it knows them is taken at its word.
 */
export const isWaitUncertain = ({
  remaining,
  waitEstimate,
}: Pick<Entry, 'remaining' | 'waitEstimate'>): boolean =>
  remaining === null || ((waitEstimate ?? null) !== null && waitEstimate?.source !== 'agreed');

/**
 * The last week of its pin at the programme it is pinned to, −1 elsewhere: what people have chosen for somebody whose
 * wait is an expectation or unknown stands without a gain, because nothing certain speaks against it.
 */
export const heldUntil = (
  entry: Pick<Entry, 'remaining' | 'waitEstimate' | 'pinned'>,
  programme: string,
): number => (entry.pinned?.programme === programme && isWaitUncertain(entry) ? entry.pinned.week : -1);

/**
 * The weeks to go by which an entry is valued: what is expected; where that is not known the region's figure; and where
 * the file has none either the total norm, after the intake that of the treatment. Never 0 for what is not known.
 * @example valuedRemaining({ norm }, { remaining: null, imputed: { remaining: 9, treatmentWait: null } }) === 9
 */
export const valuedRemaining = (
  { norm }: Pick<MatchingPolicy, 'norm'>,
  { remaining, imputed, intakeWait }: Pick<Entry, 'remaining' | 'imputed' | 'intakeWait'>,
): number => remaining ?? imputed?.remaining ?? ((intakeWait ?? null) === null ? norm.total : norm.treatment);

/** As `valuedRemaining`, for the weeks between the intake and the treatment; the norm of these is the last resort. */
export const valuedTreatmentWait = (
  { norm }: Pick<MatchingPolicy, 'norm'>,
  { treatmentWait, imputed }: Pick<Entry, 'treatmentWait' | 'imputed'>,
): number => treatmentWait ?? imputed?.treatmentWait ?? norm.treatment;

/** The weeks between the intake and the treatment at a programme; one that says nothing is taken by the region's figure, else by the norm. */
export const offeredTreatmentWait = (
  { norm }: Pick<MatchingPolicy, 'norm'>,
  { treatmentWait, imputedTreatmentWait }: Pick<Programme, 'treatmentWait' | 'imputedTreatmentWait'>,
): number => treatmentWait ?? imputedTreatmentWait ?? norm.treatment;
