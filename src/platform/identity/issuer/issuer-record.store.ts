import { Inject, Injectable } from '@nestjs/common';
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { Database, engineActor } from '../../base/database/index.js';

/** What must not be used twice: of two requests at once, whichever instances take them, one is refused. */
const ONCE = 'ReplayDetection';
/** Where the library names no end. */
const SHORT_SECONDS = 600;

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
    const where = `region_id = acting_region() AND model = '${model.replace(/\W/g, '')}' AND expires_at > now()`;
    const first = async (condition: string, value: string): Promise<AdapterPayload | undefined> => {
      const [row] = await this.query<{ payload: AdapterPayload; consumed: number | null }>(
        `SELECT payload, extract(epoch FROM consumed_at)::integer AS consumed FROM issuer_record WHERE ${where} AND ${condition} = $1`,
        [value],
      );
      return row && { ...row.payload, ...(row.consumed === null ? {} : { consumed: row.consumed }) };
    };
    return {
      find: (id) => first('id', id),
      findByUid: (uid) => first('uid', uid),
      findByUserCode: () => Promise.resolve(undefined), // device flow is off
      upsert: (id, payload, expiresIn) => this.write(model, id, payload, expiresIn ?? SHORT_SECONDS),
      consume: async (id) => {
        const used = await this.query<object>(
          `WITH used AS (UPDATE issuer_record SET consumed_at = now() WHERE ${where} AND id = $1 AND consumed_at IS NULL RETURNING 1)
           SELECT 1 FROM used`,
          [id],
        );
        // The library looks first and consumes then: of two at once the second finds it used only here.
        if (used.length === 0) throw new errors.InvalidGrant('used already');
      },
      destroy: async (id) => {
        await this.query(`DELETE FROM issuer_record WHERE ${where} AND id = $1`, [id]);
      },
      revokeByGrantId: async (grant) => {
        await this.query('DELETE FROM issuer_record WHERE region_id = acting_region() AND grant_id = $1', [
          grant,
        ]);
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
      `INSERT INTO issuer_record (region_id, model, id, payload, uid, grant_id, expires_at)
       VALUES (acting_region(), $1, $2, $3, $4, $5, now() + make_interval(secs => $6))
       ON CONFLICT (region_id, model, id) DO UPDATE SET payload = excluded.payload, uid = excluded.uid,
         grant_id = excluded.grant_id, expires_at = excluded.expires_at`,
      [model, id, JSON.stringify(payload), uid, grantId, seconds],
    );
  }

  private async insert(model: string, id: string, payload: object, seconds: number): Promise<number> {
    const inserted = await this.query<object>(
      `INSERT INTO issuer_record AS r (region_id, model, id, payload, expires_at)
       VALUES (acting_region(), $1, $2, $3, now() + make_interval(secs => $4))
       ON CONFLICT (region_id, model, id) DO UPDATE SET expires_at = excluded.expires_at WHERE r.expires_at <= now()
       RETURNING 1`,
      [model, id, JSON.stringify(payload), seconds],
    );
    return inserted.length;
  }

  private query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.database.transaction(engineActor(this.settings.region.id), (tx) => tx.query(sql, values));
  }
}
