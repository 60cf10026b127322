import * as React from 'react';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import * as strings from 'RegionalRiskWebPartStrings';
import { canSee } from '../../../../domain/review/decide';
import { ukDay } from '../../../../domain/dates';
import type { Steps } from '../../hooks/use-steps';
import { useQuery } from '../../hooks/use-query';
import { useViewer } from '../../hooks/viewer';
import { referencesAt, wholeIn, type Listing, type ListingAction } from '../../state/listing';
import { ReviewDetails, type ReviewDetailsProps } from './ReviewDetails';
import { RowFacts } from './RowFacts';
import { Message } from '../Message';
import { READ_FAILURES } from '../read-failure-texts';

interface ReviewPanelProps {
  reference: string;
  /** The email to send that a link leads to. */
  email: string | undefined;
  listing: Listing;
  dispatch: React.Dispatch<ListingAction>;
  steps: Steps;
  onOpen: (reference: string) => void;
  onClose: () => void;
}

/** Wide enough for two columns, and the whole page where that is narrower. */
const WIDTH = 'min(1040px, 100vw)';
/** Over the page beneath, in every theme. */
const SHADE = 'rgba(0, 0, 0, 0.4)';
const STILL = { '@media (prefers-reduced-motion: reduce)': { animation: 'none', transition: 'none' } };

/** One review beside the list. A review that is not in the list is loaded on its own. */
export const ReviewPanel: React.FC<ReviewPanelProps> = (props) => {
  const { reference, email, listing, dispatch, steps, onOpen, onClose } = props;
  const { whole, outdated } = wholeIn(listing, reference);
  const alsoAt = (code: string): readonly string[] =>
    referencesAt(listing, code).filter((other) => other !== reference);
  return (
    <Panel
      isOpen
      isLightDismiss
      type={PanelType.custom}
      customWidth={WIDTH}
      headerText={reference}
      closeButtonAriaLabel={strings.Close}
      onDismiss={onClose}
      styles={{
        main: STILL,
        overlay: { ...STILL, background: SHADE },
        headerText: { fontSize: 22, lineHeight: 28 },
        content: { paddingTop: 8, paddingBottom: 48 }
      }}
    >
      {(!whole || outdated) && <Visit reference={reference} dispatch={dispatch} />}
      {whole && <Permitted held={whole} email={email} steps={steps} alsoAt={alsoAt} onOpen={onOpen} />}
    </Panel>
  );
};

/** A person who may not see a review is shown the facts of its row, and no more. */
const Permitted: React.FC<ReviewDetailsProps> = (props) => {
  const { person, now } = useViewer();
  return canSee(props.held.review, person, ukDay(now())) ? (
    <ReviewDetails {...props} />
  ) : (
    <RowFacts reference={props.held.review.reference} />
  );
};

const Visit: React.FC<Pick<ReviewPanelProps, 'reference' | 'dispatch'>> = ({ reference, dispatch }) => {
  const { queries } = useViewer();
  const { reading, again } = useQuery(reference, () => queries.review(reference));
  React.useEffect(() => {
    if (reading.is === 'read' && reading.value) dispatch({ type: 'visited', review: reading.value });
  }, [reading, dispatch]);
  if (reading.is === 'failed')
    return (
      <>
        <Message tone="wrong" onTryAgain={again}>
          {READ_FAILURES[reading.failure]}
        </Message>
        <RowFacts reference={reference} away />
      </>
    );
  if (reading.is === 'read') return reading.value ? null : <RowFacts reference={reference} />;
  return (
    <div role="status">
      <p>{strings.Reading}</p>
    </div>
  );
};
