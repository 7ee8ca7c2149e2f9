import { Inject, Injectable } from '@nestjs/common';
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { type Ask, columnsOf, Database, engineActor, namesOf, table } from '../../base/database/index.js';
import { IssuerRecord } from './issuer-record.entity.js';

/** What must not be used twice: of two requests at once, whichever instances take them, one is refused. */
const ONCE = 'ReplayDetection';
/** Where the library names no end. */
const SHORT_SECONDS = 600;

const r = table(IssuerRecord, 'r');
const bare = table(IssuerRecord);
const KEY = namesOf(IssuerRecord, 'regionId', 'model', 'id');
const RENEWED = [bare.payload, bare.uid, bare.grantId, bare.expiresAt]
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

/**
 * What the issuer has to remember for minutes: used client assertions and, in the demo, codes and sign-ins in progress.
 * In the database, since the next request may reach another instance: kept in memory, each of n instances would accept
 * the same assertion once, and a sign-in would only succeed where all its steps happened to end up together.
 */
@Injectable()
export class IssuerRecordStore {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  /** The store of one of the library's models. */
  store(model: string): Adapter {
    const where = `${r.regionId} = acting_region() AND ${r.model} = '${model.replace(/\W/g, '')}' AND ${r.expiresAt} > now()`;
    const first = async (column: string, value: string): Promise<AdapterPayload | undefined> => {
      const [row] = await this.query<{ payload: AdapterPayload; consumed: number | null }>(
        `SELECT ${columnsOf(r, 'payload')}, extract(epoch FROM ${r.consumedAt})::integer AS consumed FROM ${r} WHERE ${where} AND ${column} = $1`,
        [value],
      );
      return row && { ...row.payload, ...(row.consumed === null ? {} : { consumed: row.consumed }) };
    };
    return {
      find: (id) => first(r.id, id),
      findByUid: (uid) => first(r.uid, uid),
      findByUserCode: () => Promise.resolve(undefined), // device flow is off
      upsert: (id, payload, expiresIn) => this.write(model, id, payload, expiresIn ?? SHORT_SECONDS),
      consume: async (id) => {
        const used = await this.query<object>(
          `WITH used AS (UPDATE ${r} SET ${bare.consumedAt} = now() WHERE ${where} AND ${r.id} = $1 AND ${r.consumedAt} IS NULL RETURNING 1)
           SELECT 1 FROM used`,
          [id],
        );
        // The library looks first and consumes then: of two at once the second finds it used only here.
        if (used.length === 0) throw new errors.InvalidGrant('used already');
      },
      destroy: async (id) => {
        await this.query(`DELETE FROM ${r} WHERE ${where} AND ${r.id} = $1`, [id]);
      },
      revokeByGrantId: async (grant) => {
        const regionId = this.settings.region.id;
        await this.database.transaction(engineActor(regionId, 'write'), (tx) =>
          tx.delete(IssuerRecord, { regionId, grantId: grant }),
        );
      },
    };
  }

  /** Remembers something of elsewhere that may be used once, such as a logout token. @returns false where it was known. */
  async once(kind: string, id: string, seconds: number): Promise<boolean> {
    return (await this.insert(kind, id, {}, seconds)) === 1;
  }

  private async write(model: string, id: string, payload: AdapterPayload, seconds: number): Promise<void> {
    if (model === ONCE) {
      if ((await this.insert(model, id, {}, seconds)) === 0)
        throw new errors.InvalidClientAuth('client assertion tokens must only be used once');
      return;
    }
    const { uid = null, grantId = null } = payload;
    await this.query(
      `INSERT INTO ${bare} (${namesOf(IssuerRecord, 'regionId', 'model', 'id', 'payload', 'uid', 'grantId', 'expiresAt')})
       VALUES (acting_region(), $1, $2, $3, $4, $5, now() + make_interval(secs => $6))
       ON CONFLICT (${KEY}) DO UPDATE SET ${RENEWED}`,
      [model, id, JSON.stringify(payload), uid, grantId, seconds],
    );
  }

  private async insert(model: string, id: string, payload: object, seconds: number): Promise<number> {
    const inserted = await this.query<object>(
      `INSERT INTO ${bare} AS r (${namesOf(IssuerRecord, 'regionId', 'model', 'id', 'payload', 'expiresAt')})
       VALUES (acting_region(), $1, $2, $3, now() + make_interval(secs => $4))
       ON CONFLICT (${KEY}) DO UPDATE SET ${bare.expiresAt} = excluded.${bare.expiresAt} WHERE ${r.expiresAt} <= now()
       RETURNING 1`,
      [model, id, JSON.stringify(payload), seconds],
    );
    return inserted.length;
  }

  private query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.database.transaction(engineActor(this.settings.region.id, 'write'), (tx) =>
      tx.query(sql, values),
    );
  }
}

/** For retention. @returns how many had expired more than a day ago, and are gone. */
export async function removeOldRecords(ask: Ask): Promise<number> {
  const [gone] = await ask<{ rows: number }>(
    `WITH gone AS (DELETE FROM ${r} WHERE ${r.regionId} = acting_region() AND ${r.expiresAt} < now() - interval '1 day' RETURNING 1)
     SELECT count(*)::integer AS rows FROM gone`,
    [],
  );
  return gone?.rows ?? 0;
}
