import { Inject, Injectable } from '@nestjs/common';
import { decodeProtectedHeader } from 'jose';
import { type Settings, SETTINGS } from '../config/settings.js';
import { Sealed } from './sealed.js';
import { sessionKeys } from './session-keys.js';

const YEARS_50 = 50 * 365 * 24 * 60 * 60;

/** What this service has to be able to read again (the secret of a webhook, an e-mail address), sealed with SESSION_KEYS. */
@Injectable()
export class Vault {
  private readonly sealed: Sealed;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.sealed = new Sealed(sessionKeys(settings));
  }

  /**
   * @param purpose what it is and whose: sealed for one row it opens in no other.
   * @param seconds how long it opens; for as long as there is anybody to open it where left out.
   */
  seal(purpose: string, text: string, seconds = YEARS_50): Promise<string> {
    return this.sealed.seal(purpose, { text }, seconds);
  }

  /** Null where it is not ours, not for this purpose, or sealed with a key that is no longer there. */
  async open(purpose: string, sealed: string): Promise<string | null> {
    const content = await this.sealed.open(purpose, sealed);
    return typeof content?.['text'] === 'string' ? content['text'] : null;
  }

  /** Sealed anew where it was sealed with an older key, so that this key can be taken away; null where there is nothing to do. */
  async renewed(purpose: string, sealed: string): Promise<string | null> {
    if (decodeProtectedHeader(sealed).kid === this.sealed.currentKey) return null;
    const text = await this.open(purpose, sealed);
    return text === null ? null : this.seal(purpose, text);
  }
}
