import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { addMonths } from '../../../../domain/dates';
import type { ReviewLifespan } from '../../../../domain/insight/figures';
import type { Counted } from '../../../../domain/insight/pictures/drawing';
import { pointOn } from '../../../../domain/insight/pictures/trend';
import { stylesOf } from '../../hooks/styles-of';
import { COMPARED_MONTHS, enteredLateInQuarter, metInQuarter } from '../../state/charts';
import type { PictureOf } from '../pictures/picture-props';
import { hintText } from '../shared-styles';
import { inFigures } from '../../../../domain/several';
import { ChangeTag, type ChangeTagProps } from './ChangeTag';

const useCss = stylesOf((theme) => ({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: 13, lineHeight: 18, marginTop: 8 },
  cell: {
    textAlign: 'right',
    fontWeight: 400,
    padding: '3px 0 3px 8px',
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`,
    fontVariantNumeric: 'tabular-nums'
  },
  head: { color: theme.semanticColors.bodySubtext, borderTop: 0, verticalAlign: 'bottom' },
  hint: { ...hintText(theme), marginTop: 4 },
  measure: { textAlign: 'left', paddingLeft: 0 },
  now: { fontWeight: 600 },
  number: { minHeight: 24, minWidth: 24, fontWeight: 600, textAlign: 'right' }
}));

/** Oldest first, as on the line above. */
const COLUMNS = [strings.ComparedQuarter, strings.ComparedNow] as const;

interface Line extends Pick<ChangeTagProps, 'share' | 'better'> {
  readonly label: string;
  /** 3 months ago and today. Undefined where there was nothing to count. */
  readonly numbers: readonly (number | undefined)[];
  /** The reviews behind the number of today. */
  readonly opens?: Counted;
}

/** Compares today with 3 months ago, and says whether that is better. */
export const ChangeOverTime: React.FC<PictureOf<{ lifespans: readonly ReviewLifespan[]; today: string }>> = ({
  lifespans,
  today,
  linkOf
}) => {
  const css = useCss();
  const lines = React.useMemo(() => linesOf(lifespans, today), [lifespans, today]);
  return (
    <>
      <table className={css.table} aria-label={strings.ComparedTitle}>
        <thead>
          <tr>
            <th scope="col" className={`${css.cell} ${css.head} ${css.measure}`}>
              {strings.ComparedWhat}
            </th>
            {[...COLUMNS, strings.ComparedChange].map((head) => (
              <th key={head} scope="col" className={`${css.cell} ${css.head}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, numbers, share, better, opens }) => {
            const [then, now] = numbers;
            return (
              <tr key={label}>
                <th scope="row" className={`${css.cell} ${css.measure}`}>
                  {label}
                </th>
                {numbers.map((number, at) => (
                  <td key={COLUMNS[at]} className={at === COLUMNS.length - 1 ? `${css.cell} ${css.now}` : css.cell}>
                    {at === COLUMNS.length - 1 && opens && now ? (
                      <Link
                        as="button"
                        onClick={linkOf(opens).open}
                        aria-label={`${label}: ${inFigures(now)}`}
                        className={css.number}
                      >
                        {inFigures(now)}
                      </Link>
                    ) : (
                      inWords(number, share)
                    )}
                  </td>
                ))}
                <td className={css.cell}>
                  {then !== undefined && now !== undefined && (
                    <ChangeTag now={now} then={then} share={share} better={better} short />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={css.hint}>{strings.ComparedHint}</p>
    </>
  );
};

function inWords(number: number | undefined, share: true | undefined): string {
  if (number === undefined) return strings.ComparedNone;
  return share ? format(strings.ComparedShare, number) : inFigures(number);
}

function linesOf(lifespans: readonly ReviewLifespan[], today: string): readonly Line[] {
  const days = COMPARED_MONTHS.map((months) => addMonths(today, -months));
  const points = days.map((day) => pointOn(lifespans, day));
  return [
    { label: strings.ComparedOpen, numbers: points.map(({ open }) => open), opens: {} },
    {
      label: strings.ComparedLate,
      numbers: points.map(({ late }) => late),
      better: 'fewer',
      opens: { attention: 'overdue' }
    },
    {
      label: strings.ComparedMet,
      numbers: days
        .map((day) => metInQuarter(lifespans, day))
        .map(({ met, inTime }) => (met === 0 ? undefined : Math.round((inTime / met) * 100))),
      share: true,
      better: 'more'
    },
    {
      label: strings.ComparedEntered,
      numbers: days.map((day) => enteredLateInQuarter(lifespans, day)),
      better: 'fewer'
    }
  ];
}
