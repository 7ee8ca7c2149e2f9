import request, { type Response } from 'supertest';
import { programmeId } from '../../libs/registry/index.js';
import { type Actor } from '../../src/platform/base/database/actor.js';
import { IngestModule } from '../../src/ingest/index.js';
import { PolicyModule } from '../../src/policy/index.js';
import { RegistryModule } from '../../src/registry/index.js';
import { type TestApp, testApp } from './app.js';
import { randomKey } from './random-key.js';
import { signedInAs } from './sign-in.js';
import { actor, daysAgo, NORTH, REGION, Scene, SOUTH } from './small-region.js';

export const STEWARD = actor('data-steward', NORTH);
export const OTHER = actor('data-steward', SOUTH);

/** A valid row of a waiting list, with whatever a test changes in it. */
export const entry = (reference: string, change: Record<string, unknown> = {}) => ({
  reference,
  programme: null,
  area: '0014',
  diagnosis: 'anxiety',
  settings: ['2'],
  age: [23, 27],
  language: 'nl',
  severity: 2,
  insurer: '3311',
  maxTravel: 45,
  flags: [],
  registeredOn: daysAgo(100),
  ...change,
});
export const list = (...references: string[]) => references.map((reference) => entry(reference));

export interface SendOptions {
  readonly who?: Actor;
  /** Its name in the test; as it stands after a `!`. */
  readonly key?: string;
  readonly dryRun?: boolean;
  readonly confirmRemoved?: number | string;
}

export interface LinesOptions extends SendOptions {
  readonly mode?: string;
  readonly expectEmpty?: string;
}

/** Two providers, each with a programme `angst` and a steward who pushes over HTTP. */
export class PushScene {
  private constructor(
    readonly test: TestApp,
    private readonly scene: Scene,
  ) {}

  /** @param log gets every line of the service's log */
  static async open(log?: (line: string) => void): Promise<PushScene> {
    const stages = [PolicyModule, IngestModule, RegistryModule];
    const test = await testApp({ stages, ...(log && { log, env: { LOG_LEVEL: 'trace' } }) });
    const scene = await Scene.open(test.postgres.superuserUrl);
    await scene.sql(`INSERT INTO region (id, name, synthetic) VALUES ($1, 'Groningen', true)`, [REGION]);
    await scene.sql(`INSERT INTO area (region_id, code, name) VALUES ($1, '0014', 'Groningen')`, [REGION]);
    for (const id of [NORTH, SOUTH]) {
      await scene.sql(`INSERT INTO provider (region_id, id, name) VALUES ($1, $2, 'P' || $2)`, [REGION, id]);
      // As a push would have made it: the id follows from the reference.
      await scene.programme(programmeId(REGION, id, 'angst'), id);
    }
    await scene.sql(`UPDATE programme SET reference = 'angst', name = 'Angst, volwassenen'`);
    await scene.sql('DELETE FROM registry_history');
    return new PushScene(test, scene);
  }

  async close(): Promise<void> {
    await this.scene.close();
    await this.test.close();
  }

  sql<T extends object = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
    return this.scene.sql<T>(text, values);
  }

  async send(body: object | string, { who = STEWARD, key, ...query }: SendOptions = {}): Promise<Response> {
    return request(this.test.app.getHttpServer())
      .post('/api/v1/waiting-list')
      .query(query)
      .set(await signedInAs(this.test.app, who))
      .set(
        key === undefined ? {} : { 'Idempotency-Key': key.startsWith('!') ? key.slice(1) : randomKey(key) },
      )
      .set('Content-Type', 'application/json')
      .send(body);
  }

  snapshot(entries: object[], options?: SendOptions): Promise<Response> {
    return this.send({ mode: 'snapshot', entries }, options);
  }

  delta(entries: object[], options?: SendOptions): Promise<Response> {
    return this.send({ mode: 'delta', entries }, options);
  }

  async put(path: string, body: object, who = STEWARD): Promise<Response> {
    return request(this.test.app.getHttpServer())
      .put(`/api/v1${path}`)
      .set(await signedInAs(this.test.app, who))
      .send(body);
  }

  async get(path: string, who = STEWARD): Promise<Response> {
    return request(this.test.app.getHttpServer())
      .get(`/api/v1${path}`)
      .set(await signedInAs(this.test.app, who));
  }

  /** A line for each entry; a text is sent as it is. */
  async lines(
    entries: readonly object[] | string,
    { who = STEWARD, key, ...query }: LinesOptions = {},
  ): Promise<Response> {
    return request(this.test.app.getHttpServer())
      .post('/api/v1/waiting-list')
      .query(query)
      .set(await signedInAs(this.test.app, who))
      .set(key === undefined ? {} : { 'Idempotency-Key': randomKey(key) })
      .set('Content-Type', 'application/x-ndjson')
      .send(typeof entries === 'string' ? entries : entries.map((row) => JSON.stringify(row)).join('\n'));
  }

  /** A FHIR transaction. */
  async fhir(
    bundle: object | string,
    { who = STEWARD, key, ...query }: SendOptions & { readonly language?: string } = {},
  ): Promise<Response> {
    const { language = 'en', ...asked } = query;
    return request(this.test.app.getHttpServer())
      .post('/fhir')
      .query(asked)
      .set(await signedInAs(this.test.app, who))
      .set(key === undefined ? {} : { 'Idempotency-Key': randomKey(key) })
      .set('Accept-Language', language)
      .set('Content-Type', 'application/fhir+json')
      .send(bundle);
  }

  /** State of each entry by its reference. */
  async states(): Promise<Record<string, string>> {
    const rows = await this.sql<{ reference: string; state: string }>(
      'SELECT reference, state FROM waiting_list_entry ORDER BY reference',
    );
    return Object.fromEntries(rows.map(({ reference, state }) => [reference, state]));
  }

  async count(table: string): Promise<number> {
    return (await this.sql<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table}`))[0].n;
  }
}
