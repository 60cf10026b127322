import * as React from 'react';
import type { Alike, Messages } from '../../../client/answers';
import { ukDay } from '../../../domain/dates';
import type { Answers } from '../../../domain/fields';
import { checkAnswers } from '../../../domain/review/check-answers';
import { ASKED_ABOUT, askedAboutIn, type AskedAbout } from '../../../domain/review/refusal';
import { STEPS, type StepId } from '../../../domain/steps';
import { sayIn } from '../../../domain/text';
import { useViewer } from './viewer';

/** What came of recording a new review. */
export type Recording =
  | { readonly is: 'idle' }
  | { readonly is: 'sending' }
  | { readonly is: 'recorded' }
  | {
      readonly is: 'refused';
      readonly sentence: string;
      readonly fields: Messages;
      /** What is asked about: sent again with it, the answers are recorded as they are. */
      readonly asks: readonly AskedAbout[];
      /** The possible duplicates that are asked about; sent again with the confirmation. */
      readonly differentFrom?: readonly number[];
      readonly alike: readonly Alike[];
    };

/** Takes our reference, and what the person is to know besides: that a form was recorded before, or a code to check. */
export type RecordedHandler = (reference: string, notes: readonly string[]) => void;

/** What has been asked about before a form is sent for the first time. */
const NOTHING_ASKED: Pick<Extract<Recording, { is: 'refused' }>, 'asks' | 'differentFrom'> = { asks: [] };

/** Records a new review. `key` is that of the form: sent again, it is recorded once. */
export function useRecording(): {
  readonly recording: Recording;
  readonly record: (
    wanted: { readonly step: StepId; readonly key: string; readonly given: Answers },
    onRecorded: RecordedHandler
  ) => void;
  /** An answer has changed: what was asked about is not confirmed. */
  readonly changed: () => void;
} {
  const { service, terms, now } = useViewer();
  const [recording, setRecording] = React.useState<Recording>({ is: 'idle' });
  const isSending = React.useRef(false);

  const send = async (
    { step, key, given }: { readonly step: StepId; readonly key: string; readonly given: Answers },
    onRecorded: RecordedHandler
  ): Promise<void> => {
    if (!service || isSending.current) return;
    const { asks: anyway, differentFrom } = recording.is === 'refused' ? recording : NOTHING_ASKED;
    const kind = STEPS[step].begins;
    const early = checkAnswers(step, kind, given, ukDay(now()));
    if (!early.ok) {
      const say = sayIn(terms, kind);
      const { sentence, fields = {} } = early.refusal;
      const problems = Object.entries(fields).map(([field, problem]) => [field, say(problem)] as const);
      return setRecording({
        is: 'refused',
        sentence: say(sentence),
        fields: Object.fromEntries(problems),
        asks: [],
        alike: []
      });
    }
    isSending.current = true;
    setRecording({ is: 'sending' });
    const taken = await service.take({
      step,
      key,
      given,
      ...(anyway.length > 0 ? { anyway } : {}),
      ...(differentFrom === undefined ? {} : { differentFrom })
    });
    isSending.current = false;
    if (taken.ok) {
      setRecording({ is: 'recorded' });
      return onRecorded(taken.reference, Object.values(taken.warnings));
    }
    if (taken.unreachable)
      return setRecording({ is: 'refused', sentence: taken.sentence, fields: {}, asks: [], alike: [] });
    const { sentence, code, fields = {}, alike = [] } = taken;
    const newly = code ? askedAboutIn({ code, fields: taken.fields }) : [];
    const asked = taken.differentFrom ?? differentFrom;
    setRecording({
      is: 'refused',
      sentence,
      fields,
      // What was confirmed before stays confirmed: each press would otherwise take back the one before it.
      asks: newly.length > 0 ? ASKED_ABOUT.filter((each) => newly.includes(each) || anyway.includes(each)) : [],
      alike,
      ...(asked === undefined ? {} : { differentFrom: asked })
    });
  };

  return {
    recording,
    record: (...wanted) => void send(...wanted),
    changed: () => {
      if (recording.is === 'refused' && recording.asks.length > 0) setRecording({ is: 'idle' });
    }
  };
}
