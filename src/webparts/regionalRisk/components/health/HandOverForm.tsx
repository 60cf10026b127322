import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Messages } from '../../../../client/answers';
import { ukDay } from '../../../../domain/dates';
import type { Answers } from '../../../../domain/fields';
import { HAND_OVER_SEVERAL } from '../../../../domain/forms/hand-over-several';
import { inspectorsFor } from '../../../../domain/people/inspectors';
import type { Region } from '../../../../domain/words';
import { stylesOf } from '../../hooks/styles-of';
import { TICKED } from '../../hooks/use-handing-over';
import { useSay, useViewer } from '../../hooks/viewer';
import type { WithReviews } from '../../state/handing-over';
import type { Row } from '../../state/rows';
import { Button } from '../Button';
import { described } from '../forms/described';
import { formField, type FormField } from '../forms/form-field';
import { Lines, OneOf, Ticks } from '../forms/plain-fields';
import { quietText } from '../shared-styles';

/** What has been entered: the answers, and the reviews that are not to be handed over. */
interface Entered {
  readonly given: Answers;
  readonly without: readonly string[];
}

export const NOTHING_ENTERED: Entered = { given: {}, without: [] };

interface HandOverFormProps {
  region: Region;
  inspectors: readonly WithReviews[];
  entered: Entered;
  problems: Messages | undefined;
  sending: boolean;
  onEnter: (entered: Entered) => void;
  onSend: (given: Answers, references: readonly string[]) => void;
  onCancel: () => void;
}

const useCss = stylesOf((theme) => ({
  root: {
    marginTop: 12,
    borderLeft: `2px solid ${theme.semanticColors.bodyDivider}`,
    paddingLeft: 16,
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'minmax(0, 34rem)'
  },
  about: quietText(theme),
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 }
}));

const reviewsToTick = (rows: readonly Row[]): FormField => ({
  id: TICKED,
  type: 'choice',
  label: strings.HandOverWhich,
  hint: undefined,
  isRequired: true,
  needed: undefined,
  choices: rows.map(({ reference, authority }) => ({
    value: reference,
    title: authority === '' ? reference : format(strings.HandOverOne, reference, authority)
  }))
});

/** From whom, which of their reviews, to whom, and why. All of them are ticked first. */
export const HandOverForm: React.FC<HandOverFormProps> = ({
  region,
  inspectors,
  entered: { given, without },
  problems,
  sending,
  onEnter,
  onSend,
  onCancel
}) => {
  const css = useCss();
  const say = useSay();
  const { directory, now } = useViewer();
  const today = ukDay(now());
  const root = React.useRef<HTMLFormElement>(null);
  React.useEffect(() => root.current?.querySelector('select')?.focus(), []);
  React.useEffect(() => {
    if (problems) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  const rows = inspectors.find(({ id }) => id === given['from'])?.rows ?? [];
  const references = rows.map(({ reference }) => reference).filter((reference) => !without.includes(reference));
  const answers = (change: Answers): Answers => ({ ...given, ...change });
  return (
    <form
      ref={root}
      className={css.root}
      noValidate
      aria-label={strings.HandOver}
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) onSend(given, references);
      }}
    >
      <p className={css.about}>{strings.HandOverAbout}</p>
      {HAND_OVER_SEVERAL.map((field) => {
        const props = {
          field: formField(field, say),
          answer: given[field.id] ?? '',
          problem: problems?.[field.id],
          onAnswer: (answer: string): void => onEnter({ given: answers({ [field.id]: answer }), without })
        };
        if (field.id === 'inspector')
          return (
            <OneOf
              key={field.id}
              {...props}
              choices={inspectorsFor({ region, locationCodes: '' }, directory, today)
                .filter(({ person }) => person.id !== given['from'])
                .map(({ person }) => ({ value: person.id, title: described(person, today) }))}
            />
          );
        if (field.id === 'reason') return <Lines key={field.id} {...props} rows={2} />;
        return (
          <React.Fragment key={field.id}>
            <OneOf
              {...props}
              choices={inspectors.map(({ id, name, count }) => ({
                value: id,
                title: format(strings.HandOverFrom, name, count)
              }))}
              onAnswer={(from) => onEnter({ given: answers({ from }), without: [] })}
            />
            {rows.length > 0 && (
              <Ticks
                field={reviewsToTick(rows)}
                problem={problems?.[TICKED]}
                all={format(strings.HandOverAll, rows.length)}
                ticked={references}
                onTicked={(ticked) =>
                  onEnter({
                    given,
                    without: rows.map(({ reference }) => reference).filter((reference) => !ticked.includes(reference))
                  })
                }
              />
            )}
          </React.Fragment>
        );
      })}
      <div className={css.buttons}>
        <Button look="primary" type="submit" disabled={sending}>
          {strings.HandOver}
        </Button>
        <Button onClick={onCancel}>{strings.Cancel}</Button>
      </div>
    </form>
  );
};
