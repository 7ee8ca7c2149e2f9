import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Region } from '../region/region.entity.js';
import { Database } from './database.js';
import { DIRECT_URL, DirectConnections } from './direct.js';
import { type KeepsNames } from './prepared.js';
import { Replica, REPLICA_URL } from './replica.js';
import { CONNECTION_MS } from './work.js';

/** Connects as the application role; entities register themselves in their stages. */
@Global()
@Module({})
export class DatabaseModule {
  /**
   * @param directUrl PostgreSQL itself, where `applicationUrl` leads to a pooler; null = it does so itself
   * @param replicaUrl a copy to read figures from
   * @param poolSize connections: each keeps plans of its own, and more at work than there are processors get in each other's way
   */
  static forRoot(
    applicationUrl: string,
    directUrl: string | null,
    { replicaUrl = null, poolSize = 10 }: { replicaUrl?: string | null; poolSize?: number } = {},
  ): DynamicModule {
    const keeps: KeepsNames = { keepsNames: directUrl === null };
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: applicationUrl,
          autoLoadEntities: true,
          synchronize: false,
          poolSize,
          // Statements travel without waiting for the answer to the one before.
          extra: { pipeline: true, connectionTimeoutMillis: CONNECTION_MS, ...keeps },
          retryAttempts: 3,
          retryDelay: 500,
        }),
        TypeOrmModule.forFeature([Region]),
      ],
      providers: [
        Database,
        DirectConnections,
        Replica,
        { provide: REPLICA_URL, useValue: replicaUrl },
        { provide: DIRECT_URL, useValue: directUrl ?? applicationUrl },
      ],
      exports: [Database, DirectConnections, Replica],
    };
  }
}
