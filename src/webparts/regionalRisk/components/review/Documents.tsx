import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay, ukDay } from '../../../../domain/dates';
import { laterThanDecided } from '../../../../domain/imr/papers';
import type { ReviewAtGlance } from '../../../../domain/review/at-glance';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../../domain/need-to-know/document-kinds';
import { stylesOf } from '../../hooks/styles-of';
import { useQuery } from '../../hooks/use-query';
import { useViewer } from '../../hooks/viewer';
import { Message } from '../Message';
import { hintText } from '../shared-styles';
import { PaperLink } from './PaperLink';

const useCss = stylesOf((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 },
  quiet: { ...hintText(theme), overflowWrap: 'anywhere' },
  later: { color: theme.semanticColors.errorText, fontSize: 13, lineHeight: 18, margin: '2px 0 0' },
  sign: { marginRight: 4, verticalAlign: 'text-bottom' }
}));

interface DocumentsProps {
  review: ReviewAtGlance;
  /** Only those of one kind. */
  kind?: DocumentKind;
  /** What to say where there are none. */
  none: string;
}

/** The documents of a review. Loaded again after each step, which may have filed one or decided on one. */
export const Documents: React.FC<DocumentsProps> = ({ review, kind: wanted, none }) => {
  const css = useCss();
  const { queries } = useViewer();
  const { reading, again } = useQuery(`${review.reference} ${review.seq}`, () => queries.documents(review.reference));
  if (reading.is === 'reading')
    return (
      <p role="status" className={css.quiet}>
        {strings.DocumentsReading}
      </p>
    );
  if (reading.is === 'failed')
    return (
      <Message tone="wrong" onTryAgain={again}>
        {strings.DocumentsTrouble}
      </Message>
    );
  const { papers, opens, isWithheld } = reading.value;
  const documents = papers.filter(({ kind }) => wanted === undefined || kind === wanted);
  const withheld = isWithheld && <p className={css.quiet}>{strings.ImrBeingWritten}</p>;
  if (documents.length === 0) return withheld || <p className={css.quiet}>{none}</p>;
  return (
    <>
      {withheld}
      <ul className={css.list}>
        {documents.map((document) => {
          const later = laterThanDecided(review, document);
          return (
            <li key={document.url}>
              <PaperLink
                paper={{ reference: review.reference, folder: document.folder, name: document.name }}
                url={opens ? document.url : undefined}
              >
                {document.name}
              </PaperLink>
              <p className={css.quiet}>
                {format(
                  strings.DocumentAbout,
                  DOCUMENT_KINDS[document.kind],
                  document.version,
                  longDay(ukDay(document.changedAt))
                )}
              </p>
              {later !== undefined && (
                <p className={css.later}>
                  <Icon iconName="Warning" className={css.sign} aria-hidden />
                  {later}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};
