import { Injectable } from '@nestjs/common';
import { RateLimits } from '../../base/http/index.js';
import { FailedAttemptStore } from '../failed-attempt/failed-attempt.store.js';

/** Wrong secrets for one client from one address; from one address for any client. */
const PER_CLIENT = 10;
const PER_ADDRESS = 100;

/** One request to the token endpoint: what is known of it, and how it ended. */
export interface Attempt {
  readonly address: string;
  /** Seconds that its client is shut out. */
  shutFor: number;
  outcome: 'none' | 'refused' | 'granted';
  client: string | null;
}

/** Who may try: the doors of the token endpoint. */
@Injectable()
export class TokenGate {
  constructor(
    private readonly attempts: FailedAttemptStore,
    private readonly limits: RateLimits,
  ) {}

  /** Seconds until anybody of this address may try again. */
  addressShutFor(address: string): Promise<number> {
    return this.attempts.shutFor(addressKey(address), PER_ADDRESS);
  }

  /** Asked before a secret is compared. Shut means shut: not even the right one opens, or guessing could go on behind the closed door. */
  async clientShutFor(client: string, address: string): Promise<number> {
    return this.attempts.shutFor(clientKey(client, address), PER_CLIENT);
  }

  /** Counted before the answer goes out: the next try already knows. @returns seconds to wait, where this was one too many. */
  async ended({ address, client, outcome, shutFor }: Attempt): Promise<number> {
    if (outcome === 'refused') {
      const keys = client === null ? [] : [clientKey(client, address)];
      await this.attempts.failed(addressKey(address), ...keys);
    }
    if (outcome === 'granted' && client !== null) await this.attempts.succeeded(clientKey(client, address));
    return Math.max(shutFor, client === null ? 0 : this.limits.account(`system:${client}`));
  }
}

const addressKey = (address: string): string => `address ${address}`;
const clientKey = (client: string, address: string): string => `client ${client} ${address}`;
