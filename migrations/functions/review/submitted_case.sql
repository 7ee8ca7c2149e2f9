-- Whether the acting organisation submitted a case. With the owner's rights, like owns_action_in_case.
CREATE OR REPLACE FUNCTION submitted_case(region text, given uuid) RETURNS boolean
  STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT EXISTS (SELECT FROM table_case c WHERE c.region_id = region AND c.id = given AND c.provider_id = acting_organisation())
$$;
GRANT EXECUTE ON FUNCTION submitted_case(text, uuid) TO doorstroom_app;
