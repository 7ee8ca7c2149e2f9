import { plusDays } from '../../libs/kernel/index.js';
import { todayOf } from '../../src/platform/base/time/index.js';
import { EAST, NORTH, REGION, type Scene, SOUTH } from './small-region.js';

/** Some who wait: when and where it became known, and how their wait ended. */
interface Came {
  readonly knownOn?: string;
  readonly intakeOn?: string;
  readonly wentOn?: string;
  readonly movedOn?: string;
  readonly cleanedOn?: string;
  readonly area?: string;
  readonly diagnosis?: string;
  readonly population?: string;
}

/** A region of three providers with a past in daily facts, of which all days from the first on are counted. */
export class PastScene {
  /** @param first the first day on which anything was known, YYYY-MM-DD */
  constructor(
    private readonly scene: Scene,
    private readonly first: string,
  ) {}

  async region(): Promise<void> {
    await this.scene.sql(`INSERT INTO region (id, name) VALUES ($1, 'Groningen')`, [REGION]);
    await this.scene.sql(`INSERT INTO area (region_id, code, name) VALUES ($1, '0014', 'Groningen')`, [
      REGION,
    ]);
    for (const [id, name] of [
      [NORTH, 'Noord'],
      [SOUTH, 'Zuid'],
      [EAST, 'Oost'],
    ])
      await this.scene.sql(`INSERT INTO provider (region_id, id, name) VALUES ($1, $2, $3)`, [
        REGION,
        id,
        name,
      ]);
  }

  /** Known from the first day on: so many who came on a day, and how it ended for all of them. */
  async came(provider: string, many: number, on: string, more: Came = {}): Promise<void> {
    const { knownOn = this.first, diagnosis = 'dsm5-anxiety', population = 'adults' } = more;
    const { intakeOn, wentOn, movedOn, cleanedOn, area = '0014' } = more;
    const rows = [
      [on, [many, 0, 0, 0, 0]],
      [intakeOn, [0, many, 0, 0, 0]],
      [wentOn, [0, 0, many, 0, 0]],
      [movedOn, [0, 0, 0, many, 0]],
      [cleanedOn, [0, 0, 0, 0, many]],
    ] as const;
    for (const [day, counts] of rows)
      if (day !== undefined)
        await this.scene.sql(
          `INSERT INTO daily_fact VALUES ($1, $2, $3, $4, $5, $13, 20, 24, 2, $6, $7, $8, $9, $10, $11, 0, 0, $12, 0)
           ON CONFLICT ON CONSTRAINT daily_fact_pkey DO UPDATE SET came = daily_fact.came + excluded.came,
             intake = daily_fact.intake + excluded.intake, went = daily_fact.went + excluded.went, moved = daily_fact.moved + excluded.moved, cleaned = daily_fact.cleaned + excluded.cleaned`,
          [REGION, knownOn, day, provider, diagnosis, population, on, ...counts, area],
        );
  }

  /** Lists known at all are in the registry since the first day; and all days are counted. */
  async counted(until = plusDays(todayOf(new Date()), -1)): Promise<void> {
    await this.scene.programme('p1', NORTH);
    await this.scene.entry('known', NORTH, 'p1', 1);
    await this.scene.sql(`UPDATE waiting_list_entry SET valid_from = now()`);
    await this.scene.sql(
      `INSERT INTO fact_day SELECT $1, generate_series($2::date, $3::date, interval '1 day')::date, now()`,
      [REGION, this.first, until],
    );
  }

  delivered(provider: string, on = todayOf(new Date())): Promise<unknown> {
    return this.scene.sql(
      `INSERT INTO push_receipt (region_id, provider_id, kind, mode, body_sha256, received_at, received_by, rows, created, changed, unchanged, removed, refused, kept, former_areas)
       VALUES ($1, $2, 'waiting-list', 'snapshot', $4, $3::date + interval '12 hours', 'x', 1, 1, 0, 0, 0, 0, 0, 0)`,
      [REGION, provider, on, 'a'.repeat(64)],
    );
  }
}
