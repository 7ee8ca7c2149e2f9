import { type DynamicModule, Module } from '@nestjs/common';
import { IngestModule } from './ingest/index.js';
import { InsightModule } from './insight/index.js';
import { MatchingModule } from './matching/index.js';
import { OfferModule } from './offer/index.js';
import { PolicyModule } from './policy/index.js';
import { InstallationModule } from './platform/installation/index.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';
import { PrivacyModule } from './privacy/index.js';
import { deliveryStates, RegistryModule } from './registry/index.js';
import { ReviewModule } from './review/index.js';
import { WebModule } from './web/index.js';

/** The platform, what the region agreed on, then the six stages in the order in which data flows through them, then the pages. */
@Module({})
export class AppModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(options),
        PolicyModule,
        IngestModule,
        RegistryModule,
        MatchingModule,
        ReviewModule,
        OfferModule,
        InsightModule,
        PrivacyModule,
        InstallationModule.forRoot({ deliveries: deliveryStates }),
        WebModule,
      ],
    };
  }
}
