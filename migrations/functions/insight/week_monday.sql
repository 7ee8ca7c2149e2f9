-- The Monday of an ISO week such as 2026-W30.
CREATE OR REPLACE FUNCTION week_monday(week text) RETURNS date IMMUTABLE LANGUAGE sql AS $$
SELECT to_date(week, 'IYYY-"W"IW')
$$;
GRANT EXECUTE ON FUNCTION week_monday(text) TO doorstroom_app;
