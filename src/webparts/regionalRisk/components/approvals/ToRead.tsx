import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longTime, ukDay } from '../../../../domain/dates';
import { isOfPapersGroup } from '../../../../domain/need-to-know/papers-group';
import { submissionWords, termsMissing, versionWords } from '../../../../domain/imr/submission';
import type { ReviewAtGlance } from '../../../../domain/review/at-glance';
import { STEPS } from '../../../../domain/steps';
import { stylesOf } from '../../hooks/styles-of';
import { OpensPapers } from '../../hooks/opens-papers';
import { useSay, useViewer } from '../../hooks/viewer';
import { versionOf } from '../../state/review-answers';
import { Button } from '../Button';
import { lazy } from '../lazy';
import { ImrLink } from '../review/ImrLink';

const ImrFiles = lazy(async () => (await import(/* webpackChunkName: 'documents' */ './ImrFiles')).ImrFiles);

const useCss = stylesOf(({ semanticColors }) => ({
  root: {
    display: 'grid',
    gap: 8,
    gridTemplateColumns: 'minmax(0, 1fr)',
    fontSize: 14,
    lineHeight: 20,
    margin: '8px 0'
  },
  term: { color: semanticColors.bodySubtext, fontSize: 13, lineHeight: 18 },
  said: { margin: 0, overflowWrap: 'anywhere' },
  reasons: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  strong: { fontWeight: 600 },
  missing: { margin: 0, fontWeight: 600, overflowWrap: 'anywhere' },
  files: { margin: '4px 0 0' },
  list: { marginTop: 8 }
}));

const DECLARATION = STEPS['submit-imr'].fields.find(({ id }) => id === 'independent')?.label ?? '';

/** What to read before agreeing an IMR (KP-8, KP-10, KP-11). */
export const ToRead: React.FC<{ review: ReviewAtGlance }> = ({ review }) => {
  const css = useCss();
  const say = useSay(review.kind);
  const { person, now } = useViewer();
  const opensPapers = React.useContext(OpensPapers);
  const [open, setOpen] = React.useState(false);
  const submitted = review.done['submit-imr'];
  if (!submitted) return null;
  const version = versionOf(review);
  const returned = review.done['return-imr'];
  const by = submitted.by.name;
  const missing = termsMissing(review);
  return (
    <dl className={css.root}>
      <div>
        <dt className={css.strong}>{versionWords(submitted.given)}</dt>
        <dd className={css.said}>{format(strings.SubmittedBy, by, longTime(submitted.at))}</dd>
        {submissionWords(submitted.given).map((line) => (
          <dd key={line} className={css.said}>
            {line}
          </dd>
        ))}
        {missing !== undefined && <dd className={css.missing}>{say(missing)}</dd>}
        <dd className={css.said}>
          <ImrLink
            reference={review.reference}
            address={submitted.given['document'] ?? ''}
            opens={opensPapers && isOfPapersGroup(person, review.region, ukDay(now()))}
          >
            {format(strings.ReadVersion, version)}
          </ImrLink>
        </dd>
      </div>
      <div>
        <dt className={css.term}>{strings.Declaration}</dt>
        <dd className={css.said}>
          {submitted.given['independent'] === 'yes'
            ? format(strings.Declared, by, say(DECLARATION))
            : format(strings.NotDeclared, by)}
        </dd>
      </div>
      {returned && returned.seq < submitted.seq && (
        <div>
          <dt className={css.term}>
            {format(strings.ReturnedBefore, returned.given['version'] ?? '', returned.by.name, longTime(returned.at))}
          </dt>
          <dd className={css.reasons}>{returned.given['reasons'] ?? ''}</dd>
        </div>
      )}
      <div>
        <dt className={css.term}>{strings.Chronology}</dt>
        <dd className={css.said}>{strings.ChronologyWhere}</dd>
        <dd className={css.files}>
          <Button
            expanded={open}
            label={`${open ? strings.ImrFilesHide : strings.ImrFilesShow}: ${review.reference}`}
            onClick={() => setOpen(!open)}
          >
            {open ? strings.ImrFilesHide : strings.ImrFilesShow}
          </Button>
          {open && (
            <div className={css.list}>
              <ImrFiles review={review} />
            </div>
          )}
        </dd>
      </div>
    </dl>
  );
};
