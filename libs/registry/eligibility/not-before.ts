import { type Bilingual } from '../../kernel/index.js';

/**
 * Who cannot come before some week is not proposed an earlier one. The one rule that asks for the week and not for the
 * programme, so it stands beside the list of rules and not in it.
 */
export const notBefore = {
  code: 'not-before',
  reason: {
    nl: 'De cliënt kan pas later komen.',
    en: 'The client can only come later.',
  } as const satisfies Bilingual,
  /** Both weeks counted from the same first; null or absent = any week will do. */
  holds: (entry: { readonly notBefore?: number | null }, week: number): boolean =>
    week >= (entry.notBefore ?? 0),
} as const;
