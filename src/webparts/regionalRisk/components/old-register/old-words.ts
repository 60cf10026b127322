import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { OldRegisterShown, OldRowShown } from '../../../../client/wire/old-register-wire';
import { isDate, longDay, longTime } from '../../../../domain/dates';
import type { Field } from '../../../../domain/fields';
import { personIn, type Directory } from '../../../../domain/people/people';
import { inFigures } from '../../../../domain/several';
import { FATE_LABELS } from '../../../../domain/take-over/row';
import type { Say } from '../../../../domain/text';

/** “Sheet “2010”, row 14”. */
export const placeInWords = ({ sheet, row }: Pick<OldRowShown, 'sheet' | 'row'>): string =>
  format(strings.OldPlace, sheet, String(row));

/** “Signed off by Lena Hartmann on 3 March 2026 at 4:05pm”; empty for a row that nobody has decided on. */
export const signedInWords = ({ signed }: Pick<OldRowShown, 'signed'>): string =>
  signed ? format(strings.OldSignedBy, signed.by, longTime(signed.at)) : '';

/** An answer as people read it. */
export function answerInWords({ type, choices = [] }: Field, answer: string, directory: Directory, say: Say): string {
  switch (type) {
    case 'date':
      return isDate(answer) ? longDay(answer) : answer;
    case 'choice': {
      const choice = choices.find(({ value }) => value === answer);
      return choice ? say(choice.title) : answer;
    }
    case 'person':
      return personIn(directory, answer)?.name ?? strings.FormerPerson;
    default:
      return answer;
  }
}

const FATES: Readonly<Record<string, string>> = FATE_LABELS;

/** How many cells of a file have each fate, and how many that makes: no cell has none, and none has two. */
export function fatesInWords({ fates }: OldRegisterShown['files'][number]): readonly (readonly [string, string])[] {
  const counted = Object.entries(fates);
  const sum = counted.reduce((before, [, count]) => before + count, 0);
  return [
    ...counted.map(([fate, count]) => [FATES[fate] ?? fate, inFigures(count)] as const),
    [strings.OldFatesSum, inFigures(sum)] as const
  ];
}
