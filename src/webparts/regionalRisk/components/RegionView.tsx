import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { ServiceClient } from '../../../client/service';
import { ukDay } from '../../../domain/dates';
import type { Person } from '../../../domain/people';
import type { Kind, Region } from '../../../domain/words';
import type { Reads } from '../hooks/reads';
import { useAddress } from '../hooks/use-address';
import { useListing } from '../hooks/use-listing';
import { useSteps } from '../hooks/use-steps';
import { stylesOf } from '../hooks/styles-of';
import { asIfTaken } from '../state/as-if-taken';
import { ofKind, rowOf, rowsBehind, type Figure } from '../state/rows';
import { Figures } from './Figures';
import { Kinds } from './Kinds';
import { Loading } from './Loading';
import { RegionHeader } from './RegionHeader';
import { ReviewPanel } from './ReviewPanel';
import { ReviewTable } from './ReviewTable';
import { Sentence } from './Sentence';
import { STALE, TROUBLE } from './trouble-words';
import { clock } from './words';
import { WaitsForYou } from './WaitsForYou';

export interface RegionViewProps {
  region: Region;
  regions: readonly Region[];
  onRegion: (region: Region) => void;
  person: Person;
  reads: Reads;
  service: ServiceClient | undefined;
  now: () => string;
}

const useCss = stylesOf(({ semanticColors }) => ({
  root: { color: semanticColors.bodyText, containerType: 'inline-size' },
  stack: { display: 'grid', gap: 24, gridTemplateColumns: 'minmax(0, 1fr)', marginTop: 16 }
}));

/** A region at a glance. */
export const RegionView: React.FC<RegionViewProps> = ({ region, regions, onRegion, person, reads, service, now }) => {
  const css = useCss();
  const { listing, dispatch, refresh } = useListing(reads, region, now);
  const steps = useSteps({ reads, service, person, dispatch, now });
  const address = useAddress();
  const [kind, setKind] = React.useState<Kind>('adult');
  const [figure, setFigure] = React.useState<Figure>('open');
  const today = ukDay(now());
  const { attempts } = steps.work;

  const all = React.useMemo(
    () =>
      listing.reviews.map((held) => {
        const attempt = attempts[held.review.reference];
        return rowOf(attempt?.is === 'sending' ? asIfTaken(held, attempt.step) : held, person, today);
      }),
    [listing.reviews, attempts, person, today]
  );
  const rows = ofKind(kind, all);
  const read = listing.asOf !== undefined;

  return (
    <section aria-label={strings.RegionalRisk} className={css.root}>
      <RegionHeader region={region} regions={regions} onRegion={onRegion} asOf={listing.asOf} reading={listing.reading} onRefresh={refresh} />
      <div className={css.stack}>
        {!service && <Sentence tone="attention">{strings.NotConfigured}</Sentence>}
        {listing.trouble && !listing.reading && (
          <Sentence tone={read ? 'attention' : 'wrong'} onTryAgain={refresh}>
            {listing.asOf ? format(STALE[listing.trouble], clock(listing.asOf)) : TROUBLE[listing.trouble]}
          </Sentence>
        )}
        {!read && listing.reading && <Loading />}
        {read && (
          <>
            <Kinds rows={all} kind={kind} onKind={setKind} />
            <Figures rows={rows} kind={kind} figure={figure} today={today} onFigure={setFigure} />
            <WaitsForYou region={region} rows={rowsBehind('mine', rows)} steps={steps} reads={reads} person={person} canTake={service !== undefined} now={now} onOpen={address.open} />
            <ReviewTable
              rows={rowsBehind(figure, rows)}
              total={rows.length}
              empty={format(kind === 'adult' ? strings.EmptyAdult : strings.EmptyChild, region)}
              today={today}
              onAll={() => setFigure('open')}
              onOpen={address.open}
            />
          </>
        )}
      </div>
      {address.reference !== undefined && (read || listing.trouble) && (
        <ReviewPanel
          key={address.reference}
          reference={address.reference}
          listing={listing}
          dispatch={dispatch}
          steps={steps}
          reads={reads}
          person={person}
          canTake={service !== undefined}
          now={now}
          onClose={() => address.open(undefined)}
        />
      )}
    </section>
  );
};
