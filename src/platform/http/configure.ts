import { randomUUID } from 'node:crypto';
import { type INestApplication } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { type Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { type Settings } from '../config/settings.js';
import { Visitors } from '../auth/visitors.js';
import { readBodies } from './bodies.js';
import { ProblemFilter } from './problem.filter.js';
import { bodyValidation } from './validation.js';

/** What every request passes, the same in the server and in the tests. */
export function configureHttp(app: INestApplication, settings: Settings, logger: Logger): void {
  const express = app as NestExpressApplication;
  express.disable('x-powered-by');
  express.set('query parser', 'simple');
  if (settings.production) express.set('trust proxy', 1);
  app.use((request: Request & { id?: string }, response: Response, next: NextFunction) => {
    request.id = randomUUID();
    response.setHeader('X-Request-Id', request.id);
    next();
  });
  app.use(
    pinoHttp({
      logger,
      genReqId: (request) => (request as Request & { id: string }).id,
      // The route's pattern, never the path or the query: both may hold what somebody typed, a BSN for instance.
      customProps: (request) => ({ route: (request as Request).route?.path ?? null }),
      serializers: {
        req: ({ id, method }: { id: string; method: string }) => ({ id, method }),
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      },
    }),
  );
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          fontSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          formAction: ["'self'"],
        },
      },
      strictTransportSecurity: settings.http.publicUrl.startsWith('https:'),
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  app.use(cookieParser());
  app.use('/api/', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use(readBodies((request) => app.get(Visitors, { strict: false }).knows(request)));
  app.useGlobalPipes(bodyValidation());
  app.useGlobalFilters(new ProblemFilter(logger));
}
