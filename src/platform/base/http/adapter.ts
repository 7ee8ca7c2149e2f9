import { createServer } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import express from 'express';

/** The head of a request is a few kilobytes; whoever takes longer is not in a hurry to be served. */
const HEAD_MS = 10_000;
/** Longer than the longest body may take (see body/limits.ts), so that its sender is told and not cut off. */
const REQUEST_MS = 150_000;
/** How often connections are held against these two. */
const LOOK_MS = 2_000;

class Adapter extends ExpressAdapter {
  override initHttpServer(): void {
    const server = createServer(
      { headersTimeout: HEAD_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: LOOK_MS },
      this.getInstance<express.Express>(),
    );
    // Who asks first whether to send a body at all is told to go on by what reads it, after the guards.
    server.on('checkContinue', (request, response) => server.emit('request', request, response));
    this.httpServer = server;
  }
}

/**
 * Express as Nest is to use it. One address a thing: rules that look at a path (headers) must not be walked around with
 * capitals. Set here, since Express reads it when the first route is made, and Nest makes one at once.
 */
export function httpAdapter(): ExpressAdapter {
  const server = express();
  server.enable('case sensitive routing');
  return new Adapter(server);
}
