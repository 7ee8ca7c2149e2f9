import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  type EventTopic,
  isMailAddress,
  type Language,
  ok,
  refuse,
  type Result,
} from '../../../../../libs/kernel/index.js';
import { Audit } from '../../../audit/index.js';
import { type Actor, Database, partyOf } from '../../../base/database/index.js';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { Vault } from '../../../base/secrets/index.js';
import { cancelWaiting, confirmationAskedLately, insertConfirmation } from '../mail/mail.store.js';
import { type Frequency } from './mail-preference.entity.js';
import {
  confirmOwnAddress,
  lockVouchedAddress,
  ownPreference,
  storePreference,
  storeVouchedAddress,
} from './mail-preference.store.js';
import { type NotificationProblem } from '../problems.js';

export interface Preference {
  readonly frequency: Frequency;
  readonly language: Language;
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
  readonly language: Language;
  /** Left out: the one that is known, else the one of the identity provider. */
  readonly address: string | null;
  readonly muted: readonly EventTopic[];
}

/** Whose address it is: sealed for one person it opens for no other. */
export const addressPurpose = (whose: Whose): string =>
  `mail-address:${whose.region}:${partyOf(whose)}:${whose.user}`;
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
    const row = await this.database.transaction(actor, ownPreference);
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
    const confirmed = await this.database.transaction(actor, (tx) => confirmOwnAddress(tx, sealed));
    return confirmed ? ok(null) : refuse('confirmation-old');
  }

  /**
   * At a sign-in: an address that came from the identity provider is what that says today. What it no longer says, or no
   * longer stands for, gets no mail until the person confirms it.
   */
  async follow(tx: EntityManager, actor: Actor, claimed: string | null): Promise<void> {
    const row = await lockVouchedAddress(tx);
    if (row === undefined) return;
    const known = await this.vault.open(addressPurpose(actor), row.sealed);
    if (claimed === known ? row.confirmed : claimed === null && !row.confirmed) return;
    const sealed = claimed === null ? null : await this.vault.seal(addressPurpose(actor), claimed);
    await storeVouchedAddress(tx, sealed);
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
      if (ask && (await confirmationAskedLately(tx, actor))) return false;
      await storePreference(tx, actor, { frequency, language, muted: [...muted], sealed, ask, vouched });
      // What was on its way goes to an address that is no longer wanted, or asks what needs no asking.
      if (ask || vouched || sealed === null) await cancelWaiting(tx, actor, vouched);
      if (ask) await insertConfirmation(tx, actor);
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
