import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeView, saveView } from '../../../api/commands.js';
import { asProblem } from '../../../api/problem.js';
import { viewsQuery } from '../../../api/proposals.js';
import type { SavedView } from '../../../api/types.js';
import { Button } from '../../../parts/Button.js';
import { useProblemText } from '../../../parts/States.js';
import { isNarrowed, isSameView, type ReviewSearch, searchOfView, viewFilterOf } from './worklist-search.js';
import { Choice } from './Filters.js';
import { useViewName } from './view-name.js';
import './saved-views.css';

const NONE: SavedView[] = [];

/** The filters that somebody keeps, as one choice; each is called by its filters. Nothing while nothing is kept. */
export function ViewChoice({ search }: { search: ReviewSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const nameOf = useViewName();
  const { data } = useQuery(viewsQuery);
  const views = data?.items ?? NONE;
  const current = views.find(({ query }) => isSameView(searchOfView(query), search));
  const choose = (id: string | undefined): void => {
    const view = views.find((one) => one.id === id);
    void navigate({ to: '/beoordelen', search: view ? searchOfView(view.query) : {} });
  };
  if (views.length === 0) return null;
  return (
    <Choice
      label={t('views.label')}
      all={t(isNarrowed(search) && !current ? 'views.other' : 'views.none')}
      value={current?.id}
      options={views.map(({ id, query }) => ({ value: id, label: nameOf(searchOfView(query)) }))}
      onChoose={choose}
    />
  );
}

/** Keeps the present filters, or lets go of the view that they are. */
export function KeepView({ search }: { search: ReviewSearch }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const client = useQueryClient();
  const nameOf = useViewName();
  const { data } = useQuery(viewsQuery);
  const [said, setSaid] = useState('');
  const region = useRef<HTMLDivElement>(null);
  const settle = async (sentence: string): Promise<void> => {
    await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
    setSaid(sentence);
    // What had the focus is gone: the next thing to find is here.
    region.current?.focus();
  };
  const remove = useMutation({
    mutationFn: ({ id }: SavedView) => removeView(id),
    onSuccess: (_, { query }) => settle(t('views.removed', { label: nameOf(searchOfView(query)) })),
  });
  const save = useMutation({
    mutationFn: () => saveView({ query: viewFilterOf(search) }),
    onSuccess: ({ query }) => settle(t('views.kept', { label: nameOf(searchOfView(query)) })),
  });
  const current = data?.items.find(({ query }) => isSameView(searchOfView(query), search));
  const offered = data !== undefined && isNarrowed(search) && !current;
  return (
    <div className="ds-views" ref={region} tabIndex={-1}>
      {current && (
        <Button
          appearance="subtle"
          small
          busy={remove.isPending}
          aria-label={t('views.remove', { label: nameOf(search) })}
          onClick={() => remove.mutate(current)}
        >
          {t('views.removeThis')}
        </Button>
      )}
      {offered && (
        <Button appearance="subtle" small busy={save.isPending} onClick={() => save.mutate()}>
          {t('views.keep')}
        </Button>
      )}
      {remove.isError && <p role="alert">{problemText(asProblem(remove.error))}</p>}
      {save.isError && <p role="alert">{problemText(asProblem(save.error))}</p>}
      <p className="ds-unseen" role="status">
        {said}
      </p>
    </div>
  );
}
