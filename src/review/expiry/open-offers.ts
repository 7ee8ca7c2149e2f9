import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

/** Whether the client of a proposal has an offer and has not answered. */
type HasOpenOffer = (tx: EntityManager, proposalId: string) => Promise<boolean>;

/** What review has to know of offers. That stage comes later, so it says at start how to ask; without it nothing is offered. */
@Injectable()
export class OpenOffers {
  private ask: HasOpenOffer = () => Promise.resolve(false);

  askBy(ask: HasOpenOffer): void {
    this.ask = ask;
  }

  hasOpenOffer(tx: EntityManager, proposalId: string): Promise<boolean> {
    return this.ask(tx, proposalId);
  }
}
