import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeView } from '../../api/commands.js';
import { asProblem } from '../../api/problem.js';
import { viewsQuery } from '../../api/queries.js';
import type { SavedView } from '../../api/types.js';
import { Button } from '../../parts/Button.js';
import { useProblemText } from '../../parts/States.js';
import { isNarrowed, isSameView, type ReviewSearch, searchOfView } from '../../review/review-search.js';
import { NewView } from './NewView.js';
import './saved-views.css';

/** The filters that somebody keeps under a name, and a way to keep the present ones. */
export function SavedViews({ search }: { search: ReviewSearch }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const client = useQueryClient();
  const { data } = useQuery(viewsQuery);
  const [naming, setNaming] = useState(false);
  const [said, setSaid] = useState('');
  const region = useRef<HTMLElement>(null);
  const views = data?.items ?? [];
  const settle = async (sentence: string): Promise<void> => {
    await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
    setSaid(sentence);
    // What had the focus is gone: the next thing to find is the row itself.
    region.current?.focus();
  };
  const remove = useMutation({
    mutationFn: ({ id }: SavedView) => removeView(id),
    onSuccess: (_, { label }) => settle(t('views.removed', { label })),
  });
  const known = views.some(({ query }) => isSameView(searchOfView(query), search));
  const offered = data !== undefined && isNarrowed(search) && !known;
  return (
    <section className="ds-views" aria-label={t('views.label')} ref={region} tabIndex={-1}>
      {views.length > 0 && (
        <ul className="ds-views__list">
          {views.map((view) => (
            <Chip
              key={view.id}
              view={view}
              search={search}
              busy={remove.isPending}
              onRemove={() => remove.mutate(view)}
            />
          ))}
        </ul>
      )}
      {offered && !naming && (
        <Button appearance="subtle" small onClick={() => setNaming(true)}>
          {t('views.keep')}
        </Button>
      )}
      {offered && naming && (
        <NewView
          search={search}
          onCancel={() => setNaming(false)}
          onSaved={(label) => {
            setNaming(false);
            return settle(t('views.kept', { label }));
          }}
        />
      )}
      {remove.isError && <p role="alert">{problemText(asProblem(remove.error))}</p>}
      <p className="ds-unseen" role="status">
        {said}
      </p>
    </section>
  );
}

interface ChipProps {
  view: SavedView;
  search: ReviewSearch;
  busy: boolean;
  onRemove: () => void;
}
function Chip({ view: { label, query }, search, busy, onRemove }: ChipProps) {
  const { t } = useTranslation();
  const target = searchOfView(query);
  return (
    <li className="ds-view" data-current={isSameView(target, search) || undefined}>
      <Link
        className="ds-view__link"
        to="/beoordelen"
        search={target}
        activeOptions={{ exact: true, includeSearch: true }}
        aria-current={isSameView(target, search) ? 'true' : undefined}
      >
        {label}
      </Link>
      <button
        type="button"
        className="ds-view__remove"
        aria-label={t('views.remove', { label })}
        aria-busy={busy || undefined}
        onClick={busy ? undefined : onRemove}
      >
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}
