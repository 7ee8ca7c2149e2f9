import { ApiProblem, offlineProblem } from './problem.js';
import { readAgain } from './read-again.js';

const quick = () => Promise.resolve();
const refused = (status: number) => new ApiProblem(status, 'refused', null, null);

describe('reading again after nobody knows whether something arrived', () => {
  it('goes on asking until the service answers, and reads only then', async () => {
    const answers = [offlineProblem(), refused(502), null];
    let reads = 0;
    const again = readAgain(
      () => {
        const answer = answers.shift() ?? null;
        expect(reads).toBe(0);
        return answer === null ? Promise.resolve() : Promise.reject(answer);
      },
      () => Promise.resolve(void (reads += 1)),
      quick,
    );
    await again.begin();
    expect({ reads, left: answers.length, isUnderWay: again.isUnderWay() }).toEqual({
      ...{ reads: 1, left: 0, isUnderWay: false },
    });
  });

  it('takes a refusal for an answer: it will be no other by asking again', async () => {
    let reads = 0;
    await readAgain(
      () => Promise.reject(refused(401)),
      () => Promise.resolve(void (reads += 1)),
      quick,
    ).begin();
    expect(reads).toBe(1);
  });

  it('reads once more for what was asked while it was reading, and says when it is done', async () => {
    let reads = 0;
    const heard: boolean[] = [];
    const again = readAgain(
      quick,
      () => {
        reads += 1;
        // Something else was lost meanwhile.
        if (reads === 1) void again.begin();
        return Promise.resolve();
      },
      quick,
    );
    again.subscribe(() => heard.push(again.isUnderWay()));
    await Promise.all([again.begin(), again.begin()]);
    expect({ reads, heard }).toEqual({ reads: 2, heard: [true, false] });
  });
});
