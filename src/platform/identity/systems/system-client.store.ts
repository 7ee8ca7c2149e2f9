import { Injectable } from '@nestjs/common';
import { type JSONWebKeySet } from 'jose';
import { type AdapterPayload, type ClientMetadata } from 'oidc-provider';
import { IsNull } from 'typeorm';
import {
  type Actor,
  columnsOf,
  Database,
  engineActor,
  namesOf,
  type RowOf,
  table,
} from '../../base/database/index.js';
import { SystemClient } from './system-client.entity.js';

/** A connection as the owner of the tables: the application itself may only read clients, never make one. */
export interface OwnerConnection {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
}

type ActiveClient = RowOf<SystemClient, 'clientId' | 'providerId' | 'secretHash' | 'jwks'>;

export const CLIENT_ID = /^[a-z0-9][a-z0-9-]{2,60}$/;

type ListedClient = RowOf<SystemClient, 'clientId' | 'providerId' | 'createdAt' | 'disabledAt'> & {
  readonly signs: boolean;
};

const c = table(SystemClient, 'c');
const bare = table(SystemClient);

/** Provider systems as the token endpoint sees them: read at every request, so that disabling one works at once. */
@Injectable()
export class SystemClientStore {
  constructor(private readonly database: Database) {}

  async find(region: string, clientId: string): Promise<AdapterPayload | undefined> {
    if (!CLIENT_ID.test(clientId)) return undefined; // no text that PostgreSQL may not be able to read
    const found = await this.database.transaction(engineActor(region, 'read'), (tx) =>
      tx.findOne(SystemClient, {
        select: { clientId: true, providerId: true, secretHash: true, jwks: true },
        where: { regionId: region, clientId, disabledAt: IsNull() },
      }),
    );
    return found === null ? undefined : metadataOf(found);
  }

  /** All of a region, those in use first; neither secrets nor keys. */
  list(actor: Actor): Promise<ListedClient[]> {
    return this.database.transaction(actor, (tx) =>
      tx.query(
        `SELECT ${columnsOf(c, 'clientId', 'providerId', 'createdAt', 'disabledAt')}, ${c.jwks} IS NOT NULL AS signs
         FROM ${c} WHERE ${c.regionId} = acting_region() ORDER BY ${c.disabledAt} DESC NULLS FIRST, ${c.providerId}, ${c.clientId}`,
      ),
    );
  }
}

/** For a command. */
export async function insertSystemClient(
  owner: OwnerConnection,
  { regionId, clientId, providerId, secretHash, jwks }: ActiveClient & Pick<SystemClient, 'regionId'>,
): Promise<void> {
  await owner.query(
    `INSERT INTO ${bare} (${namesOf(SystemClient, 'regionId', 'clientId', 'providerId', 'secretHash', 'jwks')})
     VALUES ($1, $2, $3, $4, $5)`,
    [regionId, clientId, providerId, secretHash, jwks === null ? null : JSON.stringify(jwks)],
  );
}

/** Of a system that signs, and is not disabled. @returns whether there is one of that id. */
export async function updateClientKeys(
  owner: OwnerConnection,
  region: string,
  clientId: string,
  jwks: JSONWebKeySet,
): Promise<boolean> {
  const result = (await owner.query(
    `UPDATE ${bare} SET ${bare.jwks} = $3
     WHERE ${bare.regionId} = $1 AND ${bare.clientId} = $2 AND ${bare.jwks} IS NOT NULL AND ${bare.disabledAt} IS NULL`,
    [region, clientId, JSON.stringify(jwks)],
  )) as { readonly rowCount?: number | null };
  return result.rowCount === 1;
}

/** Takes the way to new tokens away; tokens already handed out end within ten minutes. @returns whether there is such a client. */
export async function disableSystemClient(
  owner: OwnerConnection,
  region: string,
  clientId: string,
): Promise<boolean> {
  const result = (await owner.query(
    `UPDATE ${bare} SET ${bare.disabledAt} = coalesce(${bare.disabledAt}, now()) WHERE ${bare.regionId} = $1 AND ${bare.clientId} = $2`,
    [region, clientId],
  )) as { readonly rowCount?: number | null };
  return result.rowCount === 1;
}

/** How many systems of each provider may push, by its id. */
export async function activeSystemClients(
  owner: OwnerConnection,
  region: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = (await owner.query(
    `SELECT ${bare.providerId} AS provider, count(*)::integer AS systems FROM ${bare}
     WHERE ${bare.regionId} = $1 AND ${bare.disabledAt} IS NULL GROUP BY 1`,
    [region],
  )) as { readonly rows: readonly { readonly provider: string; readonly systems: number }[] };
  return new Map(rows.map(({ provider, systems }) => [provider, systems]));
}

/** Removes clients as if they had never been: for a synthetic region that is made over. */
export async function removeSystemClients(
  owner: OwnerConnection,
  region: string,
  clientIds: readonly string[],
): Promise<void> {
  await owner.query(`DELETE FROM ${bare} WHERE ${bare.regionId} = $1 AND ${bare.clientId} = ANY ($2)`, [
    region,
    clientIds,
  ]);
}

function metadataOf(row: ActiveClient): AdapterPayload {
  const common = {
    client_id: row.clientId,
    organisation: row.providerId,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  };
  // A client with keys signs; a secret beside them would be the weaker way in.
  if (row.jwks !== null)
    return {
      ...common,
      token_endpoint_auth_method: 'private_key_jwt',
      jwks: row.jwks as ClientMetadata['jwks'],
    };
  // The hash stands where the library expects the secret; the comparison is ours (see issuer.ts).
  return {
    ...common,
    token_endpoint_auth_method: 'client_secret_basic',
    client_secret: row.secretHash ?? '',
  };
}
