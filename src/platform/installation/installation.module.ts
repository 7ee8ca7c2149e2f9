import { type DynamicModule, Module } from '@nestjs/common';
import { InstallationController } from './installation.controller.js';
import { INSTALLATION_STAGES, type InstallationStages, InstallationState } from './installation.service.js';

@Module({})
export class InstallationModule {
  static forRoot(stages: InstallationStages): DynamicModule {
    return {
      module: InstallationModule,
      controllers: [InstallationController],
      providers: [InstallationState, { provide: INSTALLATION_STAGES, useValue: stages }],
    };
  }
}
