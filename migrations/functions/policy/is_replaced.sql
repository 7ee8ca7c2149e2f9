-- A version that was agreed while somebody decides does not undo the decision: hence the minute.
CREATE OR REPLACE FUNCTION is_replaced(region text, version integer) RETURNS boolean
  STABLE LANGUAGE sql SET search_path = public, pg_temp AS $$
SELECT EXISTS (SELECT FROM policy_version v WHERE v.region_id = region AND v.version > is_replaced.version AND v.created_at < now() - interval '1 minute')
$$;
