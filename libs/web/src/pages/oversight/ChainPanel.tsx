import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Chain, chainQuery, verifyChain } from '../../api/oversight.js';
import { asProblem } from '../../api/problem.js';
import { useFormat } from '../../format/use-format.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { Loaded } from '../../parts/Loaded.js';
import { useProblemText } from '../../parts/States.js';

/** Whether the trail is still what was written, in three facts, and the way to have it recomputed. */
export function ChainPanel() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  /** When the chain had last been verified when it was asked again; undefined while nobody asks. */
  const [before, setBefore] = useState<string | null>();
  const query = useQuery(chainQuery(before !== undefined));
  const verified = query.data?.verified?.at ?? null;
  const verify = useMutation({
    mutationFn: verifyChain,
    onSuccess: (chain) => setBefore(chain.verified?.at ?? null),
  });
  useEffect(() => {
    if (before !== undefined && verified !== before) setBefore(undefined);
  }, [before, verified]);
  return (
    <section className="ds-panel ds-stack ds-stack--tight" aria-labelledby="chain">
      <div className="ds-row ds-row--apart">
        <h2 id="chain" className="ds-h2">
          {t('chain.title')}
        </h2>
        <Button small busy={verify.isPending || before !== undefined} onClick={() => verify.mutate()}>
          {t('chain.verify')}
        </Button>
      </div>
      <Loaded query={query} lines={2}>
        {(chain) => <Facts chain={chain} />}
      </Loaded>
      <p role="status" className="ds-soft">
        {before !== undefined && t('chain.asked')}
      </p>
      {verify.isError && <p role="alert">{problemText(asProblem(verify.error))}</p>}
    </section>
  );
}

/** Whether the trail was held against what the database cannot change, which is said plainly where it was not. */
function FileFact({ verified: { file, fileLines } }: { verified: NonNullable<Chain['verified']> }) {
  const { t } = useTranslation();
  switch (file) {
    case 'not-set':
      return (
        <>
          <span className="ds-trail__refused">{t('chain.fileUnset')}</span>
          <span className="ds-small ds-soft">{t('chain.fileUnsetWhy')}</span>
        </>
      );
    case 'not-yet':
      return t('chain.fileNotYet');
    case 'fits':
      return <span className="ds-chain__whole">{t('chain.fileFits', { count: fileLines })}</span>;
    case 'fault':
      return <span className="ds-trail__refused">{t('chain.fileFault')}</span>;
  }
}

function Facts({ chain: { lastSeal, waiting, lastAnchor, verified } }: { chain: Chain }) {
  const { t } = useTranslation();
  const format = useFormat();
  const moment = verified === null ? '' : format.moment(verified.at);
  return (
    <>
      <dl className="ds-chain">
        <div>
          <dt>{t('chain.verified')}</dt>
          <dd>
            {verified === null ? (
              t('chain.never')
            ) : (
              <>
                <span className={verified.faults > 0 ? 'ds-trail__refused' : 'ds-chain__whole'}>
                  {verified.faults > 0
                    ? t('chain.verifiedFaults', { count: verified.faults, moment })
                    : t(verified.file === 'fits' ? 'chain.verifiedText' : 'chain.verifiedChain', { moment })}
                </span>
                <span className="ds-small ds-soft">
                  {t('chain.verifiedWhat', {
                    events: format.number(verified.events),
                    seals: format.number(verified.seals),
                    anchors: format.number(verified.anchors),
                  })}
                </span>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('chain.sealed')}</dt>
          <dd>
            {lastSeal === null
              ? t('chain.noSeal')
              : t('chain.sealedText', {
                  number: format.number(lastSeal.number),
                  moment: format.moment(lastSeal.at),
                })}
            <span className="ds-small ds-soft">
              {waiting === 0 ? t('chain.noneWaiting') : t('chain.waiting', { count: waiting })}
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('chain.anchor')}</dt>
          <dd>
            {lastAnchor === null
              ? t('chain.anchorNone')
              : t('chain.anchorText', {
                  day: format.date(lastAnchor.day),
                  seal: format.number(lastAnchor.seal),
                })}
          </dd>
        </div>
        <div>
          <dt>{t('chain.file')}</dt>
          <dd>{verified === null ? t('chain.fileNever') : <FileFact verified={verified} />}</dd>
        </div>
      </dl>
      {verified !== null && verified.faults > 0 && (
        <Alert kind="error">
          {verified.first.map(({ kind, seal, day, line }) => (
            <p key={kind}>
              {t(`chain.fault.${kind}`, {
                seal: seal === null ? '' : format.number(seal),
                day: day === null ? '' : format.date(day),
                line: line === null ? '' : format.number(line),
              })}
            </p>
          ))}
          <p>{t('chain.faultsNext')}</p>
        </Alert>
      )}
    </>
  );
}
