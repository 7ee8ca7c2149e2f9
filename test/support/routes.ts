import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { PERMISSION } from '../../src/platform/identity/access/decorators.js';
import { PUBLIC } from '../../src/platform/base/http/public.js';
import { type Permission } from '../../src/platform/identity/access/permissions.js';
import { createLogger } from '../../src/platform/base/http/logger.js';
import { testSettings } from './app.js';

export interface Route {
  /** Method and path as Nest knows it, e.g. `GET /api/v1/offers/:id`. */
  readonly address: string;
  readonly permission: Permission | undefined;
  readonly isPublic: boolean;
}

const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map((one) => String(one ?? ''));
const join = (...parts: string[]): string => `/${parts.join('/').split('/').filter(Boolean).join('/')}`;

function routesOf(controller: Type): Route[] {
  const about = (key: string, method: object): unknown =>
    Reflect.getMetadata(key, method) ?? (Reflect.getMetadata(key, controller) as unknown);
  const methods = Object.values(Object.getOwnPropertyDescriptors(controller.prototype as object))
    .map(({ value }) => value as unknown)
    .filter(
      (value): value is () => unknown =>
        typeof value === 'function' && Reflect.hasMetadata(METHOD_METADATA, value),
    );
  return methods.flatMap((method) =>
    list(Reflect.getMetadata(PATH_METADATA, controller)).flatMap((prefix) =>
      list(Reflect.getMetadata(PATH_METADATA, method)).map((path) => ({
        address: `${RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, method))]} ${join(prefix, path)}`,
        permission: about(PERMISSION, method) as Permission | undefined,
        isPublic: about(PUBLIC, method) === true,
      })),
    ),
  );
}

/** Every route of the whole application; Nest only looks at the classes, so this needs neither database nor port. */
export async function allRoutes(): Promise<Route[]> {
  const settings = testSettings();
  const options = {
    settings,
    logger: createLogger('silent'),
    databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
    work: false,
  };
  const app = await NestFactory.create(AppModule.forRoot(options), {
    logger: false,
    preview: true,
    abortOnError: false,
  });
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOf(metatype as Type) : []))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}
