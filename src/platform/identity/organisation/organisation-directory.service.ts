import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

/** A provider of the region, by its AGB code. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
}

export interface LargeOrganisation extends Organisation {
  /** Whether it treats under the Jeugdwet. */
  readonly treatsYouth: boolean;
}

/** What the registry answers about the providers of the acting region. */
export interface OrganisationSource {
  /** Those of these codes that are registered. */
  named(tx: EntityManager, ids: readonly string[]): Promise<Organisation[]>;
  /** The ones with the longest waiting lists first; asked as the engine, which sees all lists. */
  largest(tx: EntityManager, most: number): Promise<LargeOrganisation[]>;
}

const NONE: OrganisationSource = {
  named: () => Promise.resolve([]),
  largest: () => Promise.resolve([]),
};

/** The port through which the platform learns what providers are called: the registry, which it does not know, fills it. */
@Injectable()
export class OrganisationDirectory implements OrganisationSource {
  private source = NONE;

  /** Called while modules are built. */
  provide(source: OrganisationSource): void {
    this.source = source;
  }

  named(tx: EntityManager, ids: readonly string[]): Promise<Organisation[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.source.named(tx, ids);
  }

  largest(tx: EntityManager, most: number): Promise<LargeOrganisation[]> {
    return this.source.largest(tx, most);
  }
}
