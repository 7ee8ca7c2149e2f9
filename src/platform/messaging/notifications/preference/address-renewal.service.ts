import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, engineActor } from '../../../base/database/index.js';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { Vault } from '../../../base/secrets/index.js';
import { addressPurpose } from './preferences.service.js';

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
    const rows = await this.database.transaction(engine, (tx) =>
      tx.query<{ user: string; organisation: string; address: string }[]>(
        `SELECT user_id AS "user", organisation, address FROM mail_preference WHERE region_id = acting_region() AND address IS NOT NULL`,
      ),
    );
    for (const { user, organisation, address } of rows) {
      const renewed = await this.vault.renewed(addressPurpose({ region, user, organisation }), address);
      if (renewed === null) continue;
      await this.database.transaction(engine, (tx) =>
        tx.query(
          `UPDATE mail_preference SET address = $4 WHERE region_id = acting_region() AND user_id = $1 AND organisation = $2 AND address = $3`,
          [user, organisation, address, renewed],
        ),
      );
    }
  }
}
