import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { methodOf, problemOf, routeOf } from '../base/http/index.js';

/** A page answers within a second; a list of thousands of entries takes tens. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

/**
 * Counts requests by the pattern of their route, their method and the class of the answer. Never by a path, a query, a
 * header or a body: those hold references of clients and what people type, and metrics are kept for years by programs
 * that nobody audits.
 */
export function requestMetrics(registry: Registry): RequestHandler {
  const registers = [registry];
  const requests = new Counter({
    name: 'doorstroom_http_requests_total',
    help: 'Requests by route, method and class of the answer; cut: whoever asked went away first',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'doorstroom_http_request_duration_seconds',
    help: 'How long requests took to answer, those aside that stay open',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers,
  });
  const open = new Gauge({
    name: 'doorstroom_http_requests_open',
    help: 'Requests under way, pages that follow what happens included',
    registers,
  });
  const faults = new Counter({
    name: 'doorstroom_http_faults_total',
    help: 'Answers of 500 and above, by the code of the problem',
    labelNames: ['problem'],
    registers,
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    const end = seconds.startTimer();
    open.inc();
    response.once('close', () => {
      open.dec();
      const method = methodOf(request);
      const route = routeOf(request);
      const { statusCode, writableFinished } = response;
      const status = writableFinished ? `${Math.floor(statusCode / 100)}xx` : 'cut';
      requests.inc({ method, route, status });
      if (!isStream(response) && writableFinished) end({ method, route });
      if (statusCode >= 500) faults.inc({ problem: problemOf(response) });
    });
    next();
  };
}

const isStream = (response: Response): boolean =>
  String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
