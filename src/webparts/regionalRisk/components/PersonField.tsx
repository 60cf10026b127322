import * as React from 'react';
import { ComboBox } from '@fluentui/react/lib/ComboBox';
import * as strings from 'RegionalRiskWebPartStrings';
import { postsOf, type Person } from '../../../domain/people';
import { ROLE_LABELS } from '../../../domain/words';
import { useReading } from '../hooks/use-reading';
import { stylesOf } from '../hooks/styles-of';
import { Sentence } from './Sentence';
import type { StepFieldProps } from './StepField';

const useCss = stylesOf(({ semanticColors }) => ({ hint: { color: semanticColors.bodySubtext, fontSize: 12, lineHeight: 16, margin: '5px 0 0' } }));

/** Somebody of the Directory, which is read when the question is asked. Posts and regions tell two people of one name apart. */
export const PersonField: React.FC<StepFieldProps> = ({ field, answer, problem, reads, today, onAnswer }) => {
  const css = useCss();
  const { reading, again } = useReading('directory', reads.directory);
  const options = React.useMemo(
    () => (reading.is === 'read' ? reading.value.people.map((person) => ({ key: person.id, text: described(person, today) })).sort((a, b) => a.text.localeCompare(b.text, 'en-GB')) : []),
    [reading, today]
  );
  if (reading.is === 'failed') return <Sentence tone="wrong" onTryAgain={again}>{strings.DirectoryTrouble}</Sentence>;
  return (
    <div>
      <ComboBox
        label={field.label}
        placeholder={reading.is === 'reading' ? strings.DirectoryReading : strings.ChoosePerson}
        disabled={reading.is === 'reading'}
        options={options}
        selectedKey={answer === '' ? null : answer}
        errorMessage={problem}
        aria-invalid={problem !== undefined}
        required={field.missing !== undefined}
        allowFreeInput
        autoComplete="on"
        useComboBoxAsMenuWidth
        calloutProps={{ calloutMaxHeight: 320 }}
        onChange={(_, option) => onAnswer(option ? String(option.key) : '')}
      />
      {field.hint !== undefined && <p className={css.hint}>{field.hint}</p>}
    </div>
  );
};

const described = (person: Person, today: string): string => {
  const posts = postsOf(person, today).map(({ post, region }) => `${ROLE_LABELS[post]}, ${region}`);
  return posts.length > 0 ? `${person.name} (${posts.join('; ')})` : person.name;
};
