import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type Logger } from 'pino';
import { LOGGER } from './logger.js';
import { type Settings, SETTINGS } from '../config/index.js';

@Global()
@Module({})
export class SettingsModule {
  static forRoot(settings: Settings, logger: Logger): DynamicModule {
    return {
      module: SettingsModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: LOGGER, useValue: logger },
      ],
      exports: [SETTINGS, LOGGER],
    };
  }
}
