import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, engineActor } from '../../../base/database/index.js';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { Vault } from '../../../base/secrets/index.js';
import { purposeOf } from './endpoints.service.js';
import { resealSecrets, sealedSecrets } from './webhook-endpoint.store.js';

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
    for (const sealed of await this.database.transaction(engine, sealedSecrets)) {
      const { id, secret, previousSecret } = sealed;
      const renewed = {
        secret: await this.vault.renewed(purposeOf(id), secret),
        previous: previousSecret === null ? null : await this.vault.renewed(purposeOf(id), previousSecret),
      };
      if (renewed.secret === null && renewed.previous === null) continue;
      await this.database.transaction(engine, (tx) => resealSecrets(tx, sealed, renewed));
    }
  }
}
