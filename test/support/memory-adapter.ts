import { type Adapter, type AdapterPayload } from 'oidc-provider';

const MAX_ENTRIES = 5_000;

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** What an issuer elsewhere remembers while a test goes through its sign-in; ours remembers in the database. */
export class Memory implements Adapter {
  private readonly kept = new Map<string, Kept>();

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.current(id)?.payload);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    for (const [id, { payload }] of this.kept) if (payload.uid === uid) return this.find(id);
    return Promise.resolve(undefined);
  }

  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined); // device flow is off
  }

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    this.kept.delete(id);
    this.kept.set(id, { payload, until: Date.now() + expiresIn * 1000 });
    if (this.kept.size > MAX_ENTRIES) this.evict();
    return Promise.resolve();
  }

  consume(id: string): Promise<void> {
    const entry = this.current(id);
    if (entry !== undefined)
      this.kept.set(id, { ...entry, payload: { ...entry.payload, consumed: Math.floor(Date.now() / 1000) } });
    return Promise.resolve();
  }

  destroy(id: string): Promise<void> {
    this.kept.delete(id);
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.kept) if (payload.grantId === grantId) this.kept.delete(id);
    return Promise.resolve();
  }

  private current(id: string): Kept | undefined {
    const entry = this.kept.get(id);
    if (entry === undefined || entry.until > Date.now()) return entry;
    this.kept.delete(id);
    return undefined;
  }

  private evict(): void {
    const now = Date.now();
    for (const [id, { until }] of this.kept) if (until <= now) this.kept.delete(id);
    for (const id of [...this.kept.keys()].slice(0, this.kept.size - MAX_ENTRIES)) this.kept.delete(id);
  }
}
