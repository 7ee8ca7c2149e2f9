export default function globalTeardown() {
  globalThis.stopTestServer?.();
}
