import * as React from 'react';
import { readOldFile } from '../../../client/old-file';
import type { OldFileRead } from '../../../client/wire/old-file-wire';
import type { Answers } from '../../../domain/fields';
import { problemWithFileSize } from '../../../domain/input/file';
import { useSay, useViewer } from './viewer';

/** The file of the old register as it was read last; `refused` says what is wrong with the latest try. */
export interface OldFileReading {
  readonly file?: File;
  readonly read?: OldFileRead;
  readonly answers: Answers;
  readonly busy: boolean;
  readonly refused?: string;
}

const NONE: OldFileReading = { answers: {}, busy: false };

/** Reads the file of the old register as often as the administrator answers what it asks. Nothing is lost on a refusal. */
export function useOldFile(onHandedOver: () => void): {
  readonly reading: OldFileReading;
  readonly choose: (file: File) => void;
  readonly answer: (id: string, answer: string) => void;
  readonly readAgain: (handOver: boolean) => void;
} {
  const { service } = useViewer();
  const say = useSay();
  const [reading, setReading] = React.useState<OldFileReading>(NONE);
  const turn = React.useRef(0);
  React.useEffect(
    () => () => {
      turn.current += 1;
    },
    []
  );
  const send = async (file: File, answers: Answers, handOver: boolean): Promise<void> => {
    if (!service) return;
    const mine = ++turn.current;
    const wrong = problemWithFileSize(file.size);
    if (wrong !== undefined) return setReading({ ...NONE, refused: say(wrong) });
    setReading((before) => ({ ...before, file, answers, busy: true, refused: undefined }));
    const result = await readOldFile(service.reached, file, { mapping: answers, handOver });
    if (turn.current !== mine) return;
    setReading((before) =>
      result.ok
        ? { file, answers: known(before.answers, result.read), read: result.read, busy: false }
        : { ...before, busy: false, refused: result.sentence }
    );
    if (result.ok && result.read.handedOver !== undefined) onHandedOver();
  };
  return {
    reading,
    choose: (file) => {
      setReading(NONE);
      void send(file, {}, false);
    },
    answer: (id, answer) => setReading((before) => ({ ...before, answers: { ...before.answers, [id]: answer } })),
    readAgain: (handOver) => {
      if (reading.file) void send(reading.file, reading.answers, handOver);
    }
  };
}

/** An answer can take another question away: what is not asked any more is not sent. */
const known = (answers: Answers, { questions }: OldFileRead): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => questions.some((question) => question.id === id)));
