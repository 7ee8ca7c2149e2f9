export { wasOnAgenda } from './case/case.store.js';
export { OpenCase } from './case/open-case.entity.js';
export { CaseSweep } from './sweep/case-sweep.service.js';
export { CaseTableModule } from './case-table.module.js';
