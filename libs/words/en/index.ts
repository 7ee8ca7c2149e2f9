import { type nl } from '../nl/index.js';
import { type Translation } from '../translation.js';
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

export const en: Translation<typeof nl> = {
  common,
  platform,
  policy,
  privacy,
  ingest,
  registry,
  matching,
  review,
  offer,
  insight,
};
