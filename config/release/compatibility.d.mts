import { type SchemaRecord } from './schema-record.mjs';

export function breaks(before: SchemaRecord, after: SchemaRecord): readonly string[];
