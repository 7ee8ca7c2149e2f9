import { Module } from '@nestjs/common';
import { CaseTableFigures } from './case-table.service.js';
import { InsightController } from './insight.controller.js';
import { InsightService } from './insight.service.js';

@Module({ controllers: [InsightController], providers: [CaseTableFigures, InsightService] })
export class InsightModule {}
