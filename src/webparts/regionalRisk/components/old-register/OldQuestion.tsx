import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { OldFileRead } from '../../../../client/wire/old-file-wire';
import { LOCAL_AUTHORITIES } from '../../../../domain/locations/local-authorities';
import { inFigures } from '../../../../domain/several';
import { stylesOf } from '../../hooks/styles-of';
import { Select } from '../Select';
import { hintText } from '../shared-styles';

interface OldQuestionProps {
  question: OldFileRead['questions'][number];
  answer: string;
  onAnswer: (answer: string) => void;
}

const useCss = stylesOf((theme) => ({
  root: { display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' },
  places: { ...hintText(theme), overflowWrap: 'anywhere' },
  // The words give the colour as digits, for those who do not see it.
  colour: {
    width: 48,
    height: 16,
    border: `1px solid ${theme.semanticColors.inputBorder}`,
    forcedColorAdjust: 'none'
  },
  row: { padding: '6px 8px', fontSize: 14, maxWidth: 120 }
}));

/** What a file asks once for all the cells that ask it. */
export const OldQuestion: React.FC<OldQuestionProps> = ({ question, answer, onAnswer }) => {
  const css = useCss();
  const { words, places, count, choices, colour, orElse } = question;
  const authorities = orElse === 'authority' ? LOCAL_AUTHORITIES.map(({ name }) => ({ value: name, title: name })) : [];
  const offered = [...choices, ...authorities];
  const isRow = orElse === 'row' && answer !== '' && !choices.some(({ value }) => value === answer);
  return (
    <div className={css.root}>
      {colour !== undefined && <span className={css.colour} style={{ background: `#${colour}` }} aria-hidden />}
      <Select
        stacked
        label={words}
        value={isRow ? ROW : answer}
        choices={[
          { value: '', title: strings.OldFileNoAnswer },
          ...offered,
          ...(orElse === 'row' ? [{ value: ROW, title: strings.OldFileRow }] : [])
        ]}
        onChange={(value) => onAnswer(value === ROW ? '1' : value)}
      />
      {isRow && (
        <input
          type="number"
          min={1}
          className={css.row}
          aria-label={`${strings.OldFileRow}: ${words}`}
          value={answer}
          onChange={({ target }) => onAnswer(target.value)}
        />
      )}
      {count > 0 && (
        <span className={css.places}>{format(strings.OldFilePlaces, inFigures(count), places.join('; '))}</span>
      )}
    </div>
  );
};

const ROW = '#row';
