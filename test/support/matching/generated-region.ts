import { addWeeks } from '../../../libs/kernel/index.js';
import { canonical } from '../../../libs/matching/index.js';
import { generate, type Size } from '../../../libs/demo/index.js';
import { AT_ONCE, daysAgo, REGION, type Scene, weekAhead } from '../small-region.js';

const agb = (provider: string): string => `9999${provider.slice(1).padStart(4, '0')}`;

/** A generated region in the registry's tables, for what only shows at a region's real size. */
export async function generatedRegion(scene: Scene, size: Size, seed = 1): Promise<void> {
  const { providers, programmes, ceilings, travel, entries } = canonical(generate({ size, seed }));
  const first = weekAhead(1);
  const insert = (into: string, columns: string, rows: readonly object[]): Promise<unknown> =>
    scene.sql(`INSERT INTO ${into} SELECT r.* FROM json_to_recordset($1) AS r (${columns})`, [
      JSON.stringify(rows),
    ]);
  await scene.sql(`INSERT INTO region (id, name, synthetic) VALUES ($1, 'Groningen', true)`, [REGION]);
  await scene.agree(AT_ONCE);
  await insert(
    'area (region_id, code, name)',
    'g text, code text, name text',
    travel.areas.map((code) => ({ g: REGION, code, name: code })),
  );
  await insert(
    'travel_time',
    'g text, a text, b text, minutes integer, source text',
    travel.areas.flatMap((a, i) =>
      travel.areas.map((b, j) => ({ g: REGION, a, b, minutes: travel.minutes[i][j], source: 'matrix' })),
    ),
  );
  await insert(
    'provider (region_id, id, name, max_out, max_net_in, min_high_share)',
    'g text, id text, name text, o integer, n integer, s numeric',
    providers.map(({ id, maxOut, maxNetIn, minHighShare }) => ({
      ...{ g: REGION, id: agb(id), name: id },
      ...{ o: maxOut, n: maxNetIn, s: minHighShare },
    })),
  );
  await insert(
    `programme (region_id, id, provider_id, reference, name, area, online, diagnoses, settings, age_from, age_to, languages,
       severities, insurers, excludes, intake_stop, treatment_wait, min_start)`,
    `g text, id text, provider text, reference text, name text, area text, online boolean, diagnoses text[], settings text[], "from" integer,
     "to" integer, languages text[], severities smallint[], insurers text[], excludes text[], stop boolean, wait integer, least integer`,
    programmes.map(({ id, provider, ages, intakeStop, treatmentWait, minStart, ...row }) => ({
      ...{
        ...row,
        g: REGION,
        id,
        provider: agb(provider),
        reference: id,
        name: id,
        from: ages[0],
        to: ages[1],
      },
      ...{ stop: intakeStop, wait: treatmentWait, least: Array.isArray(minStart) ? null : minStart },
    })),
  );
  await insert(
    'slot (region_id, programme_id, provider_id, week, offered)',
    'g text, id text, provider text, week text, offered integer',
    programmes.flatMap(({ id, provider, slots }) =>
      slots.map((offered, t) => ({
        g: REGION,
        id,
        provider: agb(provider),
        week: addWeeks(first, t),
        offered,
      })),
    ),
  );
  await insert(
    'ceiling (region_id, insurer, provider_id, max)',
    'g text, insurer text, provider text, max integer',
    ceilings.map((row) => ({ ...row, g: REGION, provider: agb(row.provider) })),
  );
  await insert(
    `waiting_list_entry (region_id, id, provider_id, reference, area, diagnosis, settings, age_from, age_to, language, severity, insurer,
       max_travel, flags, registered_on, expected_intake_week, expected_treatment_weeks, confirmed_on, content_sha256)`,
    `g text, id text, provider text, reference text, area text, diagnosis text, settings text[], "from" integer, "to" integer, language text,
     severity integer, insurer text, travel integer, flags text[], registered date, expected text, treatment integer, confirmed date, sha text`,
    entries.map(({ id, provider, age, maxTravel, waited, remaining, treatmentWait, ...row }) => ({
      ...{ ...row, g: REGION, id, provider: agb(provider), reference: `ref-${id}`, from: age[0], to: age[1] },
      ...{
        travel: maxTravel,
        registered: daysAgo(7 * waited),
        expected: remaining === null ? null : addWeeks(first, remaining),
      },
      ...{ treatment: treatmentWait, confirmed: daysAgo(0), sha: 'x' },
    })),
  );
  // Bulk rows into empty tables: without statistics the planner guesses, and guesses badly.
  await scene.sql('ANALYZE');
}
