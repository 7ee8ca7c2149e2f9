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
import {
  type ClaimedRole,
  kindOf,
  kindsOfOthers,
  rolesOf,
  textsOf,
  type UnusableClaim,
} from './claim-values.js';

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

export type ClaimProblem = 'no-subject' | 'no-role' | 'no-organisation' | 'roles-unpaired';

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
  const [address] = textsOf(claims, path, {});
  return address !== undefined && isMailAddress(address) ? address : null;
}

/** `system:` and `engine` are our own names: nobody may sign in under them. */
const isSubject = (sub: unknown): sub is string =>
  typeof sub === 'string' &&
  /^[\x21-\x7e]{1,200}$/.test(sub) &&
  sub !== 'engine' &&
  !sub.startsWith('system:');

const roleOf = (name: string | undefined): PersonRole | undefined =>
  PERSON_ROLES.find((role) => role === name);

/** What the issuer says that somebody may act as, and which claims of it count for nothing. */
interface Granted {
  readonly contexts: Result<readonly ActingAs[], Exclude<ClaimProblem, 'no-subject'>>;
  readonly unusable: readonly UnusableClaim[];
}

function grantedBy(claims: Claims, { role, organisation, values }: ClaimMapping): Granted {
  const given = rolesOf(claims, role, values);
  const roles = given.flatMap(({ claimed }) => (roleOf(claimed?.role) === undefined ? [] : (claimed ?? [])));
  const listed = [...new Set(textsOf(claims, organisation, values.organisation))];
  const grants = (one: ClaimedRole): readonly ActingAs[] => {
    const known = roleOf(one.role);
    const where = one.organisation === undefined ? listed : [one.organisation];
    return known === undefined
      ? []
      : organisationsFor(known, where).map((code) => ({ role: known, organisation: code }));
  };
  const isUsed = (code: string): boolean =>
    PERSON_ROLES.some((one) => organisationsFor(one, [code])[0] === code);
  const unusable: readonly UnusableClaim[] = [
    ...given
      .filter(
        ({ claimed }) =>
          claimed === null || roleOf(claimed.role) === undefined || grants(claimed).length === 0,
      )
      .map(({ kind }) => ({ claim: role, kind })),
    ...kindsOfOthers(claims, organisation).map((kind) => ({ claim: organisation, kind })),
    ...listed.filter((code) => !isUsed(code)).map((code) => ({ claim: organisation, kind: kindOf(code) })),
  ];
  const refused = (problem: Exclude<ClaimProblem, 'no-subject'>): Granted => ({
    contexts: refuse(problem),
    unusable,
  });
  if (roles.length === 0) return refused('no-role');
  // Two lists say nothing of which role is for which organisation: every pair of them would be a guess.
  const alone = new Set(roles.filter((one) => one.organisation === undefined).map((one) => one.role));
  if (alone.size > 1 && listed.length > 1) return refused('roles-unpaired');
  const all = PERSON_ROLES.flatMap((known) => roles.filter((one) => one.role === known)).flatMap(grants);
  const contexts = all.filter((one, i) => all.findIndex((other) => sameContext(one, other)) === i);
  if (contexts.length === 0) {
    const missing =
      listed.length === 0 && alone.size > 0 ? [{ claim: organisation, kind: 'absent' as const }] : [];
    return { contexts: refuse('no-organisation'), unusable: [...unusable, ...missing] };
  }
  return { contexts: ok(contexts.slice(0, MOST_CONTEXTS)), unusable };
}

/** What an identity provider says of somebody, in our words: what it says that we do not know counts for nothing. */
export function identityOf(
  claims: Claims,
  mapping: ClaimMapping,
  region: string,
): { readonly identity: Result<Identity, ClaimProblem>; readonly unusable: readonly UnusableClaim[] } {
  const { sub } = claims;
  if (!isSubject(sub))
    return { identity: refuse('no-subject'), unusable: [{ claim: 'sub', kind: kindOf(sub) }] };
  const { contexts: granted, unusable } = grantedBy(claims, mapping);
  if (!granted.ok) return { identity: granted, unusable };
  const contexts = granted.value;
  const professions = textsOf(claims, mapping.profession, mapping.values.profession);
  const profession = professions.find((code) => QUALIFYING.has(code));
  const name = [claims['name'], claims['preferred_username']].find((text) => typeof text === 'string');
  const identity = ok({
    contexts,
    profession: profession ?? null,
    mail: mailOf(claims, mapping.mail),
    actorAs: (context: ActingAs): Actor => {
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
  const others = [
    ...kindsOfOthers(claims, mapping.profession),
    ...professions.filter((code) => !QUALIFYING.has(code)).map(kindOf),
  ];
  return {
    identity,
    unusable: [...unusable, ...others.map((kind) => ({ claim: mapping.profession, kind }))],
  };
}
