#!/bin/sh
# Runs once, when the database is first made: the role that owns the tables and the role that row-level security binds.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres \
  -v owner="$DOORSTROOM_OWNER_PASSWORD" -v app="$DOORSTROOM_APP_PASSWORD" <<'SQL'
CREATE ROLE doorstroom_owner LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'owner';
CREATE ROLE doorstroom_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'app';
CREATE DATABASE doorstroom OWNER doorstroom_owner;
SQL
