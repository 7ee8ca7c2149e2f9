import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { PagesMiddleware } from './pages.middleware.js';

/** Serves the built browser UI from dist/web, nothing else: no route of the API can ever be shadowed by a page. */
@Module({})
export class WebModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(PagesMiddleware).forRoutes('{*path}');
  }
}
