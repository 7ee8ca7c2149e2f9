import { Injectable } from '@nestjs/common';
import { SILENT, solve, verify, type Problem, type Solution } from '../../libs/matching/index.js';
import { type Engine, type RunBaselines } from './engine.js';

@Injectable()
export class ThreadEngine implements Engine {
  solve(problem: Problem, sha256: string): Promise<Solution> {
    return solve(problem, { problemSha256: sha256 }, SILENT);
  }

  verify(problem: Problem, solution: Solution, sha256: string): Promise<readonly string[]> {
    const verdict = verify(problem, solution, { problemSha256: sha256 });
    return Promise.resolve(verdict.valid ? [] : verdict.problems.map(({ message }) => message));
  }

  baselines(_problem: Problem): Promise<RunBaselines> {
    const zero = { breach: 0, weeks: 0, travel: 0, proposals: 0 };
    return Promise.resolve({ nothing: zero, firstComeFirstServed: zero });
  }
}
