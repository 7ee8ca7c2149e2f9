import { buildStale } from '../build/build.mjs';

const done = await buildStale({ web: !process.argv.includes('--server-only') });
console.log(`server ${done.server}, browser UI ${done.browser}`);
