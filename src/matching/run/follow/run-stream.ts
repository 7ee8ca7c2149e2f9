import { type Response } from 'express';
import { type Progress } from '../../../../libs/matching/index.js';
import { type RunStatus } from '../run.entity.js';
import { toldProgress } from './told-progress.js';

/** A run as those who follow it see it. */
export interface RunNow {
  readonly status: RunStatus;
  readonly progress: Progress | null;
  readonly failureCode: string | null;
}

/** Bytes that may wait for a reader; one that is so far behind is not reading. */
const MOST_WAITING = 64 * 1024;

/** One answer as server-sent events: `progress` whenever there is news, and `status` once, when the run is over. */
export class RunStream {
  private sent = '';

  constructor(
    private readonly response: Response,
    private readonly onClose: () => void,
  ) {
    response.on('close', onClose);
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // nginx would otherwise collect events until its buffer is full
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    this.write('retry: 2000\n\n');
  }

  /** True once the run is over and the stream with it. */
  tell({ status, progress, failureCode }: RunNow): boolean {
    const over = status !== 'queued' && status !== 'running';
    if (status === 'running' && progress !== null) this.progress(progress);
    if (!over) return false;
    this.write(`event: status\ndata: ${JSON.stringify({ status, failureCode })}\n\n`);
    this.end();
    return true;
  }

  /** A comment, which clients skip: proxies cut off what is silent for long. */
  beat(): void {
    this.write(': \n\n');
  }

  end(): void {
    this.response.end();
    this.onClose();
  }

  private progress(progress: Progress): void {
    const data = JSON.stringify(toldProgress(progress));
    if (data === this.sent) return;
    this.sent = data;
    this.write(`event: progress\ndata: ${data}\n\n`);
  }

  private write(text: string): void {
    if (this.response.writableLength > MOST_WAITING) this.response.destroy();
    else this.response.write(text);
  }
}
