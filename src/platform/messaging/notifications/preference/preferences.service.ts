import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type EventTopic, isMailAddress, ok, refuse, type Result } from '../../../../../libs/kernel/index.js';
import { Audit } from '../../../audit/index.js';
import { type Actor, Database } from '../../../base/database/index.js';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { Vault } from '../../../base/secrets/index.js';
import { type MailLanguage } from '../mail/compose.js';
import { type NotificationProblem } from '../problems.js';

export type Frequency = 'off' | 'digest' | 'at-once';

export interface Preference {
  readonly frequency: Frequency;
  readonly language: MailLanguage;
  readonly address: string | null;
  readonly confirmed: boolean;
  /** The mail server of the address would not take it. */
  readonly refused: boolean;
  /** Who says that it is theirs: they themselves by a link in a mail, or the identity provider. */
  readonly addressFrom: 'person' | 'issuer';
  /** Topics that no mail is sent of. */
  readonly muted: readonly EventTopic[];
}
export interface Wish {
  readonly frequency: Frequency;
  readonly language: MailLanguage;
  /** Left out: the one that is known, else the one of the identity provider. */
  readonly address: string | null;
  readonly muted: readonly EventTopic[];
}

/** Whose address it is: sealed for one person it opens for no other. */
export const addressPurpose = ({ region, user, organisation }: Whose): string =>
  `mail-address:${region}:${organisation ?? ''}:${user}`;
export const confirmPurpose = (whose: Whose): string => addressPurpose(whose).replace('address', 'confirm');
type Whose = Pick<Actor, 'region' | 'user' | 'organisation'>;

const NO_MAIL: Preference = {
  frequency: 'off',
  language: 'nl',
  address: null,
  confirmed: false,
  refused: false,
  addressFrom: 'person',
  muted: [],
};

/**
 * Whether and how often somebody wants mail, for one organisation. An address is kept only while mail is wanted,
 * sealed, and used only once its owner has confirmed it: a slip of the keyboard must not tell a stranger anything. One
 * that the identity provider vouches for needs no confirmation, and changes with the next sign-in.
 */
@Injectable()
export class MailPreferences {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly vault: Vault,
  ) {}

  async read(actor: Actor): Promise<Preference> {
    const { sealed: _, ...preference } = await this.known(actor);
    return preference;
  }

  private async known(actor: Actor): Promise<Preference & { readonly sealed: string | null }> {
    const [row] = await this.database.transaction(actor, (tx) =>
      tx.query<(Omit<Preference, 'address'> & { sealed: string | null })[]>(
        `SELECT frequency, language, address AS sealed, confirmed_at IS NOT NULL AS confirmed, refused_at IS NOT NULL AS refused,
           address_from AS "addressFrom", muted
         FROM mail_preference WHERE region_id = acting_region() AND user_id = acting_user() AND organisation = acting_organisation()`,
      ),
    );
    if (row === undefined) return { ...NO_MAIL, sealed: null };
    const { sealed } = row;
    return {
      ...row,
      address: sealed === null ? null : await this.vault.open(addressPurpose(actor), sealed),
    };
  }

  /**
   * @param claimed the address that the identity provider says the person has; null where it says none
   * @returns whether a mail that asks for confirmation is on its way
   */
  async change(
    actor: Actor,
    wish: Wish,
    claimed: string | null,
  ): Promise<Result<{ asked: boolean }, NotificationProblem>> {
    if (wish.frequency === 'off') {
      await this.store(actor, wish, null, 'asked-before');
      return ok({ asked: false });
    }
    if (this.settings.mail === null) return refuse('mail-off');
    const known = await this.read(actor);
    const address = wish.address ?? known.address ?? claimed;
    if (address === null || !isMailAddress(address)) return refuse('address-needed');
    if (address === claimed) {
      await this.store(actor, wish, address, 'vouched-for');
      return ok({ asked: false });
    }
    // Asking again is how somebody gets a second mail where the first got lost.
    const ask =
      !known.confirmed || known.refused || known.addressFrom === 'issuer' || address !== known.address;
    const stored = await this.store(actor, wish, address, ask ? 'to-be-asked' : 'asked-before');
    return stored ? ok({ asked: ask }) : refuse('confirmation-too-soon');
  }

  /** @param token of the mail; good for a day, for the one who asked, and for the address that is still wanted. */
  async confirm(actor: Actor, token: string): Promise<Result<null, NotificationProblem>> {
    const address = await this.vault.open(confirmPurpose(actor), token);
    const { address: wanted, sealed } = await this.known(actor);
    if (address === null || address !== wanted) return refuse('confirmation-old');
    const [, confirmed] = await this.database.transaction(actor, (tx) =>
      // Repeats the address: one that was given a moment ago is not confirmed by a token of the one before.
      tx.query<[unknown, number]>(
        `UPDATE mail_preference SET confirmed_at = coalesce(confirmed_at, now()), refused_at = NULL
         WHERE region_id = acting_region() AND user_id = acting_user() AND organisation = acting_organisation() AND address = $1`,
        [sealed],
      ),
    );
    return confirmed === 1 ? ok(null) : refuse('confirmation-old');
  }

  /** Mail goes to what somebody typed, so nobody can make us send a stranger one after another, nor many at once. */
  private async askedLately(tx: EntityManager, actor: Actor): Promise<boolean> {
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('mail-confirm:' || acting_region() || ':' || $2::text || ':' || $1::text, 0))`,
      [actor.user, actor.organisation],
    );
    const [{ lately }] = await tx.query<[{ lately: boolean }]>(
      `SELECT count(*) >= 5 OR coalesce(max(created_at) > now() - interval '1 minute', false) AS lately FROM mail
       WHERE region_id = acting_region() AND user_id = $1 AND organisation = $2 AND purpose = 'confirm' AND created_at > now() - interval '1 day'`,
      [actor.user, actor.organisation],
    );
    return lately;
  }

  /**
   * At a sign-in: an address that came from the identity provider is what that says today. What it no longer says, or no
   * longer stands for, gets no mail until the person confirms it.
   */
  async follow(tx: EntityManager, actor: Actor, claimed: string | null): Promise<void> {
    const [row] = await tx.query<{ sealed: string; confirmed: boolean; frequency: Frequency }[]>(
      `SELECT address AS sealed, confirmed_at IS NOT NULL AS confirmed, frequency FROM mail_preference
       WHERE region_id = acting_region() AND user_id = acting_user() AND organisation = acting_organisation()
         AND address IS NOT NULL AND address_from = 'issuer' FOR NO KEY UPDATE`,
    );
    if (row === undefined) return;
    const known = await this.vault.open(addressPurpose(actor), row.sealed);
    if (claimed === known ? row.confirmed : claimed === null && !row.confirmed) return;
    const sealed = claimed === null ? null : await this.vault.seal(addressPurpose(actor), claimed);
    await tx.query(
      `UPDATE mail_preference SET address = coalesce($1, address), confirmed_at = CASE WHEN $1::text IS NULL THEN NULL ELSE now() END,
         refused_at = CASE WHEN $1::text IS NULL THEN refused_at END, updated_at = now()
       WHERE region_id = acting_region() AND user_id = acting_user() AND organisation = acting_organisation()`,
      [sealed],
    );
    await this.audit.record(tx, actor, {
      action: 'mail-preference.follow',
      subjectKind: 'person',
      subjectId: null,
      category: 'settings',
      ground: 'authentication',
      detail: { frequency: row.frequency, vouched: claimed !== null },
    });
  }

  /** False where a mail would have to be sent and one was a moment ago: then nothing is stored. */
  private async store(
    actor: Actor,
    wish: Wish,
    address: string | null,
    proof: 'vouched-for' | 'to-be-asked' | 'asked-before',
  ): Promise<boolean> {
    const sealed = address === null ? null : await this.vault.seal(addressPurpose(actor), address);
    const { frequency, language, muted } = wish;
    const ask = proof === 'to-be-asked';
    const vouched = proof === 'vouched-for';
    return this.database.asEngine(actor, async (tx) => {
      if (ask && (await this.askedLately(tx, actor))) return false;
      await tx.query(
        `INSERT INTO mail_preference AS p (region_id, user_id, organisation, role, frequency, language, address, muted, address_from, confirmed_at, mailed_until)
         SELECT acting_region(), $1, $2, $3, $4, $5, $6, $8, CASE WHEN $9 THEN 'issuer' ELSE 'person' END, CASE WHEN $9 THEN now() END,
           coalesce((SELECT position FROM event_clock WHERE region_id = acting_region()), 0)
         ON CONFLICT (region_id, user_id, organisation) DO UPDATE SET role = EXCLUDED.role, frequency = EXCLUDED.frequency, language = EXCLUDED.language,
           address = EXCLUDED.address, muted = EXCLUDED.muted, address_from = EXCLUDED.address_from, updated_at = now(), mailed_until = CASE WHEN p.frequency = 'off' THEN EXCLUDED.mailed_until ELSE p.mailed_until END,
           confirmed_at = CASE WHEN $9 THEN now() WHEN $7 OR $6::text IS NULL THEN NULL ELSE p.confirmed_at END,
           refused_at = CASE WHEN $7 OR $9 OR $6::text IS NULL THEN NULL ELSE p.refused_at END`,
        [actor.user, actor.organisation, actor.role, frequency, language, sealed, ask, [...muted], vouched],
      );
      // What was on its way goes to an address that is no longer wanted, or asks what needs no asking.
      if (ask || vouched || sealed === null)
        await tx.query(
          `UPDATE mail SET state = 'given-up', last_error = 'not-wanted', done_at = now()
           WHERE region_id = acting_region() AND user_id = $1 AND organisation = $2 AND state = 'waiting' AND (NOT $3 OR purpose = 'confirm')`,
          [actor.user, actor.organisation, vouched],
        );
      if (ask)
        await tx.query(
          `INSERT INTO mail (region_id, user_id, organisation, purpose, key) VALUES (acting_region(), $1, $2, 'confirm', gen_random_uuid()::text)`,
          [actor.user, actor.organisation],
        );
      await this.audit.record(tx, actor, {
        action: 'mail-preference.change',
        subjectKind: 'person',
        subjectId: null,
        category: 'settings',
        ground: 'own-choice',
        detail: { frequency, confirmation: ask, vouched, muted: muted.length },
      });
      return true;
    });
  }
}
