import { Platform1790000000001 } from './0001-platform.js';
import { Registry1790000000002 } from './0002-registry.js';
import { Ingest1790000000003 } from './0003-ingest.js';
import { Matching1790000000004 } from './0004-matching.js';
import { Review1790000000005 } from './0005-review.js';
import { Offer1790000000006 } from './0006-offer.js';
import { Insight1790000000007 } from './0007-insight.js';
import { CaseTable1790000000008 } from './0008-case-table.js';
import { OfferOptions1790000000009 } from './0009-offer-options.js';
import { Events1790000000010 } from './0010-events.js';
import { Privacy1790000000011 } from './0011-privacy.js';
import { Worklist1790000000012 } from './0012-worklist.js';
import { Walls1790000000013 } from './0013-walls.js';
import { MatchingReasons1790000000014 } from './0014-matching-reasons.js';
import { SavedViews1790000000016 } from './0016-saved-views.js';
import { Absence1790000000017 } from './0017-absence.js';
import { HotRows1790000000018 } from './0018-hot-rows.js';
import { PolicyReasons1790000000019 } from './0019-policy-reasons.js';
import { RetentionKinds1790000000020 } from './0020-retention-kinds.js';
import { People1790000000021 } from './0021-people.js';
import { Told1790000000022 } from './0022-told.js';
import { Transitions1790000000023 } from './0023-transitions.js';

/** In the order in which they run. */
export const migrations = [
  Platform1790000000001,
  Registry1790000000002,
  Ingest1790000000003,
  Matching1790000000004,
  Review1790000000005,
  Offer1790000000006,
  Insight1790000000007,
  CaseTable1790000000008,
  OfferOptions1790000000009,
  Events1790000000010,
  Privacy1790000000011,
  Worklist1790000000012,
  Walls1790000000013,
  MatchingReasons1790000000014,
  SavedViews1790000000016,
  Absence1790000000017,
  HotRows1790000000018,
  PolicyReasons1790000000019,
  RetentionKinds1790000000020,
  People1790000000021,
  Told1790000000022,
  Transitions1790000000023,
];
