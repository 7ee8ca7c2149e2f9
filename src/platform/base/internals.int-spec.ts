import { readdirSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { Body, Param, Query } from '@nestjs/common';
import express from 'express';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.js';
import { projectRoot } from './config/project-root.js';
import {
  aroundStatements,
  layersOf,
  noteTransaction,
  poolOf,
  queryArgumentsOf,
  socketOf,
} from './internals.js';

describe('what lies behind the libraries', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('is in pg a socket that holds statements back and sends them in one write', async () => {
    const pool = new pg.Pool({ connectionString: database.ownerUrl });
    const client = await pool.connect();
    try {
      const socket = socketOf(client);
      expect(socket).toBeInstanceOf(Socket);
      const sent = (): number => (socket as Socket).bytesWritten - socket.writableLength;
      const before = sent();
      socket.cork();
      const asked = client.query('SELECT 1 AS one');
      await new Promise(setImmediate);
      expect(sent()).toBe(before);
      socket.uncork();
      expect((await asked).rows).toEqual([{ one: 1 }]);
      expect(sent()).toBeGreaterThan(before);
    } finally {
      client.release();
      await pool.end();
    }
  });

  it('is in pg one method that all statements go through, also those of TypeORM', async () => {
    const source = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
    const seen: unknown[] = [];
    const takeBack = aroundStatements((ask, client, asked) => {
      seen.push(asked[0]);
      return ask.apply(client, asked);
    });
    try {
      expect(await source.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
      takeBack();
      await source.query('SELECT 2 AS two');
      expect(seen).toEqual(['SELECT 1 AS one']);
    } finally {
      takeBack();
      await source.destroy();
    }
  });

  it('is in TypeORM a pool that counts its connections and who waits for one', async () => {
    const source = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      poolSize: 2,
    }).initialize();
    const runners = [1, 2, 3].map(() => source.createQueryRunner());
    try {
      const connected = runners.map((runner) => runner.connect());
      await Promise.all(connected.slice(0, 2));
      const { totalCount, idleCount, waitingCount, options } = poolOf(source);
      expect([totalCount, idleCount, waitingCount, options.max]).toEqual([2, 0, 1, 2]);
      await runners[0]!.release();
      await connected[2];
    } finally {
      await Promise.all(runners.map((runner) => runner.release()));
      await source.destroy();
    }
  });

  it('is in TypeORM a transaction that is noted: it is committed, and one within it is a savepoint', async () => {
    const source = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
    const runner = source.createQueryRunner();
    try {
      await runner.query('CREATE TABLE noted (n integer)');
      await runner.query('START TRANSACTION');
      noteTransaction(runner);
      expect(runner.isTransactionActive).toBe(true);
      await runner.query('INSERT INTO noted VALUES (1)');
      await expect(
        runner.manager.transaction(async (tx) => {
          await tx.query('INSERT INTO noted VALUES (2)');
          throw new Error('taken back');
        }),
      ).rejects.toThrow('taken back');
      await runner.commitTransaction();
      expect(runner.isTransactionActive).toBe(false);
      expect(await runner.query('SELECT n FROM noted')).toEqual([{ n: 1 }]);
      const [{ open }] = (await runner.query(
        'SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS open',
      )) as [{ open: boolean }];
      expect(open).toBe(false);
    } finally {
      await runner.release();
      await source.destroy();
    }
  });

  it('is in Express a list of addresses with their methods', () => {
    const app = express();
    app.use((_request, _response, next) => next());
    app.get('/one/:id', (_request, response) => void response.end());
    app.post('/one/:id', (_request, response) => void response.end());
    app.get('/two', (_request, response) => void response.end());
    const methods = layersOf(app)
      .filter((layer) => layer.route !== undefined && layer.match('/one/1'))
      .map((layer) => Object.keys(layer.route?.methods ?? {}));
    expect(methods).toEqual([['get'], ['post']]);
  });

  it('is in Nest what a method reads behind the question mark, in the order of its arguments', () => {
    class Page {}
    class Asked {
      one(
        @Body() _body: unknown,
        @Query('dryRun') _dryRun: string | undefined,
        @Query() _page: Page,
        @Param('id') _id: string,
      ): void {}
      none(@Body() _body: unknown): void {}
    }
    expect(queryArgumentsOf(Asked, 'one')).toEqual([{ name: 'dryRun' }, { type: Page }]);
    expect(queryArgumentsOf(Asked, 'none')).toEqual([]);
  });

  it('is reached from one file only', () => {
    const root = join(projectRoot(), 'src');
    const reaching = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/spec[.]ts$/.test(file))
      .filter((file) =>
        /as unknown as\s*\{|Object[.]assign\(runner/.test(readFileSync(join(root, file), 'utf8')),
      );
    expect(reaching).toEqual([join('platform', 'base', 'internals.ts')]);
  });
});
