import { parentPort, workerData } from 'node:worker_threads';

/** Threads as they should not be, for the test of what becomes of them. */
const flag = new Int32Array(workerData.stop);
const answer = (text) => parentPort.postMessage({ kind: 'answer', answer: text });
const deeds = {
  answer: () => answer('done'),
  crash: () => {
    throw new Error('as it happens');
  },
  leave: () => process.exit(3),
  'fill-the-heap': () => {
    const heap = [];
    for (;;) heap.push({ one: heap.length, more: [heap.length] });
  },
  'ask-for-too-large-an-array': () => new ArrayBuffer(2 ** 52),
  'until-stopped': () => {
    while (Atomics.load(flag, 0) === 0);
    answer('stopped');
  },
  'for-ever': () => {
    for (;;);
  },
};
deeds[workerData.request]();
