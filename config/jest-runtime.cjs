'use strict';
const { createRequire } = require('node:module');
const { compileFunction, constants } = require('node:vm');
const Runtime = require('jest-runtime').default;

const OF_A_PACKAGE = /^(?!node:|\.{0,2}\/)/;

/**
 * Each test file gets modules of our own anew; packages are loaded by Node itself and once a worker, not once a file: an
 * application loads some 2,000 modules of packages, which takes seconds.
 */
module.exports = class SharedPackages extends Runtime {
  constructor(...values) {
    super(...values);
    const { executor } = this;
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, {
        filename,
        importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      });
  }

  requireModuleOrMock(from, name) {
    return OF_A_PACKAGE.test(name) && name !== '@jest/globals'
      ? createRequire(from)(name)
      : super.requireModuleOrMock(from, name);
  }
};
