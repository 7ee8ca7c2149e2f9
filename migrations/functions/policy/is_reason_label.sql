-- What a region may call a reason: shown to clinicians and clients as it stands.
CREATE OR REPLACE FUNCTION is_reason_label(label text) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$ SELECT length(label) BETWEEN 1 AND 120 AND label = btrim(label) AND label !~ '[[:cntrl:]]' $$;
