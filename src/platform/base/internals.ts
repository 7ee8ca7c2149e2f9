import { type Writable } from 'node:stream';
import { type Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { type Application } from 'express';
import pg, { type PoolClient } from 'pg';
import { type DataSource, type QueryRunner } from 'typeorm';

/**
 * The only file that reaches behind what libraries offer, and why. internals.int-spec.ts is red when a new version of
 * one of them is another inside; nothing else in src may.
 */

/**
 * The socket of a connection. Why: START TRANSACTION, the actor and the first statements of the work leave in one
 * write instead of one each, and pg offers no way to hold a write back.
 */
export const socketOf = (client: PoolClient): Writable =>
  (client as unknown as { readonly connection: { readonly stream: Writable } }).connection.stream;

type Ask = (this: unknown, ...asked: unknown[]) => unknown;

/**
 * Stands around every statement that pg is asked, whichever library asks it. Why: a trace shows statements within their
 * request, TypeORM and the queues ask by themselves, and pg tells nobody.
 * @param around gets how pg was asked, and asks it
 * @returns what takes it back
 */
export function aroundStatements(
  around: (ask: Ask, client: unknown, asked: unknown[]) => unknown,
): () => void {
  const client = pg.Client.prototype as unknown as { query: Ask };
  const original = client.query;
  client.query = function query(this: unknown, ...asked: unknown[]): unknown {
    return around(original, this, asked);
  };
  return () => {
    client.query = original;
  };
}

/**
 * Tells a query runner that its transaction has been opened. Why: its own startTransaction waits for the answer,
 * a journey to the database and back that every transaction would pay.
 */
export function noteTransaction(runner: QueryRunner): void {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}

/** How many connections a pool has. */
export interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  /** Who waits for one. */
  readonly waitingCount: number;
  readonly options: { readonly max: number };
}

/** The pool of connections behind TypeORM. Why: whether transactions wait for one is the first thing to know of a service that is slow. */
export const poolOf = (source: DataSource): PoolCounts =>
  (source.driver as unknown as { readonly master: PoolCounts }).master;

/** An address that Express knows, with the methods it answers to; without them it is for all (middleware). */
export interface Layer {
  match(path: string): boolean;
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
}

/** Everything that Express was told to answer. Why: to say which methods an address knows, which it does not. */
export const layersOf = (express: Application): readonly Layer[] =>
  (express as unknown as { readonly router: { readonly stack: readonly Layer[] } }).router.stack;

/** An argument that takes one parameter behind the question mark, by its name, or all of them as an object of its class. */
export interface QueryArgument {
  readonly name?: string;
  readonly type?: Type;
}

/** What a method of a controller reads of the query. Why: a parameter that nobody reads is refused, not listed twice. */
export function queryArgumentsOf(controller: object, method: string): readonly QueryArgument[] {
  const found = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Readonly<
    Record<string, { readonly index: number; readonly data?: unknown }>
  >;
  const { prototype } = controller as { readonly prototype: object };
  const types = (Reflect.getMetadata('design:paramtypes', prototype, method) ?? []) as readonly Type[];
  return Object.entries(found)
    .filter(([key]) => key.startsWith(`${RouteParamtypes.QUERY}:`))
    .sort(([, a], [, b]) => a.index - b.index)
    .map(([, { index, data }]) => (typeof data === 'string' ? { name: data } : { type: types[index] }));
}
