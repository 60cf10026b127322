import * as React from 'react';
import { unstable_batchedUpdates } from 'react-dom';
import type { AtGlance } from '../../../domain/review/at-glance';
import { newKey } from '../../../client/new-key';
import { ServiceUnread } from '../../../client/reader';
import type { ServiceClient } from '../../../client/service';
import { ukDay } from '../../../domain/dates';
import { checkAnswers } from '../../../domain/review/check-answers';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';
import type { Answers } from '../../../domain/fields';
import { problemWithFileSize } from '../../../domain/input/file';
import { vacancy } from '../../../domain/notices';
import { askedAboutIn, type AskedAbout } from '../../../domain/review/refusal';
import type { StepId } from '../../../domain/steps';
import type { Terminology } from '../../../domain/terminology';
import { sayIn } from '../../../domain/text';
import type { ListingAction } from '../state/listing';
import { optimisticUpdate } from '../state/optimistic-update';
import { seenIn } from '../state/available-steps';
import { readFailureOf } from '../state/read-failure';
import { draftKey, IDLE, work, type About, type Became, type OpenForm, type Place, type Work } from '../state/work';
import type { PageQueries } from './page-queries';

export interface Steps {
  readonly work: Work;
  readonly open: (shown: AtGlance, step: StepId, place: Place, about?: About) => void;
  readonly close: () => void;
  /** `file` is the one that `text` names. */
  readonly type: (form: OpenForm, field: string, text: string, file?: File) => void;
  /** `anyway` confirms answers that were asked about. */
  readonly take: (
    shown: AtGlance,
    step: StepId,
    place: Place,
    given: Answers,
    about?: About,
    anyway?: readonly AskedAbout[]
  ) => void;
  readonly dismiss: (reference: string) => void;
  /** Loads the whole of a review of the list, for a form. Rejects as queries do. */
  readonly load: (reference: string) => Promise<void>;
}

interface StepsOptions {
  readonly queries: PageQueries;
  readonly service: ServiceClient | undefined;
  readonly terms: Terminology;
  readonly dispatch: React.Dispatch<ListingAction>;
  readonly now: () => string;
}

/** Records steps: holds drafts, what is being sent, and what came of it. */
export function useSteps({ queries, service, terms, dispatch, now }: StepsOptions): Steps {
  const [state, change] = React.useReducer(work, IDLE);
  const busy = React.useRef(new Set<string>());
  // A form that was sent without an answer keeps its key, so that it is recorded once when it is sent again.
  const keys = React.useRef(new Map<string, string>());
  // By form, as the drafts are, which hold the name.
  const files = React.useRef(new Map<string, File>());

  const take: (...taken: Parameters<Steps['take']>) => Promise<void> = async (
    shown,
    step,
    place,
    given,
    about,
    anyway
  ) => {
    const { reference } = shown.review;
    if (!service || busy.current.has(reference)) return;
    const tried = (became: Became): void =>
      change({ type: 'tried', reference, attempt: { step, place, about, ...became } });
    // Checks the answers alone. Whether the step is allowed is for the service, which has the current review.
    const early = checkAnswers(step, shown.review.kind, given, ukDay(now()));
    const form = draftKey(reference, step, about);
    const file = given['paper'] === undefined ? undefined : files.current.get(form);
    const tooLarge = file && problemWithFileSize(file.size);
    if (!early.ok || tooLarge !== undefined) {
      const say = sayIn(terms, shown.review.kind);
      const { sentence, fields = {} } = early.ok
        ? { sentence: tooLarge ?? '', fields: { paper: tooLarge ?? '' } }
        : early.refusal;
      const problems = Object.fromEntries(Object.entries(fields).map(([field, problem]) => [field, say(problem)]));
      return tried({ is: 'refused', sentence: say(sentence), fields: problems });
    }
    busy.current.add(reference);
    tried({ is: 'sending' });
    const key = keys.current.get(form) ?? newKey();
    keys.current.set(form, key);
    const taken = await service.take({
      step,
      reference,
      key,
      given,
      ...(anyway ? { anyway } : {}),
      ...(file ? { file } : {})
    });
    if (taken.ok) {
      keys.current.delete(form);
      files.current.delete(form);
    }
    const review = await reread(reference);
    // React would draw the whole page after each of these.
    unstable_batchedUpdates(() => {
      if (review) dispatch({ type: 'changed', review });
      if (taken.ok) {
        if (!review) dispatch({ type: 'changed', review: optimisticUpdate(shown, step) });
        tried({ is: 'taken', notes: [...Object.values(taken.warnings), ...vacantIn(review, step)] });
      } else {
        const asked = taken.unreachable || !taken.code ? [] : askedAboutIn({ ...taken, code: taken.code });
        // Someone else may have updated the review: the next decision is on what is shown now.
        if (review) change({ type: 'reseen', reference, seen: seenIn(review, step) });
        tried({
          is: 'refused',
          sentence: taken.sentence,
          fields: taken.unreachable ? undefined : taken.fields,
          unreachable: taken.unreachable,
          ...(asked.length > 0 ? { asks: asked } : {})
        });
      }
    });
    busy.current.delete(reference);
  };

  const reread = async (reference: string): Promise<ReviewWithDuties | undefined> => {
    try {
      return await queries.review(reference);
    } catch (error) {
      dispatch({ type: 'failed', failure: readFailureOf(error) });
      return undefined;
    }
  };

  const load = async (reference: string): Promise<void> => {
    const review = await queries.review(reference);
    if (!review) throw new ServiceUnread('denied');
    dispatch({ type: 'changed', review });
  };

  return {
    work: state,
    load,
    open: (shown, step, place, about) =>
      change({
        type: 'opened',
        form: { reference: shown.review.reference, step, place, about, seen: seenIn(shown, step) }
      }),
    close: () => change({ type: 'closed' }),
    type: ({ reference, step, about }, field, text, file) => {
      const form = draftKey(reference, step, about);
      if (file) files.current.set(form, file);
      change({ type: 'typed', reference, step, about, field, text });
    },
    take: (...taken) => void take(...taken),
    dismiss: (reference) => change({ type: 'dismissed', reference })
  };
}

/** What has been typed for a step so far. */
export const draftOf = ({ drafts }: Work, { reference, step, about }: OpenForm): Answers =>
  drafts[draftKey(reference, step, about)] ?? {};

const vacantIn = (shown: ReviewWithDuties | undefined, step: StepId): readonly string[] =>
  shown?.review.done[step]?.vacant.map((role) => vacancy(role, shown.review)) ?? [];
