/** Why a day may not be chosen: which bound it is beyond, and whether there is another. Days order as text. */
export type Beyond = 'notBefore' | 'notAfter' | 'between';

/** Null for a day within its bounds, and for none. Both bounds inclusive, as `YYYY-MM-DD`. */
export function beyond(day: string, first: string | undefined, last: string | undefined): Beyond | null {
  const isOut = day !== '' && ((first !== undefined && day < first) || (last !== undefined && day > last));
  if (!isOut) return null;
  if (last === undefined) return 'notBefore';
  return first === undefined ? 'notAfter' : 'between';
}
