import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { RateLimits } from '../../base/http/index.js';
import { FailedAttemptStore } from '../failed-attempt/failed-attempt.store.js';

/** Wrong secrets for one client from one address; from one address for any client. */
const PER_CLIENT = 10;
const PER_ADDRESS = 100;

/** Refusals go out at multiples of this since the request came: which of its checks failed cannot be told from the time. */
const REFUSED_EVERY_MS = 50;

/** One request to the token endpoint: what is known of it, and how it ended. */
export interface Attempt {
  readonly address: string;
  /** As `performance.now()` had it. */
  readonly began: number;
  /** Who it says it is from, registered or not: both are counted, or the count would tell. */
  named: string | null;
  /** Seconds that whoever it names is locked out. */
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

  /** Asked before anything is compared. Locked out means that even the right secret is refused, or guessing could go on meanwhile. */
  async named(attempt: Attempt, client: string): Promise<void> {
    attempt.named = client;
    attempt.lockedFor = await this.attempts.lockedFor(clientKey(client, attempt.address), PER_CLIENT);
  }

  /** Counted before the answer goes out: the next try already knows. @returns seconds to wait, where this was one too many. */
  async ended({ address, began, named, client, outcome, lockedFor }: Attempt): Promise<number> {
    if (outcome === 'refused') {
      const keys = named === null ? [] : [clientKey(named, address)];
      await this.attempts.failed(addressKey(address), ...keys);
      await pause(REFUSED_EVERY_MS - ((performance.now() - began) % REFUSED_EVERY_MS));
    }
    if (outcome === 'granted' && client !== null) await this.attempts.succeeded(clientKey(client, address));
    return Math.max(lockedFor, client === null ? 0 : this.limits.account(`system:${client}`));
  }
}

const addressKey = (address: string): string => `address ${address}`;
const clientKey = (client: string, address: string): string => `client ${client} ${address}`;
