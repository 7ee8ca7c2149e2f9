import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { PERMISSION, PUBLIC } from '../../src/platform/auth/decorators.js';
import { type Permission, PERMISSIONS, ROLE_PERMISSIONS } from '../../src/platform/auth/permissions.js';
import { createLogger } from '../../src/platform/http/logger.js';
import { testSettings } from '../support/app.js';

interface Route {
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
async function allRoutes(): Promise<Route[]> {
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

describe('every route', () => {
  let routes: Route[];
  beforeAll(async () => {
    routes = await allRoutes();
  });

  it('says whom it is for: one permission, or everybody', () => {
    expect(routes.length).toBeGreaterThan(20);
    const unmarked = routes.filter(({ permission, isPublic }) => (permission === undefined) !== isPublic);
    expect(unmarked).toEqual([]);
  });

  it('asks for a permission that exists and that somebody has', () => {
    const granted = new Set(Object.values(ROLE_PERMISSIONS).flat());
    for (const { permission } of routes) if (permission !== undefined) expect(granted).toContain(permission);
  });

  it('is what a permission is for: none is left over', () => {
    const asked = new Set(routes.map(({ permission }) => permission));
    expect(Object.keys(PERMISSIONS).filter((permission) => !asked.has(permission as Permission))).toEqual([]);
  });

  it('of the API is for somebody in particular, but for the question who is signed in', () => {
    const open = routes.filter(({ isPublic, address }) => isPublic && address.includes('/api/'));
    expect(open.map(({ address }) => address)).toEqual(['GET /api/v1/session']);
  });

  it('is in this list, with its door', () => {
    const doors = routes.map(
      ({ address, permission }) => `${address.padEnd(52)} ${permission ?? '(everybody)'}`,
    );
    expect(`\n${doors.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      GET /api/v1/code-lists                               code-lists:read
      GET /api/v1/follow-ups                               follow-ups:read
      GET /api/v1/insight/funnel                           insight:read
      GET /api/v1/insight/waits                            insight:read
      GET /api/v1/matching-runs                            matching-runs:read
      GET /api/v1/matching-runs/:id                        matching-runs:read
      GET /api/v1/matching-runs/:id/events                 matching-runs:read
      GET /api/v1/matching-runs/:id/proposals              proposals:read
      GET /api/v1/matching-runs/:id/unmatched              unmatched:read
      GET /api/v1/offers                                   offers:read
      GET /api/v1/offers/:id                               offers:read
      GET /api/v1/offers/ready                             offers:read
      GET /api/v1/programmes                               programmes:read
      GET /api/v1/proposals                                proposals:read
      GET /api/v1/proposals/:id                            proposals:read
      GET /api/v1/providers                                providers:read
      GET /api/v1/receipts                                 receipts:read
      GET /api/v1/receipts/:id                             receipts:read
      GET /api/v1/session                                  (everybody)
      GET /api/v1/waiting-list                             waiting-list:read
      GET /auth/callback                                   (everybody)
      GET /auth/demo/:step                                 (everybody)
      GET /auth/sign-in                                    (everybody)
      GET /health/live                                     (everybody)
      GET /health/ready                                    (everybody)
      POST /api/v1/matching-runs                           matching-runs:start
      POST /api/v1/matching-runs/:id/cancel                matching-runs:start
      POST /api/v1/matching-runs/:id/what-if               matching-runs:what-if
      POST /api/v1/offers                                  offers:make
      POST /api/v1/offers/:id/answer                       offers:answer
      POST /api/v1/offers/:id/return                       offers:answer
      POST /api/v1/offers/:id/started                      transfers:start
      POST /api/v1/proposals/:id/decisions                 proposals:decide
      POST /api/v1/waiting-list                            waiting-list:push
      POST /auth/demo/:step                                (everybody)
      POST /auth/sign-out                                  (everybody)
      PUT /api/v1/ceilings                                 ceilings:push
      PUT /api/v1/programmes/:reference                    programmes:push
      PUT /api/v1/programmes/:reference/slots              slots:push
      "
    `);
  });
});
