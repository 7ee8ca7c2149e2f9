import { audit } from './audit.js';
import { http } from './http.js';
import { identity } from './identity.js';
import { messaging } from './messaging.js';
import { personas } from './personas.js';
import { settings } from './settings.js';
import { signIn } from './sign-in.js';
import { webhookEvents } from './webhook-events.js';

export const platform = { http, identity, audit, messaging, webhookEvents, signIn, personas, settings };
