type Claims = Readonly<Record<string, unknown>>;
export type Meaning = Readonly<Record<string, string>>;

/** What a value of a claim is, without the value itself: that may be a name, or what somebody has. */
export type ValueKind =
  'absent' | 'null' | 'boolean' | 'number' | 'object' | 'list' | 'empty text' | 'unknown text';

/** A claim that says something that counts for nothing here: for the log of whoever has to set the issuer right. */
export interface UnusableClaim {
  /** As the settings call it; no part of what somebody sent. */
  readonly claim: string;
  readonly kind: ValueKind;
}

/** A role as the issuer gives it: for one organisation, or for all that the claim of organisations names. */
export interface ClaimedRole {
  readonly role: string;
  /** Absent where the value is a role alone. */
  readonly organisation?: string;
}

const isObject = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A claim by its own name, or else by a path into an object. */
function claimAt(claims: Claims, path: string): readonly unknown[] {
  const found = Object.hasOwn(claims, path)
    ? claims[path]
    : path
        .split('.')
        .reduce<unknown>(
          (value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined),
          claims,
        );
  return Array.isArray(found) ? (found as unknown[]) : [found];
}

const meant = (value: string, meaning: Meaning): string =>
  Object.hasOwn(meaning, value) ? (meaning[value] ?? value) : value;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

export function kindOf(value: unknown): ValueKind {
  if (value === undefined) return 'absent';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return value === '' ? 'empty text' : 'unknown text';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' ? 'number' : 'object';
}

/** Values that are text, as what they mean here. */
export const textsOf = (claims: Claims, path: string, meaning: Meaning): readonly string[] =>
  claimAt(claims, path)
    .filter(isText)
    .map((value) => meant(value, meaning));

/** Kinds of the values that are no text; of a claim that is not there none. */
export const kindsOfOthers = (claims: Claims, path: string): readonly ValueKind[] =>
  claimAt(claims, path)
    .filter((value) => !isText(value) && value !== undefined)
    .map(kindOf);

/**
 * What a claim of roles says: `clinician`, `clinician@99990001` or `{ role: 'clinician', organisation: '99990001' }`. A
 * value of the issuer's own may stand for any of the first two.
 * @returns null for a value that is none of these
 */
function claimedRole(value: unknown, roles: Meaning, organisations: Meaning): ClaimedRole | null {
  if (isObject(value)) {
    const { role, organisation } = value;
    if (!isText(role)) return null;
    // A pair without its second half is a role for no organisation, and never one for all of them.
    return {
      role: meant(role, roles),
      organisation: isText(organisation) ? meant(organisation, organisations) : '',
    };
  }
  if (!isText(value)) return null;
  const whole = meant(value, roles);
  const at = whole.indexOf('@');
  if (at < 0) return { role: whole };
  return {
    role: meant(whole.slice(0, at), roles),
    organisation: meant(whole.slice(at + 1), organisations),
  };
}

/** Every value of the claim of roles, read or not. */
export const rolesOf = (
  claims: Claims,
  path: string,
  meaning: { readonly role: Meaning; readonly organisation: Meaning },
): readonly { readonly kind: ValueKind; readonly claimed: ClaimedRole | null }[] =>
  claimAt(claims, path).map((value) => ({
    kind: kindOf(value),
    claimed: claimedRole(value, meaning.role, meaning.organisation),
  }));
