import {
  codesOf,
  isMailAddress,
  ok,
  PROFESSIONS,
  type Result,
  refuse,
} from '../../../../libs/kernel/index.js';
import {
  type ActingAs,
  type Actor,
  PERSON_ROLES,
  type PersonRole,
  ROLES_OF_A_PROVIDER,
  sameContext,
} from '../../base/database/index.js';

/** Which claims say what, and what their values mean here. */
export interface ClaimMapping {
  /** Name of a claim, or a path into one: `realm_access.roles`. */
  readonly role: string;
  readonly organisation: string;
  readonly profession: string;
  /** An address for mail; it says nothing of who somebody is. */
  readonly mail: string;
  /** Values of the issuer → ours; a value not listed stands for itself. */
  readonly values: {
    readonly role: Readonly<Record<string, string>>;
    readonly organisation: Readonly<Record<string, string>>;
    readonly profession: Readonly<Record<string, string>>;
  };
}

export type ClaimProblem = 'no-subject' | 'no-role' | 'no-organisation';

export interface Identity {
  /** What the person may act as, one at a time; never empty. */
  readonly contexts: readonly ActingAs[];
  readonly profession: string | null;
  /** Null where there is none that the issuer stands for. */
  readonly mail: string | null;
  /** @throws for a context that is not among `contexts`. */
  readonly actorAs: (context: ActingAs) => Actor;
}

type Claims = Readonly<Record<string, unknown>>;
const QUALIFYING = codesOf(PROFESSIONS);
const LONGEST_NAME = 80;
/** They travel in the cookie, which holds some 4 kB. */
const MOST_CONTEXTS = 20;

/** A claim by its own name, or else by a path into an object; only text and lists of text count. */
function valuesOf(
  claims: Claims,
  path: string,
  meaning: Readonly<Record<string, string>>,
): readonly string[] {
  const found = Object.hasOwn(claims, path)
    ? claims[path]
    : path.split('.').reduce<unknown>((value, name) => {
        const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
        return isObject ? (value as Claims)[name] : undefined;
      }, claims);
  const list = Array.isArray(found) ? found : [found];
  return list
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .map((value) => (Object.hasOwn(meaning, value) ? (meaning[value] ?? value) : value));
}

/** Roles of a provider need its AGB code, an insurer its UZOVI code; regional roles act for no organisation. */
function organisationsFor(role: PersonRole, organisations: readonly string[]): readonly (string | null)[] {
  if (ROLES_OF_A_PROVIDER.has(role)) return organisations.filter((code) => /^\d{8}$/.test(code));
  if (role === 'insurer') return organisations.filter((code) => /^\d{4}$/.test(code));
  return [null];
}

/** People choose it themselves at many a provider: what breaks a line, or turns the reading direction of a page, goes. */
const shown = (name: unknown): string =>
  typeof name === 'string'
    ? name
        .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
        .trim()
        .slice(0, LONGEST_NAME)
    : '';

/** OpenID Connect: false says that nobody has checked it; some issuers write it as text. Silence is the issuer's own word. */
const isUnverified = (claim: unknown): boolean => String(claim).toLowerCase() === 'false';

function mailOf(claims: Claims, path: string): string | null {
  if (isUnverified(claims['email_verified'])) return null;
  const [address] = valuesOf(claims, path, {});
  return address !== undefined && isMailAddress(address) ? address : null;
}

/** What an identity provider says of somebody, in our words: what it says that we do not know counts for nothing. */
export function identityOf(
  claims: Claims,
  mapping: ClaimMapping,
  region: string,
): Result<Identity, ClaimProblem> {
  const { sub } = claims;
  // `system:` and `engine` are our own names: nobody may sign in under them.
  if (
    typeof sub !== 'string' ||
    !/^[\x21-\x7e]{1,200}$/.test(sub) ||
    sub === 'engine' ||
    sub.startsWith('system:')
  )
    return refuse('no-subject');
  const claimed = new Set(valuesOf(claims, mapping.role, mapping.values.role));
  const known = PERSON_ROLES.filter((role) => claimed.has(role));
  if (known.length === 0) return refuse('no-role');
  const organisations = [...new Set(valuesOf(claims, mapping.organisation, mapping.values.organisation))];
  const contexts = known
    .flatMap((role) => organisationsFor(role, organisations).map((organisation) => ({ role, organisation })))
    .slice(0, MOST_CONTEXTS);
  if (contexts.length === 0) return refuse('no-organisation');
  const profession = valuesOf(claims, mapping.profession, mapping.values.profession).find((code) =>
    QUALIFYING.has(code),
  );
  const name = [claims['name'], claims['preferred_username']].find((text) => typeof text === 'string');
  return ok({
    contexts,
    profession: profession ?? null,
    mail: mailOf(claims, mapping.mail),
    actorAs: (context) => {
      if (!contexts.some((one) => sameContext(one, context)))
        throw new Error('A role or organisation that was not granted.');
      return {
        region,
        user: sub,
        displayName: shown(name) || sub.slice(0, LONGEST_NAME),
        ...context,
        profession: context.role === 'clinician' ? (profession ?? null) : null,
      };
    },
  });
}
