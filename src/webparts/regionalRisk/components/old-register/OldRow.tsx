import * as React from 'react';
import { useId } from '@fluentui/react-hooks';
import { Icon } from '@fluentui/react/lib/Icon';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { OldRowShown } from '../../../../client/wire/old-register-wire';
import { isDate, longDay } from '../../../../domain/dates';
import { useOldRow } from '../../hooks/use-old-row';
import { asksAboutNotes } from '../../../../domain/take-over/signed-row';
import { ReviewLink } from '../ReviewLink';
import { placeInWords, signedInWords } from './old-words';
import { DecidedRow } from './DecidedRow';
import { useRowCss } from './row-styles';
import { WaitingRow } from './WaitingRow';

interface OldRowProps {
  row: OldRowShown;
  isOpen: boolean;
  /** The person has just decided on the row before it: they go on here. */
  isNext: boolean;
  onToggle: () => void;
  /** Opens a review. */
  onOpen: (reference: string) => void;
  onDecided: (before: OldRowShown, after: OldRowShown) => void;
}

/** A row of the old register: a line, which opens to what it was, what it will be, and what is decided of it. */
export const OldRow: React.FC<OldRowProps> = ({ row, isOpen, isNext, onToggle, onOpen, onDecided }) => {
  const css = useRowCss();
  const id = useId('row');
  const line = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (isNext) line.current?.focus();
  }, [isNext]);
  return (
    <div className={css.item}>
      <h4 className={css.heading}>
        <button
          ref={line}
          type="button"
          className={css.line}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          <Icon iconName={isOpen ? 'ChevronDown' : 'ChevronRight'} aria-hidden />
          <span>
            <span className={css.place}>{placeInWords(row)}</span>{' '}
            <span className={css.about}>{aboutInWords(row)}</span>
          </span>
        </button>
      </h4>
      <div id={id} className={isOpen ? css.opened : undefined}>
        {isOpen && <Opened row={row} onOpen={onOpen} onDecided={onDecided} />}
      </div>
    </div>
  );
};

const KINDS = { adult: strings.MailAdult, child: strings.MailChild };

const notifiedInWords = (day: string): string => (isDate(day) ? format(strings.OldNotified, longDay(day)) : '');

const aboutInWords = (row: OldRowShown): string =>
  [
    KINDS[row.kind],
    row.answers['partnership'],
    row.answers['authority'],
    row.answers['service'],
    notifiedInWords(row.answers['notifiedOn'] ?? ''),
    row.stage === 'waiting' && asksAboutNotes(row, row.answers) ? strings.OldMayName : '',
    row.stage === 'waiting' && row.doubts.length > 0 ? strings.OldHasDoubts : ''
  ]
    .filter(Boolean)
    .join(' · ');

const Opened: React.FC<Pick<OldRowProps, 'row' | 'onOpen' | 'onDecided'>> = ({ row, onOpen, onDecided }) => {
  const css = useRowCss();
  const desk = useOldRow(row, onDecided);
  const signed = signedInWords(row);
  return (
    <>
      {(signed !== '' || row.reference !== undefined) && (
        <p className={css.about}>
          {[signed, row.why].filter(Boolean).join('. ')}
          {row.reference !== undefined && (
            <>
              {' '}
              <ReviewLink reference={row.reference} onOpen={onOpen} />
            </>
          )}
        </p>
      )}
      {row.stage === 'waiting' ? (
        <WaitingRow row={row} desk={desk} onOpen={onOpen} />
      ) : (
        <DecidedRow row={row} desk={desk} />
      )}
    </>
  );
};
