import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewRun, startRun } from '../../api/commands.js';
import { asProblem } from '../../api/problem.js';
import { queryClient } from '../../api/query-client.js';
import type { RunPreview } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { ConfirmDialog } from '../../parts/ConfirmDialog.js';
import { ProblemNote } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';

/** Starts a run; what it would withdraw is said first, and where there is anything it is asked whether that is meant. */
export function StartRun({ busy }: { busy: boolean }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<RunPreview | null>(null);
  const start = useChange({
    mutationFn: startRun,
    onSettled: () => {
      setAsked(null);
      return queryClient.invalidateQueries({ queryKey: ['runs'] });
    },
  });
  const look = useMutation({
    mutationFn: previewRun,
    onSuccess: (preview) => (preview.replaces.length === 0 ? start.mutate(false) : setAsked(preview)),
  });
  const failed = start.problem ?? (look.isError ? asProblem(look.error) : null);
  return (
    <>
      <Button
        appearance="primary-action"
        busy={start.isPending || look.isPending || busy}
        onClick={() => look.mutate()}
      >
        {t('runs.start')}
      </Button>
      {failed && <ProblemNote problem={failed} />}
      {asked && (
        <ConfirmDialog
          title={t('runs.confirm.title')}
          yes={t('runs.confirm.yes')}
          no={t('runs.confirm.no')}
          busy={start.isPending}
          onYes={() => start.mutate(true)}
          onNo={() => setAsked(null)}
        >
          <WhatItDoes preview={asked} />
        </ConfirmDialog>
      )}
    </>
  );
}

function WhatItDoes({ preview: { replaces, keeps } }: { preview: RunPreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  // One by one: no number of this region pools two of them, here nor on the page of a run.
  const shown = (counts: RunPreview['replaces']): string =>
    counts
      .map(({ population, count }) =>
        t('runs.confirm.about', {
          population: t(`insight.population.${population}`),
          number: count === null ? t('run.hidden') : format.number(count),
        }),
      )
      .join(', ') || t('runs.confirm.none');
  return (
    <>
      <p>{t('runs.confirm.replaces', { number: shown(replaces) })}</p>
      <p>{t('runs.confirm.keeps')}</p>
      <ul className="ds-bullets">
        <li>{t('runs.confirm.approved', { number: shown(keeps.approved) })}</li>
        <li>{t('runs.confirm.opened', { number: shown(keeps.opened) })}</li>
        <li>{t('runs.confirm.byHand', { number: shown(keeps.byHand) })}</li>
      </ul>
      {[replaces, ...Object.values(keeps)].flat().some(({ count }) => count === null) && (
        <p className="ds-small ds-soft">{t('runs.confirm.hidden')}</p>
      )}
    </>
  );
}
