export {
  TRANSFER_STEPS,
  transferFigures,
  TRANSFERS_SOURCE,
  type BridgingRow,
  type FlowRow,
  type SparedAbsence,
  type TransferFigures,
  type TransferRow,
  type TransferStep,
} from './figures.js';
export {
  transferMonth,
  type FlowAbsence,
  type TransferAbsence,
  type TransferMonth,
  type WholeFrom,
} from './month.js';
