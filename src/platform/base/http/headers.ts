import { type RequestHandler } from 'express';
import helmet from 'helmet';

/** Nothing of a browser's senses is needed here; what is not asked for cannot be abused by an injected script. */
const PERMISSIONS = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
  'xr-spatial-tracking',
]
  .map((name) => `${name}=()`)
  .join(', ');

/** For what is data and no page: were it ever shown as one, it could load, run, send and embed nothing. */
const DATA_ONLY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The one page whose style sheet, of Swagger UI, carries its small images in itself. */
const DOCS = /^\/api\/docs(?:\/|$)/;
const DATA = /^\/(?:api\/(?!docs(?:\/|$))|oidc\/|health\/|metrics)/;

/** What every answer says of itself. Pages and downloads that need another policy set their own, narrower than this. */
export function securityHeaders(https: boolean): readonly RequestHandler[] {
  const common = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: https && { maxAge: 63_072_000, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  const more: RequestHandler = (request, response, next) => {
    response.setHeader('Permissions-Policy', PERMISSIONS);
    // Unless something says otherwise, as the assets do: nobody's proxy or disk keeps what was about a client.
    response.setHeader('Cache-Control', 'no-store');
    const policy = response.getHeader('Content-Security-Policy');
    if (DOCS.test(request.path) && typeof policy === 'string')
      response.setHeader('Content-Security-Policy', policy.replace("img-src 'self'", "img-src 'self' data:"));
    if (DATA.test(request.path)) response.setHeader('Content-Security-Policy', DATA_ONLY);
    next();
  };
  return [common, more];
}
