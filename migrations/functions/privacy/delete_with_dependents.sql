-- Deletes rows and all that points at them, deepest first, following the foreign keys, so that a table added later is not
-- forgotten. The condition speaks of the row as t0, t1, … by depth.
CREATE OR REPLACE FUNCTION delete_with_dependents(target regclass, condition text, depth integer) RETURNS TABLE (table_name text, deleted bigint)
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE link record; deleted_rows bigint;
BEGIN
  IF depth > 8 THEN RAISE EXCEPTION 'the tables point at each other in a circle'; END IF;
  FOR link IN
    SELECT c.conrelid::regclass AS child,
      string_agg(format('t%s.%I = t%s.%I', depth + 1, child.attname, depth, parent.attname), ' AND ') AS same
    FROM pg_constraint c
    CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k (child_column, parent_column)
    JOIN pg_attribute child ON child.attrelid = c.conrelid AND child.attnum = k.child_column
    JOIN pg_attribute parent ON parent.attrelid = c.confrelid AND parent.attnum = k.parent_column
    WHERE c.contype = 'f' AND c.confrelid = target AND c.conrelid <> target GROUP BY c.oid, c.conrelid
  LOOP
    RETURN QUERY SELECT * FROM delete_with_dependents(link.child,
      format('EXISTS (SELECT FROM %s t%s WHERE %s AND (%s))', target, depth, link.same, condition), depth + 1);
  END LOOP;
  EXECUTE format('DELETE FROM %s t%s WHERE %s', target, depth, condition);
  GET DIAGNOSTICS deleted_rows = ROW_COUNT;
  RETURN QUERY SELECT target::text, deleted_rows;
END
$$;
