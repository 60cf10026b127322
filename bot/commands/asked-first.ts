import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import { decide, type Command, type Situation } from '../../src/domain/review/decide';
import { entryAnswers } from '../../src/domain/review/entry';
import { askAboutDuplicates, askTogether, likenessOf } from '../../src/domain/review/possible-duplicates';
import type { AskedAbout, Refusal } from '../../src/domain/review/refusal';
import type { ReviewEvent } from '../../src/domain/review/review';
import { STEPS } from '../../src/domain/steps';
import { duplicatesAmong, readDuplicates, type Candidate } from '../../src/register/reviews/possible-duplicates';

interface Beginning {
  readonly command: Command;
  readonly situation: Situation;
  /** With which the review would begin. */
  readonly event: ReviewEvent;
  /** What the person has confirmed already. */
  readonly anyway: readonly AskedAbout[];
  /** Reviews that may be the same; none where that has been confirmed. */
  readonly candidates: readonly Candidate[];
}

/** What a person is asked before a review begins: about possible duplicates and unlikely answers, together. */
export async function askedFirst(
  sp: SPFI,
  { command, situation, event, anyway, candidates }: Beginning
): Promise<Refusal | undefined> {
  const asked = anyway.includes('unlikely') ? undefined : decide({ ...command, isConfirmed: false }, situation);
  const alike = duplicatesAmong(candidates, likenessOf(event.kind, entryAnswers(event.given)));
  const { actor, directory, now } = situation;
  const duplicates =
    alike.length > 0
      ? askAboutDuplicates({
          rule: STEPS[command.step].rule,
          alike: await readDuplicates(sp, alike),
          actor,
          directory,
          today: ukDay(now)
        })
      : undefined;
  return askTogether(duplicates, asked?.ok === false ? asked.refusal : undefined);
}
