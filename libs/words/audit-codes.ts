import { type audit } from './nl/platform/audit-pages.js';

/**
 * What can stand in the audit trail: whatever has words, in both languages, and nothing else. The rooms that write events
 * take these types, so an action or a detail without words does not compile. A dot is an underscore in the words, where
 * it would be a step down.
 */
type Words = typeof audit.audit;
type Dotted<K> = K extends `${infer Before}_${infer After}` ? `${Before}.${After}` : K;

/** Verb of the stage. */
export type AuditAction = Extract<Dotted<keyof Words['action']>, `${string}.${string}`>;
/** What it is about. */
export type AuditKind = keyof Words['kind'];
/** On what ground. */
export type AuditGround = keyof Words['ground'];
/** Name of a detail. */
export type AuditDetail = Dotted<keyof Words['detail']>;
