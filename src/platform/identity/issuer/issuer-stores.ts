import { Inject, Injectable } from '@nestjs/common';
import { type Adapter } from 'oidc-provider';
import { type Settings, SETTINGS } from '../../base/config/settings.js';
import { ClientStore } from './client-store.js';
import { IssuerRecords } from './issuer-records.js';

/** Where the library finds and keeps each of its models. */
@Injectable()
export class IssuerStores {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clients: ClientStore,
    private readonly records: IssuerRecords,
  ) {}

  of(model: string): Adapter {
    const store = this.records.store(model);
    if (model !== 'Client') return store;
    return { ...store, find: (id) => this.clients.find(this.settings.region.id, id) };
  }
}
