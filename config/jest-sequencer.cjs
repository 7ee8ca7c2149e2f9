'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * What takes longest, in the order in which it begins. Jest goes by how long files took before, which a clean machine does
 * not know, and then by their size, which says little: one of these that begins last leaves the other workers with nothing
 * to do for minutes. Between the first pages and the next stand others, since both would wait for the same demo region.
 */
const HEAVIEST = [
  'test/e2e/pages-region.e2e-spec.ts',
  'test/e2e/image.e2e-spec.ts',
  'test/attack/roles.e2e-spec.ts',
  'test/attack/bodies.e2e-spec.ts',
  'test/e2e/pages-clinician.e2e-spec.ts',
  'test/e2e/pages-decisions.e2e-spec.ts',
  'test/attack/injection.e2e-spec.ts',
  'src/matching/what-if/what-if.int-spec.ts',
  'test/attack/token-endpoint.e2e-spec.ts',
  'test/attack/trail-questions.e2e-spec.ts',
  'test/attack/figures.e2e-spec.ts',
  'test/attack/concurrency.e2e-spec.ts',
  'libs/matching/solvers/prices/shadow-prices.spec.ts',
];

module.exports = class HeaviestFirst extends Sequencer {
  constructor(options) {
    super(options);
    this.places = new Map(
      HEAVIEST.map((path, place) => {
        const found = join(options.globalConfig.rootDir, path);
        if (!existsSync(found)) throw new Error(`config/jest-sequencer.cjs: there is no ${path}`);
        return [found, place];
      }),
    );
  }

  sort(tests) {
    const placeOf = ({ path }) => this.places.get(path) ?? this.places.size;
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
