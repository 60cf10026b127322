import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay, ukDay } from '../../../../domain/dates';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../../register/document-kinds';
import { stylesOf } from '../../hooks/styles-of';
import { useReading } from '../../hooks/use-reading';
import { useViewer } from '../../hooks/viewer';
import { OutsideLink } from '../OutsideLink';
import { Sentence } from '../Sentence';

const useCss = stylesOf(({ semanticColors }) => ({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 },
  quiet: { color: semanticColors.bodySubtext, fontSize: 13, lineHeight: 18, margin: 0, overflowWrap: 'anywhere' }
}));

export interface DocumentsProps {
  reference: string;
  /** Those of one kind alone. */
  kind?: DocumentKind;
  /** What to say where there are none. */
  none: string;
}

/** The papers of a review in the documents library. Read when they are first looked at. */
export const Documents: React.FC<DocumentsProps> = ({ reference, kind: wanted, none }) => {
  const css = useCss();
  const { reads } = useViewer();
  const { reading, again } = useReading(reference, () => reads.documents(reference));
  if (reading.is === 'reading') return <p role="status" className={css.quiet}>{strings.DocumentsReading}</p>;
  if (reading.is === 'failed') return <Sentence tone="wrong" onTryAgain={again}>{strings.DocumentsTrouble}</Sentence>;
  const documents = reading.value.filter(({ kind }) => wanted === undefined || kind === wanted);
  if (documents.length === 0) return <p className={css.quiet}>{none}</p>;
  return (
    <ul className={css.list}>
      {documents.map(({ name, kind, url, version, changedAt }) => (
        <li key={url}>
          <OutsideLink href={url}>{name}</OutsideLink>
          <p className={css.quiet}>{format(strings.DocumentAbout, DOCUMENT_KINDS[kind], version, longDay(ukDay(changedAt)))}</p>
        </li>
      ))}
    </ul>
  );
};
