-- Whether the acting organisation has an action in a case. With the owner's rights, so that the policies of table_case and
-- case_action do not ask each other in circles.
CREATE OR REPLACE FUNCTION owns_action_in_case(region text, given uuid) RETURNS boolean
  STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT EXISTS (SELECT FROM case_action a WHERE a.region_id = region AND a.case_id = given AND a.owner_id = acting_organisation())
$$;
GRANT EXECUTE ON FUNCTION owns_action_in_case(text, uuid) TO doorstroom_app;
