import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { ServiceClient } from '../../../client/service';
import { ukDay } from '../../../domain/dates';
import type { Region } from '../../../domain/words';
import { lookedBackTo, useListing } from '../hooks/use-listing';
import { useSteps } from '../hooks/use-steps';
import { stylesOf } from '../hooks/styles-of';
import type { useView } from '../hooks/use-view';
import { useViewer } from '../hooks/viewer';
import { asIfTaken } from '../state/as-if-taken';
import { rowOf } from '../state/rows';
import { sectionsFor } from '../state/sections';
import { FIRST_VIEW } from '../state/view';
import { Kinds } from './Kinds';
import { later } from './later';
import { Loading } from './Loading';
import { RegionHeader } from './RegionHeader';
import { SECTION_VIEWS } from './section-views';
import { Sections } from './Sections';
import { Sentence } from './Sentence';
import { STALE, TROUBLE } from './trouble-words';
import { clock } from './words';

const ReviewPanel = later(async () => (await import(/* webpackChunkName: 'review' */ './review/ReviewPanel')).ReviewPanel);

export interface RegionViewProps {
  region: Region;
  regions: readonly Region[];
  place: ReturnType<typeof useView>;
  service: ServiceClient | undefined;
}

const useCss = stylesOf(({ semanticColors }) => ({
  root: { color: semanticColors.bodyText, containerType: 'inline-size' },
  stack: { display: 'grid', gap: 24, gridTemplateColumns: 'minmax(0, 1fr)', marginTop: 16 }
}));

/** A region: the parts of the page round what was read of it. */
export const RegionView: React.FC<RegionViewProps> = ({ region, regions, place, service }) => {
  const css = useCss();
  const viewer = useViewer();
  const { reads, person, directory, now } = viewer;
  const { listing, dispatch, refresh } = useListing(reads, region, now);
  const steps = useSteps({ reads, service, person, dispatch, now });
  const today = ukDay(now());
  const { view, go } = place;
  const { attempts } = steps.work;

  const rows = React.useMemo(
    () =>
      listing.reviews.map((held) => {
        const attempt = attempts[held.review.reference];
        return rowOf(attempt?.is === 'sending' ? asIfTaken(held, attempt.step) : held, { person, directory }, today);
      }),
    [listing.reviews, attempts, person, directory, today]
  );
  const read = listing.asOf !== undefined;
  const sections = sectionsFor(person, region, today);
  const section = sections.find((each) => each === view.section) ?? FIRST_VIEW.section;
  const { View: Shown, ofOneKind } = SECTION_VIEWS[section];

  return (
    <section aria-label={strings.RegionalRisk} className={css.root}>
      <RegionHeader region={region} regions={regions} onRegion={(next) => go({ region: next })} asOf={listing.asOf} reading={listing.reading} onRefresh={refresh} place={place} />
      <Sections sections={sections} view={{ ...view, section }} go={go} />
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
            {ofOneKind && <Kinds rows={rows} kind={view.kind} onKind={(kind) => go({ kind })} />}
            <Shown region={region} rows={rows} closed={listing.closed} since={lookedBackTo(today)} today={today} view={view} go={go} steps={steps} />
          </>
        )}
      </div>
      {view.review !== undefined && (read || listing.trouble) && (
        <ReviewPanel key={view.review} reference={view.review} listing={listing} dispatch={dispatch} steps={steps} onClose={() => go({ review: undefined })} />
      )}
    </section>
  );
};
