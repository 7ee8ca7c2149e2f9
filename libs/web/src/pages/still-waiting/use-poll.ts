import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type PollAnswer, recordAnswers, takeOffList } from '../../api/still-waiting.js';
import type { ApiProblem } from '../../api/problem.js';
import { useChange } from '../../parts/use-change.js';

/** What was done last, to be said on the page; `answer` is null where they were taken off the list. */
export interface Done {
  readonly answer: PollAnswer | null;
  readonly done: number;
  readonly gone: number;
}

interface Poll {
  readonly last: Done | null;
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  readonly answer: (entries: string[], answer: PollAnswer) => void;
  readonly takeOff: (entries: string[]) => void;
}

/** Answers and departures; after each the list is read again. @param onDone once it is read again */
export function usePoll(onDone: () => void): Poll {
  const client = useQueryClient();
  const [last, setLast] = useState<Done | null>(null);
  const readAgain = async (done: Done): Promise<void> => {
    setLast(done);
    await client.invalidateQueries({ queryKey: ['waiting-list'] });
    onDone();
  };
  const answering = useChange({
    mutationFn: async ({ entries, answer }: { entries: string[]; answer: PollAnswer }): Promise<Done> => ({
      answer,
      ...(await recordAnswers({ entries, answer })),
    }),
    onSuccess: readAgain,
  });
  const leaving = useChange({
    mutationFn: async (entries: string[]): Promise<Done> => ({
      answer: null,
      ...(await takeOffList(entries)),
    }),
    onSuccess: readAgain,
  });
  return {
    last,
    busy: answering.isPending || leaving.isPending,
    problem: answering.problem ?? leaving.problem,
    answer: (entries, answer) => answering.mutate({ entries, answer }),
    takeOff: (entries) => leaving.mutate(entries),
  };
}
