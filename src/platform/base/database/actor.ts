import { type Work } from './work.js';

/** Roles of domain and region. Everything but `provider-system` and `engine` is held by people. */
export type Role =
  | 'provider-system'
  | 'data-steward'
  | 'clinician'
  | 'case-table-chair'
  | 'taskforce-analyst'
  | 'insurer'
  | 'administrator'
  | 'privacy-officer'
  | 'engine';

/** The roles a person can sign in with: an identity provider can never make anybody a system or the engine. */
export const PERSON_ROLES = Object.freeze([
  'data-steward',
  'clinician',
  'case-table-chair',
  'taskforce-analyst',
  'insurer',
  'administrator',
  'privacy-officer',
] as const satisfies readonly Role[]);
export type PersonRole = (typeof PERSON_ROLES)[number];

/** Roles that mean nothing without the organisation they are held at. */
export const ROLES_OF_A_PROVIDER: ReadonlySet<Role> = new Set<Role>([
  'provider-system',
  'data-steward',
  'clinician',
]);

/** One of the capacities somebody has. A person acts in one at a time: changing it is a new session. */
export interface ActingAs {
  readonly role: PersonRole;
  /** As in `Actor`. */
  readonly organisation: string | null;
}
export const sameContext = (a: Pick<Actor, keyof ActingAs>, b: Pick<Actor, keyof ActingAs>): boolean =>
  a.role === b.role && a.organisation === b.organisation;

/** Who acts, for which organisation, in which one role: set on every transaction and written in every audit event. */
export interface Actor {
  readonly region: string;
  /** Pseudonym of the person at the issuer, id of the system client, or the engine. Never a name. */
  readonly user: string;
  /** For the screen of the person itself and, with a decision, of the other side; never logged. */
  readonly displayName: string;
  readonly role: Role;
  /** AGB code of a provider (8 digits), UZOVI code of an insurer (4 digits), null for regional roles. */
  readonly organisation: string | null;
  /** Code list `professions`; null where there is none or it does not qualify. */
  readonly profession: string | null;
  /**
   * For what kind of work, which says how long the database may take. It goes with who acts, from hand to hand: a
   * context that is carried along unseen (AsyncLocalStorage) costs every promise of every request. Unsaid = a job.
   */
  readonly work?: Work;
  /** Where figures may be read: a replica, if there is one. Unsaid = the database itself. */
  readonly reads?: 'replica';
  /**
   * The reference of the request, as its answer has it and the log: what is asked for in its name and done later is
   * found by it. Unsaid = nobody sent one. Never kept with what is done.
   */
  readonly request?: string;
}

/** For whom somebody is notified: their organisation, or the region where they act for none. `acting_party()` in the database says the same. */
export const partyOf = ({ organisation, region }: Pick<Actor, 'organisation' | 'region'>): string =>
  organisation ?? region;

/**
 * The service itself, acting for the region: runs, expiry, retention, sealing. Never the actor of a request.
 * @param work other than a job: where somebody waits for the answer
 */
export const engineActor = (region: string, work: Work = 'job'): Actor =>
  Object.freeze({
    region,
    user: 'engine',
    displayName: 'Doorstroom',
    role: 'engine',
    organisation: null,
    profession: null,
    work,
  });
