import { type QueryRunner } from 'typeorm';
import { type RoomMigration } from './room.js';
import { OWN_OR_ENGINE, rowLevelSecurity, sql } from './sql.js';

const TABLES = sql`
  CREATE TABLE push_receipt (
    region_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    provider_id text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('waiting-list', 'programmes', 'slots', 'ceilings')),
    mode text NOT NULL CHECK (mode IN ('snapshot', 'delta')),
    idempotency_sha256 text CHECK (idempotency_sha256 ~ '^[0-9a-f]{64}$'),
    body_sha256 text NOT NULL CHECK (body_sha256 ~ '^[0-9a-f]{64}$'),
    received_at timestamptz NOT NULL DEFAULT now(),
    received_by text NOT NULL,
    rows integer NOT NULL,
    created integer NOT NULL,
    changed integer NOT NULL,
    unchanged integer NOT NULL,
    removed integer NOT NULL,
    refused integer NOT NULL,
    kept integer NOT NULL DEFAULT 0,
    former_areas integer NOT NULL DEFAULT 0,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, provider_id, kind, idempotency_sha256),
    UNIQUE (region_id, id, provider_id),
    FOREIGN KEY (region_id, provider_id) REFERENCES provider (region_id, id)
  );
  COMMENT ON COLUMN push_receipt.kept IS 'entries missing from a snapshot that stay, because refused rows may be about them';
  COMMENT ON COLUMN push_receipt.former_areas IS 'rows taken that named a municipality by a code that has ended';
  CREATE INDEX push_receipt_latest ON push_receipt (region_id, provider_id, received_at DESC);
  CREATE TABLE push_refusal (
    region_id text NOT NULL,
    receipt_id uuid NOT NULL,
    provider_id text NOT NULL,
    row_number integer NOT NULL,
    field text NOT NULL CHECK (field ~ '^[A-Za-z]{1,30}$'),
    code text NOT NULL CHECK (code ~ '^[a-z-]{1,40}$'),
    message_nl text NOT NULL,
    message_en text NOT NULL,
    PRIMARY KEY (region_id, receipt_id, row_number, field, code),
    FOREIGN KEY (region_id, receipt_id, provider_id) REFERENCES push_receipt (region_id, id, provider_id)
  );
  GRANT SELECT, INSERT ON push_receipt, push_refusal TO doorstroom_app;

  CREATE TABLE file_mapping (
    region_id text NOT NULL,
    provider_id text NOT NULL,
    header_sha256 text NOT NULL CHECK (header_sha256 ~ '^[0-9a-f]{64}$'),
    columns text[] NOT NULL CHECK (cardinality(columns) <= 2000 AND array_to_string(columns, ',', '') ~ '^[a-zA-Z0-9:,-]*$'),
    constants jsonb NOT NULL,
    value_codes jsonb NOT NULL,
    date_order text CHECK (date_order IN ('day-month', 'month-day')),
    used_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, provider_id, header_sha256),
    FOREIGN KEY (region_id, provider_id) REFERENCES provider (region_id, id)
  );
  COMMENT ON TABLE file_mapping IS 'how files of one header are read, as a provider confirmed it; of what stood in them only hashes are here';
  COMMENT ON COLUMN file_mapping.columns IS 'what each column is taken for, in their order';
  COMMENT ON COLUMN file_mapping.value_codes IS 'codes by what they are of and the hash of the text that stands for them; null = such rows are refused';
  GRANT SELECT, INSERT, UPDATE, DELETE ON file_mapping TO doorstroom_app;

  -- Reference figures: public, about no person, the same for every region.
  CREATE TABLE pc4_area (
    pc4 text PRIMARY KEY CHECK (pc4 ~ '^[1-9][0-9]{3}$'),
    place text NOT NULL,
    municipality_code text NOT NULL,
    municipality text NOT NULL,
    province text NOT NULL,
    care_office_region text NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    coordinates text NOT NULL CHECK (coordinates IN ('own', 'municipality-mean'))
  );
  CREATE TABLE announced_wait (
    row_sha256 text PRIMARY KEY,
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
    intake_status text NOT NULL CHECK (intake_status IN ('known', 'unknown', 'stop')),
    intake_weeks numeric(5, 1),
    treatment_status text NOT NULL CHECK (treatment_status IN ('known', 'unknown', 'stop')),
    treatment_weeks numeric(5, 1),
    remark text NOT NULL CHECK (remark IN ('none', 'stop', 'closed', 'no-information', 'no-care-offered', 'other')),
    CHECK ((intake_status = 'known') = (intake_weeks IS NOT NULL)),
    CHECK ((treatment_status = 'known') = (treatment_weeks IS NOT NULL))
  );
  COMMENT ON COLUMN announced_wait.provider_key IS 'null = the source gives none';
  COMMENT ON COLUMN announced_wait.provider_name IS 'null = an independent practitioner, whose name was removed from the source';
  COMMENT ON COLUMN announced_wait.remark IS 'what kind of remark the row carries; its text names practitioners and is not kept';
  GRANT SELECT ON pc4_area, announced_wait TO doorstroom_app;
`;

/** What was pushed and what became of it. A refused row is known by its number only: no value of it is kept. */
export class Ingest1790100000004 implements RoomMigration {
  readonly room = 'ingest';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['push_receipt', 'push_refusal', 'file_mapping'])
      await runner.query(rowLevelSecurity(table, OWN_OR_ENGINE, OWN_OR_ENGINE));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE announced_wait, pc4_area, file_mapping, push_refusal, push_receipt');
  }
}
