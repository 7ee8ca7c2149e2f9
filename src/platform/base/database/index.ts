export { type Work } from './work.js';
export { databaseTrouble, isDatabaseAway, untilBack } from './away.js';
export {
  type ActingAs,
  type Actor,
  engineActor,
  partyOf,
  PERSON_ROLES,
  type PersonRole,
  type Role,
  ROLES_OF_A_PROVIDER,
  sameContext,
} from './actor.js';
export { aroundStatements } from '../internals.js';
export { Database, sqlFailure } from './database.js';
export { DatabaseModule } from './database.module.js';
export { DirectConnections } from './direct.js';
export { Replica, type ReplicaNow } from './replica.js';
export { lagOf } from './replica-lag.js';
export { isAwaited, standbysOf } from './standbys.js';
export { askedInEngineRole, inEngineRole } from './engine-role.js';
export { type Ask } from './ask.js';
export { type AsOwner, asOwner, inRegion, inTransaction, type Owner } from './owner.js';
export {
  inMigrationTurn,
  migrate,
  type PreparedDatabase,
  prepareDatabase,
  unpreparedDatabase,
} from './prepare.js';
export { type Call, prepared, preparedInTurn, type Statement } from './prepared.js';
export { type Queue, QUEUES } from './queues.js';
export {
  type ColumnKey,
  columnsOf,
  type EntityClass,
  keysOf,
  namesOf,
  recordOf,
  type RowOf,
  type Table,
  table,
} from './table.js';
export { asNumber } from './transformers.js';
export { DocumentVersionColumns } from './document-version.columns.js';
