import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Terminology } from '../../../../domain/terminology';
import { stylesOf } from '../../hooks/styles-of';
import { useViewer } from '../../hooks/viewer';
import { hinted } from '../shared-styles';
import { Hint } from './Hint';

const useCss = stylesOf((theme) => ({
  root: {
    textDecoration: 'underline dotted',
    textDecorationThickness: '1px',
    textUnderlineOffset: '3px',
    cursor: 'help',
    ...hinted(theme)
  }
}));

/** Capitals that may be an abbreviation, with the s of a plural. */
const CAPITALS = /([A-Z]{2,}s?)/;

/** What an abbreviation stands for; undefined for what is none. */
function meaningOf(word: string, terms: Terminology): string | undefined {
  const short = word.endsWith('s') ? word.slice(0, -1) : word;
  const meanings: readonly (readonly [short: string, long: string])[] = [
    ['IMR', strings.MeaningImr],
    ['SAB', strings.MeaningSab],
    [terms['adult-review-short'], terms['adult-review']],
    [terms['child-review-short'], terms['child-review']],
    [terms['child-partnership-short'], terms['child-partnership']],
    [terms['commissioner-short'], terms.commissioner]
  ];
  return meanings.find(([each]) => each === short)?.[1];
}

/** A heading in which the first use of each abbreviation has a hint that says what it stands for. */
export const Explained: React.FC<{ text: string }> = ({ text }) => {
  const css = useCss();
  const { terms } = useViewer();
  const parts = text.split(CAPITALS);
  return (
    <>
      {parts.map((part, at) => {
        const meaning = parts.indexOf(part) === at ? meaningOf(part, terms) : undefined;
        if (meaning === undefined) return part;
        return (
          <Hint key={part} text={meaning}>
            {(describedBy) => (
              <span tabIndex={0} className={css.root} aria-describedby={describedBy}>
                {part}
              </span>
            )}
          </Hint>
        );
      })}
    </>
  );
};
