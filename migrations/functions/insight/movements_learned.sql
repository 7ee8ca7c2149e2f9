-- What the region learned in a while about entries that came on a list, had an intake and went: sums by group, of any day
-- before it. A correction takes back what was known (-1) and says it anew (+1), so that all that was known up to a day is the
-- sum of what was learned by then. Reads all versions of the entries: who left twice left the last time, and who came back was
-- never away. Who was found not to wait any more and was taken off is told apart: list cleaning is no start of treatment. That somebody is older in a later version is a correction too. Only for the functions of this room.
CREATE OR REPLACE FUNCTION movements_learned(ids text[], begins timestamptz, ends timestamptz) RETURNS TABLE (
    day date, provider_id text, diagnosis text, area text, age_from smallint, age_to smallint, severity smallint, population text,
    registered_on date, came integer, intake integer, went integer, moved integer, started integer, moved_after integer,
    cleaned integer, cleaned_after integer)
  LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  region text := acting_region();
BEGIN
  RETURN QUERY
  WITH changed AS (SELECT unnest(ids) AS id),
  versions AS (
    SELECT h.row_key AS id, h.valid_from, h.provider_id, w.diagnosis, w.area, w.age_from, w.age_to, w.severity, w.title, w.circuit,
      w.registered_on, w.intake_on, w.state, w.cleaned_as
    FROM changed c
    JOIN registry_history h ON h.region_id = region AND h.table_name = 'waiting_list_entry' AND h.row_key = c.id AND h.valid_from < ends
    CROSS JOIN LATERAL jsonb_to_record(h.was) AS w (diagnosis text, area text, age_from smallint, age_to smallint, severity smallint,
      title text, circuit text, registered_on date, intake_on date, state text, cleaned_as text)
    UNION ALL
    SELECT e.id, e.valid_from, e.provider_id, e.diagnosis, e.area, e.age_from, e.age_to, e.severity, e.title, e.circuit,
      e.registered_on, e.intake_on, e.state, e.cleaned_as
    FROM changed c JOIN waiting_list_entry e ON e.region_id = region AND e.id = c.id AND e.valid_from < ends),
  told AS (
    SELECT v.*, lag(v.state) OVER (PARTITION BY v.id ORDER BY v.valid_from) AS previous FROM versions v),
  left_at AS (
    SELECT t.*,
      max(t.valid_from) FILTER (WHERE t.state = 'left' AND t.previous IS DISTINCT FROM 'left') OVER past AS left_since,
      max(t.valid_from) FILTER (WHERE t.state = 'left' AND t.previous = 'transferring') OVER past AS moved_since
    FROM told t WINDOW past AS (PARTITION BY t.id ORDER BY t.valid_from)),
  -- Of each entry what was known when the day began, which is taken back, and when it ended.
  truths AS (
    SELECT DISTINCT ON (l.id, l.valid_from >= begins) l.*, CASE WHEN l.valid_from >= begins THEN 1 ELSE -1 END AS sign,
      -- Nobody goes before they came: a list that says so is believed about the coming.
      CASE WHEN l.state = 'left' THEN greatest((l.left_since AT TIME ZONE 'Europe/Amsterdam')::date, l.registered_on) END AS gone_on
    FROM left_at l ORDER BY l.id, l.valid_from >= begins, l.valid_from DESC),
  known_then AS (
    SELECT t.*, t.moved_since IS NOT DISTINCT FROM t.left_since AS by_transfer, t.state = 'left' AND t.cleaned_as IS NOT NULL AS by_cleaning,
      t.intake_on IS NOT NULL AND (t.gone_on IS NULL OR t.intake_on <= t.gone_on) AS had_intake
    FROM truths t),
  movements AS (
    SELECT m.day, k.provider_id, k.diagnosis, k.area, k.age_from, k.age_to, k.severity, population_of(k.title, k.circuit) AS population,
      k.registered_on, sum(k.sign * m.came)::integer AS came, sum(k.sign * m.intake)::integer AS intake, sum(k.sign * m.went)::integer AS went,
      sum(k.sign * m.moved)::integer AS moved, sum(k.sign * m.started)::integer AS started, sum(k.sign * m.moved_after)::integer AS moved_after,
      sum(k.sign * m.cleaned)::integer AS cleaned, sum(k.sign * m.cleaned_after)::integer AS cleaned_after
    FROM known_then k CROSS JOIN LATERAL (
      VALUES (k.registered_on, 1, 0, 0, 0, 0, 0, 0, 0),
        (CASE WHEN k.had_intake THEN k.intake_on END, 0, 1, 0, 0, 0, 0, 0, 0),
        (k.gone_on, 0, 0, (NOT k.had_intake AND NOT k.by_transfer AND NOT k.by_cleaning)::integer, (NOT k.had_intake AND k.by_transfer)::integer,
          (k.had_intake AND NOT k.by_transfer AND NOT k.by_cleaning)::integer, (k.had_intake AND k.by_transfer)::integer,
          (NOT k.had_intake AND NOT k.by_transfer AND k.by_cleaning)::integer, (k.had_intake AND NOT k.by_transfer AND k.by_cleaning)::integer)
    ) AS m (day, came, intake, went, moved, started, moved_after, cleaned, cleaned_after)
    WHERE m.day IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9)
  SELECT * FROM movements m WHERE (m.came, m.intake, m.went, m.moved, m.started, m.moved_after, m.cleaned, m.cleaned_after) <> (0, 0, 0, 0, 0, 0, 0, 0);
END
$$;
