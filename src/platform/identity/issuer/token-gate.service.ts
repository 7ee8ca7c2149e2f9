import { Injectable } from '@nestjs/common';
import { RateLimits } from '../../base/http/index.js';
import { FailedAttemptStore } from '../failed-attempt/failed-attempt.store.js';

/** Wrong secrets for one client from one address; from one address for any client. */
const PER_CLIENT = 10;
const PER_ADDRESS = 100;

/** One request to the token endpoint: what is known of it, and how it ended. */
export interface Attempt {
  readonly address: string;
  /** Seconds that its client is locked out. */
  lockedFor: number;
  outcome: 'none' | 'refused' | 'granted';
  client: string | null;
}

/** Limits attempts at the token endpoint: how often a client, and an address, may fail. */
@Injectable()
export class TokenGate {
  constructor(
    private readonly attempts: FailedAttemptStore,
    private readonly limits: RateLimits,
  ) {}

  /** Seconds until anybody of this address may try again. */
  addressLockedFor(address: string): Promise<number> {
    return this.attempts.lockedFor(addressKey(address), PER_ADDRESS);
  }

  /** Asked before a secret is compared. Locked out means that even the right one is refused, or guessing could go on meanwhile. */
  async clientLockedFor(client: string, address: string): Promise<number> {
    return this.attempts.lockedFor(clientKey(client, address), PER_CLIENT);
  }

  /** Counted before the answer goes out: the next try already knows. @returns seconds to wait, where this was one too many. */
  async ended({ address, client, outcome, lockedFor }: Attempt): Promise<number> {
    if (outcome === 'refused') {
      const keys = client === null ? [] : [clientKey(client, address)];
      await this.attempts.failed(addressKey(address), ...keys);
    }
    if (outcome === 'granted' && client !== null) await this.attempts.succeeded(clientKey(client, address));
    return Math.max(lockedFor, client === null ? 0 : this.limits.account(`system:${client}`));
  }
}

const addressKey = (address: string): string => `address ${address}`;
const clientKey = (client: string, address: string): string => `client ${client} ${address}`;
