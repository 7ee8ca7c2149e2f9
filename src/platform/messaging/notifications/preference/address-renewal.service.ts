import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, engineActor } from '../../../base/database/index.js';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { Vault } from '../../../base/secrets/index.js';
import { addressPurpose } from './preferences.service.js';
import { resealAddress, sealedAddresses } from './mail-preference.store.js';

/** At each start addresses that an older session key sealed are sealed with the first one: then the older one may go. */
@Injectable()
export class AddressRenewal implements OnApplicationBootstrap {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const region = this.settings.region.id;
    const engine = engineActor(region);
    for (const sealed of await this.database.transaction(engine, sealedAddresses)) {
      const { user, organisation, address } = sealed;
      const renewed = await this.vault.renewed(addressPurpose({ region, user, organisation }), address);
      if (renewed !== null)
        await this.database.transaction(engine, (tx) => resealAddress(tx, sealed, renewed));
    }
  }
}
