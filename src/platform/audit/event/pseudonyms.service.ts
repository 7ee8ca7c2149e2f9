import { createHash, createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { derivedKeys } from '../../base/secrets/index.js';
import { type AuditSubject, isCode } from './audit-event.js';

/** Of a hash of 256 bits this many characters are kept: 160 bits. */
const KEPT = 40;

/**
 * Pseudonyms that an identity provider chose, as they stand in the trail beside the actor: its own where that is a code,
 * else a hash of it. Keyed, because an issuer may give mail addresses, which anybody could hash and compare. The key is
 * named, since it changes with SESSION_KEYS.
 */
@Injectable()
export class Pseudonyms {
  private readonly keys: readonly { readonly name: string; readonly key: Buffer }[];

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.keys = derivedKeys(settings, 'audit pseudonyms').map((key) => ({
      name: createHash('sha256').update('name').update(key).digest('hex').slice(0, 8),
      key,
    }));
  }

  of(pseudonym: string): AuditSubject {
    return this.formsOf(pseudonym)[0]!;
  }

  /** Every form in which the trail may hold it, as far as the keys are still there; the one that is written now first. */
  formsOf(pseudonym: string): readonly AuditSubject[] {
    if (isCode(pseudonym)) return [pseudonym as AuditSubject];
    return this.keys.map(({ name, key }) => {
      const hash = createHmac('sha256', key).update(pseudonym).digest('hex').slice(0, KEPT);
      return `hmac:${name}:${hash}` as AuditSubject;
    });
  }
}
