import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { monthsBefore, type Life } from '../../../../domain/figures';
import { stylesOf } from '../../hooks/styles-of';
import { COMPARED_MONTHS, metInMonth, pointOn } from '../../state/pictures';
import { card, heading } from '../shared-styles';

const useCss = stylesOf((theme) => ({
  root: { ...card(theme), padding: '16px 20px 20px' },
  title: { ...heading, fontSize: 16, lineHeight: 22 },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: 14, lineHeight: 20 },
  head: { textAlign: 'right', fontSize: 13, fontWeight: 400, color: theme.semanticColors.bodySubtext, padding: '0 0 4px 12px', verticalAlign: 'bottom', overflowWrap: 'anywhere' },
  label: { textAlign: 'left', fontWeight: 400, padding: '4px 0', overflowWrap: 'anywhere' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', padding: '4px 0 4px 12px', overflowWrap: 'anywhere' },
  now: { fontWeight: 600 },
  quiet: { fontSize: 13, lineHeight: 18, color: theme.semanticColors.bodySubtext, margin: '8px 0 0' }
}));

const HEADS = [strings.ComparedNow, strings.ComparedMonth, strings.ComparedQuarter] as const;

/** Whether it is getting better or worse: today against a month and a quarter ago. */
export const Compared: React.FC<{ lives: readonly Life[]; today: string }> = ({ lives, today }) => {
  const css = useCss();
  const days = React.useMemo(() => COMPARED_MONTHS.map((months) => monthsBefore(today, months)).map((day) => ({ ...pointOn(lives, day), met: metInMonth(lives, day) })), [lives, today]);
  const lines: readonly (readonly [label: string, numbers: readonly string[]])[] = [
    [strings.ComparedOpen, days.map(({ open }) => String(open))],
    [strings.ComparedLate, days.map(({ late }) => String(late))],
    [strings.ComparedMet, days.map(({ met: { met, inTime } }) => (met === 0 ? strings.ComparedNone : format(strings.ComparedShare, Math.round((inTime / met) * 100), inTime, met)))]
  ];
  return (
    <section className={css.root} aria-labelledby="scr-compared">
      <h3 id="scr-compared" className={css.title}>{strings.ComparedTitle}</h3>
      <table className={css.table} aria-labelledby="scr-compared">
        <thead>
          <tr>
            <td />
            {HEADS.map((head) => <th key={head} scope="col" className={css.head}>{head}</th>)}
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, numbers]) => (
            <tr key={label}>
              <th scope="row" className={css.label}>{label}</th>
              {numbers.map((number, at) => <td key={HEADS[at]} className={at === 0 ? `${css.number} ${css.now}` : css.number}>{number}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.quiet}>{strings.ComparedHint}</p>
    </section>
  );
};
