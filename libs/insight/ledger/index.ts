export { type Alarm, type Answers } from './cream-skimming.js';
export {
  ledgerOf,
  ownLedger,
  type Exchanged,
  type ExchangeRow,
  type Ledger,
  type SeverityWeights,
} from './ledger.js';
