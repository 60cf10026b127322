import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { LetterFieldShown } from '../../../../client/wire/mail-wire';
import { stylesOf } from '../../hooks/styles-of';
import { Button } from '../Button';
import { hintText } from '../shared-styles';

interface AnswerSourceProps {
  /** The question that it answers, for the names of buttons. */
  label: string;
  read: LetterFieldShown | undefined;
  /** An answer as people read it: a date, or the words of a choice. */
  wordsOf: (answer: string) => string;
  answer: string;
  onUse: (answer: string) => void;
  /** Shows the place in the text. */
  onShow: (place: string) => void;
}

const useCss = stylesOf((theme) => ({
  root: { margin: '6px 0 0', display: 'grid', gap: 4, justifyItems: 'start' },
  asked: {
    margin: '6px 0 0',
    padding: '8px 12px',
    display: 'grid',
    gap: 6,
    justifyItems: 'start',
    color: theme.semanticColors.messageText,
    background: theme.semanticColors.warningBackground,
    borderLeft: `4px solid ${theme.semanticColors.warningIcon}`
  },
  why: { margin: 0, fontSize: 14, lineHeight: 20 },
  sign: { marginRight: 6, verticalAlign: 'text-bottom' },
  quote: {
    margin: 0,
    fontSize: 13,
    lineHeight: 18,
    overflowWrap: 'anywhere',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px'
  },
  missing: { ...hintText(theme), marginTop: 6 },
  offers: { display: 'flex', flexWrap: 'wrap', gap: 8 }
}));

/** The words of a letter that an answer was read from, why it is asked about, or that nothing was found for it. */
export const AnswerSource: React.FC<AnswerSourceProps> = ({ label, read, wordsOf, answer, onUse, onShow }) => {
  const css = useCss();
  if (!read) return answer === '' ? <p className={css.missing}>{strings.LetterNotSaid}</p> : null;
  const quotes = read.quotes.map(({ text, place }) => (
    <div key={`${place} ${text}`} className={css.quote}>
      <q>{text}</q>
      {isHead(place) ? (
        <span>{place}</span>
      ) : (
        <Button look="quiet" label={format(strings.LetterShowPlaceFor, place, label)} onClick={() => onShow(place)}>
          {format(strings.LetterShowPlace, place)}
        </Button>
      )}
    </div>
  ));
  if (read.state === 'value') return <div className={css.root}>{quotes}</div>;
  return (
    <div className={css.asked}>
      <p className={css.why}>
        <Icon iconName="Warning" className={css.sign} aria-hidden />
        <strong>{strings.LetterToCheck}</strong> {read.why}
      </p>
      {quotes}
      {read.offers.length > 0 && (
        <div className={css.offers}>
          {read.offers.map((offer) => (
            <Button
              key={offer}
              pressed={answer === offer}
              label={format(strings.LetterUseFor, wordsOf(offer), label)}
              onClick={() => onUse(offer)}
            >
              {format(strings.LetterUse, wordsOf(offer))}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
};

/** The subject and the receipt of a mail stand above its text. */
const isHead = (place: string): boolean => place.endsWith(' of the mail');
