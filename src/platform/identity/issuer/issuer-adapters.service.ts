import { Inject, Injectable } from '@nestjs/common';
import { type Adapter } from 'oidc-provider';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { SystemClientStore } from '../systems/system-client.store.js';
import { IssuerRecordStore } from './issuer-record.store.js';

/** Where the library finds and keeps each of its models. */
@Injectable()
export class IssuerAdapters {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clients: SystemClientStore,
    private readonly records: IssuerRecordStore,
  ) {}

  of(model: string): Adapter {
    const store = this.records.store(model);
    if (model !== 'Client') return store;
    return { ...store, find: (id) => this.clients.find(this.settings.region.id, id) };
  }
}
