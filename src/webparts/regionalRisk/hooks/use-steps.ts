import * as React from 'react';
import type { ServiceClient } from '../../../client/service';
import { decide } from '../../../domain/review/decide';
import type { Answers } from '../../../domain/fields';
import { vacancy } from '../../../domain/notices';
import type { Directory, Person } from '../../../domain/people/people';
import type { StepId } from '../../../domain/steps';
import type { ListingAction } from '../state/listing';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';
import { asIfTaken } from '../state/as-if-taken';
import { seenIn } from '../state/steps-open';
import { troubleOf } from '../state/trouble';
import { draftKey, IDLE, work, type About, type Became, type OpenForm, type Place, type Work } from '../state/work';
import type { PageQueries } from './reads';
import type { Viewer } from './viewer';

const NOBODY: Directory = { people: [] };

export interface Steps {
  readonly work: Work;
  readonly open: (shown: ReviewWithDuties, step: StepId, place: Place, about?: About) => void;
  readonly close: () => void;
  readonly type: (form: OpenForm, field: string, text: string) => void;
  readonly take: (shown: ReviewWithDuties, step: StepId, place: Place, given: Answers, about?: About) => void;
  readonly dismiss: (reference: string) => void;
}

export interface StepsOptions {
  readonly reads: PageQueries;
  readonly service: ServiceClient | undefined;
  readonly person: Person;
  readonly quoting: Viewer['quoting'];
  readonly dispatch: React.Dispatch<ListingAction>;
  readonly now: () => string;
}

/** Taking steps: what is typed, what is on its way, and what came of it. */
export function useSteps({ reads, service, person, quoting, dispatch, now }: StepsOptions): Steps {
  const [state, change] = React.useReducer(work, IDLE);
  const busy = React.useRef(new Set<string>());

  const take = async (
    shown: ReviewWithDuties,
    step: StepId,
    place: Place,
    given: Answers,
    about?: About
  ): Promise<void> => {
    const { reference } = shown.review;
    if (!service || busy.current.has(reference)) return;
    const tried = (became: Became): void =>
      change({ type: 'tried', reference, attempt: { step, place, about, ...became } });
    // Only the answers are checked here; whether the step may be taken is for the service, which sees the review as it is.
    const early = decide(
      { step, given },
      { review: shown.review, reference, actor: person, directory: NOBODY, now: now() }
    );
    if (!early.ok && early.refusal.code === 'bad-input') {
      const say = quoting(given);
      const said = (sentence: string): string => say(sentence, shown.review.kind);
      return tried({
        is: 'refused',
        sentence: said(early.refusal.sentence),
        fields:
          early.refusal.fields &&
          Object.fromEntries(Object.entries(early.refusal.fields).map(([field, sentence]) => [field, said(sentence)]))
      });
    }
    busy.current.add(reference);
    tried({ is: 'sending' });
    const taken = await service.take({ step, reference, given });
    const review = await reread(reference);
    if (review) dispatch({ type: 'changed', review });
    if (taken.ok) {
      if (!review) dispatch({ type: 'changed', review: asIfTaken(shown, step) });
      tried({ is: 'taken', notes: [...Object.values(taken.warnings), ...vacantIn(review, step)] });
    } else {
      // Somebody else may have moved the review on: what the person sees now is what they decide on next.
      if (review) change({ type: 'reseen', reference, seen: seenIn(review, step) });
      tried({
        is: 'refused',
        sentence: taken.sentence,
        fields: taken.unreachable ? undefined : taken.fields,
        unreachable: taken.unreachable
      });
    }
    busy.current.delete(reference);
  };

  const reread = async (reference: string): Promise<ReviewWithDuties | undefined> => {
    try {
      return await reads.review(reference);
    } catch (error) {
      dispatch({ type: 'failed', trouble: troubleOf(error) });
      return undefined;
    }
  };

  return {
    work: state,
    open: (shown, step, place, about) =>
      change({
        type: 'opened',
        form: { reference: shown.review.reference, step, place, about, seen: seenIn(shown, step) }
      }),
    close: () => change({ type: 'closed' }),
    type: ({ reference, step, about }, field, text) => change({ type: 'typed', reference, step, about, field, text }),
    take: (shown, step, place, given, about) => void take(shown, step, place, given, about),
    dismiss: (reference) => change({ type: 'dismissed', reference })
  };
}

/** What has been typed for a step so far. */
export const draftOf = ({ drafts }: Work, { reference, step, about }: OpenForm): Answers =>
  drafts[draftKey(reference, step, about)] ?? {};

const vacantIn = (shown: ReviewWithDuties | undefined, step: StepId): readonly string[] =>
  shown?.review.done[step]?.vacant.map((role) => vacancy(role, shown.review)) ?? [];
