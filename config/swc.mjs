/**
 * One set of SWC options for the build (ES modules) and for Jest (CommonJS: see config/jest.config.mjs).
 * Decorator metadata is what Nest's injection reads; class names stay because errors and logs show them.
 * @param {'es6' | 'commonjs'} module
 */
export const swcOptions = (module) => ({
  swcrc: false,
  sourceMaps: module === 'es6' ? true : 'inline',
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: module },
});
