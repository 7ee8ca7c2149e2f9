import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import { type NextFunction, type Request, type Response } from 'express';
import { type Settings, SETTINGS } from '../platform/base/config/index.js';
import { methodNotAllowed, ProblemException } from '../platform/base/http/index.js';
import { encodingFor } from './encoding.js';
import { pageFor } from './page-for.js';

const METHODS = ['GET', 'HEAD'];
const YEAR_SECONDS = 31_536_000;

/**
 * Pages and their assets. Asset names hold a hash of their content, so they may be kept for a year; the page that
 * names them is asked for anew each time, or a release would not arrive. The content security policy comes from the platform.
 */
@Injectable()
export class PagesMiddleware implements NestMiddleware {
  private readonly folder: string;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.folder = join(settings.root, 'dist', 'web');
  }

  use(request: Request, response: Response, next: NextFunction): void {
    // Mounted with a wildcard, `request.path` would be what the wildcard left over.
    const path = request.originalUrl.split('?')[0] ?? '/';
    if (!METHODS.includes(request.method)) {
      const isPage = pageFor(path, 'text/html');
      if (isPage?.kind === 'page' && isPage.status === 200)
        throw new ProblemException(methodNotAllowed(METHODS));
      return next();
    }
    const page = pageFor(path, request.headers.accept ?? '');
    if (page === null) return next();
    if (page.kind === 'asset') return this.asset(page.file, request, response, next);
    // Without a build (tests, a worker) there are no pages, and the API answers 404 as it does elsewhere.
    if (!existsSync(join(this.folder, 'index.html'))) return next();
    response
      .status(page.status)
      .setHeader('Cache-Control', 'no-cache')
      .sendFile('index.html', { root: this.folder, cacheControl: false });
  }

  private asset(file: string, request: Request, response: Response, next: NextFunction): void {
    if (!existsSync(join(this.folder, file))) return next();
    const encoding = encodingFor(request.headers['accept-encoding'] ?? '', (suffix) =>
      existsSync(join(this.folder, file + suffix)),
    );
    response.type(extname(file));
    // Text like the others, though its kind is called an image.
    if (extname(file) === '.svg') response.type('image/svg+xml; charset=utf-8');
    response.setHeader('Vary', 'Accept-Encoding');
    if (encoding) response.setHeader('Content-Encoding', encoding.name);
    const hashed = file.startsWith('assets/');
    response.setHeader(
      'Cache-Control',
      hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'public, max-age=3600',
    );
    response.sendFile(file + (encoding?.suffix ?? ''), { root: this.folder, cacheControl: false });
  }
}
