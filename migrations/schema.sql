-- The whole schema, as it is after all migrations. Made by npm run generate: read it, change a migration or a
-- file of migrations/functions or migrations/views instead. Rows are those that migrations put there.

GRANT USAGE ON SCHEMA public TO PUBLIC;
GRANT USAGE ON SCHEMA public TO doorstroom_app;
GRANT USAGE ON SCHEMA public TO doorstroom_sealer;
-- Rights by default on new objects of kind f: {doorstroom_owner=X/doorstroom_owner}

-- ====================================================================================================
-- platform
-- ====================================================================================================

CREATE TABLE repeatable_migration (
  path text NOT NULL,
  sha256 text NOT NULL,
  installed_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT repeatable_migration_pkey PRIMARY KEY (path)
);

CREATE TABLE region (
  id text NOT NULL,
  name text NOT NULL,
  synthetic boolean NOT NULL DEFAULT false,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT region_pkey PRIMARY KEY (id),
  CONSTRAINT region_id_check CHECK (id ~ '^[A-Z0-9-]{2,40}$'::text AND id ~ '[A-Z]'::text)
);
CREATE TRIGGER region_guard_delete BEFORE DELETE ON region FOR EACH ROW EXECUTE FUNCTION guard_region();
CREATE TRIGGER region_guard_update BEFORE UPDATE OF id ON region FOR EACH ROW WHEN (old.id <> new.id) EXECUTE FUNCTION guard_region();
GRANT SELECT ON region TO doorstroom_app;

CREATE TABLE system_client (
  region_id text NOT NULL,
  client_id text NOT NULL,
  provider_id text NOT NULL,
  secret_hash text,
  jwks jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  disabled_at timestamp with time zone,
  CONSTRAINT system_client_pkey PRIMARY KEY (client_id),
  CONSTRAINT system_client_check CHECK (secret_hash IS NOT NULL OR jwks IS NOT NULL),
  CONSTRAINT system_client_jwks_check CHECK (NOT jsonb_path_exists(jwks, '$.**?((exists (@."d") || exists (@."p")) || exists (@."k"))'::jsonpath)),
  CONSTRAINT system_client_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
GRANT SELECT ON system_client TO doorstroom_app;

CREATE TABLE session (
  region_id text NOT NULL,
  id_hash text NOT NULL,
  user_id text NOT NULL,
  role text NOT NULL,
  organisation text,
  profession text,
  contexts jsonb NOT NULL DEFAULT '[]'::jsonb,
  issuer_session_hash text,
  started_at timestamp with time zone NOT NULL DEFAULT now(),
  seen_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  revoked_because text,
  CONSTRAINT session_pkey PRIMARY KEY (region_id, id_hash),
  CONSTRAINT session_check CHECK (expires_at > started_at),
  CONSTRAINT session_check1 CHECK ((revoked_at IS NULL) = (revoked_because IS NULL)),
  CONSTRAINT session_contexts_check CHECK (jsonb_typeof(contexts) = 'array'::text),
  CONSTRAINT session_id_hash_check CHECK (id_hash ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT session_issuer_session_hash_check CHECK (issuer_session_hash ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT session_revoked_because_check CHECK (revoked_because = ANY (ARRAY['signed-out'::text, 'signed-out-everywhere'::text, 'switched'::text, 'replaced'::text, 'by-administrator'::text, 'by-issuer'::text, 'idle'::text]))
);
CREATE INDEX session_of_user ON session USING btree (region_id, user_id) WHERE revoked_at IS NULL;
CREATE TRIGGER session_end_notify AFTER UPDATE ON session FOR EACH ROW WHEN (old.revoked_at IS NULL AND new.revoked_at IS NOT NULL) EXECUTE FUNCTION notify_session_end();
CREATE TRIGGER session_guard BEFORE UPDATE ON session FOR EACH ROW EXECUTE FUNCTION guard_session();
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
CREATE POLICY session_read ON session FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (( SELECT acting_role() AS acting_role)) = 'engine'::text);
CREATE POLICY session_insert ON session FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
CREATE POLICY session_update ON session FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text)
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
CREATE POLICY session_delete ON session FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text);
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO doorstroom_app;

CREATE TABLE issuer_record (
  region_id text NOT NULL,
  model text NOT NULL,
  id text NOT NULL,
  payload jsonb NOT NULL,
  uid text,
  grant_id text,
  consumed_at timestamp with time zone,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT issuer_record_pkey PRIMARY KEY (region_id, model, id)
);
COMMENT ON TABLE issuer_record IS 'used client assertions and logout tokens; in the demo also codes and sign-ins in progress';
CREATE INDEX issuer_record_expiry ON issuer_record USING btree (expires_at);
CREATE INDEX issuer_record_grant ON issuer_record USING btree (region_id, grant_id) WHERE grant_id IS NOT NULL;
CREATE INDEX issuer_record_uid ON issuer_record USING btree (region_id, model, uid) WHERE uid IS NOT NULL;
ALTER TABLE issuer_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY issuer_record_read ON issuer_record FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (( SELECT acting_role() AS acting_role)) = 'engine'::text);
CREATE POLICY issuer_record_insert ON issuer_record FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
CREATE POLICY issuer_record_update ON issuer_record FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text)
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
CREATE POLICY issuer_record_delete ON issuer_record FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text);
GRANT SELECT, INSERT, UPDATE, DELETE ON issuer_record TO doorstroom_app;

CREATE TABLE failed_attempt (
  region_id text NOT NULL,
  key_hash text NOT NULL,
  failures integer NOT NULL,
  until timestamp with time zone NOT NULL,
  CONSTRAINT failed_attempt_pkey PRIMARY KEY (region_id, key_hash),
  CONSTRAINT failed_attempt_failures_check CHECK (failures > 0),
  CONSTRAINT failed_attempt_key_hash_check CHECK (key_hash ~ '^[0-9a-f]{64}$'::text)
);
CREATE INDEX failed_attempt_until ON failed_attempt USING btree (until);
ALTER TABLE failed_attempt ENABLE ROW LEVEL SECURITY;
CREATE POLICY failed_attempt_read ON failed_attempt FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (( SELECT acting_role() AS acting_role)) = 'engine'::text);
CREATE POLICY failed_attempt_insert ON failed_attempt FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
CREATE POLICY failed_attempt_update ON failed_attempt FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text)
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
CREATE POLICY failed_attempt_delete ON failed_attempt FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text);
GRANT SELECT, INSERT, UPDATE, DELETE ON failed_attempt TO doorstroom_app;

CREATE TABLE audit_event (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  region_id text NOT NULL,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  user_id text NOT NULL,
  organisation text,
  role text NOT NULL,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text,
  subject_ids text[],
  category text NOT NULL,
  ground text NOT NULL,
  outcome text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT audit_event_pkey PRIMARY KEY (id),
  CONSTRAINT audit_event_check CHECK (subject_ids IS NULL OR subject_id IS NULL AND cardinality(subject_ids) > 0),
  CONSTRAINT audit_event_outcome_check CHECK (outcome = ANY (ARRAY['done'::text, 'refused'::text]))
);
CREATE INDEX audit_event_session ON audit_event USING btree (region_id, user_id, at) WHERE action = ANY (ARRAY['session.start'::text, 'session.switch'::text]);
CREATE INDEX audit_event_subject ON audit_event USING btree (region_id, subject_id, id);
CREATE INDEX audit_event_user ON audit_event USING btree (region_id, user_id, at);
CREATE INDEX audit_event_with_subjects ON audit_event USING btree (region_id, at) WHERE subject_ids IS NOT NULL;
CREATE INDEX audit_event_xid ON audit_event USING btree (region_id, xid);
CREATE TRIGGER audit_event_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER audit_event_stamp BEFORE INSERT ON audit_event FOR EACH ROW WHEN (new.xid <> pg_current_xact_id() OR new.at < statement_timestamp() OR new.at > clock_timestamp()) EXECUTE FUNCTION stamp_audit_event();
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_event_read ON audit_event FOR SELECT TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'privacy-officer'::text, 'administrator'::text])));
CREATE POLICY audit_event_sealing ON audit_event FOR SELECT TO doorstroom_sealer
  USING (region_id = acting_region());
CREATE POLICY audit_event_insert ON audit_event FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND user_id = acting_user() AND role = acting_role());
GRANT SELECT, INSERT (action, category, detail, ground, organisation, outcome, region_id, role, subject_id, subject_ids, subject_kind, user_id) ON audit_event TO doorstroom_app;
GRANT SELECT ON audit_event TO doorstroom_sealer;

CREATE TABLE audit_seal (
  region_id text NOT NULL,
  number bigint NOT NULL,
  event_ids bigint[] NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  sealed_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT audit_seal_pkey PRIMARY KEY (region_id, number),
  CONSTRAINT audit_seal_event_ids_check CHECK (cardinality(event_ids) > 0),
  CONSTRAINT audit_seal_number_check CHECK (number > 0),
  CONSTRAINT audit_seal_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
CREATE INDEX audit_seal_events ON audit_seal USING gin (event_ids);
CREATE TRIGGER audit_seal_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER audit_seal_guard BEFORE INSERT ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION guard_sealing();
ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_seal_read ON audit_seal FOR SELECT TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'privacy-officer'::text])));
CREATE POLICY audit_seal_sealing ON audit_seal FOR ALL TO doorstroom_sealer
  USING (region_id = acting_region())
  WITH CHECK (region_id = acting_region());
GRANT SELECT ON audit_seal TO doorstroom_app;
GRANT SELECT, INSERT ON audit_seal TO doorstroom_sealer;

CREATE TABLE audit_anchor (
  region_id text NOT NULL,
  day date NOT NULL,
  seal bigint NOT NULL,
  hash text NOT NULL,
  events bigint NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT audit_anchor_pkey PRIMARY KEY (region_id, day),
  CONSTRAINT audit_anchor_events_check CHECK (events > 0),
  CONSTRAINT audit_anchor_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT audit_anchor_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
COMMENT ON COLUMN audit_anchor.events IS 'sealed since the beginning, up to and with this seal';
CREATE TRIGGER audit_anchor_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_anchor FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER audit_anchor_guard BEFORE INSERT ON audit_anchor FOR EACH STATEMENT EXECUTE FUNCTION guard_sealing();
ALTER TABLE audit_anchor ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_anchor_read ON audit_anchor FOR SELECT TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'privacy-officer'::text, 'administrator'::text])));
CREATE POLICY audit_anchor_sealing ON audit_anchor FOR ALL TO doorstroom_sealer
  USING (region_id = acting_region())
  WITH CHECK (region_id = acting_region());
GRANT SELECT ON audit_anchor TO doorstroom_app;
GRANT SELECT, INSERT ON audit_anchor TO doorstroom_sealer;

CREATE TABLE audit_subject (
  region_id text NOT NULL,
  subject_id text NOT NULL,
  entry_id text NOT NULL,
  CONSTRAINT audit_subject_pkey PRIMARY KEY (region_id, subject_id),
  CONSTRAINT audit_subject_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
CREATE INDEX audit_subject_entry ON audit_subject USING btree (region_id, entry_id);
CREATE TRIGGER audit_subject_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_subject FOR EACH STATEMENT EXECUTE FUNCTION append_only();
ALTER TABLE audit_subject ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_subject_read ON audit_subject FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND ((( SELECT acting_role() AS acting_role)) = ANY (ARRAY['engine'::text, 'privacy-officer'::text])));
GRANT SELECT ON audit_subject TO doorstroom_app;

CREATE TABLE event (
  region_id text NOT NULL,
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  position bigint,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  organisations text[] NOT NULL,
  recipient_user text,
  by_user text,
  by_organisation text,
  batch xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT event_pkey PRIMARY KEY (id),
  CONSTRAINT event_kind_check CHECK (kind ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$'::text),
  CONSTRAINT event_organisations_check CHECK (cardinality(organisations) > 0 AND array_position(organisations, NULL::text) IS NULL),
  CONSTRAINT event_position_check CHECK ("position" > 0)
);
COMMENT ON COLUMN event.recipient_user IS 'the person who is notified; null = everybody of the organisations';
CREATE INDEX event_latest ON event USING btree (region_id, id);
CREATE INDEX event_organisations ON event USING gin (organisations);
CREATE UNIQUE INDEX event_position ON event USING btree (region_id, "position") WHERE "position" IS NOT NULL;
CREATE INDEX event_without_position ON event USING btree (region_id, id) WHERE "position" IS NULL;
CREATE TRIGGER event_guard BEFORE UPDATE ON event FOR EACH ROW EXECUTE FUNCTION guard_event();
ALTER TABLE event ENABLE ROW LEVEL SECURITY;
CREATE POLICY event_read ON event FOR SELECT TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = 'engine'::text OR (acting_organisation() = ANY (organisations)) AND (acting_role() = ANY (ARRAY['clinician'::text, 'data-steward'::text, 'provider-system'::text])) OR acting_organisation() IS NULL AND (acting_region() = ANY (organisations)) AND (acting_role() = ANY (ARRAY['taskforce-analyst'::text, 'administrator'::text]))));
CREATE POLICY event_position ON event FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text);
CREATE POLICY event_retention ON event FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text AND "position" IS NOT NULL AND at < (now() - '90 days'::interval));
GRANT SELECT, DELETE, UPDATE (position) ON event TO doorstroom_app;

CREATE TABLE event_clock (
  region_id text NOT NULL,
  position bigint NOT NULL DEFAULT 0,
  CONSTRAINT event_clock_pkey PRIMARY KEY (region_id),
  CONSTRAINT event_clock_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
ALTER TABLE event_clock ENABLE ROW LEVEL SECURITY;
CREATE POLICY event_clock_all ON event_clock FOR ALL TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text)
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
GRANT SELECT, INSERT, UPDATE ON event_clock TO doorstroom_app;

CREATE TABLE notification_reader (
  region_id text NOT NULL,
  user_id text NOT NULL,
  organisation text NOT NULL,
  read_until bigint NOT NULL,
  CONSTRAINT notification_reader_pkey PRIMARY KEY (region_id, user_id, organisation),
  CONSTRAINT notification_reader_read_until_check CHECK (read_until >= 0),
  CONSTRAINT notification_reader_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
ALTER TABLE notification_reader ENABLE ROW LEVEL SECURITY;
CREATE POLICY notification_reader_all ON notification_reader FOR ALL TO doorstroom_app
  USING (region_id = acting_region() AND user_id = acting_user() AND organisation = acting_party())
  WITH CHECK (region_id = acting_region() AND user_id = acting_user() AND organisation = acting_party());
GRANT SELECT, INSERT, UPDATE ON notification_reader TO doorstroom_app;

CREATE TABLE notification_read (
  region_id text NOT NULL,
  user_id text NOT NULL,
  organisation text NOT NULL,
  batch xid8 NOT NULL,
  kind text NOT NULL,
  read_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT notification_read_pkey PRIMARY KEY (region_id, user_id, organisation, batch, kind),
  CONSTRAINT notification_read_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
ALTER TABLE notification_read ENABLE ROW LEVEL SECURITY;
CREATE POLICY notification_read_all ON notification_read FOR ALL TO doorstroom_app
  USING (region_id = acting_region() AND user_id = acting_user() AND organisation = acting_party())
  WITH CHECK (region_id = acting_region() AND user_id = acting_user() AND organisation = acting_party());
GRANT SELECT, INSERT, DELETE ON notification_read TO doorstroom_app;

CREATE TABLE mail_preference (
  region_id text NOT NULL,
  user_id text NOT NULL,
  organisation text NOT NULL,
  role text NOT NULL,
  frequency text NOT NULL,
  language text NOT NULL,
  address text,
  address_from text NOT NULL DEFAULT 'person'::text,
  confirmed_at timestamp with time zone,
  refused_at timestamp with time zone,
  mailed_until bigint NOT NULL,
  muted text[] NOT NULL DEFAULT '{}'::text[],
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT mail_preference_pkey PRIMARY KEY (region_id, user_id, organisation),
  CONSTRAINT mail_preference_address_from_check CHECK (address_from = ANY (ARRAY['person'::text, 'issuer'::text])),
  CONSTRAINT mail_preference_check CHECK ((address IS NULL) = (frequency = 'off'::text) AND address !~~ '%@%'::text),
  CONSTRAINT mail_preference_check1 CHECK (address IS NOT NULL OR confirmed_at IS NULL AND refused_at IS NULL),
  CONSTRAINT mail_preference_frequency_check CHECK (frequency = ANY (ARRAY['off'::text, 'digest'::text, 'at-once'::text])),
  CONSTRAINT mail_preference_language_check CHECK (language = ANY (ARRAY['nl'::text, 'en'::text])),
  CONSTRAINT mail_preference_mailed_until_check CHECK (mailed_until >= 0),
  CONSTRAINT mail_preference_muted_check CHECK (cardinality(muted) <= 10 AND array_position(muted, NULL::text) IS NULL),
  CONSTRAINT mail_preference_role_check CHECK (role = ANY (ARRAY['clinician'::text, 'data-steward'::text, 'taskforce-analyst'::text, 'administrator'::text])),
  CONSTRAINT mail_preference_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
ALTER TABLE mail_preference ENABLE ROW LEVEL SECURITY;
CREATE POLICY mail_preference_all ON mail_preference FOR ALL TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = 'engine'::text OR user_id = acting_user() AND organisation = acting_party()))
  WITH CHECK (region_id = acting_region() AND (acting_role() = 'engine'::text OR user_id = acting_user() AND organisation = acting_party()));
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_preference TO doorstroom_app;

CREATE TABLE mail (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  user_id text NOT NULL,
  organisation text NOT NULL,
  purpose text NOT NULL,
  key text NOT NULL,
  counts jsonb NOT NULL DEFAULT '{}'::jsonb,
  state text NOT NULL DEFAULT 'waiting'::text,
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamp with time zone NOT NULL DEFAULT now(),
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  done_at timestamp with time zone,
  last_error text,
  CONSTRAINT mail_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT mail_region_id_user_id_organisation_purpose_key_key UNIQUE (region_id, user_id, organisation, purpose, key),
  CONSTRAINT mail_check CHECK ((done_at IS NULL) = (state = 'waiting'::text)),
  CONSTRAINT mail_counts_check CHECK (jsonb_typeof(counts) = 'object'::text AND NOT jsonb_path_exists(counts, '$.*?(@.type() != "number")'::jsonpath) AND NOT jsonb_path_exists(counts, '$.keyvalue()?(!(@."key" like_regex "^[a-z-]{1,30}$"))'::jsonpath)),
  CONSTRAINT mail_purpose_check CHECK (purpose = ANY (ARRAY['confirm'::text, 'digest'::text, 'at-once'::text])),
  CONSTRAINT mail_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'sent'::text, 'refused'::text, 'given-up'::text])),
  CONSTRAINT mail_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id),
  CONSTRAINT mail_region_id_user_id_organisation_fkey FOREIGN KEY (region_id, user_id, organisation) REFERENCES mail_preference(region_id, user_id, organisation) ON DELETE CASCADE
);
CREATE INDEX mail_due ON mail USING btree (region_id, next_at) WHERE state = 'waiting'::text;
ALTER TABLE mail ENABLE ROW LEVEL SECURITY;
CREATE POLICY mail_all ON mail FOR ALL TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text)
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
GRANT SELECT, INSERT, UPDATE, DELETE ON mail TO doorstroom_app;

CREATE TABLE webhook_endpoint (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  provider_id text NOT NULL,
  place smallint NOT NULL,
  url text NOT NULL,
  kinds text[] NOT NULL,
  state text NOT NULL DEFAULT 'active'::text,
  disabled_reason text,
  disabled_at timestamp with time zone,
  secret text NOT NULL,
  previous_secret text,
  previous_until timestamp with time zone,
  failing_since timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT webhook_endpoint_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT webhook_endpoint_region_id_provider_id_place_key UNIQUE (region_id, provider_id, place),
  CONSTRAINT webhook_endpoint_check CHECK ((previous_until IS NULL) = (previous_secret IS NULL)),
  CONSTRAINT webhook_endpoint_check1 CHECK ((state = 'disabled'::text) = (disabled_reason IS NOT NULL)),
  CONSTRAINT webhook_endpoint_disabled_reason_check CHECK (disabled_reason = ANY (ARRAY['by-hand'::text, 'failing'::text, 'gone'::text])),
  CONSTRAINT webhook_endpoint_disabled_since CHECK ((state = 'disabled'::text) = (disabled_at IS NOT NULL)),
  CONSTRAINT webhook_endpoint_kinds_check CHECK (cardinality(kinds) >= 1 AND cardinality(kinds) <= 100),
  CONSTRAINT webhook_endpoint_place_check CHECK (place >= 1 AND place <= 5),
  CONSTRAINT webhook_endpoint_previous_secret_check CHECK (previous_secret !~~ 'whsec%'::text),
  CONSTRAINT webhook_endpoint_secret_check CHECK (secret !~~ 'whsec%'::text),
  CONSTRAINT webhook_endpoint_state_check CHECK (state = ANY (ARRAY['active'::text, 'disabled'::text])),
  CONSTRAINT webhook_endpoint_url_check CHECK (url ~ '^https?://'::text AND length(url) <= 500),
  CONSTRAINT webhook_endpoint_region_id_provider_id_fkey FOREIGN KEY (region_id, provider_id) REFERENCES provider(region_id, id)
);
CREATE TRIGGER event_on_insert AFTER INSERT ON webhook_endpoint FOR EACH ROW EXECUTE FUNCTION record_event('webhook', 'id', 'state', '{provider_id}');
CREATE TRIGGER event_on_update AFTER UPDATE ON webhook_endpoint FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state) EXECUTE FUNCTION record_event('webhook', 'id', 'state', '{provider_id}');
CREATE TRIGGER webhook_endpoint_disabled_at BEFORE INSERT OR UPDATE OF state ON webhook_endpoint FOR EACH ROW EXECUTE FUNCTION set_disabled_at();
ALTER TABLE webhook_endpoint ENABLE ROW LEVEL SECURITY;
CREATE POLICY webhook_endpoint_all ON webhook_endpoint FOR ALL TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = 'engine'::text OR provider_id = acting_organisation() AND (acting_role() = ANY (ARRAY['provider-system'::text, 'data-steward'::text]))))
  WITH CHECK (region_id = acting_region() AND (acting_role() = 'engine'::text OR provider_id = acting_organisation() AND (acting_role() = ANY (ARRAY['provider-system'::text, 'data-steward'::text]))));
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_endpoint TO doorstroom_app;

CREATE TABLE webhook_delivery (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  endpoint_id uuid NOT NULL,
  provider_id text NOT NULL,
  event_id bigint,
  position bigint,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  state text NOT NULL DEFAULT 'waiting'::text,
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamp with time zone NOT NULL DEFAULT now(),
  last_status smallint,
  last_error text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  done_at timestamp with time zone,
  CONSTRAINT webhook_delivery_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT webhook_delivery_region_id_endpoint_id_event_id_key UNIQUE (region_id, endpoint_id, event_id),
  CONSTRAINT webhook_delivery_check CHECK ((done_at IS NULL) = (state = 'waiting'::text)),
  CONSTRAINT webhook_delivery_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'dead'::text])),
  CONSTRAINT webhook_delivery_region_id_endpoint_id_fkey FOREIGN KEY (region_id, endpoint_id) REFERENCES webhook_endpoint(region_id, id) ON DELETE CASCADE
);
CREATE INDEX webhook_delivery_due ON webhook_delivery USING btree (region_id, next_at) WHERE state = 'waiting'::text;
CREATE INDEX webhook_delivery_endpoint ON webhook_delivery USING btree (region_id, endpoint_id, created_at DESC);
CREATE TRIGGER webhook_delivery_guard BEFORE UPDATE ON webhook_delivery FOR EACH ROW EXECUTE FUNCTION guard_delivery();
ALTER TABLE webhook_delivery ENABLE ROW LEVEL SECURITY;
CREATE POLICY webhook_delivery_all ON webhook_delivery FOR ALL TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = 'engine'::text OR provider_id = acting_organisation() AND (acting_role() = ANY (ARRAY['provider-system'::text, 'data-steward'::text]))))
  WITH CHECK (region_id = acting_region() AND (acting_role() = 'engine'::text OR provider_id = acting_organisation() AND (acting_role() = ANY (ARRAY['provider-system'::text, 'data-steward'::text]))));
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_delivery TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.acting_organisation()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ SELECT nullif(current_setting('doorstroom.organisation', true), '') $function$;

CREATE OR REPLACE FUNCTION public.acting_party()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ SELECT coalesce(acting_organisation(), acting_region()) $function$;

CREATE OR REPLACE FUNCTION public.acting_region()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ SELECT nullif(current_setting('doorstroom.region', true), '') $function$;

CREATE OR REPLACE FUNCTION public.acting_role()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ SELECT nullif(current_setting('doorstroom.role', true), '') $function$;

CREATE OR REPLACE FUNCTION public.acting_user()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ SELECT nullif(current_setting('doorstroom.user', true), '') $function$;

CREATE OR REPLACE FUNCTION public.anchor_audit()
 RETURNS SETOF audit_anchor
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  region CONSTANT text := acting_region();
  today CONSTANT date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
  latest audit_anchor;
  due date;
  closing record;
BEGIN
  IF acting_role() IS DISTINCT FROM 'engine' THEN RAISE EXCEPTION 'not for this role' USING ERRCODE = 'insufficient_privilege'; END IF;
  PERFORM pg_advisory_xact_lock(7301004, hashtext(region));
  SELECT a.* INTO latest FROM audit_anchor a WHERE a.region_id = region ORDER BY a.day DESC LIMIT 1;
  due := coalesce(latest.day + 1,
    (SELECT (s.sealed_at AT TIME ZONE 'Europe/Amsterdam')::date FROM audit_seal s WHERE s.region_id = region ORDER BY s.number LIMIT 1));
  FOR made IN 1..1000 LOOP
    EXIT WHEN due IS NULL OR due >= today;
    SELECT s.number, s.hash INTO closing FROM audit_seal s
    WHERE s.region_id = region AND s.sealed_at < ((due + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') ORDER BY s.number DESC LIMIT 1;
    EXIT WHEN NOT FOUND;
    INSERT INTO audit_anchor (region_id, day, seal, hash, events)
    SELECT region, due, closing.number, closing.hash, coalesce(latest.events, 0) + coalesce(sum(cardinality(s.event_ids)), 0)
    FROM audit_seal s WHERE s.region_id = region AND s.number > coalesce(latest.seal, 0) AND s.number <= closing.number
    RETURNING * INTO latest;
    RETURN NEXT latest;
    due := due + 1;
  END LOOP;
END
$function$;
ALTER FUNCTION anchor_audit() OWNER TO doorstroom_sealer;
REVOKE ALL ON FUNCTION anchor_audit() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION anchor_audit() TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END
$function$;
REVOKE ALL ON FUNCTION append_only() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.audit_about(subjects text[])
 RETURNS SETOF audit_event
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
SELECT e.* FROM audit_event e WHERE e.region_id = acting_region() AND e.subject_id = ANY (subjects)
UNION ALL
SELECT e.* FROM audit_event e WHERE e.region_id = acting_region() AND e.subject_ids IS NOT NULL AND e.subject_ids && subjects
$function$;
REVOKE ALL ON FUNCTION audit_about(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_about(text[]) TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.entry_subjects(entry text)
 RETURNS TABLE(subject_id text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE owned regclass;
BEGIN
  IF coalesce(acting_role(), '') NOT IN ('engine', 'privacy-officer') THEN RAISE EXCEPTION 'not for this role' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN QUERY SELECT entry UNION SELECT s.subject_id FROM audit_subject s WHERE s.region_id = acting_region() AND s.entry_id = entry;
  FOR owned IN
    SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND 3 = (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attname IN ('region_id', 'id', 'entry_id'))
  LOOP
    RETURN QUERY EXECUTE format('SELECT id::text FROM %s WHERE region_id = acting_region() AND entry_id = $1', owned) USING entry;
  END LOOP;
END
$function$;
REVOKE ALL ON FUNCTION entry_subjects(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION entry_subjects(text) TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.guard_delivery()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF OLD.state = 'delivered' AND NEW.state <> 'delivered' THEN
    RAISE EXCEPTION 'what was delivered stays delivered' USING ERRCODE = 'check_violation', CONSTRAINT = 'webhook_delivery_once';
  END IF;
  IF (NEW.endpoint_id, NEW.provider_id, NEW.event_id, NEW.kind, NEW.subject_id, NEW.at)
     IS DISTINCT FROM (OLD.endpoint_id, OLD.provider_id, OLD.event_id, OLD.kind, OLD.subject_id, OLD.at) THEN
    RAISE EXCEPTION 'a delivery keeps what it delivers' USING ERRCODE = 'check_violation', CONSTRAINT = 'webhook_delivery_identity';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_delivery() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF OLD.position IS NOT NULL OR NEW.position IS NULL
     OR (to_jsonb(NEW) - 'position') IS DISTINCT FROM (to_jsonb(OLD) - 'position') THEN
    RAISE EXCEPTION 'an event gets its position once and is otherwise never changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'event_once';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_event() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_region()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM audit_event e WHERE e.region_id = OLD.id) OR EXISTS (SELECT FROM event e WHERE e.region_id = OLD.id) THEN
    RAISE EXCEPTION 'the region has a history' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'region_has_history';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$function$;
REVOKE ALL ON FUNCTION guard_region() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_sealing()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF current_user <> 'doorstroom_sealer' THEN
    RAISE EXCEPTION '% is written by sealing alone', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION guard_sealing() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_session()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF OLD.revoked_at IS NOT NULL OR NEW.expires_at > OLD.expires_at
     OR (NEW.region_id, NEW.id_hash, NEW.user_id, NEW.role, NEW.organisation, NEW.profession, NEW.contexts)
        IS DISTINCT FROM (OLD.region_id, OLD.id_hash, OLD.user_id, OLD.role, OLD.organisation, OLD.profession, OLD.contexts) THEN
    RAISE EXCEPTION 'a session ends once, never grows and never becomes another' USING ERRCODE = 'check_violation', CONSTRAINT = 'session_step';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_session() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.known_standbys()
 RETURNS TABLE(name text, streaming boolean, waited_for boolean, behind_bytes double precision, lag_seconds double precision)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT r.application_name, bool_or(r.state = 'streaming'), bool_or(r.sync_state IN ('sync', 'quorum')),
    max(pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END, r.replay_lsn))::float8,
    max(extract(epoch FROM r.replay_lag))::float8
  FROM pg_stat_replication r
  -- A copy that is being made follows nothing yet.
  WHERE r.application_name NOT IN ('pg_basebackup', 'pg_receivewal') GROUP BY 1
$function$;
REVOKE ALL ON FUNCTION known_standbys() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION known_standbys() TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.latest_event()
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
SELECT max(id) FROM event WHERE region_id = acting_region()
$function$;
REVOKE ALL ON FUNCTION latest_event() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION latest_event() TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.link_audit_subjects(entry text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO audit_subject (region_id, subject_id, entry_id)
  SELECT acting_region(), s.subject_id, entry FROM entry_subjects(entry) s
  WHERE s.subject_id <> entry AND EXISTS (SELECT FROM audit_about(ARRAY[s.subject_id]))
  ON CONFLICT DO NOTHING;
END
$function$;
REVOKE ALL ON FUNCTION link_audit_subjects(text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.notify_session_end()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  -- A hash: who listens learns no pseudonym, and however long an issuer's ids are, the notice fits.
  PERFORM pg_notify('doorstroom_session_end', encode(sha256(convert_to(NEW.user_id, 'UTF8')), 'hex'));
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION notify_session_end() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.record_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE fields jsonb := to_jsonb(NEW);
BEGIN
  INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation)
  SELECT fields ->> 'region_id', TG_ARGV[0] || '.' || (fields ->> TG_ARGV[2]), (fields ->> TG_ARGV[1])::uuid,
    array_agg(fields ->> c.name ORDER BY c.n), acting_user(), acting_organisation()
  FROM unnest(TG_ARGV[3]::text[]) WITH ORDINALITY AS c (name, n);
  -- Of equal notices in one transaction PostgreSQL sends one.
  PERFORM pg_notify('doorstroom_event', fields ->> 'region_id');
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION record_event() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.seal_audit()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  region CONSTANT text := acting_region();
  -- Transactions are sealed whole, so a seal may hold more events than this where one transaction wrote them.
  batch CONSTANT integer := 5000;
  head record;
  following bigint;
  previous text;
  sealed bigint[];
  fitting text;
BEGIN
  IF acting_role() IS DISTINCT FROM 'engine' THEN RAISE EXCEPTION 'not for this role' USING ERRCODE = 'insufficient_privilege'; END IF;
  -- The first number is that of sealing, so that the lock is nobody else's; the second is the region.
  IF NOT pg_try_advisory_xact_lock(7301002, hashtext(region)) THEN RETURN 0; END IF;
  -- A statement of its own after the lock: it sees what the holder before us has committed.
  SELECT s.number, s.hash, (SELECT max(e.xid) FROM audit_event e WHERE e.id = ANY (s.event_ids)) AS xid INTO head
  FROM audit_seal s WHERE s.region_id = region ORDER BY s.number DESC LIMIT 1;
  following := coalesce(head.number, 0) + 1;
  previous := coalesce(head.hash, repeat('0', 64));
  -- Everything below the head was sealed with it, so only what is above is looked at. Where the head itself is above every
  -- transaction of this server, the rows were restored from another one: then all are looked at, and those above count as ended.
  WITH moment AS MATERIALIZED (
    SELECT pg_snapshot_xmin(pg_current_snapshot()) AS oldest, pg_snapshot_xmax(pg_current_snapshot()) AS next,
      coalesce(head.xid, '0'::xid8) AS after
  ), candidate AS MATERIALIZED (
    SELECT e.id, e.xid FROM audit_event e, moment m
    WHERE e.region_id = region AND (e.xid > m.after OR m.after >= m.next)
      AND (e.xid < m.oldest OR (m.after >= m.next AND e.xid >= m.next))
      AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.region_id = region AND s.event_ids @> ARRAY[e.id])
  ), upto AS (
    SELECT max(xid) AS xid FROM (SELECT c.xid FROM candidate c ORDER BY c.xid LIMIT batch) first
  ), line AS (
    SELECT e.id, array_to_json(ARRAY[e.id::text, e.region_id, e.xid::text,
        to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.user_id, e.organisation, e.role, e.action,
        e.subject_kind, e.subject_id, e.category, e.ground, e.outcome, e.detail::text]
      || CASE WHEN e.subject_ids IS NULL THEN '{}' ELSE ARRAY[e.subject_ids::text] END)::text AS written
    FROM audit_event e JOIN candidate c ON c.id = e.id WHERE c.xid <= (SELECT xid FROM upto)
  )
  SELECT array_agg(l.id ORDER BY l.id),
    encode(sha256(convert_to(format('[%s,%s,%s]', to_json(region), following, to_json(previous))
      || string_agg(E'\n' || l.written, '' ORDER BY l.id), 'UTF8')), 'hex')
  INTO sealed, fitting FROM line l;
  IF sealed IS NULL THEN RETURN 0; END IF;
  INSERT INTO audit_seal (region_id, number, event_ids, previous_hash, hash) VALUES (region, following, sealed, previous, fitting);
  RETURN cardinality(sealed);
END
$function$;
ALTER FUNCTION seal_audit() OWNER TO doorstroom_sealer;
REVOKE ALL ON FUNCTION seal_audit() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seal_audit() TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.set_disabled_at()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  NEW.disabled_at := CASE WHEN NEW.state <> 'disabled' THEN NULL WHEN TG_OP = 'UPDATE' THEN coalesce(OLD.disabled_at, now()) ELSE now() END;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION set_disabled_at() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.stamp_audit_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  NEW.xid := pg_current_xact_id();
  NEW.at := clock_timestamp();
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION stamp_audit_event() FROM PUBLIC;

-- ====================================================================================================
-- policy
-- ====================================================================================================

CREATE TABLE policy_version (
  region_id text NOT NULL,
  version integer NOT NULL,
  document jsonb NOT NULL,
  sha256 text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  CONSTRAINT policy_version_pkey PRIMARY KEY (region_id, version),
  CONSTRAINT policy_version_version_check CHECK (version > 0),
  CONSTRAINT policy_version_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
CREATE TRIGGER policy_version_reasons AFTER INSERT ON policy_version FOR EACH ROW EXECUTE FUNCTION expand_policy_reasons();
ALTER TABLE policy_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY policy_version_read ON policy_version FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND true);
CREATE POLICY policy_version_insert ON policy_version FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
CREATE POLICY policy_version_update ON policy_version FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])))
  WITH CHECK (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
CREATE POLICY policy_version_delete ON policy_version FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
GRANT SELECT, INSERT ON policy_version TO doorstroom_app;

CREATE TABLE built_in_reason (
  list text NOT NULL,
  position smallint NOT NULL,
  code text NOT NULL,
  nl text NOT NULL,
  en text NOT NULL,
  effect text NOT NULL,
  CONSTRAINT built_in_reason_pkey PRIMARY KEY (list, code),
  CONSTRAINT built_in_reason_list_check CHECK (list = ANY (ARRAY['refusal'::text, 'decline'::text]))
);
GRANT SELECT ON built_in_reason TO doorstroom_app;
INSERT INTO built_in_reason VALUES
  ('decline', '1', 'too-far', 'Te ver reizen', 'Too far to travel', 'bar-programme'),
  ('decline', '2', 'prefers-current-provider', 'Wil bij de huidige aanbieder blijven', 'Prefers the present provider', 'stay'),
  ('decline', '3', 'week-unsuitable', 'De aangeboden week komt niet uit', 'The week offered does not suit', 'this-week'),
  ('decline', '4', 'wants-other-form', 'Wil een andere vorm van behandeling', 'Wants another form of treatment', 'bar-programme'),
  ('decline', '5', 'no-longer-needed', 'Heeft de behandeling niet meer nodig', 'No longer needs the treatment', 'withdraw'),
  ('decline', '6', 'no-reason-given', 'Geen reden gegeven', 'No reason given', 'bar-programme'),
  ('refusal', '1', 'clinically-unsuitable', 'Inhoudelijk niet passend bij de zorgvraag', 'Clinically unsuitable for this demand', 'bar-programme'),
  ('refusal', '2', 'exclusion-criterion', 'Valt onder een uitsluitgrond van het programma', 'Meets an exclusion criterion of the programme', 'bar-programme'),
  ('refusal', '3', 'programme-full-in-fact', 'Het programma heeft die week toch geen plek', 'The programme has no place that week after all', 'this-week'),
  ('refusal', '4', 'client-already-helped', 'De cliënt is al geholpen of staat niet meer op de lijst', 'The client has been helped already or is no longer on the list', 'withdraw'),
  ('refusal', '5', 'continuity-of-care', 'Continuïteit van zorg: de cliënt is bij ons bekend of in zorg', 'Continuity of care: the client is known to us or in our care', 'bar-provider'),
  ('refusal', '6', 'client-prefers-to-stay', 'De cliënt heeft eerder gezegd te willen blijven', 'The client has said before to prefer to stay', 'stay'),
  ('refusal', '7', 'insufficient-information', 'Te weinig gegevens om te kunnen oordelen', 'Too little information to judge', 'none');

CREATE TABLE refusal_reason (
  region_id text NOT NULL,
  policy_version integer NOT NULL,
  code text NOT NULL,
  position smallint NOT NULL,
  nl text NOT NULL,
  en text NOT NULL,
  effect text NOT NULL,
  sides text[] NOT NULL,
  withdrawn boolean NOT NULL,
  CONSTRAINT refusal_reason_pkey PRIMARY KEY (region_id, policy_version, code),
  CONSTRAINT refusal_reason_code_check CHECK (length(code) <= 40 AND code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'::text),
  CONSTRAINT refusal_reason_effect_check CHECK (effect = ANY (ARRAY['bar-programme'::text, 'bar-provider'::text, 'this-week'::text, 'withdraw'::text, 'stay'::text, 'none'::text])),
  CONSTRAINT refusal_reason_en_check CHECK (is_reason_label(en)),
  CONSTRAINT refusal_reason_nl_check CHECK (is_reason_label(nl)),
  CONSTRAINT refusal_reason_sides_check CHECK (cardinality(sides) > 0 AND sides <@ '{sending,receiving}'::text[] AND array_position(sides, NULL::text) IS NULL),
  CONSTRAINT refusal_reason_region_id_policy_version_fkey FOREIGN KEY (region_id, policy_version) REFERENCES policy_version(region_id, version)
);
CREATE TRIGGER refusal_reason_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON refusal_reason FOR EACH STATEMENT EXECUTE FUNCTION append_only();
ALTER TABLE refusal_reason ENABLE ROW LEVEL SECURITY;
CREATE POLICY refusal_reason_read ON refusal_reason FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND true);
GRANT SELECT ON refusal_reason TO doorstroom_app;

CREATE TABLE decline_reason (
  region_id text NOT NULL,
  policy_version integer NOT NULL,
  code text NOT NULL,
  position smallint NOT NULL,
  nl text NOT NULL,
  en text NOT NULL,
  effect text NOT NULL,
  withdrawn boolean NOT NULL,
  CONSTRAINT decline_reason_pkey PRIMARY KEY (region_id, policy_version, code),
  CONSTRAINT decline_reason_check CHECK (NOT (withdrawn AND code = 'no-reason-given'::text)),
  CONSTRAINT decline_reason_code_check CHECK (length(code) <= 40 AND code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'::text),
  CONSTRAINT decline_reason_effect_check CHECK (effect = ANY (ARRAY['bar-programme'::text, 'bar-provider'::text, 'this-week'::text, 'withdraw'::text, 'stay'::text])),
  CONSTRAINT decline_reason_en_check CHECK (is_reason_label(en)),
  CONSTRAINT decline_reason_nl_check CHECK (is_reason_label(nl)),
  CONSTRAINT decline_reason_region_id_policy_version_fkey FOREIGN KEY (region_id, policy_version) REFERENCES policy_version(region_id, version)
);
CREATE TRIGGER decline_reason_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON decline_reason FOR EACH STATEMENT EXECUTE FUNCTION append_only();
ALTER TABLE decline_reason ENABLE ROW LEVEL SECURITY;
CREATE POLICY decline_reason_read ON decline_reason FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND true);
GRANT SELECT ON decline_reason TO doorstroom_app;

CREATE VIEW decline_reason_words WITH (security_invoker=true) AS
 SELECT region_id,
    policy_version,
    code,
    nl,
    en
   FROM decline_reason;
GRANT SELECT ON decline_reason_words TO doorstroom_app;

CREATE VIEW rejection_reason_words WITH (security_invoker=true) AS
 SELECT region_id,
    policy_version,
    code,
    nl,
    en
   FROM refusal_reason;
GRANT SELECT ON rejection_reason_words TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.expand_policy_reasons()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE given jsonb := NEW.document;
BEGIN
  INSERT INTO refusal_reason (region_id, policy_version, code, position, nl, en, effect, sides, withdrawn)
  SELECT NEW.region_id, NEW.version, r ->> 'code', n, r ->> 'nl', r ->> 'en', r ->> 'effect',
    CASE WHEN r ? 'sides' THEN ARRAY(SELECT jsonb_array_elements_text(r -> 'sides')) ELSE '{sending,receiving}' END,
    coalesce((r ->> 'withdrawn')::boolean, false)
  FROM jsonb_array_elements(given -> 'refusalReasons') WITH ORDINALITY AS e (r, n)
  UNION ALL
  SELECT NEW.region_id, NEW.version, b.code, b.position, b.nl, b.en, b.effect, '{sending,receiving}', false
  FROM built_in_reason b WHERE b.list = 'refusal' AND NOT given ? 'refusalReasons';
  INSERT INTO decline_reason (region_id, policy_version, code, position, nl, en, effect, withdrawn)
  SELECT NEW.region_id, NEW.version, r ->> 'code', n, r ->> 'nl', r ->> 'en', r ->> 'effect', coalesce((r ->> 'withdrawn')::boolean, false)
  FROM jsonb_array_elements(given -> 'declineReasons') WITH ORDINALITY AS e (r, n)
  UNION ALL
  SELECT NEW.region_id, NEW.version, b.code, b.position, b.nl, b.en, b.effect, false
  FROM built_in_reason b WHERE b.list = 'decline' AND NOT given ? 'declineReasons';
  IF EXISTS (
    SELECT FROM built_in_reason b WHERE NOT EXISTS (
      SELECT FROM refusal_reason r WHERE b.list = 'refusal' AND r.region_id = NEW.region_id AND r.policy_version = NEW.version AND r.code = b.code
      UNION ALL
      SELECT FROM decline_reason r WHERE b.list = 'decline' AND r.region_id = NEW.region_id AND r.policy_version = NEW.version AND r.code = b.code)
  ) THEN
    RAISE EXCEPTION 'a reason of the product itself is withdrawn, not left out' USING ERRCODE = 'check_violation', CONSTRAINT = 'policy_keeps_built_in_reasons';
  END IF;
  IF 2 <> (SELECT count(DISTINCT side) FROM refusal_reason r, unnest(r.sides) AS side
           WHERE r.region_id = NEW.region_id AND r.policy_version = NEW.version AND NOT r.withdrawn) THEN
    RAISE EXCEPTION 'each side keeps a reason to refuse' USING ERRCODE = 'check_violation', CONSTRAINT = 'policy_reason_for_each_side';
  END IF;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION expand_policy_reasons() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.is_reason_label(label text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT length(label) BETWEEN 1 AND 120 AND label = btrim(label) AND label !~ '[[:cntrl:]]' $function$;
REVOKE ALL ON FUNCTION is_reason_label(text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.is_replaced(region text, version integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
SELECT EXISTS (SELECT FROM policy_version v WHERE v.region_id = region AND v.version > is_replaced.version AND v.created_at < now() - interval '1 minute')
$function$;
REVOKE ALL ON FUNCTION is_replaced(text,integer) FROM PUBLIC;

-- ====================================================================================================
-- registry
-- ====================================================================================================

CREATE TABLE area (
  region_id text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  latitude double precision,
  longitude double precision,
  merged_into text,
  CONSTRAINT area_pkey PRIMARY KEY (region_id, code),
  CONSTRAINT area_check CHECK (merged_into <> code),
  CONSTRAINT area_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id),
  CONSTRAINT area_region_id_merged_into_fkey FOREIGN KEY (region_id, merged_into) REFERENCES area(region_id, code)
);
COMMENT ON COLUMN area.merged_into IS 'the area of today in which it lies; it keeps its name for what was written of it';
ALTER TABLE area ENABLE ROW LEVEL SECURITY;
CREATE POLICY area_read ON area FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND true);
CREATE POLICY area_insert ON area FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
CREATE POLICY area_update ON area FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])))
  WITH CHECK (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
CREATE POLICY area_delete ON area FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
GRANT SELECT, INSERT, UPDATE ON area TO doorstroom_app;

CREATE TABLE travel_time (
  region_id text NOT NULL,
  from_area text NOT NULL,
  to_area text NOT NULL,
  minutes integer,
  source text NOT NULL,
  CONSTRAINT travel_time_pkey PRIMARY KEY (region_id, from_area, to_area),
  CONSTRAINT travel_time_minutes_check CHECK (minutes >= 0 AND minutes <= 1440),
  CONSTRAINT travel_time_source_check CHECK (source = ANY (ARRAY['estimate'::text, 'matrix'::text])),
  CONSTRAINT travel_time_region_id_from_area_fkey FOREIGN KEY (region_id, from_area) REFERENCES area(region_id, code),
  CONSTRAINT travel_time_region_id_to_area_fkey FOREIGN KEY (region_id, to_area) REFERENCES area(region_id, code)
);
ALTER TABLE travel_time ENABLE ROW LEVEL SECURITY;
CREATE POLICY travel_time_read ON travel_time FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND true);
CREATE POLICY travel_time_insert ON travel_time FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
CREATE POLICY travel_time_update ON travel_time FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])))
  WITH CHECK (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
CREATE POLICY travel_time_delete ON travel_time FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
GRANT SELECT, INSERT, UPDATE ON travel_time TO doorstroom_app;

CREATE TABLE provider (
  region_id text NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  max_out integer,
  max_net_in integer,
  min_high_share numeric(5,4),
  reference_form text NOT NULL DEFAULT 'random'::text,
  contact_phone text,
  contact_address text,
  contact_mail text,
  CONSTRAINT provider_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT provider_contact_address_check CHECK (contact_address ~ '^[[:alnum:]][[:alnum:] .,''/()-]{4,119}$'::text),
  CONSTRAINT provider_contact_mail_check CHECK (contact_mail ~ '^[A-Za-z0-9.!#$%&*+/=?^_{|}~-]{1,64}@[A-Za-z0-9.-]{1,254}$'::text),
  CONSTRAINT provider_contact_phone_check CHECK (contact_phone ~ '^[+]?[0-9][0-9 -]{1,28}[0-9]$'::text),
  CONSTRAINT provider_id_check CHECK (id ~ '^[0-9]{8}$'::text),
  CONSTRAINT provider_max_net_in_check CHECK (max_net_in >= 0),
  CONSTRAINT provider_max_out_check CHECK (max_out >= 0),
  CONSTRAINT provider_min_high_share_check CHECK (min_high_share >= 0::numeric AND min_high_share <= 1::numeric),
  CONSTRAINT provider_reference_form_check CHECK (reference_form ~ '^(random|[A-Za-z]{0,3}-?(#{3,8}|YYYY-?(MM-?)?#{3,5}))$'::text),
  CONSTRAINT provider_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
ALTER TABLE provider ENABLE ROW LEVEL SECURITY;
CREATE POLICY provider_read ON provider FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND true);
CREATE POLICY provider_insert ON provider FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
CREATE POLICY provider_update ON provider FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])))
  WITH CHECK (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
CREATE POLICY provider_delete ON provider FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
GRANT SELECT, INSERT, UPDATE ON provider TO doorstroom_app;

CREATE TABLE programme (
  region_id text NOT NULL,
  id text NOT NULL,
  provider_id text NOT NULL,
  reference text NOT NULL,
  name text NOT NULL,
  area text NOT NULL,
  online boolean NOT NULL,
  diagnoses text[] NOT NULL,
  takes_all boolean NOT NULL DEFAULT false,
  takes_undiagnosed boolean NOT NULL DEFAULT false,
  settings text[] NOT NULL,
  levels text[],
  intensities text[],
  forms text[],
  age_from smallint NOT NULL,
  age_to smallint NOT NULL,
  titles text[],
  circuits text[],
  languages text[] NOT NULL,
  interpreted text[] NOT NULL DEFAULT '{}'::text[],
  female_clinician boolean,
  severities smallint[] NOT NULL,
  insurers text[],
  excludes text[] NOT NULL,
  excludes_soft text[] NOT NULL DEFAULT '{}'::text[],
  public_name text,
  intake_stop boolean NOT NULL,
  intake_wait smallint,
  treatment_wait smallint,
  min_start smallint,
  valid_from timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT programme_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT programme_region_id_id_provider_id_key UNIQUE (region_id, id, provider_id),
  CONSTRAINT programme_region_id_provider_id_reference_key UNIQUE (region_id, provider_id, reference),
  CONSTRAINT programme_age_from_check CHECK (age_from >= 0 AND age_from <= 120),
  CONSTRAINT programme_check CHECK (takes_all OR takes_undiagnosed OR cardinality(diagnoses) > 0),
  CONSTRAINT programme_check1 CHECK (cardinality(settings) > 0 OR intensities IS NOT NULL),
  CONSTRAINT programme_check2 CHECK (age_to > age_from AND age_to <= 120),
  CONSTRAINT programme_circuits_check CHECK (cardinality(circuits) > 0 AND circuits <@ ARRAY['youth'::text, 'adults'::text, 'elderly'::text, 'addiction'::text, 'forensic'::text]),
  CONSTRAINT programme_diagnoses_check CHECK (NOT diagnoses && ARRAY['no-distinction'::text, 'not-yet-diagnosed'::text]),
  CONSTRAINT programme_forms_check CHECK (cardinality(forms) > 0),
  CONSTRAINT programme_intake_wait_check CHECK (intake_wait >= 0 AND intake_wait <= 520),
  CONSTRAINT programme_intensities_check CHECK (cardinality(intensities) > 0),
  CONSTRAINT programme_languages_check CHECK (cardinality(languages) > 0),
  CONSTRAINT programme_levels_check CHECK (cardinality(levels) > 0),
  CONSTRAINT programme_min_start_check CHECK (min_start >= 1 AND min_start <= 100),
  CONSTRAINT programme_name_check CHECK (char_length(name) >= 2 AND char_length(name) <= 80 AND name !~ '[<>@[:cntrl:]]'::text),
  CONSTRAINT programme_public_name_check CHECK (public_name ~ '^[a-z][a-z-]{1,39}$'::text),
  CONSTRAINT programme_reference_check CHECK (reference ~ '^[A-Za-z0-9_-]{2,64}$'::text),
  CONSTRAINT programme_severities_check CHECK (cardinality(severities) > 0),
  CONSTRAINT programme_titles_check CHECK (cardinality(titles) > 0 AND titles <@ ARRAY['zvw'::text, 'jeugdwet'::text, 'wlz'::text, 'wfz'::text]),
  CONSTRAINT programme_treatment_wait_check CHECK (treatment_wait >= 0 AND treatment_wait <= 520),
  CONSTRAINT programme_region_id_area_fkey FOREIGN KEY (region_id, area) REFERENCES area(region_id, code),
  CONSTRAINT programme_region_id_provider_id_fkey FOREIGN KEY (region_id, provider_id) REFERENCES provider(region_id, id)
);
CREATE INDEX programme_diagnoses ON programme USING gin (diagnoses);
CREATE TRIGGER programme_area BEFORE INSERT OR UPDATE OF area ON programme FOR EACH ROW EXECUTE FUNCTION settle_area();
CREATE TRIGGER programme_history BEFORE DELETE OR UPDATE ON programme FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE TRIGGER programme_noted AFTER UPDATE ON programme REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_change();
ALTER TABLE programme ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme_read ON programme FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND true);
CREATE POLICY programme_insert ON programme FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY programme_update ON programme FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text))
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY programme_delete ON programme FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
GRANT SELECT, INSERT, UPDATE, DELETE ON programme TO doorstroom_app;

CREATE TABLE slot (
  region_id text NOT NULL,
  programme_id text NOT NULL,
  provider_id text NOT NULL,
  week text NOT NULL,
  offered smallint NOT NULL,
  valid_from timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT slot_pkey PRIMARY KEY (region_id, programme_id, week),
  CONSTRAINT slot_offered_check CHECK (offered >= 0 AND offered <= 1000),
  CONSTRAINT slot_week_check CHECK (week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'::text),
  CONSTRAINT slot_region_id_programme_id_provider_id_fkey FOREIGN KEY (region_id, programme_id, provider_id) REFERENCES programme(region_id, id, provider_id)
);
CREATE TRIGGER slot_guard BEFORE DELETE OR UPDATE ON slot FOR EACH ROW EXECUTE FUNCTION guard_slot();
CREATE TRIGGER slot_history BEFORE DELETE OR UPDATE ON slot FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE TRIGGER slot_noted AFTER UPDATE ON slot REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_change();
ALTER TABLE slot ENABLE ROW LEVEL SECURITY;
CREATE POLICY slot_read ON slot FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND true);
CREATE POLICY slot_insert ON slot FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY slot_update ON slot FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text))
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY slot_delete ON slot FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
GRANT SELECT, INSERT, UPDATE, DELETE ON slot TO doorstroom_app;

CREATE TABLE ceiling (
  region_id text NOT NULL,
  insurer text NOT NULL,
  provider_id text NOT NULL,
  max integer NOT NULL,
  valid_from timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT ceiling_pkey PRIMARY KEY (region_id, insurer, provider_id),
  CONSTRAINT ceiling_insurer_check CHECK (insurer ~ '^[0-9]{4}$'::text),
  CONSTRAINT ceiling_max_check CHECK (max >= 0),
  CONSTRAINT ceiling_region_id_provider_id_fkey FOREIGN KEY (region_id, provider_id) REFERENCES provider(region_id, id)
);
CREATE TRIGGER ceiling_history BEFORE DELETE OR UPDATE ON ceiling FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE TRIGGER ceiling_noted AFTER UPDATE ON ceiling REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_change();
CREATE TRIGGER ceiling_noted_insert AFTER INSERT ON ceiling REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_change();
ALTER TABLE ceiling ENABLE ROW LEVEL SECURITY;
CREATE POLICY ceiling_read ON ceiling FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (provider_id = (( SELECT acting_organisation() AS acting_organisation)) OR (( SELECT acting_role() AS acting_role)) = 'engine'::text OR (( SELECT acting_role() AS acting_role)) = 'insurer'::text));
CREATE POLICY ceiling_insert ON ceiling FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY ceiling_update ON ceiling FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text))
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY ceiling_delete ON ceiling FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
GRANT SELECT, INSERT, UPDATE, DELETE ON ceiling TO doorstroom_app;

CREATE TABLE waiting_list_entry (
  region_id text NOT NULL,
  id text NOT NULL,
  provider_id text NOT NULL,
  reference text NOT NULL,
  programme_id text,
  area text NOT NULL,
  diagnosis text NOT NULL,
  settings text[] NOT NULL,
  levels text[],
  intensities text[],
  forms text[],
  age_from smallint NOT NULL,
  age_to smallint NOT NULL,
  title text,
  circuit text,
  language text NOT NULL,
  severity smallint NOT NULL,
  care_type text,
  insurer text,
  max_travel smallint,
  flags text[] NOT NULL,
  registered_on date NOT NULL,
  referred_on date,
  intake_on date,
  expected_intake_week text,
  expected_treatment_weeks smallint,
  client_wish text NOT NULL DEFAULT 'not-asked'::text,
  client_wish_on date,
  conditions text[] NOT NULL DEFAULT '{}'::text[],
  not_before text,
  former_providers text[] NOT NULL DEFAULT '{}'::text[],
  state text NOT NULL DEFAULT 'waiting'::text,
  confirmed_on date NOT NULL,
  still_waiting_on date,
  poll_answer text,
  polled_on date,
  cleaned_as text,
  content_sha256 text NOT NULL,
  valid_from timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT waiting_list_entry_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT waiting_list_entry_region_id_provider_id_reference_key UNIQUE (region_id, provider_id, reference),
  CONSTRAINT waiting_list_entry_age_from_check CHECK (age_from >= 0 AND age_from <= 120),
  CONSTRAINT waiting_list_entry_care_type_check CHECK (care_type ~ '^[0-9]{1,2}$'::text),
  CONSTRAINT waiting_list_entry_check CHECK (cardinality(settings) > 0 OR intensities IS NOT NULL),
  CONSTRAINT waiting_list_entry_check1 CHECK (age_to > age_from AND age_to <= 120),
  CONSTRAINT waiting_list_entry_check2 CHECK (intake_on >= registered_on),
  CONSTRAINT waiting_list_entry_check3 CHECK (client_wish = 'not-asked'::text OR client_wish_on IS NOT NULL),
  CONSTRAINT waiting_list_entry_check4 CHECK ((poll_answer IS NULL) = (polled_on IS NULL)),
  CONSTRAINT waiting_list_entry_check5 CHECK (cleaned_as IS NULL OR state = 'left'::text),
  CONSTRAINT waiting_list_entry_circuit_check CHECK (circuit = ANY (ARRAY['youth'::text, 'adults'::text, 'elderly'::text, 'addiction'::text, 'forensic'::text])),
  CONSTRAINT waiting_list_entry_cleaned_as_check CHECK (cleaned_as = ANY (ARRAY['helped-elsewhere'::text, 'started-here'::text, 'wants-no-care'::text, 'not-for-this-list'::text, 'deceased'::text])),
  CONSTRAINT waiting_list_entry_client_wish_check CHECK (client_wish = ANY (ARRAY['open'::text, 'stay'::text, 'not-asked'::text])),
  CONSTRAINT waiting_list_entry_conditions_check CHECK (conditions <@ ARRAY['no-group'::text, 'no-online'::text, 'female-clinician'::text, 'own-language-only'::text]),
  CONSTRAINT waiting_list_entry_expected_intake_week_check CHECK (expected_intake_week ~ '^[0-9]{4}-W[0-9]{2}$'::text),
  CONSTRAINT waiting_list_entry_expected_treatment_weeks_check CHECK (expected_treatment_weeks >= 0 AND expected_treatment_weeks <= 520),
  CONSTRAINT waiting_list_entry_former_providers_check CHECK (array_to_string(former_providers, ' '::text) ~ '^([0-9]{8}/[0-9]{4}-[0-9]{2}( |$))*$'::text),
  CONSTRAINT waiting_list_entry_forms_check CHECK (cardinality(forms) > 0),
  CONSTRAINT waiting_list_entry_insurer_check CHECK (insurer ~ '^[0-9]{4}$'::text),
  CONSTRAINT waiting_list_entry_intensities_check CHECK (cardinality(intensities) > 0),
  CONSTRAINT waiting_list_entry_levels_check CHECK (cardinality(levels) > 0),
  CONSTRAINT waiting_list_entry_max_travel_check CHECK (max_travel >= 0 AND max_travel <= 600),
  CONSTRAINT waiting_list_entry_not_before_check CHECK (not_before ~ '^[0-9]{4}-W[0-9]{2}$'::text),
  CONSTRAINT waiting_list_entry_poll_answer_check CHECK (poll_answer = ANY (ARRAY['still-waiting'::text, 'not-reached'::text, 'helped-elsewhere'::text, 'started-here'::text, 'wants-no-care'::text, 'not-for-this-list'::text, 'deceased'::text])),
  CONSTRAINT waiting_list_entry_reference_check CHECK (reference ~ '^[A-Za-z0-9_-]{3,64}$'::text),
  CONSTRAINT waiting_list_entry_severity_check CHECK (severity >= 1 AND severity <= 3),
  CONSTRAINT waiting_list_entry_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'transferring'::text, 'left'::text])),
  CONSTRAINT waiting_list_entry_title_check CHECK (title = ANY (ARRAY['zvw'::text, 'jeugdwet'::text, 'wlz'::text, 'wfz'::text])),
  CONSTRAINT waiting_list_entry_region_id_area_fkey FOREIGN KEY (region_id, area) REFERENCES area(region_id, code),
  CONSTRAINT waiting_list_entry_region_id_programme_id_provider_id_fkey FOREIGN KEY (region_id, programme_id, provider_id) REFERENCES programme(region_id, id, provider_id),
  CONSTRAINT waiting_list_entry_region_id_provider_id_fkey FOREIGN KEY (region_id, provider_id) REFERENCES provider(region_id, id)
);
CREATE INDEX waiting_list_entry_known ON waiting_list_entry USING btree (region_id, valid_from);
CREATE INDEX waiting_list_entry_list ON waiting_list_entry USING btree (region_id, programme_id);
CREATE INDEX waiting_list_entry_own ON waiting_list_entry USING btree (region_id, provider_id, registered_on, id);
CREATE INDEX waiting_list_entry_state ON waiting_list_entry USING btree (region_id, state);
CREATE TRIGGER entry_area BEFORE INSERT OR UPDATE OF area ON waiting_list_entry FOR EACH ROW EXECUTE FUNCTION settle_area();
CREATE TRIGGER entry_date_guard BEFORE UPDATE ON waiting_list_entry FOR EACH ROW EXECUTE FUNCTION guard_registration_date();
CREATE TRIGGER entry_erased_guard BEFORE INSERT ON waiting_list_entry FOR EACH ROW EXECUTE FUNCTION guard_erased();
CREATE TRIGGER entry_history BEFORE DELETE OR UPDATE ON waiting_list_entry FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE TRIGGER entry_noted AFTER UPDATE ON waiting_list_entry REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_change();
ALTER TABLE waiting_list_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY waiting_list_entry_read ON waiting_list_entry FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (provider_id = (( SELECT acting_organisation() AS acting_organisation)) OR (( SELECT acting_role() AS acting_role)) = 'engine'::text));
CREATE POLICY waiting_list_entry_insert ON waiting_list_entry FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY waiting_list_entry_update ON waiting_list_entry FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text))
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY waiting_list_entry_delete ON waiting_list_entry FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
GRANT SELECT, INSERT, UPDATE ON waiting_list_entry TO doorstroom_app;

CREATE TABLE entry_bar (
  region_id text NOT NULL,
  entry_id text NOT NULL,
  provider_id text NOT NULL,
  barred text NOT NULL,
  reason text NOT NULL,
  since timestamp with time zone NOT NULL DEFAULT now(),
  until date,
  CONSTRAINT entry_bar_pkey PRIMARY KEY (region_id, entry_id, barred),
  CONSTRAINT entry_bar_region_id_entry_id_fkey FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry(region_id, id)
);
COMMENT ON COLUMN entry_bar.provider_id IS 'the entry''s own provider, for row-level security';
COMMENT ON COLUMN entry_bar.barred IS 'id of a programme or of a provider';
ALTER TABLE entry_bar ENABLE ROW LEVEL SECURITY;
CREATE POLICY entry_bar_read ON entry_bar FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (provider_id = (( SELECT acting_organisation() AS acting_organisation)) OR (( SELECT acting_role() AS acting_role)) = 'engine'::text));
CREATE POLICY entry_bar_insert ON entry_bar FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY entry_bar_update ON entry_bar FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text))
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY entry_bar_delete ON entry_bar FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
GRANT SELECT, INSERT, UPDATE, DELETE ON entry_bar TO doorstroom_app;

CREATE TABLE registry_history (
  region_id text NOT NULL,
  table_name text NOT NULL,
  row_key text NOT NULL,
  provider_id text NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  valid_to timestamp with time zone NOT NULL,
  changed_by text,
  was jsonb NOT NULL
);
CREATE INDEX registry_history_known ON registry_history USING btree (region_id, table_name, valid_from);
CREATE INDEX registry_history_row ON registry_history USING btree (region_id, table_name, row_key, valid_from);
ALTER TABLE registry_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY registry_history_read ON registry_history FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (provider_id = (( SELECT acting_organisation() AS acting_organisation)) OR (( SELECT acting_role() AS acting_role)) = 'engine'::text));
GRANT SELECT ON registry_history TO doorstroom_app;

CREATE TABLE registry_change (
  region_id text NOT NULL,
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  provider_id text NOT NULL,
  noted_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT registry_change_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT registry_change_region_id_provider_id_fkey FOREIGN KEY (region_id, provider_id) REFERENCES provider(region_id, id)
);
ALTER TABLE registry_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY registry_change_all ON registry_change FOR ALL TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text)
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
GRANT SELECT, INSERT, DELETE ON registry_change TO doorstroom_app;

CREATE TABLE slot_hold (
  region_id text NOT NULL,
  proposal_id uuid NOT NULL,
  programme_id text NOT NULL,
  week text NOT NULL,
  place smallint NOT NULL,
  state text NOT NULL DEFAULT 'held'::text,
  held_at timestamp with time zone NOT NULL DEFAULT now(),
  released_at timestamp with time zone,
  CONSTRAINT slot_hold_pkey PRIMARY KEY (region_id, proposal_id, week),
  CONSTRAINT slot_hold_check CHECK ((released_at IS NULL) = (state <> 'released'::text)),
  CONSTRAINT slot_hold_place_check CHECK (place > 0),
  CONSTRAINT slot_hold_state_check CHECK (state = ANY (ARRAY['held'::text, 'released'::text, 'used'::text])),
  CONSTRAINT slot_hold_region_id_programme_id_week_fkey FOREIGN KEY (region_id, programme_id, week) REFERENCES slot(region_id, programme_id, week),
  CONSTRAINT slot_hold_region_id_proposal_id_fkey FOREIGN KEY (region_id, proposal_id) REFERENCES proposal(region_id, id)
);
CREATE UNIQUE INDEX slot_hold_place ON slot_hold USING btree (region_id, programme_id, week, place) WHERE state <> 'released'::text;
CREATE TRIGGER audit_slot_hold_insert AFTER INSERT ON slot_hold REFERENCING NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION audit_slot_hold_insert();
CREATE TRIGGER audit_slot_hold_update AFTER UPDATE ON slot_hold REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION audit_slot_hold_update();
CREATE TRIGGER slot_hold_guard BEFORE INSERT ON slot_hold FOR EACH ROW EXECUTE FUNCTION guard_hold();
CREATE CONSTRAINT TRIGGER slot_hold_option_guard AFTER INSERT ON slot_hold DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_further_hold();
CREATE TRIGGER slot_hold_step_guard BEFORE UPDATE ON slot_hold FOR EACH ROW EXECUTE FUNCTION guard_hold_step();
CREATE TRIGGER worklist_after_slot_hold_insert AFTER INSERT ON slot_hold REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION worklist_after_slot_hold();
CREATE TRIGGER worklist_after_slot_hold_update AFTER UPDATE ON slot_hold REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION worklist_after_slot_hold();
ALTER TABLE slot_hold ENABLE ROW LEVEL SECURITY;
CREATE POLICY slot_hold_read ON slot_hold FOR SELECT TO doorstroom_app
  USING (region_id = acting_region());
CREATE POLICY slot_hold_insert ON slot_hold FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (EXISTS ( SELECT
   FROM proposal p
  WHERE p.region_id = slot_hold.region_id AND p.id = slot_hold.proposal_id)));
CREATE POLICY slot_hold_update ON slot_hold FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (EXISTS ( SELECT
   FROM proposal p
  WHERE p.region_id = slot_hold.region_id AND p.id = slot_hold.proposal_id)));
GRANT SELECT, INSERT, UPDATE (released_at, state) ON slot_hold TO doorstroom_app;

CREATE TABLE follow_up_kind (
  code text NOT NULL,
  CONSTRAINT follow_up_kind_pkey PRIMARY KEY (code)
);
GRANT SELECT ON follow_up_kind TO doorstroom_app;
INSERT INTO follow_up_kind VALUES
  ('danger-now'),
  ('offer-declined'),
  ('offer-expired'),
  ('proposal-expired'),
  ('proposal-refused'),
  ('proposal-withdrawn'),
  ('returned'),
  ('treatment-started');

CREATE TABLE follow_up (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  provider_id text NOT NULL,
  entry_id text NOT NULL,
  kind text NOT NULL,
  cause_id uuid,
  owner text,
  owner_name text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  done_at timestamp with time zone,
  done_by text,
  CONSTRAINT follow_up_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT follow_up_region_id_kind_cause_id_key UNIQUE (region_id, kind, cause_id),
  CONSTRAINT follow_up_check CHECK ((cause_id IS NULL) = (kind = 'danger-now'::text)),
  CONSTRAINT follow_up_kind_fkey FOREIGN KEY (kind) REFERENCES follow_up_kind(code),
  CONSTRAINT follow_up_region_id_entry_id_fkey FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry(region_id, id)
);
CREATE UNIQUE INDEX follow_up_of_entry ON follow_up USING btree (region_id, kind, entry_id) WHERE cause_id IS NULL AND done_at IS NULL;
CREATE INDEX follow_up_open ON follow_up USING btree (region_id, provider_id, created_at) WHERE done_at IS NULL;
CREATE TRIGGER event_on_insert AFTER INSERT ON follow_up FOR EACH ROW EXECUTE FUNCTION record_event('follow-up', 'id', 'kind', '{provider_id}');
CREATE TRIGGER event_on_update AFTER UPDATE ON follow_up FOR EACH ROW WHEN (old.kind IS DISTINCT FROM new.kind) EXECUTE FUNCTION record_event('follow-up', 'id', 'kind', '{provider_id}');
CREATE TRIGGER follow_up_guard BEFORE UPDATE ON follow_up FOR EACH ROW EXECUTE FUNCTION guard_follow_up();
CREATE TRIGGER follow_up_notify_owner AFTER UPDATE ON follow_up FOR EACH ROW WHEN (old.owner IS DISTINCT FROM new.owner) EXECUTE FUNCTION notify_follow_up_owner();
ALTER TABLE follow_up ENABLE ROW LEVEL SECURITY;
CREATE POLICY follow_up_all ON follow_up FOR ALL TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text))
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text OR (EXISTS ( SELECT
   FROM proposal p
  WHERE p.region_id = follow_up.region_id AND p.entry_id = follow_up.entry_id AND p.from_provider = follow_up.provider_id))));
GRANT SELECT, INSERT, UPDATE ON follow_up TO doorstroom_app;

CREATE VIEW area_name WITH (security_invoker=true) AS
 SELECT region_id,
    code,
    name
   FROM area a;
GRANT SELECT ON area_name TO doorstroom_app;

CREATE VIEW area_travel WITH (security_invoker=true) AS
 SELECT region_id,
    from_area,
    to_area,
    minutes
   FROM travel_time t;
GRANT SELECT ON area_travel TO doorstroom_app;

CREATE VIEW current_bar WITH (security_invoker=true) AS
 SELECT region_id,
    entry_id AS entry,
    barred,
    until
   FROM entry_bar b;
GRANT SELECT ON current_bar TO doorstroom_app;

CREATE VIEW current_entry WITH (security_invoker=true) AS
 SELECT region_id,
    id,
    provider_id AS provider,
    reference,
    state,
    programme_id AS programme,
    area,
    diagnosis,
    settings,
    ARRAY[age_from, age_to] AS age,
    language,
    severity,
    insurer,
    max_travel,
    flags,
    registered_on,
    intake_on,
    expected_intake_week,
    expected_treatment_weeks,
    client_wish,
    client_wish_on,
    conditions,
    not_before,
    former_providers,
    title,
    circuit,
    levels,
    intensities,
    forms,
    care_type
   FROM waiting_list_entry e;
GRANT SELECT ON current_entry TO doorstroom_app;

CREATE VIEW current_programme WITH (security_invoker=true) AS
 SELECT j.region_id,
    j.id,
    j.provider_id AS provider,
    p.name AS provider_name,
    j.name,
    j.area,
    a.name AS area_name,
    j.online,
    j.diagnoses,
    j.settings,
    ARRAY[j.age_from, j.age_to] AS ages,
    j.languages,
    j.severities,
    j.insurers,
    j.excludes,
    j.intake_stop,
    j.intake_wait,
    j.treatment_wait,
    j.min_start,
    j.interpreted,
    j.female_clinician,
    j.titles,
    j.circuits,
    j.takes_all,
    j.takes_undiagnosed,
    j.levels,
    j.intensities,
    j.forms,
    j.excludes_soft,
    j.public_name
   FROM programme j
     LEFT JOIN provider p ON p.region_id = j.region_id AND p.id = j.provider_id
     LEFT JOIN area a ON a.region_id = j.region_id AND a.code = j.area;
GRANT SELECT ON current_programme TO doorstroom_app;

CREATE VIEW current_slot WITH (security_invoker=true) AS
 SELECT region_id,
    programme_id AS programme,
    week,
    offered,
    ( SELECT count(*)::integer AS count
           FROM slot_hold h
          WHERE h.region_id = s.region_id AND h.programme_id = s.programme_id AND h.week = s.week AND h.state <> 'released'::text) AS taken
   FROM slot s;
GRANT SELECT ON current_slot TO doorstroom_app;

CREATE VIEW follow_up_state WITH (security_invoker=true) AS
 SELECT region_id,
    id,
    provider_id,
    kind,
    cause_id,
    done_at
   FROM follow_up u;
GRANT SELECT ON follow_up_state TO doorstroom_app;

CREATE VIEW own_entry WITH (security_invoker=true) AS
 SELECT region_id,
    id,
    provider_id,
    reference,
    state,
    area,
    diagnosis,
    settings,
    levels,
    intensities,
    forms,
    title,
    circuit,
    language,
    severity,
    care_type,
    insurer,
    max_travel,
    flags,
    registered_on,
    intake_on,
    expected_intake_week,
    expected_treatment_weeks,
    client_wish,
    client_wish_on,
    conditions,
    not_before,
    former_providers,
    programme_id,
    confirmed_on,
    valid_from
   FROM waiting_list_entry e;
GRANT SELECT ON own_entry TO doorstroom_app;

CREATE VIEW programme_name WITH (security_invoker=true) AS
 SELECT region_id,
    id,
    provider_id AS provider,
    name
   FROM programme j;
GRANT SELECT ON programme_name TO doorstroom_app;

CREATE VIEW provider_name WITH (security_invoker=true) AS
 SELECT region_id,
    id,
    name
   FROM provider p;
GRANT SELECT ON provider_name TO doorstroom_app;

CREATE VIEW provider_size WITH (security_invoker=true) AS
 SELECT region_id,
    id,
    name,
    ( SELECT count(*)::integer AS count
           FROM waiting_list_entry e
          WHERE e.region_id = p.region_id AND e.provider_id = p.id) AS entries
   FROM provider p;
GRANT SELECT ON provider_size TO doorstroom_app;

CREATE VIEW slot_taken WITH (security_invoker=true) AS
 SELECT region_id,
    programme_id AS programme,
    week,
    count(*)::integer AS taken
   FROM slot_hold h
  WHERE state <> 'released'::text
  GROUP BY region_id, programme_id, week;
GRANT SELECT ON slot_taken TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.audit_slot_hold_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, subject_ids, category, ground, outcome, detail)
  SELECT b.region_id, coalesce(acting_user(), session_user), acting_organisation(), coalesce(acting_role(), 'database'), 'hold.state', 'hold',
    CASE WHEN count(*) = 1 THEN min(b.proposal_id::text) END, CASE WHEN count(*) > 1 THEN array_agg(b.proposal_id::text ORDER BY b.proposal_id) END,
    'transfer-state', CASE WHEN acting_organisation() IS NULL THEN 'regional-task' ELSE 'treatment-relation' END, 'done',
    jsonb_strip_nulls(jsonb_build_object('from', NULL::text, 'to', b.state, 'week', b.week))
  FROM became b
  GROUP BY b.region_id, b.state, b.week;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION audit_slot_hold_insert() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.audit_slot_hold_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, subject_ids, category, ground, outcome, detail)
  SELECT b.region_id, coalesce(acting_user(), session_user), acting_organisation(), coalesce(acting_role(), 'database'), 'hold.state', 'hold',
    CASE WHEN count(*) = 1 THEN min(b.proposal_id::text) END, CASE WHEN count(*) > 1 THEN array_agg(b.proposal_id::text ORDER BY b.proposal_id) END,
    'transfer-state', CASE WHEN acting_organisation() IS NULL THEN 'regional-task' ELSE 'treatment-relation' END, 'done',
    jsonb_strip_nulls(jsonb_build_object('from', w.state, 'to', b.state, 'week', b.week))
  FROM became b JOIN was w ON w.region_id = b.region_id AND w.proposal_id = b.proposal_id AND w.week = b.week AND w.state <> b.state
  GROUP BY b.region_id, w.state, b.state, b.week;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION audit_slot_hold_update() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.entry_known(entry text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF coalesce(acting_role(), '') NOT IN ('engine', 'privacy-officer') THEN RAISE EXCEPTION 'not for this role' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN EXISTS (SELECT FROM waiting_list_entry e WHERE e.region_id = acting_region() AND e.id = entry)
    OR EXISTS (SELECT FROM registry_history h WHERE h.region_id = acting_region() AND h.table_name = 'waiting_list_entry' AND h.row_key = entry);
END
$function$;
REVOKE ALL ON FUNCTION entry_known(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION entry_known(text) TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.entry_versions(entry text)
 RETURNS TABLE(changed_at timestamp with time zone, changed_by text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF coalesce(acting_role(), '') NOT IN ('engine', 'privacy-officer') THEN RAISE EXCEPTION 'not for this role' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN QUERY SELECT h.valid_to, h.changed_by FROM registry_history h
    WHERE h.region_id = acting_region() AND h.table_name = 'waiting_list_entry' AND h.row_key = entry;
END
$function$;
REVOKE ALL ON FUNCTION entry_versions(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION entry_versions(text) TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.guard_follow_up()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF (NEW.region_id, NEW.id, NEW.provider_id, NEW.entry_id, NEW.kind, NEW.cause_id, NEW.created_at)
     IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.provider_id, OLD.entry_id, OLD.kind, OLD.cause_id, OLD.created_at) THEN
    RAISE EXCEPTION 'a follow-up keeps what it is about' USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_identity';
  END IF;
  IF OLD.done_at IS NOT NULL OR NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a follow-up ends once, and a change takes the next version' USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_step';
  END IF;
  IF NEW.owner IS DISTINCT FROM OLD.owner AND NOT EXISTS (SELECT FROM colleague c
      WHERE c.region_id = NEW.region_id AND c.provider_id = NEW.provider_id AND c.user_id = NEW.owner) THEN
    RAISE EXCEPTION 'a follow-up goes to a colleague' USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_owner';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_follow_up() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_hold()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE places integer; p proposal%ROWTYPE;
BEGIN
  -- The lock on the slot orders holds against a push that takes places away.
  SELECT offered INTO places FROM slot WHERE region_id = NEW.region_id AND programme_id = NEW.programme_id AND week = NEW.week FOR SHARE;
  IF places IS NULL OR NEW.place > places THEN
    RAISE EXCEPTION 'more held than offered' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_within_offer';
  END IF;
  SELECT * INTO p FROM proposal WHERE region_id = NEW.region_id AND id = NEW.proposal_id FOR NO KEY UPDATE;
  IF p.to_programme IS DISTINCT FROM NEW.programme_id THEN
    RAISE EXCEPTION 'a hold is for the proposal''s own programme' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_own_slot';
  END IF;
  IF p.week = NEW.week THEN RETURN NEW; END IF;
  IF p.state <> 'approved' OR EXISTS (SELECT FROM offer o WHERE o.region_id = NEW.region_id AND o.proposal_id = NEW.proposal_id)
     OR EXISTS (SELECT FROM programme j WHERE j.region_id = NEW.region_id AND j.id = NEW.programme_id AND j.min_start IS NOT NULL) THEN
    RAISE EXCEPTION 'a further week is held for an offer that is being made, and not of a group' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_further_week';
  END IF;
  IF (SELECT count(*) FROM slot_hold h WHERE h.region_id = NEW.region_id AND h.proposal_id = NEW.proposal_id AND h.state = 'held') >= 3 THEN
    RAISE EXCEPTION 'an offer has at most three dates' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_at_most_three';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_hold() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_hold_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF (NEW.region_id, NEW.proposal_id, NEW.programme_id, NEW.week, NEW.place) IS DISTINCT FROM (OLD.region_id, OLD.proposal_id, OLD.programme_id, OLD.week, OLD.place)
     OR (NEW.state <> OLD.state AND OLD.state <> 'held') THEN
    RAISE EXCEPTION 'a hold is released or used once' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_step';
  END IF;
  IF NEW.state = 'released' AND EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id AND p.state = 'approved') THEN
    RAISE EXCEPTION 'an approved proposal keeps its place' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_of_approved';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_hold_step() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_registration_date()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.registered_on <> OLD.registered_on AND OLD.state = 'transferring' THEN
    RAISE EXCEPTION 'the registration date survives a transfer' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_keeps_registration_date';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_registration_date() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_slot()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM slot_hold h WHERE h.region_id = OLD.region_id AND h.programme_id = OLD.programme_id AND h.week = OLD.week
             AND h.state <> 'released' AND (TG_OP = 'DELETE' OR h.place > NEW.offered)) THEN
    RAISE EXCEPTION 'held places stay offered' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_covers_holds';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_slot() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE was jsonb := to_jsonb(OLD); now timestamptz := clock_timestamp();
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{valid_from,confirmed_on,client_wish,still_waiting_on,poll_answer,polled_on}'::text[]
    = was - '{valid_from,confirmed_on,client_wish,still_waiting_on,poll_answer,polled_on}'::text[] THEN RETURN NEW; END IF;
  INSERT INTO registry_history (region_id, table_name, row_key, provider_id, valid_from, valid_to, changed_by, was)
  VALUES (OLD.region_id, TG_TABLE_NAME,
    coalesce(was ->> 'id', (was ->> 'programme_id') || ':' || (was ->> 'week'), (was ->> 'insurer') || ':' || (was ->> 'provider_id')),
    OLD.provider_id, OLD.valid_from, now, acting_user(), was);
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  NEW.valid_from := now;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION keep_history() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.note_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO registry_change (region_id, provider_id)
  SELECT DISTINCT c.region_id, c.provider_id FROM changed c WHERE c.valid_from >= transaction_timestamp() OR TG_OP = 'DELETE';
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION note_change() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.notify_follow_up_owner()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation, recipient_user)
    VALUES (NEW.region_id, 'follow-up.handed-over', NEW.id, ARRAY[NEW.provider_id], acting_user(), acting_organisation(), NEW.owner);
  PERFORM pg_notify('doorstroom_event', NEW.region_id);
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION notify_follow_up_owner() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.population_of(title text, circuit text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT CASE
    WHEN title = 'wfz' OR circuit = 'forensic' THEN 'forensic'
    WHEN title = 'wlz' THEN 'wlz'
    WHEN title = 'jeugdwet' THEN 'youth'
    WHEN title = 'zvw' THEN 'adults'
    ELSE 'unknown'
  END
$function$;
REVOKE ALL ON FUNCTION population_of(text,text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION population_of(text,text) TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.settle_area()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  NEW.area := coalesce((SELECT a.merged_into FROM area a WHERE a.region_id = NEW.region_id AND a.code = NEW.area), NEW.area);
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION settle_area() FROM PUBLIC;

-- ====================================================================================================
-- ingest
-- ====================================================================================================

CREATE TABLE push_receipt (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  provider_id text NOT NULL,
  kind text NOT NULL,
  mode text NOT NULL,
  idempotency_sha256 text,
  body_sha256 text NOT NULL,
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  received_by text NOT NULL,
  rows integer NOT NULL,
  created integer NOT NULL,
  changed integer NOT NULL,
  unchanged integer NOT NULL,
  removed integer NOT NULL,
  refused integer NOT NULL,
  kept integer NOT NULL DEFAULT 0,
  former_areas integer NOT NULL DEFAULT 0,
  CONSTRAINT push_receipt_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT push_receipt_region_id_id_provider_id_key UNIQUE (region_id, id, provider_id),
  CONSTRAINT push_receipt_region_id_provider_id_kind_idempotency_sha256_key UNIQUE (region_id, provider_id, kind, idempotency_sha256),
  CONSTRAINT push_receipt_body_sha256_check CHECK (body_sha256 ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT push_receipt_idempotency_sha256_check CHECK (idempotency_sha256 ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT push_receipt_kind_check CHECK (kind = ANY (ARRAY['waiting-list'::text, 'programmes'::text, 'slots'::text, 'ceilings'::text])),
  CONSTRAINT push_receipt_mode_check CHECK (mode = ANY (ARRAY['snapshot'::text, 'delta'::text])),
  CONSTRAINT push_receipt_region_id_provider_id_fkey FOREIGN KEY (region_id, provider_id) REFERENCES provider(region_id, id)
);
COMMENT ON COLUMN push_receipt.kept IS 'entries missing from a snapshot that stay, because refused rows may be about them';
COMMENT ON COLUMN push_receipt.former_areas IS 'rows taken that named a municipality by a code that has ended';
CREATE INDEX push_receipt_latest ON push_receipt USING btree (region_id, provider_id, received_at DESC);
ALTER TABLE push_receipt ENABLE ROW LEVEL SECURITY;
CREATE POLICY push_receipt_read ON push_receipt FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (provider_id = (( SELECT acting_organisation() AS acting_organisation)) OR (( SELECT acting_role() AS acting_role)) = 'engine'::text));
CREATE POLICY push_receipt_insert ON push_receipt FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY push_receipt_update ON push_receipt FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text))
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY push_receipt_delete ON push_receipt FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
GRANT SELECT, INSERT ON push_receipt TO doorstroom_app;

CREATE TABLE push_refusal (
  region_id text NOT NULL,
  receipt_id uuid NOT NULL,
  provider_id text NOT NULL,
  row_number integer NOT NULL,
  field text NOT NULL,
  code text NOT NULL,
  message_nl text NOT NULL,
  message_en text NOT NULL,
  CONSTRAINT push_refusal_pkey PRIMARY KEY (region_id, receipt_id, row_number, field, code),
  CONSTRAINT push_refusal_code_check CHECK (code ~ '^[a-z-]{1,40}$'::text),
  CONSTRAINT push_refusal_field_check CHECK (field ~ '^[A-Za-z]{1,30}$'::text),
  CONSTRAINT push_refusal_region_id_receipt_id_provider_id_fkey FOREIGN KEY (region_id, receipt_id, provider_id) REFERENCES push_receipt(region_id, id, provider_id)
);
ALTER TABLE push_refusal ENABLE ROW LEVEL SECURITY;
CREATE POLICY push_refusal_read ON push_refusal FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (provider_id = (( SELECT acting_organisation() AS acting_organisation)) OR (( SELECT acting_role() AS acting_role)) = 'engine'::text));
CREATE POLICY push_refusal_insert ON push_refusal FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY push_refusal_update ON push_refusal FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text))
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY push_refusal_delete ON push_refusal FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
GRANT SELECT, INSERT ON push_refusal TO doorstroom_app;

CREATE TABLE file_mapping (
  region_id text NOT NULL,
  provider_id text NOT NULL,
  header_sha256 text NOT NULL,
  columns text[] NOT NULL,
  constants jsonb NOT NULL,
  value_codes jsonb NOT NULL,
  date_order text,
  used_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT file_mapping_pkey PRIMARY KEY (region_id, provider_id, header_sha256),
  CONSTRAINT file_mapping_columns_check CHECK (cardinality(columns) <= 2000 AND array_to_string(columns, ','::text, ''::text) ~ '^[a-zA-Z0-9:,-]*$'::text),
  CONSTRAINT file_mapping_date_order_check CHECK (date_order = ANY (ARRAY['day-month'::text, 'month-day'::text])),
  CONSTRAINT file_mapping_header_sha256_check CHECK (header_sha256 ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT file_mapping_region_id_provider_id_fkey FOREIGN KEY (region_id, provider_id) REFERENCES provider(region_id, id)
);
COMMENT ON TABLE file_mapping IS 'how files of one header are read, as a provider confirmed it; of what stood in them only hashes are here';
COMMENT ON COLUMN file_mapping.columns IS 'what each column is taken for, in their order';
COMMENT ON COLUMN file_mapping.value_codes IS 'codes by what they are of and the hash of the text that stands for them; null = such rows are refused';
ALTER TABLE file_mapping ENABLE ROW LEVEL SECURITY;
CREATE POLICY file_mapping_read ON file_mapping FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (provider_id = (( SELECT acting_organisation() AS acting_organisation)) OR (( SELECT acting_role() AS acting_role)) = 'engine'::text));
CREATE POLICY file_mapping_insert ON file_mapping FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY file_mapping_update ON file_mapping FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text))
  WITH CHECK (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY file_mapping_delete ON file_mapping FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (provider_id = acting_organisation() OR acting_role() = 'engine'::text));
GRANT SELECT, INSERT, UPDATE, DELETE ON file_mapping TO doorstroom_app;

CREATE TABLE pc4_area (
  pc4 text NOT NULL,
  place text NOT NULL,
  municipality_code text NOT NULL,
  municipality text NOT NULL,
  province text NOT NULL,
  care_office_region text NOT NULL,
  latitude double precision NOT NULL,
  longitude double precision NOT NULL,
  coordinates text NOT NULL,
  CONSTRAINT pc4_area_pkey PRIMARY KEY (pc4),
  CONSTRAINT pc4_area_coordinates_check CHECK (coordinates = ANY (ARRAY['own'::text, 'municipality-mean'::text])),
  CONSTRAINT pc4_area_pc4_check CHECK (pc4 ~ '^[1-9][0-9]{3}$'::text)
);
GRANT SELECT ON pc4_area TO doorstroom_app;

CREATE TABLE announced_wait (
  row_sha256 text NOT NULL,
  source_row integer NOT NULL,
  provider_key text,
  provider_group text,
  provider_name text,
  provider_type text NOT NULL,
  agb_codes text[] NOT NULL,
  location text NOT NULL,
  place text NOT NULL,
  municipality_codes text[] NOT NULL,
  circuit text NOT NULL,
  diagnosis_group text NOT NULL,
  care_type text NOT NULL,
  insurer text,
  updated_on date,
  reference_date date NOT NULL,
  intake_status text NOT NULL,
  intake_weeks numeric(5,1),
  treatment_status text NOT NULL,
  treatment_weeks numeric(5,1),
  remark text NOT NULL,
  CONSTRAINT announced_wait_pkey PRIMARY KEY (row_sha256),
  CONSTRAINT announced_wait_check CHECK ((intake_status = 'known'::text) = (intake_weeks IS NOT NULL)),
  CONSTRAINT announced_wait_check1 CHECK ((treatment_status = 'known'::text) = (treatment_weeks IS NOT NULL)),
  CONSTRAINT announced_wait_intake_status_check CHECK (intake_status = ANY (ARRAY['known'::text, 'unknown'::text, 'stop'::text])),
  CONSTRAINT announced_wait_remark_check CHECK (remark = ANY (ARRAY['none'::text, 'stop'::text, 'closed'::text, 'no-information'::text, 'no-care-offered'::text, 'other'::text])),
  CONSTRAINT announced_wait_treatment_status_check CHECK (treatment_status = ANY (ARRAY['known'::text, 'unknown'::text, 'stop'::text]))
);
COMMENT ON COLUMN announced_wait.provider_key IS 'null = the source gives none';
COMMENT ON COLUMN announced_wait.provider_name IS 'null = an independent practitioner, whose name was removed from the source';
COMMENT ON COLUMN announced_wait.remark IS 'what kind of remark the row carries; its text names practitioners and is not kept';
GRANT SELECT ON announced_wait TO doorstroom_app;

-- ====================================================================================================
-- matching
-- ====================================================================================================

CREATE TABLE matching_run (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  status text NOT NULL,
  requested_by text NOT NULL,
  requested_at timestamp with time zone NOT NULL DEFAULT now(),
  night date,
  due_at timestamp with time zone,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  policy_version integer,
  first_week text,
  problem_sha256 text,
  solution_status text,
  value bigint,
  bound bigint,
  gap double precision,
  levels jsonb,
  counts jsonb,
  baselines jsonb,
  shares jsonb,
  prices jsonb,
  work jsonb,
  progress jsonb,
  cancel_requested_at timestamp with time zone,
  failure_code text,
  levers jsonb,
  CONSTRAINT matching_run_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT matching_run_one_a_night UNIQUE (region_id, night),
  CONSTRAINT matching_run_check CHECK (due_at IS NULL OR night IS NOT NULL),
  CONSTRAINT matching_run_check1 CHECK (status <> 'completed'::text OR problem_sha256 IS NOT NULL AND solution_status IS NOT NULL),
  CONSTRAINT matching_run_check2 CHECK (value <= bound),
  CONSTRAINT matching_run_check3 CHECK (solution_status IS DISTINCT FROM 'optimal'::text OR value = bound),
  CONSTRAINT matching_run_levers_check CHECK (jsonb_typeof(levers) = 'object'::text),
  CONSTRAINT matching_run_prices_check CHECK (jsonb_typeof(prices) = 'object'::text),
  CONSTRAINT matching_run_shares_check CHECK (jsonb_typeof(shares) = 'object'::text),
  CONSTRAINT matching_run_solution_status_check CHECK (solution_status = ANY (ARRAY['optimal'::text, 'feasible'::text, 'infeasible'::text])),
  CONSTRAINT matching_run_status_check CHECK (status = ANY (ARRAY['queued'::text, 'running'::text, 'completed'::text, 'failed'::text, 'cancelled'::text])),
  CONSTRAINT matching_run_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
COMMENT ON COLUMN matching_run.levers IS 'behind the gate: what changes of the region would bring, and the threshold that they were told under';
CREATE UNIQUE INDEX matching_run_one_at_a_time ON matching_run USING btree (region_id) WHERE status = ANY (ARRAY['queued'::text, 'running'::text]);
CREATE TRIGGER event_on_completion AFTER UPDATE ON matching_run FOR EACH ROW WHEN (old.status IS DISTINCT FROM new.status AND new.status = 'completed'::text) EXECUTE FUNCTION record_run_recovery();
CREATE TRIGGER event_on_failure AFTER UPDATE ON matching_run FOR EACH ROW WHEN (old.status IS DISTINCT FROM new.status AND new.status = 'failed'::text) EXECUTE FUNCTION record_event('run', 'id', 'status', '{region_id}');
ALTER TABLE matching_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY matching_run_read ON matching_run FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND true);
CREATE POLICY matching_run_insert ON matching_run FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text, 'taskforce-analyst'::text])));
CREATE POLICY matching_run_update ON matching_run FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text, 'taskforce-analyst'::text])))
  WITH CHECK (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text, 'taskforce-analyst'::text])));
CREATE POLICY matching_run_delete ON matching_run FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text, 'taskforce-analyst'::text])));
GRANT SELECT, INSERT, UPDATE ON matching_run TO doorstroom_app;

CREATE TABLE matching_snapshot (
  region_id text NOT NULL,
  run_id uuid NOT NULL,
  problem_gzip bytea NOT NULL,
  solution_gzip bytea,
  CONSTRAINT matching_snapshot_pkey PRIMARY KEY (region_id, run_id),
  CONSTRAINT matching_snapshot_region_id_run_id_fkey FOREIGN KEY (region_id, run_id) REFERENCES matching_run(region_id, id)
);
ALTER TABLE matching_snapshot ENABLE ROW LEVEL SECURITY;
CREATE POLICY matching_snapshot_read ON matching_snapshot FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (( SELECT acting_role() AS acting_role)) = 'engine'::text);
CREATE POLICY matching_snapshot_insert ON matching_snapshot FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
CREATE POLICY matching_snapshot_update ON matching_snapshot FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text)
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
CREATE POLICY matching_snapshot_delete ON matching_snapshot FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text);
GRANT SELECT, INSERT, UPDATE ON matching_snapshot TO doorstroom_app;

CREATE TABLE unmatched (
  region_id text NOT NULL,
  run_id uuid NOT NULL,
  entry_id text NOT NULL,
  provider_id text NOT NULL,
  reason text NOT NULL,
  binding text,
  nearest jsonb,
  CONSTRAINT unmatched_pkey PRIMARY KEY (region_id, run_id, entry_id),
  CONSTRAINT unmatched_region_id_run_id_fkey FOREIGN KEY (region_id, run_id) REFERENCES matching_run(region_id, id)
);
CREATE INDEX unmatched_provider ON unmatched USING btree (region_id, run_id, provider_id);
ALTER TABLE unmatched ENABLE ROW LEVEL SECURITY;
CREATE POLICY unmatched_read ON unmatched FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (provider_id = (( SELECT acting_organisation() AS acting_organisation)) OR (( SELECT acting_role() AS acting_role)) = 'engine'::text));
CREATE POLICY unmatched_insert ON unmatched FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
CREATE POLICY unmatched_update ON unmatched FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text)
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
CREATE POLICY unmatched_delete ON unmatched FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text);
GRANT SELECT, INSERT ON unmatched TO doorstroom_app;

CREATE TABLE proposal_transition (
  from_state text NOT NULL,
  to_state text NOT NULL,
  CONSTRAINT proposal_transition_pkey PRIMARY KEY (from_state, to_state)
);
GRANT SELECT ON proposal_transition TO doorstroom_app;
INSERT INTO proposal_transition VALUES
  ('approved', 'concluded'),
  ('approved', 'expired'),
  ('approved', 'withdrawn'),
  ('approved-by-receiving', 'approved'),
  ('approved-by-receiving', 'expired'),
  ('approved-by-receiving', 'refused'),
  ('approved-by-receiving', 'withdrawn'),
  ('approved-by-sending', 'approved'),
  ('approved-by-sending', 'expired'),
  ('approved-by-sending', 'refused'),
  ('approved-by-sending', 'withdrawn'),
  ('proposed', 'approved-by-receiving'),
  ('proposed', 'approved-by-sending'),
  ('proposed', 'expired'),
  ('proposed', 'refused'),
  ('proposed', 'withdrawn');

CREATE TABLE proposal (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  origin text NOT NULL DEFAULT 'run'::text,
  run_id uuid,
  proposed_by text,
  case_id uuid,
  entry_id text NOT NULL,
  from_provider text NOT NULL,
  from_programme text,
  to_provider text NOT NULL,
  to_programme text NOT NULL,
  week text NOT NULL,
  state text NOT NULL DEFAULT 'proposed'::text,
  version integer NOT NULL DEFAULT 1,
  need jsonb NOT NULL,
  gain jsonb NOT NULL,
  weeks_sooner integer NOT NULL,
  breach_avoided integer NOT NULL,
  waited integer NOT NULL,
  severity smallint NOT NULL,
  value bigint NOT NULL,
  expires_on date NOT NULL,
  first_decision_by date,
  offer_by date,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  closed_at timestamp with time zone,
  closed_reason text,
  replaces uuid,
  CONSTRAINT proposal_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT proposal_check CHECK (offer_by >= first_decision_by),
  CONSTRAINT proposal_check1 CHECK (from_provider <> to_provider),
  CONSTRAINT proposal_origin CHECK ((origin = 'run'::text) = (run_id IS NOT NULL) AND (origin = 'hand'::text) = (proposed_by IS NOT NULL) AND (case_id IS NULL OR origin = 'hand'::text) AND (origin = 'run'::text OR (case_id IS NULL) = (replaces IS NOT NULL))),
  CONSTRAINT proposal_origin_check CHECK (origin = ANY (ARRAY['run'::text, 'hand'::text])),
  CONSTRAINT proposal_state_check CHECK (state = ANY (ARRAY['proposed'::text, 'approved-by-sending'::text, 'approved-by-receiving'::text, 'approved'::text, 'concluded'::text, 'refused'::text, 'withdrawn'::text, 'expired'::text])),
  CONSTRAINT proposal_case_fkey FOREIGN KEY (region_id, case_id) REFERENCES table_case(region_id, id),
  CONSTRAINT proposal_region_id_entry_id_fkey FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry(region_id, id),
  CONSTRAINT proposal_region_id_run_id_fkey FOREIGN KEY (region_id, run_id) REFERENCES matching_run(region_id, id),
  CONSTRAINT proposal_region_id_to_programme_to_provider_fkey FOREIGN KEY (region_id, to_programme, to_provider) REFERENCES programme(region_id, id, provider_id)
);
CREATE UNIQUE INDEX proposal_one_live_per_entry ON proposal USING btree (region_id, entry_id) WHERE state = ANY (ARRAY['proposed'::text, 'approved-by-sending'::text, 'approved-by-receiving'::text, 'approved'::text]);
CREATE UNIQUE INDEX proposal_one_per_case ON proposal USING btree (region_id, case_id) WHERE case_id IS NOT NULL;
CREATE INDEX proposal_open_by_week ON proposal USING btree (region_id, to_programme, week) WHERE state = ANY (ARRAY['proposed'::text, 'approved-by-sending'::text, 'approved-by-receiving'::text]);
CREATE INDEX proposal_receiving ON proposal USING btree (region_id, to_provider, state);
CREATE UNIQUE INDEX proposal_replaces ON proposal USING btree (region_id, replaces) WHERE replaces IS NOT NULL;
CREATE INDEX proposal_run ON proposal USING btree (region_id, run_id);
CREATE INDEX proposal_sending ON proposal USING btree (region_id, from_provider, state);
CREATE TRIGGER audit_proposal_insert AFTER INSERT ON proposal REFERENCING NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION audit_proposal_insert();
CREATE TRIGGER audit_proposal_update AFTER UPDATE ON proposal REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION audit_proposal_update();
CREATE TRIGGER event_on_insert AFTER INSERT ON proposal FOR EACH ROW EXECUTE FUNCTION record_event('proposal', 'id', 'state', '{from_provider,to_provider}');
CREATE TRIGGER event_on_update AFTER UPDATE ON proposal FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state) EXECUTE FUNCTION record_event('proposal', 'id', 'state', '{from_provider,to_provider}');
CREATE TRIGGER proposal_approval_guard BEFORE UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION guard_approval();
CREATE TRIGGER proposal_guard BEFORE UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION guard_proposal();
CREATE CONSTRAINT TRIGGER proposal_hold_guard AFTER UPDATE ON proposal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_closed_proposal_hold();
CREATE TRIGGER proposal_origin_guard BEFORE INSERT OR UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION guard_origin();
CREATE TRIGGER proposal_title_guard BEFORE INSERT OR UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION guard_title();
CREATE TRIGGER worklist_after_proposal_insert AFTER INSERT ON proposal REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION worklist_after_proposal();
CREATE TRIGGER worklist_after_proposal_update AFTER UPDATE ON proposal REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION worklist_after_proposal();
ALTER TABLE proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY proposal_read ON proposal FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (from_provider = (( SELECT acting_organisation() AS acting_organisation)) OR to_provider = (( SELECT acting_organisation() AS acting_organisation)) OR (( SELECT acting_role() AS acting_role)) = 'engine'::text));
CREATE POLICY proposal_begins_undecided ON proposal AS RESTRICTIVE FOR INSERT TO doorstroom_app
  WITH CHECK (state = 'proposed'::text AND version = 1);
CREATE POLICY proposal_insert ON proposal FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
CREATE POLICY proposal_update ON proposal FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (from_provider = acting_organisation() OR to_provider = acting_organisation() OR acting_role() = 'engine'::text))
  WITH CHECK (region_id = acting_region() AND (from_provider = acting_organisation() OR to_provider = acting_organisation() OR acting_role() = 'engine'::text));
GRANT SELECT, INSERT, UPDATE (closed_at, closed_reason, state, version) ON proposal TO doorstroom_app;

CREATE TABLE proposal_reasons (
  region_id text NOT NULL,
  proposal_id uuid NOT NULL,
  provider_id text NOT NULL,
  reasons jsonb NOT NULL,
  CONSTRAINT proposal_reasons_pkey PRIMARY KEY (region_id, proposal_id, provider_id),
  CONSTRAINT proposal_reasons_reasons_check CHECK (jsonb_typeof(reasons) = 'object'::text),
  CONSTRAINT proposal_reasons_region_id_proposal_id_fkey FOREIGN KEY (region_id, proposal_id) REFERENCES proposal(region_id, id)
);
ALTER TABLE proposal_reasons ENABLE ROW LEVEL SECURITY;
CREATE POLICY proposal_reasons_read ON proposal_reasons FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (provider_id = (( SELECT acting_organisation() AS acting_organisation)) OR (( SELECT acting_role() AS acting_role)) = 'engine'::text));
CREATE POLICY proposal_reasons_insert ON proposal_reasons FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
CREATE POLICY proposal_reasons_update ON proposal_reasons FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text)
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
CREATE POLICY proposal_reasons_delete ON proposal_reasons FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text);
GRANT SELECT, INSERT ON proposal_reasons TO doorstroom_app;

CREATE VIEW latest_unmatched WITH (security_invoker=true) AS
 SELECT u.region_id,
    u.entry_id,
    u.provider_id,
    u.reason
   FROM ( SELECT DISTINCT ON (matching_run.region_id) matching_run.region_id,
            matching_run.id
           FROM matching_run
          WHERE matching_run.status = 'completed'::text
          ORDER BY matching_run.region_id, matching_run.finished_at DESC) latest
     JOIN unmatched u ON u.region_id = latest.region_id AND u.run_id = latest.id;
GRANT SELECT ON latest_unmatched TO doorstroom_app;

CREATE VIEW proposal_facts WITH (security_invoker=true) AS
 SELECT region_id,
    id,
    run_id,
    entry_id,
    from_provider,
    to_provider,
    to_programme,
    week,
    state,
    version,
    need,
    gain,
    waited,
    expires_on,
    first_decision_by,
    offer_by,
    created_at,
    closed_at,
    closed_reason,
    origin,
    proposed_by,
    case_id,
    replaces
   FROM proposal;
GRANT SELECT ON proposal_facts TO doorstroom_app;

CREATE VIEW proposal_outcome WITH (security_invoker=true) AS
 SELECT region_id,
    to_programme AS programme,
    need ->> 'diagnosis'::text AS diagnosis,
    severity,
    count(*) FILTER (WHERE state = 'concluded'::text AND (EXISTS ( SELECT
           FROM slot_hold h
          WHERE h.region_id = p.region_id AND h.proposal_id = p.id AND h.state = 'used'::text)))::integer AS accepted,
    count(*)::integer AS decided
   FROM proposal p
  WHERE state = ANY (ARRAY['concluded'::text, 'refused'::text])
  GROUP BY region_id, to_programme, (need ->> 'diagnosis'::text), severity;
GRANT SELECT ON proposal_outcome TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.audit_proposal_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, subject_ids, category, ground, outcome, detail)
  SELECT b.region_id, coalesce(acting_user(), session_user), acting_organisation(), coalesce(acting_role(), 'database'), 'proposal.state', 'proposal',
    CASE WHEN count(*) = 1 THEN min(b.id::text) END, CASE WHEN count(*) > 1 THEN array_agg(b.id::text ORDER BY b.id) END,
    'transfer-state', CASE WHEN acting_organisation() IS NULL THEN 'regional-task' ELSE 'treatment-relation' END, 'done',
    jsonb_strip_nulls(jsonb_build_object('from', NULL::text, 'to', b.state, 'reason', b.closed_reason))
  FROM became b
  GROUP BY b.region_id, b.state, b.closed_reason;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION audit_proposal_insert() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.audit_proposal_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, subject_ids, category, ground, outcome, detail)
  SELECT b.region_id, coalesce(acting_user(), session_user), acting_organisation(), coalesce(acting_role(), 'database'), 'proposal.state', 'proposal',
    CASE WHEN count(*) = 1 THEN min(b.id::text) END, CASE WHEN count(*) > 1 THEN array_agg(b.id::text ORDER BY b.id) END,
    'transfer-state', CASE WHEN acting_organisation() IS NULL THEN 'regional-task' ELSE 'treatment-relation' END, 'done',
    jsonb_strip_nulls(jsonb_build_object('from', w.state, 'to', b.state, 'reason', b.closed_reason))
  FROM became b JOIN was w ON w.region_id = b.region_id AND w.id = b.id AND w.state <> b.state
  GROUP BY b.region_id, w.state, b.state, b.closed_reason;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION audit_proposal_update() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_closed_proposal_hold()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM slot_hold h JOIN proposal p ON p.region_id = h.region_id AND p.id = h.proposal_id
             WHERE h.region_id = NEW.region_id AND h.proposal_id = NEW.id AND h.state = 'held' AND p.state <> 'approved') THEN
    RAISE EXCEPTION 'a proposal that is over holds no place' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_hold_released';
  END IF;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION guard_closed_proposal_hold() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_proposal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.entry_id <> OLD.entry_id OR NEW.from_provider <> OLD.from_provider OR NEW.to_provider <> OLD.to_provider
     OR NEW.to_programme <> OLD.to_programme OR NEW.week <> OLD.week OR NEW.run_id <> OLD.run_id THEN
    RAISE EXCEPTION 'a proposal keeps its entry, parties, programme and week' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_identity';
  END IF;
  IF NEW.state <> OLD.state THEN
    IF NOT EXISTS (SELECT FROM proposal_transition WHERE from_state = OLD.state AND to_state = NEW.state) THEN
      RAISE EXCEPTION 'no way from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_transition';
    END IF;
    IF NEW.version <> OLD.version + 1 THEN
      RAISE EXCEPTION 'a new state takes the next version' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_version';
    END IF;
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_proposal() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_title()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE client record; place record;
BEGIN
  IF TG_OP = 'UPDATE' AND NOT (NEW.state = 'approved' AND OLD.state <> 'approved') THEN RETURN NEW; END IF;
  SELECT title, circuit INTO client FROM waiting_list_entry WHERE region_id = NEW.region_id AND id = NEW.entry_id;
  SELECT titles, circuits INTO place FROM programme WHERE region_id = NEW.region_id AND id = NEW.to_programme;
  IF NOT (CASE WHEN client.title IS NULL THEN ARRAY['jeugdwet', 'zvw'] ELSE ARRAY[client.title] END <@ place.titles) THEN
    RAISE EXCEPTION 'a proposal stays under the client''s legal title' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_within_title';
  END IF;
  IF NOT (CASE WHEN client.circuit IS NULL THEN place.circuits <> ARRAY['forensic'] ELSE client.circuit = ANY (place.circuits) END) THEN
    RAISE EXCEPTION 'a proposal stays within the client''s circuit' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_within_circuit';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_title() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.record_run_recovery()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE before_it text;
BEGIN
  SELECT r.status INTO before_it FROM matching_run r
  WHERE r.region_id = NEW.region_id AND r.id <> NEW.id AND r.status IN ('completed', 'failed')
  ORDER BY r.finished_at DESC, r.requested_at DESC LIMIT 1;
  INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation)
  SELECT NEW.region_id, over.kind, NEW.id, ARRAY[NEW.region_id], acting_user(), acting_organisation()
  FROM (VALUES ('run.made-up', NEW.due_at IS NOT NULL), ('run.recovered', before_it = 'failed')) AS over (kind, so)
  WHERE over.so;
  IF FOUND THEN
    PERFORM pg_notify('doorstroom_event', NEW.region_id);
  END IF;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION record_run_recovery() FROM PUBLIC;

-- ====================================================================================================
-- review
-- ====================================================================================================

CREATE TABLE qualified_profession (
  code text NOT NULL,
  titles text[] NOT NULL DEFAULT '{zvw,jeugdwet,wlz,wfz}'::text[],
  CONSTRAINT qualified_profession_pkey PRIMARY KEY (code),
  CONSTRAINT qualified_profession_titles_check CHECK (titles <@ ARRAY['zvw'::text, 'jeugdwet'::text, 'wlz'::text, 'wfz'::text])
);
GRANT SELECT ON qualified_profession TO doorstroom_app;
INSERT INTO qualified_profession VALUES
  ('gz-psycholoog', '{zvw,jeugdwet,wlz,wfz}'),
  ('kinder-en-jeugdpsycholoog', '{jeugdwet}'),
  ('klinisch-geriater', '{zvw,jeugdwet,wlz,wfz}'),
  ('klinisch-neuropsycholoog', '{zvw,jeugdwet,wlz,wfz}'),
  ('klinisch-psycholoog', '{zvw,jeugdwet,wlz,wfz}'),
  ('orthopedagoog-generalist', '{jeugdwet}'),
  ('psychiater', '{zvw,jeugdwet,wlz,wfz}'),
  ('psychotherapeut', '{zvw,jeugdwet,wlz,wfz}'),
  ('specialist-ouderengeneeskunde', '{zvw,jeugdwet,wlz,wfz}'),
  ('verpleegkundig-specialist-ggz', '{zvw,jeugdwet,wlz,wfz}'),
  ('verslavingsarts', '{zvw,jeugdwet,wlz,wfz}');

CREATE TABLE decision (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  proposal_id uuid NOT NULL,
  side text NOT NULL,
  provider_id text NOT NULL,
  decided_by text NOT NULL,
  decided_by_name text,
  profession text NOT NULL,
  verdict text NOT NULL,
  policy_version integer,
  reason text,
  decided_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT decision_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT decision_region_id_proposal_id_decided_by_key UNIQUE (region_id, proposal_id, decided_by),
  CONSTRAINT decision_region_id_proposal_id_side_key UNIQUE (region_id, proposal_id, side),
  CONSTRAINT decision_check CHECK ((verdict = 'refuse'::text) = (reason IS NOT NULL)),
  CONSTRAINT decision_cites_policy CHECK ((verdict = 'refuse'::text) = (policy_version IS NOT NULL)),
  CONSTRAINT decision_side_check CHECK (side = ANY (ARRAY['sending'::text, 'receiving'::text])),
  CONSTRAINT decision_verdict_check CHECK (verdict = ANY (ARRAY['approve'::text, 'refuse'::text])),
  CONSTRAINT decision_profession_fkey FOREIGN KEY (profession) REFERENCES qualified_profession(code),
  CONSTRAINT decision_reason_of_policy FOREIGN KEY (region_id, policy_version, reason) REFERENCES refusal_reason(region_id, policy_version, code),
  CONSTRAINT decision_region_id_proposal_id_fkey FOREIGN KEY (region_id, proposal_id) REFERENCES proposal(region_id, id)
);
CREATE TRIGGER decision_guard BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION guard_decision();
CREATE TRIGGER decision_own_proposal_guard BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION guard_own_proposal();
CREATE TRIGGER decision_reason_guard BEFORE INSERT ON decision FOR EACH ROW WHEN (new.verdict = 'refuse'::text) EXECUTE FUNCTION guard_refusal_reason();
ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY decision_read ON decision FOR SELECT TO doorstroom_app
  USING (region_id = acting_region() AND (EXISTS ( SELECT
   FROM proposal p
  WHERE p.region_id = decision.region_id AND p.id = decision.proposal_id)));
CREATE POLICY decision_insert ON decision FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND provider_id = acting_organisation() AND decided_by = acting_user() AND acting_role() = 'clinician'::text);
GRANT SELECT, INSERT ON decision TO doorstroom_app;

CREATE TABLE proposal_seen (
  region_id text NOT NULL,
  proposal_id uuid NOT NULL,
  side text NOT NULL,
  provider_id text NOT NULL,
  seen_by text NOT NULL,
  profession text NOT NULL,
  seen_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT proposal_seen_pkey PRIMARY KEY (region_id, proposal_id, side),
  CONSTRAINT proposal_seen_side_check CHECK (side = ANY (ARRAY['sending'::text, 'receiving'::text])),
  CONSTRAINT proposal_seen_profession_fkey FOREIGN KEY (profession) REFERENCES qualified_profession(code),
  CONSTRAINT proposal_seen_region_id_proposal_id_fkey FOREIGN KEY (region_id, proposal_id) REFERENCES proposal(region_id, id)
);
CREATE TRIGGER proposal_seen_guard BEFORE INSERT ON proposal_seen FOR EACH ROW EXECUTE FUNCTION guard_seen();
CREATE TRIGGER worklist_after_seen AFTER INSERT ON proposal_seen FOR EACH ROW EXECUTE FUNCTION worklist_after_seen();
ALTER TABLE proposal_seen ENABLE ROW LEVEL SECURITY;
CREATE POLICY proposal_seen_read ON proposal_seen FOR SELECT TO doorstroom_app
  USING (region_id = acting_region() AND (EXISTS ( SELECT
   FROM proposal p
  WHERE p.region_id = proposal_seen.region_id AND p.id = proposal_seen.proposal_id)));
CREATE POLICY proposal_seen_insert ON proposal_seen FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND provider_id = acting_organisation() AND seen_by = acting_user() AND acting_role() = 'clinician'::text);
GRANT SELECT, INSERT ON proposal_seen TO doorstroom_app;

CREATE TABLE worklist_line (
  region_id text NOT NULL,
  provider_id text NOT NULL,
  proposal_id uuid NOT NULL,
  side text NOT NULL,
  rank smallint NOT NULL,
  last_day date NOT NULL,
  beyond_norm integer NOT NULL,
  waited integer NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  run_id uuid,
  created_at timestamp with time zone NOT NULL,
  own_entry text,
  diagnosis text NOT NULL,
  other_provider text NOT NULL,
  sending_approved boolean NOT NULL,
  receiving_approved boolean NOT NULL,
  sending_seen_at timestamp with time zone,
  receiving_seen_at timestamp with time zone,
  held_at timestamp with time zone,
  offer_id uuid,
  answer_by date,
  closed_at timestamp with time zone,
  closed_reason text,
  CONSTRAINT worklist_line_pkey PRIMARY KEY (region_id, proposal_id, side),
  CONSTRAINT worklist_line_check CHECK (side = 'sending'::text OR own_entry IS NULL),
  CONSTRAINT worklist_line_rank_check CHECK (rank >= 1 AND rank <= 7),
  CONSTRAINT worklist_line_region_id_proposal_id_fkey FOREIGN KEY (region_id, proposal_id) REFERENCES proposal(region_id, id)
) WITH (autovacuum_vacuum_scale_factor=0.02, autovacuum_vacuum_insert_scale_factor=0.02);
CREATE INDEX worklist_line_ended ON worklist_line USING btree (region_id, provider_id, closed_at DESC) WHERE state = 'withdrawn'::text;
CREATE INDEX worklist_line_newest ON worklist_line USING btree (region_id, provider_id, created_at DESC, proposal_id);
CREATE INDEX worklist_line_open ON worklist_line USING btree (region_id, provider_id, rank, state, side, last_day, diagnosis, other_provider, run_id) WHERE rank < 7;
CREATE INDEX worklist_line_urgent ON worklist_line USING btree (region_id, provider_id, rank, last_day, beyond_norm DESC, waited DESC, proposal_id);
ALTER TABLE worklist_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY worklist_line_read ON worklist_line FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)));
GRANT SELECT ON worklist_line TO doorstroom_app;

CREATE TABLE saved_view (
  region_id text NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  place smallint NOT NULL,
  query jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT saved_view_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT saved_view_places UNIQUE (region_id, provider_id, user_id, place),
  CONSTRAINT saved_view_queries UNIQUE (region_id, provider_id, user_id, query),
  CONSTRAINT saved_view_place_check CHECK (place >= 1 AND place <= 20),
  CONSTRAINT saved_view_query_check CHECK (jsonb_typeof(query) = 'object'::text AND octet_length(query::text) <= 1000),
  CONSTRAINT saved_view_region_id_provider_id_fkey FOREIGN KEY (region_id, provider_id) REFERENCES provider(region_id, id)
);
ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
CREATE POLICY saved_view_read ON saved_view FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND user_id = (( SELECT acting_user() AS acting_user)) AND (( SELECT acting_role() AS acting_role)) = 'clinician'::text);
CREATE POLICY saved_view_insert ON saved_view FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND provider_id = acting_organisation() AND user_id = acting_user() AND acting_role() = 'clinician'::text);
CREATE POLICY saved_view_update ON saved_view FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND provider_id = acting_organisation() AND user_id = acting_user() AND acting_role() = 'clinician'::text)
  WITH CHECK (region_id = acting_region() AND provider_id = acting_organisation() AND user_id = acting_user() AND acting_role() = 'clinician'::text);
CREATE POLICY saved_view_delete ON saved_view FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND provider_id = acting_organisation() AND user_id = acting_user() AND acting_role() = 'clinician'::text);
GRANT SELECT, INSERT, DELETE ON saved_view TO doorstroom_app;

CREATE TABLE colleague (
  region_id text NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL,
  role text NOT NULL,
  display_name text NOT NULL,
  profession text,
  seen_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT colleague_pkey PRIMARY KEY (region_id, provider_id, user_id),
  CONSTRAINT colleague_display_name_check CHECK (length(display_name) <= 200),
  CONSTRAINT colleague_role_check CHECK (role = ANY (ARRAY['clinician'::text, 'data-steward'::text])),
  CONSTRAINT colleague_profession_fkey FOREIGN KEY (profession) REFERENCES qualified_profession(code),
  CONSTRAINT colleague_region_id_provider_id_fkey FOREIGN KEY (region_id, provider_id) REFERENCES provider(region_id, id)
);
ALTER TABLE colleague ENABLE ROW LEVEL SECURITY;
CREATE POLICY colleague_read ON colleague FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND ((( SELECT acting_role() AS acting_role)) = ANY (ARRAY['clinician'::text, 'data-steward'::text])));
CREATE POLICY colleague_insert ON colleague FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND user_id = acting_user() AND role = acting_role());
CREATE POLICY colleague_update ON colleague FOR UPDATE TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND user_id = acting_user())
  WITH CHECK (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND user_id = acting_user() AND role = acting_role());
GRANT SELECT, INSERT, UPDATE (display_name, profession, role, seen_at) ON colleague TO doorstroom_app;

CREATE TABLE absence (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  provider_id text NOT NULL,
  user_id text NOT NULL,
  since date NOT NULL,
  until date NOT NULL,
  delegate text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT absence_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT absence_ends CHECK (until >= since AND until <= (since + 182)),
  CONSTRAINT absence_other_person CHECK (delegate <> user_id),
  CONSTRAINT absence_region_id_provider_id_delegate_fkey FOREIGN KEY (region_id, provider_id, delegate) REFERENCES colleague(region_id, provider_id, user_id),
  CONSTRAINT absence_region_id_provider_id_user_id_fkey FOREIGN KEY (region_id, provider_id, user_id) REFERENCES colleague(region_id, provider_id, user_id)
);
CREATE INDEX absence_of ON absence USING btree (region_id, provider_id, until);
CREATE TRIGGER absence_guard BEFORE INSERT OR UPDATE ON absence FOR EACH ROW EXECUTE FUNCTION guard_absence();
CREATE TRIGGER absence_notify_delegate AFTER INSERT OR DELETE OR UPDATE ON absence FOR EACH ROW EXECUTE FUNCTION notify_delegate();
ALTER TABLE absence ENABLE ROW LEVEL SECURITY;
CREATE POLICY absence_read ON absence FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND ((( SELECT acting_role() AS acting_role)) = ANY (ARRAY['clinician'::text, 'data-steward'::text])));
CREATE POLICY absence_insert ON absence FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND (( SELECT acting_role() AS acting_role)) = 'clinician'::text AND user_id = acting_user());
CREATE POLICY absence_update ON absence FOR UPDATE TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND (( SELECT acting_role() AS acting_role)) = 'clinician'::text AND user_id = acting_user())
  WITH CHECK (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND (( SELECT acting_role() AS acting_role)) = 'clinician'::text AND user_id = acting_user());
CREATE POLICY absence_delete ON absence FOR DELETE TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND (( SELECT acting_role() AS acting_role)) = 'clinician'::text AND user_id = acting_user());
GRANT SELECT, INSERT, DELETE, UPDATE (delegate, since, until, version) ON absence TO doorstroom_app;

CREATE TABLE assignment (
  region_id text NOT NULL,
  proposal_id uuid NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL,
  taken_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT assignment_pkey PRIMARY KEY (region_id, proposal_id, provider_id),
  CONSTRAINT assignment_region_id_proposal_id_fkey FOREIGN KEY (region_id, proposal_id) REFERENCES proposal(region_id, id),
  CONSTRAINT assignment_region_id_provider_id_user_id_fkey FOREIGN KEY (region_id, provider_id, user_id) REFERENCES colleague(region_id, provider_id, user_id)
);
CREATE INDEX assignment_of ON assignment USING btree (region_id, provider_id, user_id);
CREATE TRIGGER assignment_guard BEFORE INSERT OR UPDATE ON assignment FOR EACH ROW EXECUTE FUNCTION guard_assignment();
ALTER TABLE assignment ENABLE ROW LEVEL SECURITY;
CREATE POLICY assignment_read ON assignment FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND (( SELECT acting_role() AS acting_role)) = 'clinician'::text);
CREATE POLICY assignment_insert ON assignment FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND (( SELECT acting_role() AS acting_role)) = 'clinician'::text AND user_id = acting_user());
CREATE POLICY assignment_update ON assignment FOR UPDATE TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND (( SELECT acting_role() AS acting_role)) = 'clinician'::text)
  WITH CHECK (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND (( SELECT acting_role() AS acting_role)) = 'clinician'::text AND user_id = acting_user());
CREATE POLICY assignment_delete ON assignment FOR DELETE TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND provider_id = (( SELECT acting_organisation() AS acting_organisation)) AND (( SELECT acting_role() AS acting_role)) = 'clinician'::text AND user_id = acting_user());
GRANT SELECT, INSERT, DELETE, UPDATE (taken_at, user_id) ON assignment TO doorstroom_app;

CREATE TABLE case_meeting (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  held_on date NOT NULL,
  state text NOT NULL DEFAULT 'planned'::text,
  version integer NOT NULL DEFAULT 1,
  planned_by text NOT NULL,
  planned_at timestamp with time zone NOT NULL DEFAULT now(),
  closed_at timestamp with time zone,
  CONSTRAINT case_meeting_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT case_meeting_check CHECK ((closed_at IS NULL) = (state = 'planned'::text)),
  CONSTRAINT case_meeting_state_check CHECK (state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])),
  CONSTRAINT case_meeting_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
CREATE UNIQUE INDEX case_meeting_one_a_day ON case_meeting USING btree (region_id, held_on) WHERE state <> 'cancelled'::text;
CREATE CONSTRAINT TRIGGER meeting_agenda_guard AFTER UPDATE ON case_meeting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_agenda();
CREATE TRIGGER meeting_step_guard BEFORE UPDATE ON case_meeting FOR EACH ROW EXECUTE FUNCTION guard_meeting_step();
ALTER TABLE case_meeting ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_meeting_read ON case_meeting FOR SELECT TO doorstroom_app
  USING (region_id = acting_region());
CREATE POLICY case_meeting_insert ON case_meeting FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (acting_role() = ANY (ARRAY['case-table-chair'::text, 'engine'::text])) AND planned_by = acting_user() AND state = 'planned'::text AND version = 1);
CREATE POLICY case_meeting_update ON case_meeting FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['case-table-chair'::text, 'engine'::text])));
GRANT SELECT, INSERT, UPDATE ON case_meeting TO doorstroom_app;

CREATE TABLE case_attendance (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL,
  provider_id text NOT NULL,
  role text NOT NULL,
  user_id text,
  recorded_by text NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT case_attendance_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT case_attendance_region_id_meeting_id_provider_id_role_user__key UNIQUE NULLS NOT DISTINCT (region_id, meeting_id, provider_id, role, user_id),
  CONSTRAINT case_attendance_check CHECK (user_id IS NULL OR user_id = recorded_by),
  CONSTRAINT case_attendance_role_check CHECK (role = ANY (ARRAY['clinician'::text, 'data-steward'::text])),
  CONSTRAINT case_attendance_region_id_meeting_id_fkey FOREIGN KEY (region_id, meeting_id) REFERENCES case_meeting(region_id, id),
  CONSTRAINT case_attendance_region_id_provider_id_fkey FOREIGN KEY (region_id, provider_id) REFERENCES provider(region_id, id)
);
CREATE TRIGGER attendance_guard BEFORE INSERT OR DELETE ON case_attendance FOR EACH ROW EXECUTE FUNCTION guard_attendance();
ALTER TABLE case_attendance ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_attendance_read ON case_attendance FOR SELECT TO doorstroom_app
  USING (region_id = acting_region() AND ((acting_role() = ANY (ARRAY['case-table-chair'::text, 'engine'::text])) OR acting_organisation() IS NOT NULL AND (acting_role() = ANY (ARRAY['clinician'::text, 'data-steward'::text])) AND provider_id = acting_organisation()));
CREATE POLICY case_attendance_insert ON case_attendance FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND recorded_by = acting_user() AND (acting_role() = 'case-table-chair'::text AND user_id IS NULL OR acting_organisation() IS NOT NULL AND (acting_role() = ANY (ARRAY['clinician'::text, 'data-steward'::text])) AND provider_id = acting_organisation() AND role = acting_role() AND user_id = acting_user()));
CREATE POLICY case_attendance_delete ON case_attendance FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = 'case-table-chair'::text AND user_id IS NULL OR acting_organisation() IS NOT NULL AND (acting_role() = ANY (ARRAY['clinician'::text, 'data-steward'::text])) AND provider_id = acting_organisation() AND user_id = acting_user()));
GRANT SELECT, INSERT, DELETE ON case_attendance TO doorstroom_app;

CREATE TABLE case_transition (
  from_state text NOT NULL,
  to_state text NOT NULL,
  CONSTRAINT case_transition_pkey PRIMARY KEY (from_state, to_state)
);
GRANT SELECT ON case_transition TO doorstroom_app;
INSERT INTO case_transition VALUES
  ('decided', 'closed'),
  ('on-agenda', 'closed'),
  ('on-agenda', 'decided'),
  ('on-agenda', 'submitted'),
  ('submitted', 'closed'),
  ('submitted', 'on-agenda');

CREATE TABLE table_case (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  entry_id text NOT NULL,
  provider_id text NOT NULL,
  reason text NOT NULL,
  state text NOT NULL DEFAULT 'submitted'::text,
  version integer NOT NULL DEFAULT 1,
  submitted_by text NOT NULL,
  submitted_at timestamp with time zone NOT NULL DEFAULT now(),
  meeting_id uuid,
  closed_at timestamp with time zone,
  outcome text,
  CONSTRAINT table_case_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT table_case_check CHECK ((closed_at IS NULL) = (state <> 'closed'::text)),
  CONSTRAINT table_case_check1 CHECK ((outcome IS NULL) = (state <> 'closed'::text)),
  CONSTRAINT table_case_check2 CHECK (state <> 'submitted'::text OR meeting_id IS NULL),
  CONSTRAINT table_case_check3 CHECK ((state <> ALL (ARRAY['on-agenda'::text, 'decided'::text])) OR meeting_id IS NOT NULL),
  CONSTRAINT table_case_outcome_check CHECK (outcome = ANY (ARRAY['placed'::text, 'actions-done'::text, 'discuss-again'::text, 'proposed-since'::text, 'entry-left'::text, 'taken-back'::text])),
  CONSTRAINT table_case_reason_check CHECK (reason = ANY (ARRAY['refused'::text, 'long-unmatched'::text, 'by-hand'::text, 'review-due'::text, 'proposal-ended'::text])),
  CONSTRAINT table_case_state_check CHECK (state = ANY (ARRAY['submitted'::text, 'on-agenda'::text, 'decided'::text, 'closed'::text])),
  CONSTRAINT table_case_region_id_entry_id_fkey FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry(region_id, id),
  CONSTRAINT table_case_region_id_meeting_id_fkey FOREIGN KEY (region_id, meeting_id) REFERENCES case_meeting(region_id, id)
);
COMMENT ON COLUMN table_case.provider_id IS 'the entry''s own provider, for row-level security';
CREATE INDEX table_case_entry ON table_case USING btree (region_id, entry_id, closed_at);
CREATE INDEX table_case_meeting ON table_case USING btree (region_id, meeting_id);
CREATE UNIQUE INDEX table_case_one_open_per_entry ON table_case USING btree (region_id, entry_id) WHERE state <> 'closed'::text;
CREATE INDEX table_case_provider ON table_case USING btree (region_id, provider_id, state);
CREATE INDEX table_case_state ON table_case USING btree (region_id, state, submitted_at);
CREATE TRIGGER case_notify_parties AFTER UPDATE ON table_case FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state AND (new.state = ANY (ARRAY['on-agenda'::text, 'decided'::text]))) EXECUTE FUNCTION notify_case_parties();
CREATE TRIGGER case_step_guard BEFORE UPDATE ON table_case FOR EACH ROW EXECUTE FUNCTION guard_case_step();
CREATE TRIGGER case_submission_guard BEFORE INSERT ON table_case FOR EACH ROW EXECUTE FUNCTION guard_case_submission();
CREATE TRIGGER event_on_insert AFTER INSERT ON table_case FOR EACH ROW EXECUTE FUNCTION record_event('case', 'id', 'state', '{provider_id}');
CREATE TRIGGER event_on_update AFTER UPDATE ON table_case FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state) EXECUTE FUNCTION record_event('case', 'id', 'state', '{provider_id}');
ALTER TABLE table_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY table_case_read ON table_case FOR SELECT TO doorstroom_app
  USING (region_id = acting_region() AND ((acting_role() = ANY (ARRAY['case-table-chair'::text, 'engine'::text])) OR acting_organisation() IS NOT NULL AND (acting_role() = ANY (ARRAY['clinician'::text, 'data-steward'::text])) AND provider_id = acting_organisation() OR acting_role() = 'clinician'::text AND acting_organisation() IS NOT NULL AND state = 'on-agenda'::text OR acting_organisation() IS NOT NULL AND (acting_role() = ANY (ARRAY['clinician'::text, 'data-steward'::text])) AND owns_action_in_case(region_id, id)));
CREATE POLICY table_case_insert ON table_case FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND submitted_by = acting_user() AND (acting_role() = 'engine'::text OR acting_organisation() IS NOT NULL AND (acting_role() = ANY (ARRAY['clinician'::text, 'data-steward'::text])) AND provider_id = acting_organisation() AND reason = 'by-hand'::text));
CREATE POLICY table_case_taken_back ON table_case AS RESTRICTIVE FOR UPDATE TO doorstroom_app
  USING (true)
  WITH CHECK ((acting_role() = ANY (ARRAY['case-table-chair'::text, 'engine'::text])) OR state = 'closed'::text AND outcome = 'taken-back'::text);
CREATE POLICY table_case_update ON table_case FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND ((acting_role() = ANY (ARRAY['case-table-chair'::text, 'engine'::text])) OR acting_organisation() IS NOT NULL AND (acting_role() = ANY (ARRAY['clinician'::text, 'data-steward'::text])) AND provider_id = acting_organisation()));
GRANT SELECT, INSERT, UPDATE ON table_case TO doorstroom_app;

CREATE TABLE case_decision (
  region_id text NOT NULL,
  case_id uuid NOT NULL,
  decision text NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamp with time zone NOT NULL DEFAULT now(),
  proposal_id uuid,
  review_on date,
  domain text,
  CONSTRAINT case_decision_pkey PRIMARY KEY (region_id, case_id),
  CONSTRAINT case_decision_check CHECK ((proposal_id IS NOT NULL) = (decision = 'propose-programme'::text)),
  CONSTRAINT case_decision_check1 CHECK ((review_on IS NOT NULL) = (decision = 'keep-waiting'::text)),
  CONSTRAINT case_decision_check2 CHECK ((domain IS NOT NULL) = (decision = 'refer-other-circuit'::text)),
  CONSTRAINT case_decision_decision_check CHECK (decision = ANY (ARRAY['propose-programme'::text, 'refer-other-circuit'::text, 'bridging-care'::text, 'rescore-demand'::text, 'keep-waiting'::text, 'back-to-sender'::text])),
  CONSTRAINT case_decision_domain_check CHECK (domain = ANY (ARRAY['other-circuit'::text, 'primary-care'::text, 'social-domain'::text, 'youth-care'::text, 'long-term-care'::text, 'disability-care'::text, 'hospital-care'::text, 'peer-support'::text])),
  CONSTRAINT case_decision_region_id_case_id_fkey FOREIGN KEY (region_id, case_id) REFERENCES table_case(region_id, id),
  CONSTRAINT case_decision_region_id_proposal_id_fkey FOREIGN KEY (region_id, proposal_id) REFERENCES proposal(region_id, id)
);
CREATE TRIGGER case_decision_guard BEFORE INSERT ON case_decision FOR EACH ROW EXECUTE FUNCTION guard_case_decision();
ALTER TABLE case_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_decision_read ON case_decision FOR SELECT TO doorstroom_app
  USING (region_id = acting_region() AND (EXISTS ( SELECT
   FROM table_case c
  WHERE c.region_id = case_decision.region_id AND c.id = case_decision.case_id)));
CREATE POLICY case_decision_insert ON case_decision FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND acting_role() = 'case-table-chair'::text AND decided_by = acting_user());
GRANT SELECT, INSERT ON case_decision TO doorstroom_app;

CREATE TABLE case_action (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  code text NOT NULL,
  owner_id text NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL DEFAULT 'open'::text,
  version integer NOT NULL DEFAULT 1,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  done_by text,
  ended_at timestamp with time zone,
  CONSTRAINT case_action_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT case_action_check CHECK ((done_by IS NOT NULL) = (state = 'done'::text)),
  CONSTRAINT case_action_check1 CHECK ((ended_at IS NULL) = (state = 'open'::text)),
  CONSTRAINT case_action_code_check CHECK (code = ANY (ARRAY['arrange-referral'::text, 'arrange-bridging-care'::text, 'rescore-and-push'::text, 'complete-data'::text, 'ask-client'::text, 'offer-slot'::text, 'ask-insurer'::text])),
  CONSTRAINT case_action_state_check CHECK (state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])),
  CONSTRAINT case_action_region_id_case_id_fkey FOREIGN KEY (region_id, case_id) REFERENCES table_case(region_id, id),
  CONSTRAINT case_action_region_id_owner_id_fkey FOREIGN KEY (region_id, owner_id) REFERENCES provider(region_id, id)
);
CREATE INDEX case_action_case ON case_action USING btree (region_id, case_id);
CREATE INDEX case_action_owner ON case_action USING btree (region_id, owner_id, state, due_on);
CREATE TRIGGER action_step_guard BEFORE UPDATE ON case_action FOR EACH ROW EXECUTE FUNCTION guard_action_step();
CREATE TRIGGER case_action_notify_insert AFTER INSERT ON case_action FOR EACH ROW EXECUTE FUNCTION notify_case_action('id');
CREATE TRIGGER case_action_notify_update AFTER UPDATE ON case_action FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state) EXECUTE FUNCTION notify_case_action('id');
ALTER TABLE case_action ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_action_read ON case_action FOR SELECT TO doorstroom_app
  USING (region_id = acting_region() AND ((acting_role() = ANY (ARRAY['case-table-chair'::text, 'engine'::text])) OR acting_organisation() IS NOT NULL AND (acting_role() = ANY (ARRAY['clinician'::text, 'data-steward'::text])) AND (owner_id = acting_organisation() OR submitted_case(region_id, case_id))));
CREATE POLICY case_action_insert ON case_action FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND acting_role() = 'case-table-chair'::text AND created_by = acting_user() AND state = 'open'::text AND version = 1);
CREATE POLICY case_action_update ON case_action FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND ((acting_role() = ANY (ARRAY['case-table-chair'::text, 'engine'::text])) OR acting_organisation() IS NOT NULL AND (acting_role() = ANY (ARRAY['clinician'::text, 'data-steward'::text])) AND owner_id = acting_organisation()));
GRANT SELECT, INSERT, UPDATE ON case_action TO doorstroom_app;

CREATE TABLE case_action_reminder (
  region_id text NOT NULL,
  action_id uuid NOT NULL,
  on_day date NOT NULL,
  CONSTRAINT case_action_reminder_pkey PRIMARY KEY (region_id, action_id),
  CONSTRAINT case_action_reminder_region_id_action_id_fkey FOREIGN KEY (region_id, action_id) REFERENCES case_action(region_id, id)
);
CREATE TRIGGER case_action_reminder_notify AFTER INSERT ON case_action_reminder FOR EACH ROW EXECUTE FUNCTION notify_case_action('action_id');
CREATE TRIGGER reminder_guard BEFORE INSERT ON case_action_reminder FOR EACH ROW EXECUTE FUNCTION guard_reminder();
ALTER TABLE case_action_reminder ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_action_reminder_all ON case_action_reminder FOR ALL TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text)
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
GRANT SELECT, INSERT ON case_action_reminder TO doorstroom_app;

CREATE TABLE pending_decision (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  proposal_id uuid,
  case_id uuid,
  role text NOT NULL,
  provider_id text,
  decided_by text NOT NULL,
  decided_by_name text,
  side text,
  profession text,
  verdict text,
  reason text,
  decision text,
  programme_id text,
  programme_week text,
  domain text,
  review_on date,
  version integer NOT NULL,
  diagnosis text NOT NULL,
  week text,
  state text NOT NULL DEFAULT 'pending'::text,
  recorded_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  effect_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  problem text,
  cause text,
  seen_at timestamp with time zone,
  CONSTRAINT pending_decision_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT pending_decision_cause_check CHECK (cause ~ '^[a-z0-9-]{1,60}$'::text),
  CONSTRAINT pending_decision_check CHECK (num_nonnulls(proposal_id, case_id) = 1),
  CONSTRAINT pending_decision_check1 CHECK (role =
CASE
    WHEN proposal_id IS NULL THEN 'case-table-chair'::text
    ELSE 'clinician'::text
END),
  CONSTRAINT pending_decision_check10 CHECK ((domain IS NOT NULL) = (NOT decision IS DISTINCT FROM 'refer-other-circuit'::text)),
  CONSTRAINT pending_decision_check11 CHECK ((review_on IS NOT NULL) = (NOT decision IS DISTINCT FROM 'keep-waiting'::text)),
  CONSTRAINT pending_decision_check12 CHECK ((week IS NULL) = (proposal_id IS NULL)),
  CONSTRAINT pending_decision_check13 CHECK (effect_at <= (recorded_at + '00:02:00'::interval)),
  CONSTRAINT pending_decision_check14 CHECK ((settled_at IS NULL) = (state = 'pending'::text)),
  CONSTRAINT pending_decision_check15 CHECK ((problem IS NOT NULL) = (state = 'failed'::text)),
  CONSTRAINT pending_decision_check16 CHECK (cause IS NULL OR problem IS NOT NULL),
  CONSTRAINT pending_decision_check17 CHECK (seen_at IS NULL OR settled_at IS NOT NULL),
  CONSTRAINT pending_decision_check2 CHECK ((provider_id IS NULL) = (proposal_id IS NULL)),
  CONSTRAINT pending_decision_check3 CHECK ((side IS NULL) = (proposal_id IS NULL)),
  CONSTRAINT pending_decision_check4 CHECK ((profession IS NULL) = (proposal_id IS NULL)),
  CONSTRAINT pending_decision_check5 CHECK ((verdict IS NULL) = (proposal_id IS NULL)),
  CONSTRAINT pending_decision_check6 CHECK ((NOT verdict IS DISTINCT FROM 'refuse'::text) = (reason IS NOT NULL)),
  CONSTRAINT pending_decision_check7 CHECK ((decision IS NULL) = (case_id IS NULL)),
  CONSTRAINT pending_decision_check8 CHECK ((programme_id IS NOT NULL) = (NOT decision IS DISTINCT FROM 'propose-programme'::text)),
  CONSTRAINT pending_decision_check9 CHECK ((programme_week IS NULL) = (programme_id IS NULL)),
  CONSTRAINT pending_decision_decision_check CHECK (decision = ANY (ARRAY['propose-programme'::text, 'refer-other-circuit'::text, 'bridging-care'::text, 'rescore-demand'::text, 'keep-waiting'::text, 'back-to-sender'::text])),
  CONSTRAINT pending_decision_diagnosis_check CHECK (diagnosis ~ '^[a-z0-9-]{1,64}$'::text),
  CONSTRAINT pending_decision_domain_check CHECK (domain ~ '^[a-z-]{1,40}$'::text),
  CONSTRAINT pending_decision_problem_check CHECK (problem ~ '^[a-z0-9-]{1,60}$'::text),
  CONSTRAINT pending_decision_programme_week_check CHECK (programme_week ~ '^\d{4}-W\d{2}$'::text),
  CONSTRAINT pending_decision_reason_check CHECK (reason ~ '^[a-z0-9-]{1,40}$'::text),
  CONSTRAINT pending_decision_side_check CHECK (side = ANY (ARRAY['sending'::text, 'receiving'::text])),
  CONSTRAINT pending_decision_state_check CHECK (state = ANY (ARRAY['pending'::text, 'effective'::text, 'undone'::text, 'failed'::text])),
  CONSTRAINT pending_decision_verdict_check CHECK (verdict = ANY (ARRAY['approve'::text, 'refuse'::text])),
  CONSTRAINT pending_decision_week_check CHECK (week ~ '^\d{4}-W\d{2}$'::text),
  CONSTRAINT pending_decision_profession_fkey FOREIGN KEY (profession) REFERENCES qualified_profession(code),
  CONSTRAINT pending_decision_region_id_case_id_fkey FOREIGN KEY (region_id, case_id) REFERENCES table_case(region_id, id),
  CONSTRAINT pending_decision_region_id_proposal_id_fkey FOREIGN KEY (region_id, proposal_id) REFERENCES proposal(region_id, id)
);
CREATE INDEX pending_decision_case ON pending_decision USING btree (region_id, case_id);
CREATE INDEX pending_decision_due ON pending_decision USING btree (region_id, effect_at) WHERE state = 'pending'::text;
CREATE INDEX pending_decision_maker ON pending_decision USING btree (region_id, decided_by, recorded_at);
CREATE UNIQUE INDEX pending_decision_one_a_case ON pending_decision USING btree (region_id, case_id) WHERE state = 'pending'::text;
CREATE UNIQUE INDEX pending_decision_one_a_side ON pending_decision USING btree (region_id, proposal_id, side) WHERE state = 'pending'::text;
CREATE INDEX pending_decision_proposal ON pending_decision USING btree (region_id, proposal_id);
CREATE TRIGGER pending_decision_guard BEFORE INSERT OR UPDATE ON pending_decision FOR EACH ROW EXECUTE FUNCTION guard_pending_decision();
ALTER TABLE pending_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY pending_decision_read ON pending_decision FOR SELECT TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = 'engine'::text OR decided_by = acting_user() OR acting_role() = 'clinician'::text AND provider_id = acting_organisation() OR acting_role() = 'case-table-chair'::text AND case_id IS NOT NULL));
CREATE POLICY pending_decision_insert ON pending_decision FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND decided_by = acting_user() AND role = acting_role() AND NOT provider_id IS DISTINCT FROM acting_organisation() AND state = 'pending'::text);
CREATE POLICY pending_decision_update ON pending_decision FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND decided_by = acting_user() AND role = acting_role() AND NOT provider_id IS DISTINCT FROM acting_organisation());
CREATE POLICY pending_decision_delete ON pending_decision FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND decided_by = acting_user() AND role = acting_role() AND NOT provider_id IS DISTINCT FROM acting_organisation() AND state <> 'pending'::text);
GRANT SELECT, INSERT, UPDATE, DELETE ON pending_decision TO doorstroom_app;

CREATE VIEW open_case WITH (security_invoker=true) AS
 SELECT region_id,
    id,
    entry_id
   FROM table_case c
  WHERE state <> 'closed'::text;
GRANT SELECT ON open_case TO doorstroom_app;

CREATE VIEW opened_proposal WITH (security_invoker=true) AS
 SELECT DISTINCT region_id,
    proposal_id
   FROM proposal_seen s;
GRANT SELECT ON opened_proposal TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.guard_absence()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' AND ((NEW.region_id, NEW.id, NEW.provider_id, NEW.user_id) IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.provider_id, OLD.user_id)
      OR NEW.version <> OLD.version + 1) THEN
    RAISE EXCEPTION 'an absence keeps its person, and a change takes the next version' USING ERRCODE = 'check_violation', CONSTRAINT = 'absence_step';
  END IF;
  -- Who plans twice at the same moment waits here, and then sees the first one.
  PERFORM FROM colleague c WHERE c.region_id = NEW.region_id AND c.provider_id = NEW.provider_id AND c.user_id = NEW.user_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM colleague c WHERE c.region_id = NEW.region_id AND c.provider_id = NEW.provider_id AND c.user_id IN (NEW.user_id, NEW.delegate)
      AND (c.role <> 'clinician' OR c.profession IS NULL)) THEN
    RAISE EXCEPTION 'whoever is away or stands in may decide on proposals' USING ERRCODE = 'check_violation', CONSTRAINT = 'absence_of_reviewers';
  END IF;
  IF EXISTS (SELECT FROM absence a WHERE a.region_id = NEW.region_id AND a.provider_id = NEW.provider_id AND a.user_id = NEW.user_id
      AND a.id <> NEW.id AND a.since <= NEW.until AND NEW.since <= a.until) THEN
    RAISE EXCEPTION 'nobody is away twice on one day' USING ERRCODE = 'check_violation', CONSTRAINT = 'absence_no_overlap';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_absence() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_action_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF (NEW.region_id, NEW.id, NEW.case_id, NEW.code, NEW.owner_id, NEW.due_on, NEW.created_by, NEW.created_at)
     IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.case_id, OLD.code, OLD.owner_id, OLD.due_on, OLD.created_by, OLD.created_at)
     OR OLD.state <> 'open' OR NEW.state = 'open' OR NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'an action ends once' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_action_step';
  END IF;
  IF NEW.state = 'done' AND (NEW.done_by IS DISTINCT FROM acting_user() OR OLD.owner_id IS DISTINCT FROM acting_organisation()) THEN
    RAISE EXCEPTION 'an action is done by its owner' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_action_by_owner';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_action_step() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_agenda()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM table_case c JOIN case_meeting m ON m.region_id = c.region_id AND m.id = c.meeting_id
             WHERE m.region_id = NEW.region_id AND m.id = NEW.id AND m.state <> 'planned' AND c.state = 'on-agenda') THEN
    RAISE EXCEPTION 'a meeting that is over leaves no case behind' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_meeting_agenda_empty';
  END IF;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION guard_agenda() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_approval()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE insurer_of text; most integer;
BEGIN
  IF NEW.state = 'approved' AND OLD.state <> 'approved' THEN
    IF (SELECT count(DISTINCT d.decided_by) FROM decision d WHERE d.region_id = NEW.region_id AND d.proposal_id = NEW.id AND d.verdict = 'approve') <> 2 THEN
      RAISE EXCEPTION 'approval takes two clinicians of two organisations' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_four_eyes';
    END IF;
    IF NOT EXISTS (SELECT FROM slot_hold h WHERE h.region_id = NEW.region_id AND h.proposal_id = NEW.id AND h.state = 'held') THEN
      RAISE EXCEPTION 'approval takes a held slot' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_held_slot';
    END IF;
    SELECT e.insurer INTO insurer_of FROM waiting_list_entry e WHERE e.region_id = NEW.region_id AND e.id = NEW.entry_id;
    -- The lock orders approvals under one ceiling; none, where the insurer is not known or has none here.
    SELECT c.max INTO most FROM ceiling c WHERE c.region_id = NEW.region_id AND c.provider_id = NEW.to_provider AND c.insurer = insurer_of
      FOR NO KEY UPDATE;
    IF most <= (SELECT count(*) FROM proposal p JOIN waiting_list_entry e ON e.region_id = p.region_id AND e.id = p.entry_id
         WHERE p.region_id = NEW.region_id AND p.to_provider = NEW.to_provider AND p.state = 'approved' AND p.id <> NEW.id AND e.insurer = insurer_of) THEN
      RAISE EXCEPTION 'the ceiling of the insurer is reached' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_ceiling';
    END IF;
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_approval() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_assignment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id
      AND NEW.provider_id IN (p.from_provider, p.to_provider)) THEN
    RAISE EXCEPTION 'only a party takes on a proposal' USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_own_side';
  END IF;
  IF EXISTS (SELECT FROM colleague c WHERE c.region_id = NEW.region_id AND c.provider_id = NEW.provider_id AND c.user_id = NEW.user_id
      AND (c.role <> 'clinician' OR c.profession IS NULL)) THEN
    RAISE EXCEPTION 'whoever takes on a proposal may decide on it' USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_of_reviewer';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_assignment() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_attendance()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE noted case_attendance%ROWTYPE;
BEGIN
  noted := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  IF NOT EXISTS (SELECT FROM case_meeting m WHERE m.region_id = noted.region_id AND m.id = noted.meeting_id AND m.state = 'planned'
                 AND m.held_on <= (now() AT TIME ZONE 'Europe/Amsterdam')::date) THEN
    RAISE EXCEPTION 'who was there is noted at the meeting' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_attendance_at_meeting';
  END IF;
  RETURN noted;
END
$function$;
REVOKE ALL ON FUNCTION guard_attendance() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_case_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE c table_case%ROWTYPE;
BEGIN
  SELECT * INTO c FROM table_case WHERE region_id = NEW.region_id AND id = NEW.case_id FOR NO KEY UPDATE;
  IF c.state IS DISTINCT FROM 'on-agenda' THEN
    RAISE EXCEPTION 'a decision is taken on a case of an agenda' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_decision_on_agenda';
  END IF;
  IF EXISTS (SELECT FROM case_meeting m WHERE m.region_id = c.region_id AND m.id = c.meeting_id AND m.held_on > (now() AT TIME ZONE 'Europe/Amsterdam')::date) THEN
    RAISE EXCEPTION 'a table that has not met has decided nothing' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_decision_met';
  END IF;
  IF EXISTS (SELECT FROM pending_decision w WHERE w.region_id = NEW.region_id AND w.case_id = NEW.case_id AND w.state = 'pending' AND w.decided_by <> NEW.decided_by) THEN
    RAISE EXCEPTION 'another chair has decided, and can still undo it' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_decision_pending';
  END IF;
  IF NEW.proposal_id IS NOT NULL AND NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id
       AND p.case_id = NEW.case_id AND p.proposed_by = NEW.decided_by) THEN
    RAISE EXCEPTION 'the proposal of a decision is of the same case and hand' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_decision_own_proposal';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_case_decision() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_case_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF (NEW.region_id, NEW.id, NEW.entry_id, NEW.provider_id, NEW.reason, NEW.submitted_by, NEW.submitted_at)
     IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.entry_id, OLD.provider_id, OLD.reason, OLD.submitted_by, OLD.submitted_at) THEN
    RAISE EXCEPTION 'a case keeps its entry and its reason' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_identity';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a change takes the next version' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_version';
  END IF;
  IF NOT EXISTS (SELECT FROM case_transition WHERE from_state = OLD.state AND to_state = NEW.state) THEN
    RAISE EXCEPTION 'no way from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_transition';
  END IF;
  IF NEW.state = 'decided' AND NOT EXISTS (SELECT FROM case_decision d WHERE d.region_id = NEW.region_id AND d.case_id = NEW.id) THEN
    RAISE EXCEPTION 'a decided case has its decision' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_decided';
  END IF;
  IF NEW.state = 'on-agenda' AND NOT EXISTS (SELECT FROM case_meeting m WHERE m.region_id = NEW.region_id AND m.id = NEW.meeting_id AND m.state = 'planned') THEN
    RAISE EXCEPTION 'an agenda is of a meeting to come' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_planned_meeting';
  END IF;
  IF OLD.state IN ('on-agenda', 'decided') AND NEW.state <> 'submitted' AND NEW.meeting_id IS DISTINCT FROM OLD.meeting_id THEN
    RAISE EXCEPTION 'a case keeps the meeting it was decided at' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_meeting_kept';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_case_step() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_case_submission()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM waiting_list_entry e WHERE e.region_id = NEW.region_id AND e.id = NEW.entry_id
                 AND e.provider_id = NEW.provider_id AND e.state = 'waiting') THEN
    RAISE EXCEPTION 'a case is about somebody who waits there' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_of_waiting_entry';
  END IF;
  IF NEW.state <> 'submitted' OR NEW.version <> 1 THEN
    RAISE EXCEPTION 'a case begins as submitted' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_begins_submitted';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_case_submission() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE p proposal%ROWTYPE; title text; agreed jsonb;
BEGIN
  -- The lock orders decisions on one proposal, and against whatever closes it.
  SELECT * INTO p FROM proposal WHERE region_id = NEW.region_id AND id = NEW.proposal_id FOR NO KEY UPDATE;
  IF p.state NOT IN ('proposed', 'approved-by-sending', 'approved-by-receiving') THEN
    RAISE EXCEPTION 'a proposal that is decided or closed takes no decision' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_undecided_proposal';
  END IF;
  IF NEW.provider_id IS DISTINCT FROM (CASE NEW.side WHEN 'sending' THEN p.from_provider ELSE p.to_provider END) THEN
    RAISE EXCEPTION 'nobody decides for another organisation' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_own_side';
  END IF;
  -- While a colleague's decision can be undone it stands for their side.
  IF EXISTS (SELECT FROM pending_decision w WHERE w.region_id = NEW.region_id AND w.proposal_id = NEW.proposal_id AND w.side = NEW.side
       AND w.state = 'pending' AND w.decided_by <> NEW.decided_by) THEN
    RAISE EXCEPTION 'a colleague has decided, and can still undo it' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_pending';
  END IF;
  title := coalesce(p.need ->> 'title', 'zvw');
  SELECT v.document -> 'professions' -> title INTO agreed FROM policy_version v WHERE v.region_id = NEW.region_id ORDER BY v.version DESC LIMIT 1;
  IF NOT coalesce(agreed ? NEW.profession, (SELECT title = ANY (q.titles) FROM qualified_profession q WHERE q.code = NEW.profession), true) THEN
    RAISE EXCEPTION 'this profession does not judge under this title' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_profession_of_title';
  END IF;
  IF NEW.decided_by IS DISTINCT FROM acting_user() OR NEW.provider_id IS DISTINCT FROM acting_organisation() THEN
    RAISE EXCEPTION 'a decision is recorded by the one who takes it' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_by_acting_user';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_decision() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_meeting_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF OLD.state <> 'planned' OR NEW.version <> OLD.version + 1 OR (NEW.region_id, NEW.id, NEW.held_on) IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.held_on) THEN
    RAISE EXCEPTION 'a meeting ends once' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_meeting_step';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_meeting_step() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_origin()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.origin, NEW.proposed_by, NEW.case_id, NEW.run_id, NEW.replaces) IS DISTINCT FROM (OLD.origin, OLD.proposed_by, OLD.case_id, OLD.run_id, OLD.replaces) THEN
      RAISE EXCEPTION 'a proposal keeps its origin' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_keeps_origin';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.origin = 'hand' THEN
    IF NEW.proposed_by IS DISTINCT FROM acting_user() THEN
      RAISE EXCEPTION 'a proposal by hand bears the name of that hand' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_by_acting_user';
    END IF;
    IF NEW.case_id IS NOT NULL AND NOT EXISTS (SELECT FROM table_case c WHERE c.region_id = NEW.region_id AND c.id = NEW.case_id
                   AND c.entry_id = NEW.entry_id AND c.provider_id = NEW.from_provider AND c.state = 'on-agenda') THEN
      RAISE EXCEPTION 'a proposal by hand comes from a case on an agenda' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_from_case';
    END IF;
    IF NEW.case_id IS NULL AND NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.replaces
                   AND p.entry_id = NEW.entry_id AND p.from_provider = NEW.from_provider AND p.from_provider = acting_organisation()
                   AND p.state = 'withdrawn' AND p.closed_reason = 'replaced-by-clinician') THEN
      RAISE EXCEPTION 'a clinician proposes in place of a proposal of the own organisation' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_in_place_of_own';
    END IF;
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_origin() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_own_proposal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id AND p.proposed_by = NEW.decided_by) THEN
    RAISE EXCEPTION 'nobody decides on what they proposed' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_not_own_proposal';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_own_proposal() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_pending_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.proposal_id IS NOT NULL AND NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id
         AND p.state IN ('proposed', 'approved-by-sending', 'approved-by-receiving')
         AND NEW.provider_id = CASE NEW.side WHEN 'sending' THEN p.from_provider ELSE p.to_provider END) THEN
      RAISE EXCEPTION 'a decision is made on an undecided proposal, for the own side' USING ERRCODE = 'check_violation', CONSTRAINT = 'pending_decision_own_side';
    END IF;
    IF NEW.proposal_id IS NOT NULL AND EXISTS (SELECT FROM decision d WHERE d.region_id = NEW.region_id AND d.proposal_id = NEW.proposal_id AND d.side = NEW.side) THEN
      RAISE EXCEPTION 'this side has decided' USING ERRCODE = 'check_violation', CONSTRAINT = 'pending_decision_side_open';
    END IF;
    IF NEW.case_id IS NOT NULL AND NOT EXISTS (SELECT FROM table_case c WHERE c.region_id = NEW.region_id AND c.id = NEW.case_id AND c.state = 'on-agenda') THEN
      RAISE EXCEPTION 'a decision is made on a case of an agenda' USING ERRCODE = 'check_violation', CONSTRAINT = 'pending_decision_on_agenda';
    END IF;
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - '{state,effect_at,settled_at,problem,cause,seen_at}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{state,effect_at,settled_at,problem,cause,seen_at}'::text[] THEN
    RAISE EXCEPTION 'a decision that was made stays what it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'pending_decision_kept';
  END IF;
  IF OLD.state <> 'pending' AND to_jsonb(NEW) - 'seen_at' IS DISTINCT FROM to_jsonb(OLD) - 'seen_at' THEN
    RAISE EXCEPTION 'a decision ends its pause once' USING ERRCODE = 'check_violation', CONSTRAINT = 'pending_decision_over';
  END IF;
  IF NEW.state = 'effective' AND OLD.state = 'pending' AND NOT EXISTS (
       SELECT FROM decision d WHERE d.region_id = NEW.region_id AND d.proposal_id = NEW.proposal_id AND d.side = NEW.side
         AND d.decided_by = NEW.decided_by AND d.verdict = NEW.verdict
       UNION ALL SELECT FROM case_decision d WHERE d.region_id = NEW.region_id AND d.case_id = NEW.case_id
         AND d.decided_by = NEW.decided_by AND d.decision = NEW.decision) THEN
    RAISE EXCEPTION 'a decision has taken effect where it stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'pending_decision_stands';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_pending_decision() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_refusal_reason()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF is_replaced(NEW.region_id, NEW.policy_version) OR NOT EXISTS (
    SELECT FROM refusal_reason r WHERE r.region_id = NEW.region_id AND r.policy_version = NEW.policy_version AND r.code = NEW.reason
      AND NOT r.withdrawn AND NEW.side = ANY (r.sides)) THEN
    RAISE EXCEPTION 'a refusal takes a reason that is in force for its side' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_reason_in_force';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_refusal_reason() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_reminder()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM case_action a WHERE a.region_id = NEW.region_id AND a.id = NEW.action_id AND a.state = 'open' AND a.due_on < NEW.on_day) THEN
    RAISE EXCEPTION 'a reminder is of an open action whose date has passed' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_action_reminder_overdue';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_reminder() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_seen()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id
      AND NEW.provider_id = CASE NEW.side WHEN 'sending' THEN p.from_provider ELSE p.to_provider END) THEN
    RAISE EXCEPTION 'nobody looks for another organisation' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_seen_own_side';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_seen() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.notify_case_action()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  what text := CASE TG_TABLE_NAME WHEN 'case_action' THEN to_jsonb(NEW) ->> 'state' ELSE 'overdue' END;
  action case_action%ROWTYPE;
BEGIN
  SELECT * INTO action FROM case_action a WHERE a.region_id = NEW.region_id AND a.id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation)
  SELECT NEW.region_id, 'case-action.' || what, action.id,
    CASE WHEN c.provider_id = action.owner_id THEN ARRAY[action.owner_id] ELSE ARRAY[action.owner_id, c.provider_id] END,
    acting_user(), acting_organisation()
  FROM table_case c WHERE c.region_id = NEW.region_id AND c.id = action.case_id;
  PERFORM pg_notify('doorstroom_event', NEW.region_id);
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION notify_case_action() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.notify_case_parties()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation)
  SELECT NEW.region_id, 'case-shared.' || NEW.state, NEW.id, ARRAY[other.id], acting_user(), acting_organisation()
  FROM (
    SELECT a.owner_id AS id FROM case_action a WHERE a.region_id = NEW.region_id AND a.case_id = NEW.id AND a.state = 'open'
    UNION
    SELECT last.to_provider FROM (
      SELECT p.to_provider FROM proposal p WHERE p.region_id = NEW.region_id AND p.entry_id = NEW.entry_id
        AND p.state IN ('refused', 'withdrawn', 'expired') ORDER BY p.closed_at DESC, p.id LIMIT 1) last
    WHERE NEW.state = 'on-agenda') other
  WHERE other.id <> NEW.provider_id;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION notify_case_parties() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.notify_delegate()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  today date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
  -- What is over is no news to anybody.
  before text := CASE WHEN TG_OP <> 'INSERT' AND OLD.until >= today THEN OLD.delegate END;
  after text := CASE WHEN TG_OP <> 'DELETE' THEN NEW.delegate END;
BEGIN
  IF before IS NOT NULL AND before IS DISTINCT FROM after THEN
    INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation, recipient_user)
      VALUES (OLD.region_id, 'absence.withdrawn', OLD.id, ARRAY[OLD.provider_id], acting_user(), acting_organisation(), before);
  END IF;
  IF after IS NOT NULL THEN
    INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation, recipient_user)
      SELECT NEW.region_id, CASE WHEN before = after THEN 'absence.changed' ELSE 'absence.named' END, NEW.id, ARRAY[NEW.provider_id],
        acting_user(), acting_organisation(), after
      WHERE before IS DISTINCT FROM after OR (OLD.since, OLD.until) IS DISTINCT FROM (NEW.since, NEW.until);
  END IF;
  PERFORM pg_notify('doorstroom_event', coalesce(NEW.region_id, OLD.region_id));
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION notify_delegate() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.owns_action_in_case(region text, given uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
SELECT EXISTS (SELECT FROM case_action a WHERE a.region_id = region AND a.case_id = given AND a.owner_id = acting_organisation())
$function$;
REVOKE ALL ON FUNCTION owns_action_in_case(text,uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION owns_action_in_case(text,uuid) TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.refresh_worklist(region text, proposals uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
INSERT INTO worklist_line (region_id, provider_id, proposal_id, side, rank, last_day, beyond_norm, waited, state, run_id, created_at, diagnosis,
  other_provider, sending_approved, receiving_approved, sending_seen_at, receiving_seen_at, held_at, offer_id, answer_by, version, closed_at, closed_reason, own_entry)
SELECT p.region_id, s.provider_id, p.id, s.side,
  CASE
    WHEN p.state = 'approved' THEN CASE WHEN s.side = 'sending' AND o.state IS DISTINCT FROM 'offered' THEN 1 ELSE 6 END
    WHEN p.state = 'proposed' OR p.state = s.awaited THEN CASE
      WHEN p.state <> 'proposed' THEN 2
      WHEN (p.gain -> 'now' ->> 'beyondNorm')::integer > 0 THEN CASE p.severity WHEN 3 THEN 3 ELSE 4 END
      ELSE 5 END
    WHEN p.state IN ('approved-by-sending', 'approved-by-receiving') THEN 6
    ELSE 7
  END,
  -- The same as lastDayOf in libs/review.
  CASE WHEN o.state = 'offered' THEN o.answer_by ELSE least(
    CASE WHEN p.state = 'approved' THEN greatest(p.expires_on, (h.held_at AT TIME ZONE 'Europe/Amsterdam')::date + 7) ELSE p.expires_on END,
    CASE WHEN p.state = 'proposed' THEN p.first_decision_by END, p.offer_by, to_date(p.week, 'IYYY-"W"IW') - 1) END,
  coalesce((p.gain -> 'now' ->> 'beyondNorm')::integer, 0), p.waited, p.state, p.run_id, p.created_at, coalesce(p.need ->> 'diagnosis', ''), s.other,
  d.sending, d.receiving,
  fs.seen_at, ts.seen_at, h.held_at, o.id, CASE WHEN o.state = 'offered' THEN o.answer_by END, p.version, p.closed_at, p.closed_reason,
  CASE s.side WHEN 'sending' THEN p.entry_id END
FROM unnest(proposals) AS changed (id)
JOIN proposal p ON p.region_id = region AND p.id = changed.id
CROSS JOIN LATERAL (VALUES ('sending', p.from_provider, p.to_provider, 'approved-by-receiving'),
                           ('receiving', p.to_provider, p.from_provider, 'approved-by-sending')) AS s (side, provider_id, other, awaited)
LEFT JOIN slot_hold h ON h.region_id = p.region_id AND h.proposal_id = p.id AND h.week = p.week AND h.state <> 'released'
LEFT JOIN LATERAL (SELECT x.id, x.state, x.answer_by FROM offer x WHERE x.region_id = p.region_id AND x.proposal_id = p.id
  ORDER BY x.state = 'offered' DESC, x.offered_at DESC LIMIT 1) o ON true
-- By proposal and along its index: EXISTS would be turned into a table of all decisions that were ever taken.
CROSS JOIN LATERAL (SELECT coalesce(bool_or(x.side = 'sending'), false) AS sending, coalesce(bool_or(x.side = 'receiving'), false) AS receiving
  FROM decision x WHERE x.region_id = p.region_id AND x.proposal_id = p.id AND x.verdict = 'approve') d
LEFT JOIN proposal_seen fs ON fs.region_id = p.region_id AND fs.proposal_id = p.id AND fs.side = 'sending'
LEFT JOIN proposal_seen ts ON ts.region_id = p.region_id AND ts.proposal_id = p.id AND ts.side = 'receiving'
ON CONFLICT (region_id, proposal_id, side) DO UPDATE SET rank = EXCLUDED.rank, last_day = EXCLUDED.last_day, state = EXCLUDED.state,
  sending_approved = EXCLUDED.sending_approved, receiving_approved = EXCLUDED.receiving_approved,
  held_at = EXCLUDED.held_at, offer_id = EXCLUDED.offer_id, answer_by = EXCLUDED.answer_by, version = EXCLUDED.version, closed_at = EXCLUDED.closed_at,
  closed_reason = EXCLUDED.closed_reason
$function$;
REVOKE ALL ON FUNCTION refresh_worklist(text,uuid[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.submitted_case(region text, given uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
SELECT EXISTS (SELECT FROM table_case c WHERE c.region_id = region AND c.id = given AND c.provider_id = acting_organisation())
$function$;
REVOKE ALL ON FUNCTION submitted_case(text,uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION submitted_case(text,uuid) TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.worklist_after_proposal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM refresh_worklist(c.region_id, array_agg(DISTINCT c.id)) FROM changed c GROUP BY c.region_id;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION worklist_after_proposal() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.worklist_after_seen()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE worklist_line SET sending_seen_at = CASE NEW.side WHEN 'sending' THEN NEW.seen_at ELSE sending_seen_at END,
    receiving_seen_at = CASE NEW.side WHEN 'receiving' THEN NEW.seen_at ELSE receiving_seen_at END
  WHERE region_id = NEW.region_id AND proposal_id = NEW.proposal_id;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION worklist_after_seen() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.worklist_after_slot_hold()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM FROM proposal p WHERE (p.region_id, p.id) IN (SELECT c.region_id, c.proposal_id FROM changed c) ORDER BY p.id FOR NO KEY UPDATE;
  PERFORM refresh_worklist(c.region_id, array_agg(DISTINCT c.proposal_id)) FROM changed c GROUP BY c.region_id;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION worklist_after_slot_hold() FROM PUBLIC;

-- ====================================================================================================
-- offer
-- ====================================================================================================

CREATE TABLE offer (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  proposal_id uuid NOT NULL,
  entry_id text NOT NULL,
  from_provider text NOT NULL,
  to_provider text NOT NULL,
  to_programme text NOT NULL,
  week text NOT NULL,
  state text NOT NULL DEFAULT 'offered'::text,
  version integer NOT NULL DEFAULT 1,
  offered_by text NOT NULL,
  offered_by_name text,
  offered_at timestamp with time zone NOT NULL DEFAULT now(),
  facts jsonb,
  answer_by date NOT NULL,
  answered_by text,
  answered_by_name text,
  answered_at timestamp with time zone,
  chosen_week text,
  policy_version integer,
  reason text,
  CONSTRAINT offer_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT offer_region_id_proposal_id_key UNIQUE (region_id, proposal_id),
  CONSTRAINT offer_check CHECK ((state = 'declined'::text) = (reason IS NOT NULL)),
  CONSTRAINT offer_check1 CHECK ((state = 'offered'::text) = (answered_at IS NULL)),
  CONSTRAINT offer_chosen_week CHECK ((state = 'accepted'::text) = (chosen_week IS NOT NULL)),
  CONSTRAINT offer_cites_policy CHECK ((state = 'declined'::text) = (policy_version IS NOT NULL)),
  CONSTRAINT offer_facts_check CHECK (jsonb_typeof(facts) = 'object'::text),
  CONSTRAINT offer_state_check CHECK (state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'expired'::text])),
  CONSTRAINT offer_reason_of_policy FOREIGN KEY (region_id, policy_version, reason) REFERENCES decline_reason(region_id, policy_version, code),
  CONSTRAINT offer_region_id_entry_id_fkey FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry(region_id, id),
  CONSTRAINT offer_region_id_proposal_id_fkey FOREIGN KEY (region_id, proposal_id) REFERENCES proposal(region_id, id)
);
COMMENT ON COLUMN offer.facts IS 'what the client was told, frozen, so that the letter stays the letter; null for offers from before it was kept';
CREATE UNIQUE INDEX offer_one_open_per_entry ON offer USING btree (region_id, entry_id) WHERE state = 'offered'::text;
CREATE INDEX offer_receiving ON offer USING btree (region_id, to_provider, state);
CREATE INDEX offer_sending ON offer USING btree (region_id, from_provider, state);
CREATE TRIGGER audit_offer_insert AFTER INSERT ON offer REFERENCING NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION audit_offer_insert();
CREATE TRIGGER audit_offer_update AFTER UPDATE ON offer REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION audit_offer_update();
CREATE TRIGGER event_on_insert AFTER INSERT ON offer FOR EACH ROW EXECUTE FUNCTION record_event('offer', 'id', 'state', '{from_provider,to_provider}');
CREATE TRIGGER event_on_update AFTER UPDATE ON offer FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state) EXECUTE FUNCTION record_event('offer', 'id', 'state', '{from_provider,to_provider}');
CREATE TRIGGER offer_answer_guard BEFORE UPDATE ON offer FOR EACH ROW EXECUTE FUNCTION guard_answer();
CREATE TRIGGER offer_approved_week AFTER INSERT ON offer FOR EACH ROW EXECUTE FUNCTION add_approved_week();
CREATE TRIGGER offer_guard BEFORE INSERT ON offer FOR EACH ROW EXECUTE FUNCTION guard_offer();
CREATE TRIGGER offer_reason_guard BEFORE UPDATE ON offer FOR EACH ROW WHEN (new.state = 'declined'::text AND old.state <> 'declined'::text) EXECUTE FUNCTION guard_decline_reason();
CREATE TRIGGER worklist_after_offer_insert AFTER INSERT ON offer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION worklist_after_offer();
CREATE TRIGGER worklist_after_offer_update AFTER UPDATE ON offer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION worklist_after_offer();
ALTER TABLE offer ENABLE ROW LEVEL SECURITY;
CREATE POLICY offer_read ON offer FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (from_provider = (( SELECT acting_organisation() AS acting_organisation)) OR to_provider = (( SELECT acting_organisation() AS acting_organisation)) OR (( SELECT acting_role() AS acting_role)) = 'engine'::text));
CREATE POLICY offer_insert ON offer FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (from_provider = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY offer_answered_by_sender ON offer AS RESTRICTIVE FOR UPDATE TO doorstroom_app
  USING (true)
  WITH CHECK (from_provider = acting_organisation() OR acting_role() = 'engine'::text);
CREATE POLICY offer_update ON offer FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (from_provider = acting_organisation() OR to_provider = acting_organisation() OR acting_role() = 'engine'::text));
GRANT SELECT, INSERT, UPDATE ON offer TO doorstroom_app;

CREATE TABLE offer_option (
  region_id text NOT NULL,
  offer_id uuid NOT NULL,
  proposal_id uuid NOT NULL,
  week text NOT NULL,
  CONSTRAINT offer_option_pkey PRIMARY KEY (region_id, offer_id, week),
  CONSTRAINT offer_option_region_id_offer_id_fkey FOREIGN KEY (region_id, offer_id) REFERENCES offer(region_id, id),
  CONSTRAINT offer_option_region_id_proposal_id_week_fkey FOREIGN KEY (region_id, proposal_id, week) REFERENCES slot_hold(region_id, proposal_id, week)
);
CREATE TRIGGER offer_option_guard BEFORE INSERT ON offer_option FOR EACH ROW EXECUTE FUNCTION guard_option();
ALTER TABLE offer_option ENABLE ROW LEVEL SECURITY;
CREATE POLICY offer_option_read ON offer_option FOR SELECT TO doorstroom_app
  USING (region_id = acting_region() AND (EXISTS ( SELECT
   FROM offer o
  WHERE o.region_id = offer_option.region_id AND o.id = offer_option.offer_id)));
CREATE POLICY offer_option_insert ON offer_option FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (EXISTS ( SELECT
   FROM offer o
  WHERE o.region_id = offer_option.region_id AND o.id = offer_option.offer_id AND (o.from_provider = acting_organisation() OR acting_role() = 'engine'::text))));
GRANT SELECT, INSERT ON offer_option TO doorstroom_app;

CREATE TABLE transfer_transition (
  from_state text NOT NULL,
  to_state text NOT NULL,
  CONSTRAINT transfer_transition_pkey PRIMARY KEY (from_state, to_state)
);
GRANT SELECT ON transfer_transition TO doorstroom_app;
INSERT INTO transfer_transition VALUES
  ('intake-held', 'returned'),
  ('intake-held', 'started'),
  ('planned', 'intake-held'),
  ('planned', 'returned');

CREATE TABLE transfer (
  region_id text NOT NULL,
  offer_id uuid NOT NULL,
  entry_id text NOT NULL,
  from_provider text NOT NULL,
  to_provider text NOT NULL,
  to_programme text NOT NULL,
  intake_week text NOT NULL,
  state text NOT NULL DEFAULT 'planned'::text,
  version integer NOT NULL DEFAULT 1,
  registered_on date NOT NULL,
  ticket jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  intake_held_at timestamp with time zone,
  closed_at timestamp with time zone,
  return_reason text,
  CONSTRAINT transfer_pkey PRIMARY KEY (region_id, offer_id),
  CONSTRAINT transfer_check CHECK (return_reason IS NULL OR state = 'returned'::text),
  CONSTRAINT transfer_state_check CHECK (state = ANY (ARRAY['planned'::text, 'intake-held'::text, 'started'::text, 'returned'::text])),
  CONSTRAINT transfer_region_id_entry_id_fkey FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry(region_id, id),
  CONSTRAINT transfer_region_id_offer_id_fkey FOREIGN KEY (region_id, offer_id) REFERENCES offer(region_id, id)
);
CREATE INDEX transfer_entry ON transfer USING btree (region_id, entry_id);
CREATE UNIQUE INDEX transfer_one_under_way ON transfer USING btree (region_id, entry_id) WHERE state = ANY (ARRAY['planned'::text, 'intake-held'::text]);
CREATE TRIGGER audit_transfer_insert AFTER INSERT ON transfer REFERENCING NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION audit_transfer_insert();
CREATE TRIGGER audit_transfer_update AFTER UPDATE ON transfer REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION audit_transfer_update();
CREATE TRIGGER event_on_insert AFTER INSERT ON transfer FOR EACH ROW EXECUTE FUNCTION record_event('transfer', 'offer_id', 'state', '{from_provider,to_provider}');
CREATE TRIGGER event_on_update AFTER UPDATE ON transfer FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state) EXECUTE FUNCTION record_event('transfer', 'offer_id', 'state', '{from_provider,to_provider}');
CREATE TRIGGER transfer_guard BEFORE INSERT ON transfer FOR EACH ROW EXECUTE FUNCTION guard_transfer();
CREATE TRIGGER transfer_step_guard BEFORE UPDATE ON transfer FOR EACH ROW EXECUTE FUNCTION guard_transfer_step();
ALTER TABLE transfer ENABLE ROW LEVEL SECURITY;
CREATE POLICY transfer_read ON transfer FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (from_provider = (( SELECT acting_organisation() AS acting_organisation)) OR to_provider = (( SELECT acting_organisation() AS acting_organisation)) OR (( SELECT acting_role() AS acting_role)) = 'engine'::text));
CREATE POLICY transfer_insert ON transfer FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (from_provider = acting_organisation() OR acting_role() = 'engine'::text));
CREATE POLICY transfer_update ON transfer FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (from_provider = acting_organisation() OR to_provider = acting_organisation() OR acting_role() = 'engine'::text));
GRANT SELECT, INSERT, UPDATE ON transfer TO doorstroom_app;

CREATE TABLE hand_over_step (
  region_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  offer_id uuid NOT NULL,
  step text NOT NULL,
  provider_id text NOT NULL,
  done_by text NOT NULL,
  done_by_name text,
  done_at timestamp with time zone NOT NULL DEFAULT now(),
  letter_on date,
  consent_of text,
  taken_back_by text,
  taken_back_at timestamp with time zone,
  CONSTRAINT hand_over_step_pkey PRIMARY KEY (region_id, id),
  CONSTRAINT hand_over_step_check CHECK ((step = 'referral-letter'::text) = (letter_on IS NOT NULL)),
  CONSTRAINT hand_over_step_check1 CHECK ((step = 'consent'::text) = (consent_of IS NOT NULL)),
  CONSTRAINT hand_over_step_check2 CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL)),
  CONSTRAINT hand_over_step_consent_of_check CHECK (consent_of = ANY (ARRAY['parents'::text, 'parents-and-child'::text, 'client'::text, 'representative'::text])),
  CONSTRAINT hand_over_step_step_check CHECK (step = ANY (ARRAY['consent'::text, 'referral-letter'::text, 'warm-hand-over'::text])),
  CONSTRAINT hand_over_step_region_id_offer_id_fkey FOREIGN KEY (region_id, offer_id) REFERENCES transfer(region_id, offer_id)
);
CREATE UNIQUE INDEX hand_over_step_once ON hand_over_step USING btree (region_id, offer_id, step) WHERE taken_back_at IS NULL;
CREATE TRIGGER hand_over_guard BEFORE INSERT OR UPDATE ON hand_over_step FOR EACH ROW EXECUTE FUNCTION guard_hand_over();
ALTER TABLE hand_over_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY hand_over_step_read ON hand_over_step FOR SELECT TO doorstroom_app
  USING (region_id = acting_region() AND (EXISTS ( SELECT
   FROM transfer t
  WHERE t.region_id = hand_over_step.region_id AND t.offer_id = hand_over_step.offer_id)));
CREATE POLICY hand_over_step_insert ON hand_over_step FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND provider_id = acting_organisation() AND done_by = acting_user());
CREATE POLICY hand_over_step_update ON hand_over_step FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND provider_id = acting_organisation())
  WITH CHECK (region_id = acting_region() AND provider_id = acting_organisation() AND taken_back_by = acting_user());
GRANT SELECT, INSERT, UPDATE ON hand_over_step TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.add_approved_week()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO offer_option (region_id, offer_id, proposal_id, week) VALUES (NEW.region_id, NEW.id, NEW.proposal_id, NEW.week);
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION add_approved_week() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.audit_offer_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, subject_ids, category, ground, outcome, detail)
  SELECT b.region_id, coalesce(acting_user(), session_user), acting_organisation(), coalesce(acting_role(), 'database'), 'offer.state', 'offer',
    CASE WHEN count(*) = 1 THEN min(b.id::text) END, CASE WHEN count(*) > 1 THEN array_agg(b.id::text ORDER BY b.id) END,
    'transfer-state', CASE WHEN acting_organisation() IS NULL THEN 'regional-task' ELSE 'treatment-relation' END, 'done',
    jsonb_strip_nulls(jsonb_build_object('from', NULL::text, 'to', b.state))
  FROM became b
  GROUP BY b.region_id, b.state;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION audit_offer_insert() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.audit_offer_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, subject_ids, category, ground, outcome, detail)
  SELECT b.region_id, coalesce(acting_user(), session_user), acting_organisation(), coalesce(acting_role(), 'database'), 'offer.state', 'offer',
    CASE WHEN count(*) = 1 THEN min(b.id::text) END, CASE WHEN count(*) > 1 THEN array_agg(b.id::text ORDER BY b.id) END,
    'transfer-state', CASE WHEN acting_organisation() IS NULL THEN 'regional-task' ELSE 'treatment-relation' END, 'done',
    jsonb_strip_nulls(jsonb_build_object('from', w.state, 'to', b.state))
  FROM became b JOIN was w ON w.region_id = b.region_id AND w.id = b.id AND w.state <> b.state
  GROUP BY b.region_id, w.state, b.state;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION audit_offer_update() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.audit_transfer_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, subject_ids, category, ground, outcome, detail)
  SELECT b.region_id, coalesce(acting_user(), session_user), acting_organisation(), coalesce(acting_role(), 'database'), 'transfer.state', 'transfer',
    CASE WHEN count(*) = 1 THEN min(b.offer_id::text) END, CASE WHEN count(*) > 1 THEN array_agg(b.offer_id::text ORDER BY b.offer_id) END,
    'transfer-state', CASE WHEN acting_organisation() IS NULL THEN 'regional-task' ELSE 'treatment-relation' END, 'done',
    jsonb_strip_nulls(jsonb_build_object('from', NULL::text, 'to', b.state))
  FROM became b
  GROUP BY b.region_id, b.state;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION audit_transfer_insert() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.audit_transfer_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, subject_ids, category, ground, outcome, detail)
  SELECT b.region_id, coalesce(acting_user(), session_user), acting_organisation(), coalesce(acting_role(), 'database'), 'transfer.state', 'transfer',
    CASE WHEN count(*) = 1 THEN min(b.offer_id::text) END, CASE WHEN count(*) > 1 THEN array_agg(b.offer_id::text ORDER BY b.offer_id) END,
    'transfer-state', CASE WHEN acting_organisation() IS NULL THEN 'regional-task' ELSE 'treatment-relation' END, 'done',
    jsonb_strip_nulls(jsonb_build_object('from', w.state, 'to', b.state))
  FROM became b JOIN was w ON w.region_id = b.region_id AND w.offer_id = b.offer_id AND w.state <> b.state
  GROUP BY b.region_id, w.state, b.state;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION audit_transfer_update() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE options text[];
BEGIN
  IF OLD.state <> 'offered' OR NEW.state NOT IN ('accepted', 'declined', 'expired') OR NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'an offer is answered once' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_answered_once';
  END IF;
  IF (NEW.region_id, NEW.id, NEW.proposal_id, NEW.entry_id, NEW.from_provider, NEW.to_provider, NEW.to_programme, NEW.week,
      NEW.offered_by, NEW.offered_by_name, NEW.offered_at, NEW.answer_by, NEW.facts)
     IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.proposal_id, OLD.entry_id, OLD.from_provider, OLD.to_provider, OLD.to_programme, OLD.week,
      OLD.offered_by, OLD.offered_by_name, OLD.offered_at, OLD.answer_by, OLD.facts) THEN
    RAISE EXCEPTION 'what the client has in hand is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_immutable';
  END IF;
  IF NEW.state = 'accepted' THEN
    SELECT array_agg(week) INTO options FROM offer_option WHERE region_id = NEW.region_id AND offer_id = NEW.id;
    -- Where there is one date, that is the one the client says yes to.
    IF NEW.chosen_week IS NULL AND cardinality(options) = 1 THEN NEW.chosen_week := options[1]; END IF;
    IF NEW.chosen_week IS NULL OR NEW.chosen_week <> ALL (options) THEN
      RAISE EXCEPTION 'the client chooses one of the dates of the offer' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_choice_of_options';
    END IF;
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_answer() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_decline_reason()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF is_replaced(NEW.region_id, NEW.policy_version) OR NOT EXISTS (
    SELECT FROM decline_reason r WHERE r.region_id = NEW.region_id AND r.policy_version = NEW.policy_version AND r.code = NEW.reason AND NOT r.withdrawn) THEN
    RAISE EXCEPTION 'a declined offer takes a reason that is in force' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_reason_in_force';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_decline_reason() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_further_hold()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM slot_hold h JOIN proposal p ON p.region_id = h.region_id AND p.id = h.proposal_id
             WHERE h.region_id = NEW.region_id AND h.proposal_id = NEW.proposal_id AND h.week = NEW.week AND h.week <> p.week
               AND NOT EXISTS (SELECT FROM offer_option x WHERE x.region_id = h.region_id AND x.proposal_id = h.proposal_id AND x.week = h.week)) THEN
    RAISE EXCEPTION 'a further week is held for an option of the offer' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_for_an_option';
  END IF;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION guard_further_hold() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_hand_over()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  t transfer%ROWTYPE;
  age jsonb;
BEGIN
  SELECT * INTO t FROM transfer WHERE region_id = NEW.region_id AND offer_id = NEW.offer_id FOR NO KEY UPDATE;
  IF t.state NOT IN ('planned', 'intake-held') THEN
    RAISE EXCEPTION 'a hand-over is of a client who is under way' USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_under_way';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.taken_back_at IS NOT NULL OR (to_jsonb(NEW) - 'taken_back_at' - 'taken_back_by') <> (to_jsonb(OLD) - 'taken_back_at' - 'taken_back_by') THEN
      RAISE EXCEPTION 'a step is taken back once and never rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_taken_back_once';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.provider_id NOT IN (t.from_provider, t.to_provider) OR (NEW.step <> 'warm-hand-over' AND NEW.provider_id <> t.from_provider) THEN
    RAISE EXCEPTION 'consent and letter are with the organisation where the client waits' USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_own_side';
  END IF;
  IF NEW.step = 'warm-hand-over' AND NOT EXISTS (SELECT FROM hand_over_step s WHERE s.region_id = NEW.region_id AND s.offer_id = NEW.offer_id
       AND s.step = 'consent' AND s.taken_back_at IS NULL) THEN
    RAISE EXCEPTION 'nobody speaks about a client without consent' USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_consent_first';
  END IF;
  IF NEW.step = 'consent' THEN
    SELECT p.need -> 'age' INTO age FROM offer o JOIN proposal p ON p.region_id = o.region_id AND p.id = o.proposal_id
      WHERE o.region_id = NEW.region_id AND o.id = NEW.offer_id;
    IF NOT coalesce(CASE NEW.consent_of
        WHEN 'parents' THEN (age ->> 0)::integer < 12
        WHEN 'parents-and-child' THEN (age ->> 0)::integer < 16 AND (age ->> 1)::integer >= 12
        WHEN 'representative' THEN (age ->> 1)::integer >= 18
        ELSE (age ->> 1)::integer >= 16 END, false) THEN
      RAISE EXCEPTION 'at this age somebody else consents' USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_consent_of_age';
    END IF;
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_hand_over() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_offer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (
    SELECT FROM proposal p JOIN slot_hold h ON h.region_id = p.region_id AND h.proposal_id = p.id AND h.week = p.week
    WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id AND p.state = 'approved' AND h.state = 'held'
      AND p.entry_id = NEW.entry_id AND p.from_provider = NEW.from_provider AND p.to_provider = NEW.to_provider
      AND p.to_programme = NEW.to_programme AND p.week = NEW.week) THEN
    RAISE EXCEPTION 'an offer takes two approvals and a held slot' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_approved_and_held';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_offer() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_option()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  -- now() is the moment the transaction began: what the client has in hand is not added to.
  IF NOT EXISTS (
    SELECT FROM offer o JOIN slot_hold h ON h.region_id = o.region_id AND h.proposal_id = o.proposal_id AND h.week = NEW.week
    WHERE o.region_id = NEW.region_id AND o.id = NEW.offer_id AND o.proposal_id = NEW.proposal_id AND o.state = 'offered'
      AND (NEW.week = o.week OR o.offered_at = now()) AND h.state = 'held') THEN
    RAISE EXCEPTION 'an option is a held place, named when the offer is made' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_option_held';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_option() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_transfer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.state <> 'planned' OR NOT EXISTS (
    SELECT FROM offer o JOIN waiting_list_entry e ON e.region_id = o.region_id AND e.id = o.entry_id
    WHERE o.region_id = NEW.region_id AND o.id = NEW.offer_id AND o.state = 'accepted' AND o.entry_id = NEW.entry_id
      AND o.from_provider = NEW.from_provider AND o.to_provider = NEW.to_provider AND o.to_programme = NEW.to_programme
      AND o.chosen_week = NEW.intake_week AND e.registered_on = NEW.registered_on AND (NEW.ticket ->> 'registered_on')::date = e.registered_on) THEN
    RAISE EXCEPTION 'a transfer takes an accepted offer and a ticket with the registration date' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_accepted_with_ticket';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_transfer() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.guard_transfer_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.ticket <> OLD.ticket OR NEW.registered_on <> OLD.registered_on OR NEW.offer_id <> OLD.offer_id OR NEW.entry_id <> OLD.entry_id THEN
    RAISE EXCEPTION 'a return ticket is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_keeps_ticket';
  END IF;
  IF NEW.state <> OLD.state AND (NEW.version <> OLD.version + 1
     OR NOT EXISTS (SELECT FROM transfer_transition WHERE from_state = OLD.state AND to_state = NEW.state)) THEN
    RAISE EXCEPTION 'no way from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_step';
  END IF;
  IF NEW.state = 'returned' AND NEW.return_reason IS NULL AND OLD.state <> 'returned' THEN
    RAISE EXCEPTION 'a way back has a reason' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_return_reason';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_transfer_step() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.worklist_after_offer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM FROM proposal p WHERE (p.region_id, p.id) IN (SELECT c.region_id, c.proposal_id FROM changed c) ORDER BY p.id FOR NO KEY UPDATE;
  PERFORM refresh_worklist(c.region_id, array_agg(DISTINCT c.proposal_id)) FROM changed c GROUP BY c.region_id;
  RETURN NULL;
END
$function$;
REVOKE ALL ON FUNCTION worklist_after_offer() FROM PUBLIC;

-- ====================================================================================================
-- privacy
-- ====================================================================================================

CREATE TABLE retention_policy (
  region_id text NOT NULL,
  version integer NOT NULL,
  document jsonb NOT NULL,
  sha256 text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  CONSTRAINT retention_policy_pkey PRIMARY KEY (region_id, version),
  CONSTRAINT retention_policy_version_check CHECK (version > 0),
  CONSTRAINT retention_policy_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
CREATE TRIGGER retention_policy_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON retention_policy FOR EACH STATEMENT EXECUTE FUNCTION append_only();
ALTER TABLE retention_policy ENABLE ROW LEVEL SECURITY;
CREATE POLICY retention_policy_read ON retention_policy FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND true);
CREATE POLICY retention_policy_insert ON retention_policy FOR INSERT TO doorstroom_app
  WITH CHECK (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
CREATE POLICY retention_policy_update ON retention_policy FOR UPDATE TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])))
  WITH CHECK (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
CREATE POLICY retention_policy_delete ON retention_policy FOR DELETE TO doorstroom_app
  USING (region_id = acting_region() AND (acting_role() = ANY (ARRAY['engine'::text, 'administrator'::text])));
GRANT SELECT, INSERT ON retention_policy TO doorstroom_app;

CREATE TABLE entry_erasure (
  region_id text NOT NULL,
  entry_id text NOT NULL,
  provider_id text NOT NULL,
  erased_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT entry_erasure_pkey PRIMARY KEY (region_id, entry_id),
  CONSTRAINT entry_erasure_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
CREATE TRIGGER entry_erasure_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON entry_erasure FOR EACH STATEMENT EXECUTE FUNCTION append_only();
ALTER TABLE entry_erasure ENABLE ROW LEVEL SECURITY;
CREATE POLICY entry_erasure_read ON entry_erasure FOR SELECT TO doorstroom_app
  USING (region_id = (( SELECT acting_region() AS acting_region)) AND (provider_id = (( SELECT acting_organisation() AS acting_organisation)) OR ((( SELECT acting_role() AS acting_role)) = ANY (ARRAY['engine'::text, 'privacy-officer'::text]))));
GRANT SELECT ON entry_erasure TO doorstroom_app;

CREATE VIEW erased_entry WITH (security_invoker=true) AS
 SELECT region_id,
    entry_id,
    provider_id
   FROM entry_erasure x;
GRANT SELECT ON erased_entry TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.delete_with_dependents(target regclass, condition text, depth integer)
 RETURNS TABLE(table_name text, deleted bigint)
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;
REVOKE ALL ON FUNCTION delete_with_dependents(regclass,text,integer) FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.erase_entry(entry text, ground text)
 RETURNS TABLE(table_name text, deleted bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE held waiting_list_entry%ROWTYPE; first_seen timestamptz; owned regclass; deleted_rows bigint;
BEGIN
  IF acting_role() IS DISTINCT FROM 'engine' THEN RAISE EXCEPTION 'only the engine erases' USING ERRCODE = 'insufficient_privilege'; END IF;
  SELECT * INTO held FROM waiting_list_entry e WHERE e.region_id = acting_region() AND e.id = entry FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  IF ground NOT IN ('client-request', 'period-over') THEN RAISE EXCEPTION 'no such ground'; END IF;
  IF held.state = 'transferring' OR (ground = 'period-over' AND held.state <> 'left') THEN
    RAISE EXCEPTION 'an entry that is under way or still waiting is not erased' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_not_erasable';
  END IF;
  PERFORM link_audit_subjects(entry);
  IF ground = 'client-request' THEN
    RETURN QUERY SELECT 'daily_fact', forget_facts(entry);
  END IF;
  SELECT least(held.valid_from, min(h.valid_from)) INTO first_seen FROM registry_history h
    WHERE h.region_id = held.region_id AND h.table_name = 'waiting_list_entry' AND h.row_key = entry;
  FOR owned IN
    SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND c.relname NOT IN ('audit_subject', 'entry_erasure')
      AND 2 = (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attname IN ('region_id', 'entry_id'))
  LOOP
    RETURN QUERY SELECT * FROM delete_with_dependents(owned, format('t0.region_id = %L AND t0.entry_id = %L', held.region_id, entry), 0);
  END LOOP;
  RETURN QUERY SELECT * FROM delete_with_dependents('waiting_list_entry', format('t0.region_id = %L AND t0.id = %L', held.region_id, entry), 0);
  -- After the row itself: its trigger has just kept one more version of it.
  DELETE FROM registry_history h WHERE h.region_id = held.region_id AND h.table_name = 'waiting_list_entry' AND h.row_key = entry;
  GET DIAGNOSTICS deleted_rows = ROW_COUNT;
  RETURN QUERY SELECT 'registry_history', deleted_rows;
  -- A snapshot cannot lose one entry and stay what its hash says: those that may hold it go, their runs stay.
  DELETE FROM matching_snapshot s USING matching_run r
    WHERE s.region_id = held.region_id AND r.region_id = s.region_id AND r.id = s.run_id AND coalesce(r.finished_at, 'infinity') >= first_seen
      -- Runs since it left have not seen it.
      AND (held.state <> 'left' OR r.requested_at <= held.valid_from);
  GET DIAGNOSTICS deleted_rows = ROW_COUNT;
  RETURN QUERY SELECT 'matching_snapshot', deleted_rows;
  IF ground = 'client-request' THEN
    INSERT INTO entry_erasure (region_id, entry_id, provider_id) VALUES (held.region_id, entry, held.provider_id) ON CONFLICT DO NOTHING;
  END IF;
END
$function$;
REVOKE ALL ON FUNCTION erase_entry(text,text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_entry(text,text) TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.guard_erased()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM entry_erasure e WHERE e.region_id = NEW.region_id AND e.entry_id = NEW.id) THEN
    RAISE EXCEPTION 'this entry was erased at its client''s request' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_stays_erased';
  END IF;
  RETURN NEW;
END
$function$;
REVOKE ALL ON FUNCTION guard_erased() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.retire(kind text, before timestamp with time zone)
 RETURNS TABLE(table_name text, deleted bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  region text := acting_region();
  own text := format('t0.region_id = %L', region);
  due record;
  deleted_rows bigint;
  ids uuid[];
  entries text[];
BEGIN
  IF acting_role() IS DISTINCT FROM 'engine' THEN RAISE EXCEPTION 'only the engine retires data' USING ERRCODE = 'insufficient_privilege'; END IF;
  IF before > now() - interval '30 days' THEN
    RAISE EXCEPTION 'data younger than thirty days is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'retention_at_least_30_days';
  END IF;
  CASE kind
    WHEN 'left-entries' THEN
      FOR due IN SELECT e.id FROM waiting_list_entry e WHERE e.region_id = region AND e.state = 'left' AND e.valid_from < before ORDER BY e.id LOOP
        RETURN QUERY SELECT * FROM erase_entry(due.id, 'period-over');
      END LOOP;
    WHEN 'closed-proposals' THEN
      LOOP
        -- An array and no temporary table: one of that name could have been put there with a trigger on it.
        SELECT array_agg(d.id), array_agg(DISTINCT d.entry_id) INTO ids, entries FROM (SELECT p.id, p.entry_id FROM proposal p
          WHERE p.region_id = region AND p.closed_at < before AND p.state IN ('refused', 'withdrawn', 'expired', 'concluded')
            AND NOT EXISTS (SELECT FROM offer o JOIN transfer t ON t.region_id = o.region_id AND t.offer_id = o.id
                            WHERE o.region_id = p.region_id AND o.proposal_id = p.id AND (t.closed_at IS NULL OR t.closed_at >= before))
          LIMIT 2000) d;
        EXIT WHEN ids IS NULL;
        PERFORM link_audit_subjects(e) FROM unnest(entries) e;
        RETURN QUERY SELECT * FROM delete_with_dependents('proposal', format('t0.region_id = %L AND t0.id = ANY (%L::uuid[])', region, ids), 0);
      END LOOP;
    WHEN 'run-snapshots' THEN
      DELETE FROM matching_snapshot s USING matching_run r WHERE s.region_id = region AND r.region_id = region AND r.id = s.run_id AND r.requested_at < before;
      GET DIAGNOSTICS deleted_rows = ROW_COUNT;
      RETURN QUERY SELECT 'matching_snapshot', deleted_rows;
      DELETE FROM unmatched u USING matching_run r WHERE u.region_id = region AND r.region_id = region AND r.id = u.run_id AND r.requested_at < before;
      GET DIAGNOSTICS deleted_rows = ROW_COUNT;
      RETURN QUERY SELECT 'unmatched', deleted_rows;
    WHEN 'earlier-versions' THEN
      DELETE FROM registry_history h WHERE h.region_id = region AND h.valid_to < before;
      GET DIAGNOSTICS deleted_rows = ROW_COUNT;
      RETURN QUERY SELECT 'registry_history', deleted_rows;
      RETURN QUERY SELECT 'daily_fact', condense_facts((before AT TIME ZONE 'Europe/Amsterdam')::date);
    WHEN 'receipts' THEN
      RETURN QUERY SELECT * FROM delete_with_dependents('push_receipt', format('%s AND t0.received_at < %L', own, before), 0);
    WHEN 'follow-ups' THEN
      RETURN QUERY SELECT * FROM delete_with_dependents('follow_up', format('%s AND t0.done_at < %L', own, before), 0);
    WHEN 'events' THEN
      -- What has no position yet has been announced to nobody.
      RETURN QUERY SELECT * FROM delete_with_dependents('event', format('%s AND t0.at < %L AND t0.position IS NOT NULL', own, before), 0);
    WHEN 'notifications' THEN
      -- Marks of having read go once nothing is left that they hide: sooner, and old news would be new again.
      RETURN QUERY SELECT * FROM delete_with_dependents('notification_read', format(
        '%s AND t0.read_at < %L AND NOT EXISTS (SELECT FROM event e WHERE e.region_id = t0.region_id AND e.batch = t0.batch AND e.kind = t0.kind)', own, before), 0);
      RETURN QUERY SELECT * FROM delete_with_dependents('notification_reader', format(
        '%s AND NOT EXISTS (SELECT FROM event e WHERE e.region_id = t0.region_id AND e.position <= t0.read_until)', own), 0);
    WHEN 'mail' THEN
      RETURN QUERY SELECT * FROM delete_with_dependents('mail', format('%s AND t0.done_at < %L', own, before), 0);
      -- An address stays with who confirmed it and wants mail; the rest asked for none, never answered, or gets none.
      RETURN QUERY SELECT * FROM delete_with_dependents('mail_preference', format(
        '%s AND t0.updated_at < %L AND (t0.frequency = ''off'' OR t0.confirmed_at IS NULL OR t0.refused_at < %L)', own, before, before), 0);
    WHEN 'webhooks' THEN
      RETURN QUERY SELECT * FROM delete_with_dependents('webhook_delivery', format('%s AND t0.done_at < %L', own, before), 0);
      RETURN QUERY SELECT * FROM delete_with_dependents('webhook_endpoint', format('%s AND t0.disabled_at < %L', own, before), 0);
    WHEN 'absences' THEN
      RETURN QUERY SELECT * FROM delete_with_dependents('absence', format('%s AND t0.until < (%L::timestamptz AT TIME ZONE ''Europe/Amsterdam'')::date', own, before), 0);
    WHEN 'saved-views' THEN
      -- Whoever is still here keeps them, however old.
      RETURN QUERY SELECT * FROM delete_with_dependents('saved_view', format(
        '%s AND t0.created_at < %L AND NOT EXISTS (SELECT FROM colleague c WHERE c.region_id = t0.region_id AND c.provider_id = t0.provider_id AND c.user_id = t0.user_id AND c.seen_at >= %L)',
        own, before, before), 0);
    WHEN 'reviewers' THEN
      -- Not somebody who is away, or stands in for one who is; nor whose name stands on open work.
      RETURN QUERY SELECT * FROM delete_with_dependents('colleague', format(
        '%s AND t0.seen_at < %L AND NOT EXISTS (SELECT FROM absence a WHERE a.region_id = t0.region_id AND a.provider_id = t0.provider_id AND t0.user_id IN (a.user_id, a.delegate) AND a.until >= current_date)'
        ' AND NOT EXISTS (SELECT FROM follow_up f WHERE f.region_id = t0.region_id AND f.provider_id = t0.provider_id AND f.owner = t0.user_id AND f.done_at IS NULL)',
        own, before), 0);
    ELSE
      RAISE EXCEPTION 'no such kind of data';
  END CASE;
END
$function$;
REVOKE ALL ON FUNCTION retire(text,timestamp with time zone) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION retire(text,timestamp with time zone) TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.retire_expired()
 RETURNS TABLE(table_name text, deleted bigint)
 LANGUAGE sql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  WITH s AS (DELETE FROM session WHERE region_id = acting_region() AND expires_at < now() - interval '1 day' RETURNING 1),
    i AS (DELETE FROM issuer_record WHERE region_id = acting_region() AND expires_at < now() - interval '1 day' RETURNING 1),
    f AS (DELETE FROM failed_attempt WHERE region_id = acting_region() AND until < now() - interval '1 day' RETURNING 1)
  SELECT 'session', count(*) FROM s UNION ALL SELECT 'issuer_record', count(*) FROM i UNION ALL SELECT 'failed_attempt', count(*) FROM f
$function$;
REVOKE ALL ON FUNCTION retire_expired() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION retire_expired() TO doorstroom_app;

-- ====================================================================================================
-- insight
-- ====================================================================================================

CREATE TABLE figure_release (
  region_id text NOT NULL,
  kind text NOT NULL,
  period date NOT NULL,
  taken_at timestamp with time zone NOT NULL DEFAULT now(),
  sums jsonb NOT NULL,
  CONSTRAINT figure_release_pkey PRIMARY KEY (region_id, kind),
  CONSTRAINT figure_release_kind_check CHECK (kind = ANY (ARRAY['waits'::text, 'funnel'::text, 'case-table'::text, 'trend'::text, 'time-to-intake'::text, 'queues'::text, 'transfers'::text, 'levers'::text])),
  CONSTRAINT figure_release_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
ALTER TABLE figure_release ENABLE ROW LEVEL SECURITY;
CREATE POLICY figure_release_all ON figure_release FOR ALL TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text)
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
GRANT SELECT, INSERT, UPDATE ON figure_release TO doorstroom_app;

CREATE TABLE daily_fact (
  region_id text NOT NULL,
  known_on date NOT NULL,
  day date NOT NULL,
  provider_id text NOT NULL,
  diagnosis text NOT NULL,
  area text NOT NULL,
  age_from smallint NOT NULL,
  age_to smallint NOT NULL,
  severity smallint NOT NULL,
  population text NOT NULL,
  registered_on date NOT NULL,
  came integer NOT NULL,
  intake integer NOT NULL,
  went integer NOT NULL,
  moved integer NOT NULL,
  started integer NOT NULL,
  moved_after integer NOT NULL,
  cleaned integer NOT NULL,
  cleaned_after integer NOT NULL,
  CONSTRAINT daily_fact_pkey PRIMARY KEY (region_id, known_on, day, provider_id, diagnosis, area, age_from, age_to, severity, population, registered_on),
  CONSTRAINT daily_fact_population_check CHECK (population = ANY (ARRAY['adults'::text, 'youth'::text, 'forensic'::text, 'wlz'::text, 'unknown'::text])),
  CONSTRAINT daily_fact_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
COMMENT ON COLUMN daily_fact.went IS 'off the list without an intake, and not by a transfer or by list cleaning';
COMMENT ON COLUMN daily_fact.moved IS 'off the list by a transfer, before an intake here';
COMMENT ON COLUMN daily_fact.started IS 'off the list after the intake, and not by a transfer';
COMMENT ON COLUMN daily_fact.cleaned IS 'off the list without an intake, found not to wait any more: in none of the others';
COMMENT ON COLUMN daily_fact.cleaned_after IS 'the same after the intake';
ALTER TABLE daily_fact ENABLE ROW LEVEL SECURITY;
CREATE POLICY daily_fact_all ON daily_fact FOR ALL TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text)
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
GRANT SELECT, INSERT, DELETE ON daily_fact TO doorstroom_app;

CREATE TABLE fact_day (
  region_id text NOT NULL,
  known_on date NOT NULL,
  filled_at timestamp with time zone NOT NULL DEFAULT now(),
  opening boolean NOT NULL DEFAULT false,
  CONSTRAINT fact_day_pkey PRIMARY KEY (region_id, known_on),
  CONSTRAINT fact_day_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
COMMENT ON COLUMN fact_day.opening IS 'what was known by this day is summed up in it';
CREATE UNIQUE INDEX fact_day_opening ON fact_day USING btree (region_id) WHERE opening;
ALTER TABLE fact_day ENABLE ROW LEVEL SECURITY;
CREATE POLICY fact_day_all ON fact_day FOR ALL TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text)
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
GRANT SELECT, INSERT, DELETE ON fact_day TO doorstroom_app;

CREATE TABLE kept_release (
  region_id text NOT NULL,
  kind text NOT NULL,
  period date NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  shown jsonb NOT NULL,
  CONSTRAINT kept_release_pkey PRIMARY KEY (region_id, kind, period),
  CONSTRAINT kept_release_kind_check CHECK (kind = ANY (ARRAY['waits'::text, 'funnel'::text, 'case-table'::text, 'trend'::text, 'time-to-intake'::text, 'queues'::text, 'transfers'::text, 'levers'::text])),
  CONSTRAINT kept_release_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
COMMENT ON COLUMN kept_release.shown IS 'behind the gate, as everybody was shown it';
ALTER TABLE kept_release ENABLE ROW LEVEL SECURITY;
CREATE POLICY kept_release_all ON kept_release FOR ALL TO doorstroom_app
  USING (region_id = acting_region() AND acting_role() = 'engine'::text)
  WITH CHECK (region_id = acting_region() AND acting_role() = 'engine'::text);
GRANT SELECT, INSERT ON kept_release TO doorstroom_app;

CREATE VIEW insight_area WITH (security_barrier=true) AS
 SELECT region_id,
    code,
    name
   FROM area
  WHERE region_id = acting_region();
GRANT SELECT ON insight_area TO doorstroom_app;

CREATE VIEW insight_beginning WITH (security_barrier=true) AS
 SELECT region_id,
    (min(created_at) AT TIME ZONE 'Europe/Amsterdam'::text)::date AS proposals_since
   FROM proposal
  WHERE region_id = acting_region()
  GROUP BY region_id;
GRANT SELECT ON insight_beginning TO doorstroom_app;

CREATE VIEW insight_bridging WITH (security_barrier=true) AS
 SELECT d.region_id,
    to_char((d.decided_at AT TIME ZONE 'Europe/Amsterdam'::text), 'YYYY-MM'::text) AS month,
    population_of(e.title, e.circuit) AS population,
    c.provider_id,
    count(DISTINCT c.entry_id)::integer AS clients
   FROM case_decision d
     JOIN table_case c ON c.region_id = d.region_id AND c.id = d.case_id
     JOIN waiting_list_entry e ON e.region_id = c.region_id AND e.id = c.entry_id
  WHERE d.region_id = acting_region() AND d.decision = 'bridging-care'::text
  GROUP BY d.region_id, (to_char((d.decided_at AT TIME ZONE 'Europe/Amsterdam'::text), 'YYYY-MM'::text)), (population_of(e.title, e.circuit)), c.provider_id;
GRANT SELECT ON insight_bridging TO doorstroom_app;

CREATE VIEW insight_case WITH (security_barrier=true) AS
 SELECT c.region_id,
    population_of(e.title, e.circuit) AS population,
    c.provider_id,
    c.reason,
    d.decision,
    c.outcome,
        CASE
            WHEN d.decided_at IS NOT NULL THEN (d.decided_at AT TIME ZONE 'Europe/Amsterdam'::text)::date - (c.submitted_at AT TIME ZONE 'Europe/Amsterdam'::text)::date
            ELSE NULL::integer
        END AS days_to_decision,
    count(*)::integer AS cases,
        CASE
            WHEN c.closed_at IS NULL THEN (now() AT TIME ZONE 'Europe/Amsterdam'::text)::date - (c.submitted_at AT TIME ZONE 'Europe/Amsterdam'::text)::date
            ELSE NULL::integer
        END AS days_open
   FROM table_case c
     JOIN waiting_list_entry e ON e.region_id = c.region_id AND e.id = c.entry_id
     LEFT JOIN case_decision d ON d.region_id = c.region_id AND d.case_id = c.id
  WHERE c.region_id = acting_region()
  GROUP BY c.region_id, (population_of(e.title, e.circuit)), c.provider_id, c.reason, d.decision, c.outcome, (
        CASE
            WHEN d.decided_at IS NOT NULL THEN (d.decided_at AT TIME ZONE 'Europe/Amsterdam'::text)::date - (c.submitted_at AT TIME ZONE 'Europe/Amsterdam'::text)::date
            ELSE NULL::integer
        END), (
        CASE
            WHEN c.closed_at IS NULL THEN (now() AT TIME ZONE 'Europe/Amsterdam'::text)::date - (c.submitted_at AT TIME ZONE 'Europe/Amsterdam'::text)::date
            ELSE NULL::integer
        END);
GRANT SELECT ON insight_case TO doorstroom_app;

CREATE VIEW insight_case_action WITH (security_barrier=true) AS
 SELECT a.region_id,
    population_of(e.title, e.circuit) AS population,
    a.owner_id,
    a.state,
    a.due_on < COALESCE((a.ended_at AT TIME ZONE 'Europe/Amsterdam'::text)::date, (now() AT TIME ZONE 'Europe/Amsterdam'::text)::date) AS late,
    count(*)::integer AS actions
   FROM case_action a
     JOIN table_case c ON c.region_id = a.region_id AND c.id = a.case_id
     JOIN waiting_list_entry e ON e.region_id = c.region_id AND e.id = c.entry_id
  WHERE a.region_id = acting_region()
  GROUP BY a.region_id, (population_of(e.title, e.circuit)), a.owner_id, a.state, (a.due_on < COALESCE((a.ended_at AT TIME ZONE 'Europe/Amsterdam'::text)::date, (now() AT TIME ZONE 'Europe/Amsterdam'::text)::date));
GRANT SELECT ON insight_case_action TO doorstroom_app;

CREATE VIEW insight_delivery WITH (security_barrier=true) AS
 SELECT region_id,
    provider_id,
    max(received_at) AS last_at
   FROM push_receipt
  WHERE region_id = acting_region() AND kind = 'waiting-list'::text
  GROUP BY region_id, provider_id;
GRANT SELECT ON insight_delivery TO doorstroom_app;

CREATE VIEW insight_exchange WITH (security_barrier=true) AS
 SELECT p.region_id,
    population_of(p.need ->> 'title'::text, p.need ->> 'circuit'::text) AS population,
    p.from_provider,
    p.to_provider,
    p.severity,
    d.verdict = 'approve'::text AS approved,
    o.offer_id IS NOT NULL AS accepted,
    count(*)::integer AS places
   FROM proposal p
     LEFT JOIN decision d ON d.region_id = p.region_id AND d.proposal_id = p.id AND d.side = 'receiving'::text
     LEFT JOIN ( SELECT offer.region_id,
            offer.proposal_id,
            offer.id AS offer_id
           FROM offer
          WHERE offer.region_id = acting_region() AND offer.state = 'accepted'::text) o ON o.region_id = p.region_id AND o.proposal_id = p.id
  WHERE p.region_id = acting_region() AND (d.id IS NOT NULL OR o.offer_id IS NOT NULL)
  GROUP BY p.region_id, (population_of(p.need ->> 'title'::text, p.need ->> 'circuit'::text)), p.from_provider, p.to_provider, p.severity, (d.verdict = 'approve'::text), (o.offer_id IS NOT NULL);
GRANT SELECT ON insight_exchange TO doorstroom_app;

CREATE VIEW insight_funnel WITH (security_barrier=true) AS
 SELECT region_id,
    population,
    from_provider,
    to_provider,
    proposal_state,
    offer_state,
    transfer_state,
    count(*)::integer AS places,
    seen_on IS NOT NULL AS seen,
    intake_on IS NOT NULL AS intake_held,
    reason,
    seen_on - proposed_on AS days_to_seen,
    approved_on - seen_on AS days_to_approved,
    offered_on - approved_on AS days_to_offered,
    accepted_on - offered_on AS days_to_accepted,
    intake_on - accepted_on AS days_to_intake,
    started_on - intake_on AS days_to_started,
    today -
        CASE
            WHEN transfer_state = 'planned'::text THEN accepted_on
            WHEN transfer_state = 'intake-held'::text THEN intake_on
            WHEN offer_state = 'offered'::text THEN offered_on
            WHEN offer_state IS NOT NULL THEN NULL::date
            WHEN proposal_state = 'proposed'::text THEN proposed_on
            WHEN proposal_state = ANY (ARRAY['approved-by-sending'::text, 'approved-by-receiving'::text, 'approved'::text]) THEN decided_on
            ELSE NULL::date
        END AS days_held
   FROM ( SELECT p.region_id,
            population_of(p.need ->> 'title'::text, p.need ->> 'circuit'::text) AS population,
            p.from_provider,
            p.to_provider,
            p.state AS proposal_state,
            o.state AS offer_state,
            t.state AS transfer_state,
            COALESCE(t.return_reason, o.reason, d.reason) AS reason,
            (now() AT TIME ZONE 'Europe/Amsterdam'::text)::date AS today,
            (p.created_at AT TIME ZONE 'Europe/Amsterdam'::text)::date AS proposed_on,
            (LEAST(s.first_at, d.first_at) AT TIME ZONE 'Europe/Amsterdam'::text)::date AS seen_on,
            (d.last_at AT TIME ZONE 'Europe/Amsterdam'::text)::date AS decided_on,
                CASE
                    WHEN d.approvals = 2 THEN (d.last_at AT TIME ZONE 'Europe/Amsterdam'::text)::date
                    ELSE NULL::date
                END AS approved_on,
            (o.offered_at AT TIME ZONE 'Europe/Amsterdam'::text)::date AS offered_on,
                CASE
                    WHEN o.state = 'accepted'::text THEN (o.answered_at AT TIME ZONE 'Europe/Amsterdam'::text)::date
                    ELSE NULL::date
                END AS accepted_on,
            (t.intake_held_at AT TIME ZONE 'Europe/Amsterdam'::text)::date AS intake_on,
                CASE
                    WHEN t.state = 'started'::text THEN (t.closed_at AT TIME ZONE 'Europe/Amsterdam'::text)::date
                    ELSE NULL::date
                END AS started_on
           FROM proposal p
             LEFT JOIN ( SELECT proposal_seen.region_id,
                    proposal_seen.proposal_id,
                    min(proposal_seen.seen_at) AS first_at
                   FROM proposal_seen
                  WHERE proposal_seen.region_id = acting_region()
                  GROUP BY proposal_seen.region_id, proposal_seen.proposal_id) s ON s.region_id = p.region_id AND s.proposal_id = p.id
             LEFT JOIN ( SELECT decision.region_id,
                    decision.proposal_id,
                    min(decision.decided_at) AS first_at,
                    max(decision.decided_at) AS last_at,
                    max(decision.reason) AS reason,
                    count(*) FILTER (WHERE decision.verdict = 'approve'::text) AS approvals
                   FROM decision
                  WHERE decision.region_id = acting_region()
                  GROUP BY decision.region_id, decision.proposal_id) d ON d.region_id = p.region_id AND d.proposal_id = p.id
             LEFT JOIN offer o ON o.region_id = p.region_id AND o.proposal_id = p.id
             LEFT JOIN transfer t ON t.region_id = o.region_id AND t.offer_id = o.id
          WHERE p.region_id = acting_region()) w
  GROUP BY region_id, population, from_provider, to_provider, proposal_state, offer_state, transfer_state, (seen_on IS NOT NULL), (intake_on IS NOT NULL), reason, (seen_on - proposed_on), (approved_on - seen_on), (offered_on - approved_on), (accepted_on - offered_on), (intake_on - accepted_on), (started_on - intake_on), (today -
        CASE
            WHEN transfer_state = 'planned'::text THEN accepted_on
            WHEN transfer_state = 'intake-held'::text THEN intake_on
            WHEN offer_state = 'offered'::text THEN offered_on
            WHEN offer_state IS NOT NULL THEN NULL::date
            WHEN proposal_state = 'proposed'::text THEN proposed_on
            WHEN proposal_state = ANY (ARRAY['approved-by-sending'::text, 'approved-by-receiving'::text, 'approved'::text]) THEN decided_on
            ELSE NULL::date
        END);
GRANT SELECT ON insight_funnel TO doorstroom_app;

CREATE VIEW insight_place WITH (security_barrier=true) AS
 SELECT e.region_id,
    COALESCE(t.to_provider, e.provider_id) AS provider_id,
    e.diagnosis,
    population_of(e.title, e.circuit) AS population,
    ceil(
        CASE
            WHEN e.intake_on IS NOT NULL THEN e.intake_on - e.registered_on
            WHEN t.offer_id IS NOT NULL THEN week_monday(t.intake_week) - e.registered_on
            WHEN e.expected_intake_week IS NOT NULL THEN GREATEST(week_monday(e.expected_intake_week), d.today) - e.registered_on
            WHEN p.intake_wait IS NOT NULL THEN GREATEST(p.intake_wait * 7, d.today - e.registered_on)
            ELSE NULL::integer
        END::numeric / 7.0)::integer AS intake_weeks,
    ceil(
        CASE
            WHEN e.intake_on IS NOT NULL AND t.offer_id IS NOT NULL THEN (week_monday(t.intake_week) - e.intake_on)::numeric / 7.0 + p.treatment_wait::numeric
            WHEN t.offer_id IS NOT NULL THEN p.treatment_wait::numeric
            WHEN e.intake_on IS NOT NULL AND COALESCE(e.expected_treatment_weeks, p.treatment_wait) IS NOT NULL THEN GREATEST(COALESCE(e.expected_treatment_weeks, p.treatment_wait)::numeric, (d.today - e.intake_on)::numeric / 7.0)
            WHEN e.intake_on IS NULL THEN COALESCE(e.expected_treatment_weeks, p.treatment_wait)::numeric
            ELSE NULL::numeric
        END)::integer AS treatment_weeks
   FROM waiting_list_entry e
     CROSS JOIN ( SELECT (now() AT TIME ZONE 'Europe/Amsterdam'::text)::date AS today) d
     LEFT JOIN transfer t ON t.region_id = e.region_id AND t.entry_id = e.id AND (t.state = ANY (ARRAY['planned'::text, 'intake-held'::text]))
     LEFT JOIN programme p ON p.region_id = e.region_id AND p.id = COALESCE(t.to_programme, e.programme_id)
  WHERE (e.state = ANY (ARRAY['waiting'::text, 'transferring'::text])) AND e.region_id = acting_region();

CREATE VIEW insight_provider WITH (security_barrier=true) AS
 SELECT region_id,
    id,
    name
   FROM provider
  WHERE region_id = acting_region();
GRANT SELECT ON insight_provider TO doorstroom_app;

CREATE VIEW insight_run WITH (security_barrier=true) AS
 SELECT region_id,
    id,
    finished_at,
    counts -> 'parts'::text AS parts,
    run_levers(region_id, id) AS levers
   FROM matching_run
  WHERE region_id = acting_region() AND status = 'completed'::text;
GRANT SELECT ON insight_run TO doorstroom_app;

CREATE VIEW insight_transfer WITH (security_barrier=true) AS
 SELECT region_id,
    month,
    population,
    step,
    from_provider,
    to_providers,
    expected_weeks,
    spared_weeks,
    count(*)::integer AS clients
   FROM ( SELECT s.region_id,
            to_char((s.at AT TIME ZONE 'Europe/Amsterdam'::text), 'YYYY-MM'::text) AS month,
            s.population,
            s.step,
            s.from_provider,
            s.entry_id,
            array_agg(DISTINCT s.to_provider ORDER BY s.to_provider) AS to_providers,
            (array_agg(s.expected_weeks ORDER BY s.at DESC))[1] AS expected_weeks,
            (array_agg(s.spared_weeks ORDER BY s.at DESC))[1] AS spared_weeks
           FROM ( SELECT p.region_id,
                    p.entry_id,
                    p.from_provider,
                    p.to_provider,
                    population_of(p.need ->> 'title'::text, p.need ->> 'circuit'::text) AS population,
                    v.step,
                    v.at,
                        CASE
                            WHEN v.step = 'accepted'::text AND g.known THEN (p.gain #>> '{now,totalWeeks}'::text[])::double precision
                            ELSE NULL::double precision
                        END AS expected_weeks,
                        CASE
                            WHEN v.step = 'accepted'::text AND g.known THEN p.weeks_sooner - (week_monday(o.chosen_week) - week_monday(p.week)) / 7
                            ELSE NULL::integer
                        END AS spared_weeks
                   FROM proposal p
                     LEFT JOIN offer o ON o.region_id = p.region_id AND o.proposal_id = p.id
                     LEFT JOIN transfer t ON t.region_id = o.region_id AND t.offer_id = o.id
                     CROSS JOIN LATERAL ( SELECT (p.gain #>> '{now,totalWeeks}'::text[]) IS NOT NULL AND (p.gain ->> 'offeredTreatmentKnown'::text) IS DISTINCT FROM 'false'::text AND (p.gain #>> '{present,treatmentKnown}'::text[]) IS DISTINCT FROM 'false'::text AND (p.gain #>> '{present,source}'::text[]) IS DISTINCT FROM 'unknown'::text AS known) g
                     CROSS JOIN LATERAL ( VALUES ('proposed'::text,p.created_at), ('offered'::text,o.offered_at), ('accepted'::text,
                                CASE
                                    WHEN o.state = 'accepted'::text THEN o.answered_at
                                    ELSE NULL::timestamp with time zone
                                END), ('started'::text,
                                CASE
                                    WHEN t.state = 'started'::text THEN t.closed_at
                                    ELSE NULL::timestamp with time zone
                                END), ('returned'::text,
                                CASE
                                    WHEN t.state = 'returned'::text THEN t.closed_at
                                    ELSE NULL::timestamp with time zone
                                END)) v(step, at)
                  WHERE p.region_id = acting_region() AND v.at IS NOT NULL AND (p.state <> 'withdrawn'::text OR o.id IS NOT NULL)) s
          GROUP BY s.region_id, (to_char((s.at AT TIME ZONE 'Europe/Amsterdam'::text), 'YYYY-MM'::text)), s.population, s.step, s.from_provider, s.entry_id) c
  GROUP BY region_id, month, population, step, from_provider, to_providers, expected_weeks, spared_weeks;
GRANT SELECT ON insight_transfer TO doorstroom_app;

CREATE VIEW insight_wait WITH (security_barrier=true) AS
 SELECT region_id,
    provider_id,
    diagnosis,
    population,
    intake_weeks,
    treatment_weeks,
    count(*)::integer AS places
   FROM insight_place
  GROUP BY region_id, provider_id, diagnosis, population, intake_weeks, treatment_weeks;
GRANT SELECT ON insight_wait TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.as_opening(f daily_fact, opens date)
 RETURNS daily_fact
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  f.known_on := greatest(f.known_on, opens);
  IF f.day > opens THEN RETURN f; END IF;
  f.day := opens;
  f.came := f.came - f.went - f.moved - f.started - f.moved_after - f.cleaned - f.cleaned_after;
  f.intake := f.intake - f.started - f.moved_after - f.cleaned_after;
  f.went := 0; f.moved := 0; f.started := 0; f.moved_after := 0; f.cleaned := 0; f.cleaned_after := 0;
  RETURN f;
END
$function$;
REVOKE ALL ON FUNCTION as_opening(daily_fact,date) FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.condense_facts(before date)
 RETURNS bigint
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  region text := acting_region();
  opens date := before - 1;
  balance daily_fact[];
  gone bigint;
BEGIN
  PERFORM lock_facts();
  -- Where nothing is older there is nothing to sum up; where the day itself is not counted, the sum would not be its balance.
  IF NOT EXISTS (SELECT FROM fact_day d WHERE d.region_id = region AND d.known_on < opens)
    OR NOT EXISTS (SELECT FROM fact_day d WHERE d.region_id = region AND d.known_on = opens) THEN RETURN 0; END IF;
  SELECT array_agg(s) INTO balance FROM summed_facts(ARRAY(
    SELECT as_opening(f, opens) FROM daily_fact f WHERE f.region_id = region AND (f.known_on <= opens OR f.day <= opens))) s;
  DELETE FROM daily_fact f WHERE f.region_id = region AND (f.known_on <= opens OR f.day <= opens);
  GET DIAGNOSTICS gone = ROW_COUNT;
  INSERT INTO daily_fact SELECT * FROM unnest(balance);
  DELETE FROM fact_day d WHERE d.region_id = region AND d.known_on < opens;
  UPDATE fact_day d SET opening = true WHERE d.region_id = region AND d.known_on = opens;
  RETURN gone - coalesce(cardinality(balance), 0);
END
$function$;
REVOKE ALL ON FUNCTION condense_facts(date) FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.first_known_day()
 RETURNS date
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF acting_role() IS DISTINCT FROM 'engine' THEN RAISE EXCEPTION 'only the engine counts movements' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN (least(
    (SELECT min(h.valid_from) FROM registry_history h WHERE h.region_id = acting_region() AND h.table_name = 'waiting_list_entry'),
    (SELECT min(e.valid_from) FROM waiting_list_entry e WHERE e.region_id = acting_region())) AT TIME ZONE 'Europe/Amsterdam')::date;
END
$function$;
REVOKE ALL ON FUNCTION first_known_day() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION first_known_day() TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.forget_facts(entry text)
 RETURNS bigint
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  region text := acting_region();
  opens date;
  own daily_fact[];
  changed bigint;
BEGIN
  PERFORM lock_facts();
  SELECT d.known_on INTO opens FROM fact_day d WHERE d.region_id = region AND d.opening;
  WITH learned AS (
    SELECT DISTINCT greatest((v.valid_from AT TIME ZONE 'Europe/Amsterdam')::date, opens) AS known_on FROM (
      SELECT h.valid_from FROM registry_history h
      WHERE h.region_id = region AND h.table_name = 'waiting_list_entry' AND h.row_key = entry
      UNION ALL SELECT e.valid_from FROM waiting_list_entry e WHERE e.region_id = region AND e.id = entry) v),
  told AS (
    SELECT l.known_on, ROW(region, l.known_on, m.*)::daily_fact AS f
    FROM learned l, LATERAL movements_learned(ARRAY[entry],
      CASE WHEN l.known_on = opens THEN '-infinity'::timestamptz ELSE l.known_on::timestamp AT TIME ZONE 'Europe/Amsterdam' END,
      (l.known_on + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') m)
  SELECT array_agg(s) INTO own FROM summed_facts(ARRAY(
    SELECT CASE WHEN opens IS NULL THEN t.f ELSE as_opening(t.f, opens) END FROM told t)) s;
  -- Where what it added was taken away by another there is no row, and there is one without it.
  INSERT INTO daily_fact AS f
  SELECT o.region_id, o.known_on, o.day, o.provider_id, o.diagnosis, o.area, o.age_from, o.age_to, o.severity, o.population, o.registered_on,
    -o.came, -o.intake, -o.went, -o.moved, -o.started, -o.moved_after, -o.cleaned, -o.cleaned_after
  FROM unnest(own) o JOIN fact_day d ON d.region_id = o.region_id AND d.known_on = o.known_on
  ON CONFLICT ON CONSTRAINT daily_fact_pkey DO UPDATE SET came = f.came + EXCLUDED.came, intake = f.intake + EXCLUDED.intake,
    went = f.went + EXCLUDED.went, moved = f.moved + EXCLUDED.moved, started = f.started + EXCLUDED.started,
    moved_after = f.moved_after + EXCLUDED.moved_after, cleaned = f.cleaned + EXCLUDED.cleaned, cleaned_after = f.cleaned_after + EXCLUDED.cleaned_after;
  GET DIAGNOSTICS changed = ROW_COUNT;
  DELETE FROM daily_fact f USING unnest(own) o
  WHERE f.region_id = region AND f.known_on = o.known_on
    AND (f.came, f.intake, f.went, f.moved, f.started, f.moved_after, f.cleaned, f.cleaned_after) = (0, 0, 0, 0, 0, 0, 0, 0);
  RETURN changed;
END
$function$;
REVOKE ALL ON FUNCTION forget_facts(text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.known_movements(known date)
 RETURNS TABLE(day date, provider_id text, diagnosis text, area text, age_from smallint, age_to smallint, severity smallint, population text, registered_on date, came integer, intake integer, went integer, moved integer, started integer, moved_after integer, cleaned integer, cleaned_after integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  region text := acting_region();
  begins timestamptz := known::timestamp AT TIME ZONE 'Europe/Amsterdam';
  ends timestamptz := (known + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam';
BEGIN
  IF acting_role() IS DISTINCT FROM 'engine' THEN RAISE EXCEPTION 'only the engine counts movements' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN QUERY SELECT * FROM movements_learned(ARRAY(
    SELECT h.row_key FROM registry_history h
    WHERE h.region_id = region AND h.table_name = 'waiting_list_entry' AND h.valid_from >= begins AND h.valid_from < ends
    UNION
    SELECT e.id FROM waiting_list_entry e WHERE e.region_id = region AND e.valid_from >= begins AND e.valid_from < ends), begins, ends);
END
$function$;
REVOKE ALL ON FUNCTION known_movements(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION known_movements(date) TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.lock_facts()
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT pg_advisory_xact_lock(hashtext('daily_fact'), hashtext(acting_region()))
$function$;
REVOKE ALL ON FUNCTION lock_facts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_facts() TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.movements_learned(ids text[], begins timestamp with time zone, ends timestamp with time zone)
 RETURNS TABLE(day date, provider_id text, diagnosis text, area text, age_from smallint, age_to smallint, severity smallint, population text, registered_on date, came integer, intake integer, went integer, moved integer, started integer, moved_after integer, cleaned integer, cleaned_after integer)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
  region text := acting_region();
BEGIN
  RETURN QUERY
  WITH changed AS (SELECT unnest(ids) AS id),
  versions AS (
    SELECT h.row_key AS id, h.valid_from, h.provider_id, w.diagnosis, w.area, w.age_from, w.age_to, w.severity, w.title, w.circuit,
      w.registered_on, w.intake_on, w.state, w.cleaned_as
    FROM changed c
    JOIN registry_history h ON h.region_id = region AND h.table_name = 'waiting_list_entry' AND h.row_key = c.id AND h.valid_from < ends
    CROSS JOIN LATERAL jsonb_to_record(h.was) AS w (diagnosis text, area text, age_from smallint, age_to smallint, severity smallint,
      title text, circuit text, registered_on date, intake_on date, state text, cleaned_as text)
    UNION ALL
    SELECT e.id, e.valid_from, e.provider_id, e.diagnosis, e.area, e.age_from, e.age_to, e.severity, e.title, e.circuit,
      e.registered_on, e.intake_on, e.state, e.cleaned_as
    FROM changed c JOIN waiting_list_entry e ON e.region_id = region AND e.id = c.id AND e.valid_from < ends),
  told AS (
    SELECT v.*, lag(v.state) OVER (PARTITION BY v.id ORDER BY v.valid_from) AS previous FROM versions v),
  left_at AS (
    SELECT t.*,
      max(t.valid_from) FILTER (WHERE t.state = 'left' AND t.previous IS DISTINCT FROM 'left') OVER past AS left_since,
      max(t.valid_from) FILTER (WHERE t.state = 'left' AND t.previous = 'transferring') OVER past AS moved_since
    FROM told t WINDOW past AS (PARTITION BY t.id ORDER BY t.valid_from)),
  -- Of each entry what was known when the day began, which is taken back, and when it ended.
  truths AS (
    SELECT DISTINCT ON (l.id, l.valid_from >= begins) l.*, CASE WHEN l.valid_from >= begins THEN 1 ELSE -1 END AS sign,
      -- Nobody goes before they came: a list that says so is believed about the coming.
      CASE WHEN l.state = 'left' THEN greatest((l.left_since AT TIME ZONE 'Europe/Amsterdam')::date, l.registered_on) END AS gone_on
    FROM left_at l ORDER BY l.id, l.valid_from >= begins, l.valid_from DESC),
  known_then AS (
    SELECT t.*, t.moved_since IS NOT DISTINCT FROM t.left_since AS by_transfer, t.state = 'left' AND t.cleaned_as IS NOT NULL AS by_cleaning,
      t.intake_on IS NOT NULL AND (t.gone_on IS NULL OR t.intake_on <= t.gone_on) AS had_intake
    FROM truths t),
  movements AS (
    SELECT m.day, k.provider_id, k.diagnosis, k.area, k.age_from, k.age_to, k.severity, population_of(k.title, k.circuit) AS population,
      k.registered_on, sum(k.sign * m.came)::integer AS came, sum(k.sign * m.intake)::integer AS intake, sum(k.sign * m.went)::integer AS went,
      sum(k.sign * m.moved)::integer AS moved, sum(k.sign * m.started)::integer AS started, sum(k.sign * m.moved_after)::integer AS moved_after,
      sum(k.sign * m.cleaned)::integer AS cleaned, sum(k.sign * m.cleaned_after)::integer AS cleaned_after
    FROM known_then k CROSS JOIN LATERAL (
      VALUES (k.registered_on, 1, 0, 0, 0, 0, 0, 0, 0),
        (CASE WHEN k.had_intake THEN k.intake_on END, 0, 1, 0, 0, 0, 0, 0, 0),
        (k.gone_on, 0, 0, (NOT k.had_intake AND NOT k.by_transfer AND NOT k.by_cleaning)::integer, (NOT k.had_intake AND k.by_transfer)::integer,
          (k.had_intake AND NOT k.by_transfer AND NOT k.by_cleaning)::integer, (k.had_intake AND k.by_transfer)::integer,
          (NOT k.had_intake AND NOT k.by_transfer AND k.by_cleaning)::integer, (k.had_intake AND NOT k.by_transfer AND k.by_cleaning)::integer)
    ) AS m (day, came, intake, went, moved, started, moved_after, cleaned, cleaned_after)
    WHERE m.day IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9)
  SELECT * FROM movements m WHERE (m.came, m.intake, m.went, m.moved, m.started, m.moved_after, m.cleaned, m.cleaned_after) <> (0, 0, 0, 0, 0, 0, 0, 0);
END
$function$;
REVOKE ALL ON FUNCTION movements_learned(text[],timestamp with time zone,timestamp with time zone) FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.run_levers(region text, run uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT r.levers FROM matching_run r WHERE r.region_id = region AND r.id = run
$function$;
REVOKE ALL ON FUNCTION run_levers(text,uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION run_levers(text,uuid) TO doorstroom_app;

CREATE OR REPLACE FUNCTION public.summed_facts(facts daily_fact[])
 RETURNS SETOF daily_fact
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT f.region_id, f.known_on, f.day, f.provider_id, f.diagnosis, f.area, f.age_from, f.age_to, f.severity, f.population, f.registered_on,
    sum(f.came)::integer, sum(f.intake)::integer, sum(f.went)::integer, sum(f.moved)::integer, sum(f.started)::integer, sum(f.moved_after)::integer,
    sum(f.cleaned)::integer, sum(f.cleaned_after)::integer
  FROM unnest(facts) f
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
  HAVING (sum(f.came), sum(f.intake), sum(f.went), sum(f.moved), sum(f.started), sum(f.moved_after), sum(f.cleaned), sum(f.cleaned_after))
    <> (0, 0, 0, 0, 0, 0, 0, 0)
$function$;
REVOKE ALL ON FUNCTION summed_facts(daily_fact[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.week_monday(week text)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
AS $function$
SELECT to_date(week, 'IYYY-"W"IW')
$function$;
REVOKE ALL ON FUNCTION week_monday(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION week_monday(text) TO doorstroom_app;
