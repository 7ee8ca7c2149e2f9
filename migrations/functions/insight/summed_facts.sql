-- Facts of the same day and group as one; those that come to nothing are none.
CREATE OR REPLACE FUNCTION summed_facts(facts daily_fact[]) RETURNS SETOF daily_fact LANGUAGE sql IMMUTABLE
  SET search_path = public, pg_temp AS $$
  SELECT f.region_id, f.known_on, f.day, f.provider_id, f.diagnosis, f.area, f.age_from, f.age_to, f.severity, f.population, f.registered_on,
    sum(f.came)::integer, sum(f.intake)::integer, sum(f.went)::integer, sum(f.moved)::integer, sum(f.started)::integer, sum(f.moved_after)::integer,
    sum(f.cleaned)::integer, sum(f.cleaned_after)::integer
  FROM unnest(facts) f
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
  HAVING (sum(f.came), sum(f.intake), sum(f.went), sum(f.moved), sum(f.started), sum(f.moved_after), sum(f.cleaned), sum(f.cleaned_after))
    <> (0, 0, 0, 0, 0, 0, 0, 0)
$$;
