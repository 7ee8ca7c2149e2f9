import { folded } from '../table/index.js';

/**
 * What kind of remark a row carries. The text itself is not kept: many name a practitioner, and free text does not
 * enter. A stop said only in the remark is worth knowing, because the published figure beside it may then mislead.
 */
export type RemarkKind = 'none' | 'stop' | 'closed' | 'no-information' | 'no-care-offered' | 'other';

const KINDS: readonly (readonly [RemarkKind, RegExp])[] = [
  [
    'stop',
    /stop(?!pen)|geen nieuwe (aanmeldingen|pati[eë]nten|cli[eë]nten)|(intake|aanmelding) (niet meer )?mogelijk|op dit moment niet mogelijk|geen bggz verwijzingen/,
  ],
  ['closed', /gesloten|te sluiten|faillissement/],
  ['no-information', /geen wachttijdinfo|geen website|website niet werkzaam/],
  ['no-care-offered', /^geen aanbod/],
];

export function remarkKind(text: string): RemarkKind {
  const remark = folded(text);
  if (remark === '') return 'none';
  return KINDS.find(([, pattern]) => pattern.test(remark))?.[0] ?? 'other';
}
