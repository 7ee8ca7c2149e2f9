/** What NEN 7513 asks of a line: who, for which organisation, in which role, did what, to which record, when, on what ground. */
export interface TrailEvent {
  readonly id: string;
  readonly at: string;
  readonly user: string;
  readonly organisation: string | null;
  readonly role: string;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string | null };
  readonly category: string;
  readonly ground: string;
  readonly outcome: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  /** Number of the seal that holds it; null until it is sealed, within seconds, and for roles that see no seals. */
  readonly seal: number | null;
}

export interface EntryTrail {
  readonly entry: string;
  readonly events: readonly TrailEvent[];
  /** When pushes changed what is held of the entry, and who pushed; empty once the entry is erased. */
  readonly changes: readonly { readonly at: string; readonly by: string | null }[];
}

export interface TrailSearch {
  readonly from: string | null;
  readonly to: string | null;
  readonly user: string | null;
  readonly action: string | null;
  readonly subject: string | null;
  readonly limit: number;
  readonly offset: number;
}

type Ask = <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>;

const LINE = `e.id::text AS id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, e.user_id AS user, e.organisation,
  e.role, e.action, json_build_object('kind', e.subject_kind, 'id', e.subject_id) AS subject, e.category, e.ground, e.outcome, e.detail,
  (SELECT s.number::integer FROM audit_seal s WHERE s.region_id = e.region_id AND s.event_ids @> ARRAY[e.id]) AS seal`;

/** All about one entry, the oldest first: under its own id, and under those of its proposals, offers and cases; alone or as one of many. */
export async function entryTrail(ask: Ask, entry: string): Promise<EntryTrail> {
  const events = await ask<TrailEvent>(
    `SELECT ${LINE} FROM audit_about(ARRAY(SELECT subject_id FROM entry_subjects($1))) e ORDER BY e.id`,
    [entry],
  );
  const changes = await ask<{ at: Date; by: string | null }>(
    'SELECT changed_at AS at, changed_by AS by FROM entry_versions($1) ORDER BY changed_at',
    [entry],
  );
  return { entry, events, changes: changes.map(({ at, by }) => ({ at: at.toISOString(), by })) };
}

/** The newest first. */
export function searchTrail(
  ask: Ask,
  { from, to, user, action, subject, limit, offset }: TrailSearch,
): Promise<TrailEvent[]> {
  const [events, about] =
    subject === null ? ['audit_event', []] : ['audit_about(ARRAY[$7::text])', [subject]];
  return ask(
    `SELECT ${LINE} FROM (SELECT * FROM ${events} e WHERE e.region_id = acting_region()
       AND ($1::date IS NULL OR e.at >= ($1::date)::timestamp AT TIME ZONE 'Europe/Amsterdam')
       AND ($2::date IS NULL OR e.at < ($2::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')
       AND ($3::text IS NULL OR e.user_id = $3) AND ($4::text IS NULL OR e.action = $4)
       ORDER BY e.id DESC LIMIT $5 OFFSET $6) e ORDER BY e.id::bigint DESC`,
    [from, to, user, action, limit, offset, ...about],
  );
}
