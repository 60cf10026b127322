import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { ukDay } from '../../../../domain/dates';
import type { Answers, Field } from '../../../../domain/fields';
import { authorityNamed } from '../../../../domain/locations/local-authorities';
import { inspectorsFor } from '../../../../domain/people/inspectors';
import { useSay, useViewer } from '../../hooks/viewer';
import type { Kind } from '../../../../domain/words';
import { described } from '../forms/described';
import { formField } from '../forms/form-field';
import { PLAIN_CONTROLS } from '../forms/plain-controls';
import { lazy } from '../lazy';

const SearchedField = lazy(
  async () => (await import(/* webpackChunkName: 'searched' */ '../forms/SearchedField')).SearchedField
);

interface NotificationFieldProps {
  kind: Kind;
  field: Field;
  given: Answers;
  problem: string | undefined;
  onAnswer: (answer: string) => void;
}

/** A question of the form that begins a review. */
export const NotificationField: React.FC<NotificationFieldProps> = ({ kind, field, given, problem, onAnswer }) => {
  const say = useSay(kind);
  const props = { field: formField(field, say), answer: given[field.id] ?? '', problem, onAnswer };
  switch (field.type) {
    case 'person':
      return <Inspector {...props} given={given} />;
    case 'duty':
    case 'action':
    case 'event':
    case 'file':
    case 'unseen':
      return null;
    default: {
      const Control = PLAIN_CONTROLS[field.type];
      return <Control {...props} />;
    }
  }
};

type InspectorProps = React.ComponentProps<(typeof PLAIN_CONTROLS)['line']> & Pick<NotificationFieldProps, 'given'>;

/** The nearest to the service come first. */
const Inspector: React.FC<InspectorProps> = ({ given, ...props }) => {
  const { directory, now } = useViewer();
  const today = ukDay(now());
  const { authority = '', locationCodes = '' } = given;
  const options = React.useMemo(() => {
    const region = authorityNamed(authority)?.region;
    return inspectorsFor({ locationCodes, ...(region ? { region } : {}) }, directory, today).map(({ person }) => ({
      key: person.id,
      text: described(person, today)
    }));
  }, [authority, locationCodes, directory, today]);
  return <SearchedField {...props} placeholder={strings.ChoosePerson} options={options} />;
};
