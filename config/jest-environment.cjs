'use strict';
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/**
 * Tests run in Node's own context, as the product does, and not in one of Jest's making: that one takes every read of a
 * global through a proxy, and what is loaded outside of it (config/jest-runtime.cjs) has another Date, Error and Object.
 * What a file adds to the globals goes with it.
 */
module.exports = class MainContext {
  constructor({ projectConfig }) {
    this.global = globalThis;
    this.found = new Map(
      [globalThis, process].map((holder) => [holder, Object.getOwnPropertyDescriptors(holder)]),
    );
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = new LegacyFakeTimers({
      config: projectConfig,
      global: globalThis,
      moduleMocker: this.moduleMocker,
      timerConfig: { idToRef: (id) => id, refToId: (timer) => timer },
    });
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    for (const [holder, found] of this.found) {
      for (const name of Reflect.ownKeys(holder)) if (!(name in found)) Reflect.deleteProperty(holder, name);
      for (const name of KEPT_AS_FOUND) {
        if (name in found) Object.defineProperty(holder, name, found[name]);
      }
    }
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
};

/** What Jest puts something of its own in the place of. */
const KEPT_AS_FOUND = ['console', 'exit', 'getBuiltinModule'];
