-- Seals and anchors are made by seal_audit and anchor_audit, which run as doorstroom_sealer, and by nobody else: not by
-- the owner's own statements or functions either.
CREATE OR REPLACE FUNCTION guard_sealing() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_user <> 'doorstroom_sealer' THEN
    RAISE EXCEPTION '% is written by sealing alone', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER audit_seal_guard BEFORE INSERT ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION guard_sealing();
CREATE OR REPLACE TRIGGER audit_anchor_guard BEFORE INSERT ON audit_anchor FOR EACH STATEMENT EXECUTE FUNCTION guard_sealing();
