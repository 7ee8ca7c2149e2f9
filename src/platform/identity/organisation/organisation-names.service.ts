import { Injectable } from '@nestjs/common';
import { INSURERS } from '../../../../libs/kernel/index.js';
import { Database, engineActor } from '../../base/database/index.js';
import { OrganisationDirectory } from './organisation-directory.service.js';

/** Names for codes: providers of the region, and insurers. */
@Injectable()
export class OrganisationNames {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationDirectory,
  ) {}

  /** An organisation the registry does not know is missing from the answer: it sees nothing, and that is to be noticed. */
  async of(region: string, codes: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const wanted: readonly string[] = codes.filter((code) => code !== null);
    const names = new Map<string, string>(
      INSURERS.filter(({ code }) => wanted.includes(code)).map(({ code, en }) => [code, en]),
    );
    if (wanted.length === 0) return names;
    const providers = await this.database.transaction(engineActor(region, 'read'), (tx) =>
      this.organisations.named(tx, wanted),
    );
    for (const { id, name } of providers) names.set(id, name);
    return names;
  }
}
