import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveView } from '../../../api/commands.js';
import { asProblem } from '../../../api/problem.js';
import { Button } from '../../../parts/Button.js';
import { useProblemText } from '../../../parts/States.js';
import { type ReviewSearch, viewFilterOf } from './worklist-search.js';

const LONGEST = 40;

interface Props {
  search: ReviewSearch;
  onSaved: (label: string) => Promise<void>;
  onCancel: () => void;
}

/** A name for the present filters. What a name may hold is the server's to say, in words that stay beside the field. */
export function NewView({ search, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [label, setLabel] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = useMutation({
    mutationFn: () => saveView({ label, query: viewFilterOf(search) }),
    onSuccess: (view) => onSaved(view.label),
    onError: () => field.current?.focus(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <form
      className="ds-views__form"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <label className="ds-small" htmlFor={id}>
        {t('views.name')}
      </label>
      <input
        ref={field}
        id={id}
        className="utrecht-textbox utrecht-textbox--html-input"
        value={label}
        maxLength={LONGEST}
        autoComplete="off"
        aria-describedby={`${id}-hint${save.isError ? ` ${id}-error` : ''}`}
        aria-invalid={save.isError || undefined}
        onChange={(event) => setLabel(event.target.value)}
      />
      <Button type="submit" appearance="primary-action" small busy={save.isPending}>
        {t('views.submit')}
      </Button>
      <Button appearance="subtle" small onClick={onCancel}>
        {t('views.cancel')}
      </Button>
      <p id={`${id}-hint`} className="ds-small ds-soft ds-views__hint">
        {t('views.hint')}
      </p>
      {save.isError && (
        <p id={`${id}-error`} role="alert" className="ds-views__hint ds-strong">
          {problemText(asProblem(save.error))}
        </p>
      )}
    </form>
  );
}
