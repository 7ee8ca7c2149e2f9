export { columnLooks, type ColumnLook } from './column-look.js';
export { DATE_ORDERS, type DateOrder } from './cells.js';
export { type MappingContext } from './context.js';
export { LIST_HEADER, headerText, listTable, type ListTable, type NoListTable } from './list-table.js';
export { readFileOptions, type Correction, type FileOptions } from './options.js';
export {
  planOf,
  type Answers,
  type ColumnPlan,
  type ConstantPlan,
  type Decision,
  type Plan,
  type Remembered,
  type ValuePlan,
} from './plan.js';
export { type Confidence, type Proposal, type ReasonCode } from './proposal.js';
export { mappedRow } from './row.js';
export { type MappedRow } from './filling.js';
export { type Target, type TargetKind, TARGETS } from './target.js';
export { LEFT_OUT } from './target-rules.js';
