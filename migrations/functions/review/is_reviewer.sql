-- Whether somebody of an organisation may decide on its proposals: a clinician with a profession that qualifies.
CREATE OR REPLACE FUNCTION is_reviewer(region text, organisation text, person text) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM colleague c WHERE c.region_id = region AND c.provider_id = organisation AND c.user_id = person
    AND c.role = 'clinician' AND c.profession IS NOT NULL)
$$;
