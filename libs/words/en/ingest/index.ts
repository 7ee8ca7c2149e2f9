export const ingest = {};
