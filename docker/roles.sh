#!/bin/sh
# Runs once, when the database is first made: the role that owns the tables, the role that row-level security
# binds, and the role that seals the audit trail, which nobody signs in as.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres \
  -v owner="$DOORSTROOM_OWNER_PASSWORD" -v app="$DOORSTROOM_APP_PASSWORD" <<'SQL'
CREATE ROLE doorstroom_owner LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'owner';
CREATE ROLE doorstroom_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'app';
CREATE ROLE doorstroom_sealer NOLOGIN NOSUPERUSER NOBYPASSRLS;
GRANT doorstroom_sealer TO doorstroom_owner;
-- How far replicas are behind, should there be any: PostgreSQL shows it to nobody else.
GRANT pg_read_all_stats TO doorstroom_owner;
CREATE DATABASE doorstroom OWNER doorstroom_owner;
SQL
