import { type DynamicModule, Module } from '@nestjs/common';
import { type Logger } from 'pino';
import { AuditModule } from './audit/index.js';
import { IdentityModule } from './identity/index.js';
import { type Settings } from './base/config/index.js';
import { SettingsModule, type Trace } from './base/http/index.js';
import { DatabaseModule } from './base/database/index.js';
import { EventsModule } from './messaging/events/index.js';
import { HealthModule } from './base/health/index.js';
import { JobsModule } from './jobs/index.js';
import { NotificationsModule } from './messaging/notifications/index.js';
import { SecretsModule } from './base/secrets/index.js';
import { WebhooksModule } from './messaging/webhooks/index.js';

export interface PlatformOptions {
  readonly settings: Settings;
  readonly logger: Logger;
  /** Connection of the application role. */
  readonly databaseUrl: string;
  /** Whether this process takes jobs from the queues. */
  readonly work: boolean;
  /** Follows each job, where traces are asked for. */
  readonly trace?: Trace | undefined;
}

/** What every stage stands on and what knows no stage. */
@Module({})
export class PlatformModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    const { database } = options.settings;
    const { directUrl, replicaUrl } =
      database.kind === 'external' ? database : { directUrl: null, replicaUrl: null };
    return {
      module: PlatformModule,
      imports: [
        SettingsModule.forRoot(options.settings, options.logger),
        DatabaseModule.forRoot(options.databaseUrl, directUrl, { replicaUrl }),
        JobsModule.forRoot({
          url: options.databaseUrl,
          region: options.settings.region.id,
          work: options.work,
          trace: options.trace,
        }),
        AuditModule,
        IdentityModule,
        SecretsModule,
        EventsModule,
        NotificationsModule,
        WebhooksModule,
        HealthModule,
      ],
    };
  }
}
