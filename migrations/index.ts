import { Platform1790100000001 } from './0001-platform/index.js';
import { Policy1790100000002 } from './0002-policy.js';
import { Registry1790100000003 } from './0003-registry/index.js';
import { Ingest1790100000004 } from './0004-ingest.js';
import { Matching1790100000005 } from './0005-matching.js';
import { Review1790100000006 } from './0006-review/index.js';
import { Offer1790100000007 } from './0007-offer.js';
import { Privacy1790100000008 } from './0008-privacy.js';
import { Insight1790100000009 } from './0009-insight.js';
import { ReleasedQueues1790100000010 } from './0010-released-queues.js';
import { ReleasedTransfers1790100000011 } from './0011-released-transfers.js';
import { KeptReleases1790100000012 } from './0012-kept-releases.js';
import { Levers1790100000013 } from './0013-levers.js';

/** In the order in which they run. From here on this list only grows: see README.md. */
export const migrations = [
  Platform1790100000001,
  Policy1790100000002,
  Registry1790100000003,
  Ingest1790100000004,
  Matching1790100000005,
  Review1790100000006,
  Offer1790100000007,
  Privacy1790100000008,
  Insight1790100000009,
  ReleasedQueues1790100000010,
  ReleasedTransfers1790100000011,
  KeptReleases1790100000012,
  Levers1790100000013,
];
