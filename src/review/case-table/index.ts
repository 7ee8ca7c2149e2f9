export { wasOnAgenda } from './case/case.store.js';
export { CaseSweep } from './sweep/case-sweep.service.js';
export { CaseTableModule } from './case-table.module.js';
