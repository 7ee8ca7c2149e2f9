export { CaseSweep } from './case-sweep.service.js';
export { CaseTableModule } from './case-table.module.js';
