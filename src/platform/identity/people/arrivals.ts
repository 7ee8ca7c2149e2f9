import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '../../base/database/actor.js';

/** @param mail what the issuer says their address is, for mail and nothing else; null where it says none */
type Greeter = (tx: EntityManager, actor: Actor, mail: string | null) => Promise<void>;

/** Who wants to know that somebody signs in or goes on in another capacity, in the transaction that notes it. */
@Injectable()
export class Arrivals {
  private readonly greeters: Greeter[] = [];

  /** Called while modules are built. */
  follow(greeter: Greeter): void {
    this.greeters.push(greeter);
  }

  async tell(tx: EntityManager, actor: Actor, mail: string | null): Promise<void> {
    for (const greeter of this.greeters) await greeter(tx, actor, mail);
  }
}
