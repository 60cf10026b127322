import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { ukDay } from '../../../../domain/dates';
import { authorsFor } from '../../../../domain/people/independence';
import { postsOf, type Person } from '../../../../domain/people/people';
import { stylesOf } from '../../hooks/styles-of';
import { useViewer } from '../../hooks/viewer';
import { described } from './described';
import { SearchedField } from './SearchedField';
import type { StepFieldProps } from './step-field-props';
import { hintText } from '../shared-styles';

const useCss = stylesOf((theme) => ({
  hint: { ...hintText(theme), margin: '4px 0 0' },
  list: { margin: '4px 0 0', paddingLeft: 20 }
}));

/** A person of the Directory; those who may not be selected are listed with the reason. Posts distinguish namesakes. */
export const PersonField: React.FC<StepFieldProps> = ({ shown, step, field, answer, problem, onAnswer }) => {
  const css = useCss();
  const { directory, now } = useViewer();
  const today = ukDay(now());
  const { may, mayNot } = React.useMemo(
    () =>
      step === 'appoint-author'
        ? authorsFor(shown.review, directory, today)
        : { may: directory.people.filter((person) => inspects(person, today)), mayNot: [] },
    [step, shown.review, directory, today]
  );
  return (
    <div>
      <SearchedField
        field={field}
        answer={answer}
        problem={problem}
        onAnswer={onAnswer}
        placeholder={strings.ChoosePerson}
        options={may.map((person) => ({ key: person.id, text: described(person, today) }))}
      />
      {mayNot.length > 0 && (
        <details className={css.hint}>
          <summary>{format(strings.LeftOut, mayNot.length)}</summary>
          <ul className={css.list}>
            {mayNot.map(({ person, why }) => (
              <li key={person.id}>
                {person.name} {why}.
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};

const inspects = (person: Person, today: string): boolean =>
  postsOf(person, today).some(({ post }) => post.startsWith('compliance-'));
