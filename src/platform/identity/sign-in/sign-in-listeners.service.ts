import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '../../base/database/index.js';

/** @param mail what the issuer says their address is, for mail and nothing else; null where it says none */
export type SignInListener = (tx: EntityManager, actor: Actor, mail: string | null) => Promise<void>;

/** Called when somebody signs in or switches to another capacity, in the transaction that records it. */
@Injectable()
export class SignInListeners {
  private readonly listeners: SignInListener[] = [];

  /** Called while modules are built. */
  add(listener: SignInListener): void {
    this.listeners.push(listener);
  }

  async notify(tx: EntityManager, actor: Actor, mail: string | null): Promise<void> {
    for (const listener of this.listeners) await listener(tx, actor, mail);
  }
}
