import { useEffect, useState } from 'react';
import { queryClient } from '../../api/query-client.js';
import type { RunProgress } from '../../api/types.js';

/** How far a run is, as the server tells it; null until it does. The browser connects again by itself. */
export function useRunProgress(runId: string): RunProgress | null {
  const [progress, setProgress] = useState<RunProgress | null>(null);
  useEffect(() => {
    const source = new EventSource(`/api/v1/matching-runs/${runId}/events`);
    source.addEventListener('progress', ({ data }: MessageEvent<string>) =>
      setProgress(JSON.parse(data) as RunProgress),
    );
    source.addEventListener('status', () => {
      source.close();
      void queryClient.invalidateQueries({ queryKey: ['runs'] });
    });
    return () => source.close();
  }, [runId]);
  return progress;
}
