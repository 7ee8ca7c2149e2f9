import { ExpressAdapter } from '@nestjs/platform-express';
import express from 'express';

/**
 * Express as Nest is to use it. One address a thing: rules that look at a path (bodies, headers) must not be walked
 * around with capitals. Set here, since Express reads it when the first route is made, and Nest makes one at once.
 */
export function httpAdapter(): ExpressAdapter {
  const server = express();
  server.enable('case sensitive routing');
  return new ExpressAdapter(server);
}
