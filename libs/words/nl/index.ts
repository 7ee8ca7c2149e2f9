import { common } from './common/index.js';
import { platform } from './platform/index.js';
import { policy } from './policy/index.js';
import { privacy } from './privacy/index.js';
import { ingest } from './ingest/index.js';
import { registry } from './registry/index.js';
import { matching } from './matching/index.js';
import { review } from './review/index.js';
import { offer } from './offer/index.js';
import { insight } from './insight/index.js';

export const nl = { common, platform, policy, privacy, ingest, registry, matching, review, offer, insight };
