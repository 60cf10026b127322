import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { ServiceClient } from '../../../client/service';
import { missingReviews } from '../../../domain/review/missing';
import { lookedBackTo } from '../../../domain/insight/figures';
import { spokenClock, ukDay } from '../../../domain/dates';
import type { Region } from '../../../domain/words';
import { OpensPapers } from '../hooks/opens-papers';
import { useListing } from '../hooks/use-listing';
import { leftOutUntilThere, type OldRegisterReading } from '../hooks/use-old-register';
import { useRows } from '../hooks/use-rows';
import { useSteps } from '../hooks/use-steps';
import { stylesOf } from '../hooks/styles-of';
import type { useView } from '../hooks/use-view';
import { useSay, useViewer } from '../hooks/viewer';
import type { ReadFailure } from '../state/read-failure';
import { sectionsFor } from '../state/sections';
import { FIRST_VIEW, type Section } from '../state/view';
import { FurtherLinks } from './FurtherLinks';
import { Kinds } from './Kinds';
import { lazy } from './lazy';
import { LinkElsewhere } from './LinkElsewhere';
import { Loading } from './Loading';
import { NotConfigured } from './NotConfigured';
import { OldRowsWait } from './OldRowsWait';
import { RegionHeader } from './RegionHeader';
import { SECTION_VIEWS } from './section-views';
import { Sections } from './Sections';
import { Message } from './Message';
import { STALE_DATA, READ_FAILURES } from './read-failure-texts';

const RowsAlone = lazy(async () => (await import(/* webpackChunkName: 'rows' */ './RowsAlone')).RowsAlone);

const Mail = lazy(async () => (await import(/* webpackChunkName: 'mail' */ './mail/Mail')).Mail);

const OldRegister = lazy(
  async () => (await import(/* webpackChunkName: 'old-register' */ './old-register/OldRegister')).OldRegister
);

const ReviewPanel = lazy(
  async () => (await import(/* webpackChunkName: 'review' */ './review/ReviewPanel')).ReviewPanel
);

interface RegionViewProps {
  region: Region;
  regions: readonly Region[];
  /** The sections that the page owner has hidden. */
  leftOut: readonly Section[];
  place: ReturnType<typeof useView>;
  old: OldRegisterReading;
  service: ServiceClient | undefined;
  /** Opens the properties, where the person may change them now. */
  onConfigure: (() => void) | undefined;
}

const useCss = stylesOf(({ semanticColors }) => ({
  root: { color: semanticColors.bodyText, containerType: 'inline-size' },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 16px',
    borderBottom: `1px solid ${semanticColors.bodyDivider}`
  },
  stack: { display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)', marginTop: 12 }
}));

/** Whether the register may answer where the service has not. */
const showsRows = (failure: ReadFailure | undefined): boolean =>
  failure === 'away' || failure === 'busy' || failure === 'failed';

/** Loads a region, and draws the chosen section of it. */
export const RegionView: React.FC<RegionViewProps> = ({
  region,
  regions,
  leftOut,
  place,
  old,
  service,
  onConfigure
}) => {
  const css = useCss();
  const { queries, person, terms, now } = useViewer();
  const { listing, dispatch, refresh } = useListing(queries, region, now);
  const say = useSay();
  const steps = useSteps({ queries, service, terms, dispatch, now });
  const today = ukDay(now());
  const { view, go } = place;
  const { attempts } = steps.work;

  const rows = useRows(listing.reviews, region, attempts, today);
  const read = listing.asOf !== undefined;
  const sections = sectionsFor(person, region, today, [...leftOut, ...leftOutUntilThere(old, view.section)]);
  const section = sections.find((each) => each === view.section) ?? FIRST_VIEW.section;
  const ofRegion = section === 'mail' || section === 'old-register' ? undefined : SECTION_VIEWS[section];
  const [refreshed, setRefreshed] = React.useState(0);

  return (
    <OpensPapers.Provider value={listing.opensPapers}>
      <section aria-label={strings.RegionalRisk} className={css.root}>
        <RegionHeader
          region={region}
          regions={regions}
          onRegion={(next) => go({ region: next })}
          asOf={listing.asOf}
          reading={listing.reading}
          onRefresh={() => {
            refresh();
            setRefreshed(refreshed + 1);
          }}
          place={place}
        />
        <div className={css.top}>
          <Sections sections={sections} view={{ ...view, section }} go={go} />
          {ofRegion?.ofOneKind && read && <Kinds rows={rows} kind={view.kind} onKind={(kind) => go({ kind })} />}
        </div>
        <div className={css.stack}>
          <LinkElsewhere view={view} region={region} section={section} go={go} />
          {!service && <NotConfigured onConfigure={onConfigure} />}
          {service && section === 'mail' && (
            <Mail view={view} go={go} steps={steps} refreshed={refreshed} onRecorded={refresh} />
          )}
          {service && section === 'old-register' && (
            <OldRegister region={region} old={old} view={view} go={go} refreshed={refreshed} onLeft={refresh} />
          )}
          {ofRegion && (
            <>
              {section === FIRST_VIEW.section && <OldRowsWait old={old} region={region} go={go} />}
              {listing.failure && !listing.reading && (read || service || listing.failure !== 'away') && (
                <Message tone={read ? 'attention' : 'wrong'} onTryAgain={refresh}>
                  {listing.asOf
                    ? format(STALE_DATA[listing.failure], spokenClock(listing.asOf))
                    : READ_FAILURES[listing.failure]}
                </Message>
              )}
              {missingReviews(listing.missing).map((sentence) => (
                <Message key="missing" tone="attention">
                  {say(sentence)}
                </Message>
              ))}
              {!read && !listing.reading && showsRows(listing.failure) && (
                <RowsAlone region={region} today={today} view={view} go={go} />
              )}
              {!read && listing.reading && <Loading />}
              {listing.asOf !== undefined && (
                <ofRegion.View
                  region={region}
                  rows={rows}
                  closed={listing.closed}
                  missing={listing.missing}
                  since={lookedBackTo(today)}
                  asOf={listing.asOf}
                  today={today}
                  view={view}
                  go={go}
                  steps={steps}
                  refresh={refresh}
                />
              )}
            </>
          )}
        </div>
        <FurtherLinks />
        {view.review !== undefined && (read || listing.failure) && (
          <ReviewPanel
            key={view.review}
            reference={view.review}
            email={view.email}
            listing={listing}
            dispatch={dispatch}
            steps={steps}
            onOpen={(review) => go({ review })}
            onClose={() => go({ review: undefined })}
          />
        )}
      </section>
    </OpensPapers.Provider>
  );
};
