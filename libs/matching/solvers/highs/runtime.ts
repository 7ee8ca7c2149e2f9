import * as module from 'highs';
import { type Highs } from 'highs';

/** The package's types describe CommonJS; under ES modules Node finds the loader one level up. */
const loadHighs = ((module as { default?: unknown }).default ?? module) as () => Promise<Highs>;

let loaded: Promise<Highs> | null = null;

/** One WebAssembly instance per thread: it takes 0.15 s to start, and models in it are disposed one by one. */
export function highsRuntime(): Promise<Highs> {
  return (loaded ??= loadHighs());
}

/** After an abort or a failed allocation the instance is in pieces; the next call starts a new one. */
export function forgetRuntime(): void {
  loaded = null;
}
