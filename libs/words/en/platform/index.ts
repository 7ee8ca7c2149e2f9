import { audit } from './audit.js';
import { clientKeys } from './client-keys.js';
import { files } from './files.js';
import { http } from './http.js';
import { identity } from './identity.js';
import { messaging } from './messaging.js';
import { personas } from './personas.js';
import { settings } from './settings.js';
import { signIn } from './sign-in.js';
import { webhookEvents } from './webhook-events.js';

export const platform = {
  http,
  files,
  identity,
  clientKeys,
  audit,
  messaging,
  webhookEvents,
  signIn,
  personas,
  settings,
};
