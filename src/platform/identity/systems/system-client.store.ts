import { Injectable } from '@nestjs/common';
import { type AdapterPayload, type ClientMetadata } from 'oidc-provider';
import { Database, engineActor } from '../../base/database/index.js';

interface ClientRow {
  readonly client_id: string;
  readonly provider_id: string;
  readonly secret_hash: string | null;
  readonly jwks: ClientMetadata['jwks'] | null;
}

/** Provider systems as the token endpoint sees them: read at every request, so that disabling one works at once. */
@Injectable()
export class SystemClientStore {
  constructor(private readonly database: Database) {}

  async find(region: string, clientId: string): Promise<AdapterPayload | undefined> {
    if (clientId.length > 100) return undefined;
    const rows = await this.database.asEngine<ClientRow[]>(engineActor(region), (tx) =>
      tx.query(
        `SELECT client_id, provider_id, secret_hash, jwks FROM system_client
         WHERE region_id = acting_region() AND client_id = $1 AND disabled_at IS NULL`,
        [clientId],
      ),
    );
    const [row] = rows;
    return row === undefined ? undefined : metadataOf(row);
  }
}

function metadataOf(row: ClientRow): AdapterPayload {
  const common = {
    client_id: row.client_id,
    organisation: row.provider_id,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  };
  // A client with keys signs; a secret beside them would be the weaker way in.
  if (row.jwks !== null) return { ...common, token_endpoint_auth_method: 'private_key_jwt', jwks: row.jwks };
  // The hash stands where the library expects the secret; the comparison is ours (see issuer.ts).
  return {
    ...common,
    token_endpoint_auth_method: 'client_secret_basic',
    client_secret: row.secret_hash ?? '',
  };
}
