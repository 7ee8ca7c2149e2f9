# PgBouncer as Debian packages it, the same as on a machine without containers. For compose.pooler.yaml.
FROM debian:12.12-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends pgbouncer \
  && rm -rf /var/lib/apt/lists/*
