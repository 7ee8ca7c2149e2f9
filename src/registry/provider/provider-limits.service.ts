import { Injectable } from '@nestjs/common';
import { canonicalJson, ok, refuse, type Result, sha256 } from '../../../libs/kernel/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { regionOf } from '../../platform/base/region/index.js';
import {
  changeProvider,
  insertProvider,
  type Limits,
  lockProvider,
  type ParticipatingProvider,
  providersWithLimits,
} from './provider.store.js';

const MARK_LENGTH = 16;
/** Far more than the largest region has. */
export const MOST_PROVIDERS = 300;

/** Changes whenever anything does that is said of an organisation: who changes it says what they had before them. */
export const markOf = (provider: ParticipatingProvider): string =>
  sha256(canonicalJson(provider)).slice(0, MARK_LENGTH);

/** Which organisations take part and how far matching may go with each, as the administrator of a region keeps it. */
@Injectable()
export class ProviderLimits {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  list(actor: Actor): Promise<ParticipatingProvider[]> {
    return this.database.transaction(actor, (tx) => providersWithLimits(tx));
  }

  /** @param basedOn the mark of what was read; undefined = whatever it is now */
  change(
    actor: Actor,
    id: string,
    to: Limits,
    basedOn: string | undefined,
  ): Promise<Result<ParticipatingProvider, 'no-such-provider' | 'provider-changed'>> {
    return this.database.transaction(actor, async (tx) => {
      const now = await lockProvider(tx, id);
      if (now === null) return refuse('no-such-provider');
      if (basedOn !== undefined && basedOn !== markOf(now)) return refuse('provider-changed');
      const changed = await changeProvider(tx, id, to);
      if (changed === null) throw new Error('An organisation went under its lock');
      await this.audit.record(tx, actor, aboutProvider('provider.set', changed));
      return ok(changed);
    });
  }

  /** By the rules of `doorstroom region provider`: a synthetic region takes no real organisation. */
  add(
    actor: Actor,
    provider: Pick<ParticipatingProvider, 'id' | 'referenceForm'> & Required<Limits>,
  ): Promise<Result<ParticipatingProvider, 'provider-exists' | 'synthetic-region' | 'too-many-providers'>> {
    return this.database.transaction(actor, async (tx) => {
      if ((await regionOf(tx, actor.region))?.synthetic !== false) return refuse('synthetic-region');
      const held = await providersWithLimits(tx);
      if (held.length >= MOST_PROVIDERS) return refuse('too-many-providers');
      const added = await insertProvider(tx, provider);
      if (added === null) return refuse('provider-exists');
      await this.audit.record(tx, actor, aboutProvider('provider.add', added));
      return ok(added);
    });
  }
}

const aboutProvider = (action: 'provider.set' | 'provider.add', provider: ParticipatingProvider) => {
  const { maxOut, maxNetIn, minHighShare } = provider;
  return {
    action,
    subjectKind: 'provider',
    subjectId: subjectOf(provider, 'id'),
    category: 'configuration',
    ground: 'region-agreement',
    detail: { maxOut, maxNetIn, minHighShare },
  } as const;
};
