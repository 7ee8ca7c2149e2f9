import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { Jobs, JOBS_OPTIONS, type JobsOptions } from './jobs.service.js';
import { Schedule } from './schedule.service.js';

@Global()
@Module({})
export class JobsModule {
  static forRoot(options: JobsOptions): DynamicModule {
    return {
      module: JobsModule,
      imports: [ScheduleModule.forRoot()],
      providers: [{ provide: JOBS_OPTIONS, useValue: options }, Jobs, Schedule],
      exports: [Jobs, JOBS_OPTIONS, Schedule],
    };
  }
}
