-- For whom somebody is notified: the organisation they act for, and the region itself for who acts for no organisation.
-- An organisation is known by its code of digits (AGB, UZOVI), and a region never is.
CREATE OR REPLACE FUNCTION acting_party() RETURNS text STABLE LANGUAGE sql AS $$ SELECT coalesce(acting_organisation(), acting_region()) $$;
GRANT EXECUTE ON FUNCTION acting_party() TO PUBLIC;
