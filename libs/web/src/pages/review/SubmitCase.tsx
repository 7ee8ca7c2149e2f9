import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { submitCase } from '../../api/commands.js';
import { casesQuery } from '../../api/case-table.js';
import { refreshAll } from '../../api/query-client.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { Button } from '../../parts/Button.js';
import { useProblemText } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';

/** The most that one asks for at a time; what is beyond it the server still refuses to submit twice. */
const MOST = 200;

/** Open cases of the own organisation by entry; empty for whoever may not submit one. */
export function useOwnCases(): ReadonlyMap<string, string> {
  const enabled = may(useSession(), 'cases:submit');
  const { data } = useQuery({ ...casesQuery({ whose: 'own', state: 'open', limit: MOST }), enabled });
  return new Map((data?.items ?? []).flatMap(({ entryId, id }) => (entryId === null ? [] : [[entryId, id]])));
}

interface Props {
  entryId: string;
  reference: string | null;
  /** Of the open case, where there is one. */
  caseId: string | undefined;
}

/** Brings an entry without a proposal to the case table, or leads to where it already is. */
export function SubmitCase({ entryId, reference, caseId }: Props) {
  const { t } = useTranslation();
  const text = useProblemText();
  const submit = useChange({ mutationFn: () => submitCase(entryId), onSuccess: refreshAll });
  const there = caseId ?? submit.data?.id;
  if (there !== undefined)
    return (
      <Link to="/beoordelen/regiotafel/$id" params={{ id: there }}>
        {t('submitCase.there')}
      </Link>
    );
  return (
    <>
      <Button
        small
        busy={submit.isPending}
        aria-label={t('submitCase.of', { reference: reference ?? entryId })}
        onClick={() => submit.mutate()}
      >
        {t('submitCase.button')}
      </Button>
      {submit.problem && (
        <p role="alert" className="ds-small">
          {text(submit.problem)}
        </p>
      )}
    </>
  );
}
