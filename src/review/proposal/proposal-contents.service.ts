import { Injectable } from '@nestjs/common';
import { type QueryResultRow } from 'pg';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { CONTENTS, type ContentRow } from './proposal-content.store.js';
import { type Content, contentOf } from './proposal-summary.js';

/** What was proposed stays as it is; the names of organisations and programmes may change, and are a minute old at most. */
const KEPT_MS = 60_000;
const MOST = 10_000;

/**
 * What was proposed, as the lists show it. The same few hundred are looked at all day, by both sides, and nothing of
 * them changes: so they are read once a minute. Whose they are is decided by the lines, which are read each time.
 */
@Injectable()
export class ProposalContents {
  private readonly kept = new Map<string, { readonly until: number; readonly content: Content }>();

  constructor(private readonly database: Database) {}

  /**
   * @param ids of lines that row-level security has just shown to this actor: of these the contents may be shown too
   * @returns without those that are gone meanwhile
   */
  async of(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Content>> {
    const now = performance.now();
    const contents = new Map<string, Content>();
    const missing: string[] = [];
    for (const id of ids) {
      const known = this.kept.get(id);
      if (known !== undefined && known.until > now) contents.set(id, known.content);
      else missing.push(id);
    }
    if (missing.length === 0) return contents;
    const [rows] = await this.database.atOnce(actor, [[CONTENTS, [missing]]]);
    for (const row of rows as (ContentRow & QueryResultRow & { id: string })[]) {
      const content = contentOf(row);
      contents.set(row.id, content);
      this.keep(row.id, content);
    }
    return contents;
  }

  private keep(id: string, content: Content): void {
    this.kept.delete(id);
    this.kept.set(id, { until: performance.now() + KEPT_MS, content });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST) break;
      this.kept.delete(oldest);
    }
  }
}
