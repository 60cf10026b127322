import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { OldRowShown } from '../../../../client/wire/old-register-wire';
import type { Answers } from '../../../../domain/fields';
import { ukDay } from '../../../../domain/dates';
import { TAKE_OVER } from '../../../../domain/forms/take-over';
import { dayOfReference, referencePrefix } from '../../../../domain/review/reference';
import { signsOff } from '../../../../domain/take-over/signed-row';
import { useSay, useViewer } from '../../hooks/viewer';
import { regionWith } from '../../state/old-register';
import { Message } from '../Message';
import { answerInWords } from './old-words';
import { useRowCss } from './row-styles';

interface RowAsItWillBeProps {
  row: OldRowShown;
  /** What has been changed of it. */
  typed: Answers;
}

/** The answers with which a row is taken over, as its form words them, and the region that follows from them. */
export const RowAsItWillBe: React.FC<RowAsItWillBeProps> = ({ row, typed }) => {
  const css = useRowCss();
  const say = useSay(row.kind);
  const { directory, now } = useViewer();
  const answers: Answers = { ...row.answers, ...typed };
  const dated = dayOfReference(answers);
  const answered = TAKE_OVER[row.kind].filter(({ id, type }) => type !== 'unseen' && (answers[id] ?? '') !== '');
  return (
    <div className={css.side}>
      <h5 className={css.title}>{strings.OldAsItWillBe}</h5>
      <dl className={css.list}>
        <div className={css.pair}>
          <dt className={css.name}>{strings.OldReference}</dt>
          <dd className={css.words}>
            {format(
              dated === undefined ? strings.OldReferenceOfToday : strings.OldReferenceBegins,
              referencePrefix(row.kind, dated ?? ukDay(now()))
            )}
          </dd>
        </div>
        <div className={css.pair}>
          <dt className={css.name}>{strings.OldRegion}</dt>
          <dd className={css.words}>{regionWith(row, typed)}</dd>
        </div>
        {answered.map((field) => (
          <div key={field.id} className={css.pair}>
            <dt className={css.name}>{say(field.label)}</dt>
            <dd className={css.words}>{answerInWords(field, answers[field.id] ?? '', directory, say)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

/** That a row goes to another region, and who takes it over there. */
export const MovesRegion: React.FC<RowAsItWillBeProps> = ({ row, typed }) => {
  const { person, now } = useViewer();
  const region = regionWith(row, typed);
  if (region === row.region || row.stage !== 'waiting') return null;
  const words = signsOff(person, region, ukDay(now())) ? strings.OldMovesToYours : strings.OldMoves;
  return <Message tone="attention">{format(words, region)}</Message>;
};
