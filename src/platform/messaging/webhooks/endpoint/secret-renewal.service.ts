import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, engineActor } from '../../../base/database/index.js';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { Vault } from '../../../base/secrets/index.js';
import { purposeOf } from './endpoints.service.js';

/** At each start secrets that an older session key sealed are sealed with the first one: then the older one may go. */
@Injectable()
export class SecretRenewal implements OnApplicationBootstrap {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const engine = engineActor(this.settings.region.id);
    const rows = await this.database.transaction(engine, (tx) =>
      tx.query<{ id: string; secret: string; previous: string | null }[]>(
        'SELECT id, secret, previous_secret AS previous FROM webhook_endpoint WHERE region_id = acting_region()',
      ),
    );
    for (const { id, secret, previous } of rows) {
      const renewed = await this.vault.renewed(purposeOf(id), secret);
      const renewedPrevious = previous === null ? null : await this.vault.renewed(purposeOf(id), previous);
      if (renewed === null && renewedPrevious === null) continue;
      await this.database.transaction(engine, (tx) =>
        tx.query(
          `UPDATE webhook_endpoint SET secret = coalesce($3, secret), previous_secret = coalesce($4, previous_secret)
           WHERE region_id = acting_region() AND id = $1 AND secret = $2`,
          [id, secret, renewed, renewedPrevious],
        ),
      );
    }
  }
}
