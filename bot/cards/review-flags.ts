import { longDay } from '../../src/domain/dates';
import { deciders, isConcerned } from '../../src/domain/people/independence';
import { vacancy } from '../../src/domain/notices';
import { holdersOf, type Person } from '../../src/domain/people/people';
import { lastAnswer, isClosed, seqOf, type Review } from '../../src/domain/review/review';
import { STEPS, STEP_IDS } from '../../src/domain/steps';
import { ROLE_LABELS, ruleWords } from '../../src/domain/words';
import type { Element } from './card';
import { box, exact, run, words } from './elements';
import type { Room } from './review-room';
import type { InformedLine } from './review-informed';
import type { ReviewView } from './review-view';
import { shortened } from './size';

/** A closed review says so before anything else, by whom and why. */
export function closed(review: Review, room: Room): readonly Element[] {
  const closing = review.done.close;
  if (!isClosed(review) || !closing) return [];
  const ending =
    STEPS.close.fields
      .find(({ id }) => id === 'ending')
      ?.choices?.find(({ value }) => value === closing.given['ending'])?.title ?? '';
  const other = lastAnswer(review, 'close', 'otherReference');
  return [
    box('emphasis', [
      words('Closed', { weight: 'Bolder' }),
      exact([run([ending, other].filter((part) => part !== '').join(': '))], { spacing: 'Small' }),
      exact([run(shortened(lastAnswer(review, 'close', 'reason'), room.text))], { spacing: 'Small' }),
      exact([run(`${shortened(closing.by.name, room.line)}, ${longDay(closing.at)}`, { isSubtle: true })], {
        spacing: 'Small'
      })
    ])
  ];
}

/** While an IMR is under way: who decides on it, where that is not the regional director (KP-10, KP-11). */
export function whoDecides(
  { review, directory, today }: Pick<ReviewView, 'review' | 'directory' | 'today'>,
  room: Room
): readonly Element[] {
  if (isClosed(review) || review.tracks.imr === 'not-requested' || review.tracks.imr === 'provided') return [];
  const directors = holdersOf('regional-director', review, directory, today);
  if (directors.some((director) => !isConcerned(director, review, today))) return [];
  const deputies = deciders(review, directory, today);
  const names = (people: readonly Person[]): string =>
    people
      .slice(0, 3)
      .map(({ name }) => shortened(name, room.line))
      .join(' or ');
  const why =
    directors.length > 0
      ? `${names(directors)} has a part in this case`
      : `Nobody is entered in the Directory as regional director for ${review.region}`;
  if (deputies.length > 0)
    return [
      box('emphasis', [
        exact([run(`${why}, so ${names(deputies)}, ${ROLE_LABELS['deputy-regional-director']}, decides on the IMR.`)])
      ])
    ];
  return [
    box('attention', [
      words('Nobody can decide on the IMR', { weight: 'Bolder' }),
      exact(
        [
          run(
            `${why}, and no deputy who is free to decide is entered. Ask your regional safeguarding lead to enter one in the Directory.`
          )
        ],
        { spacing: 'Small' }
      )
    ])
  ];
}

/** A membership of the panel is an exception for as long as it lasts (KP-7). */
export function onPanel(review: Review): readonly Element[] {
  if (seqOf(review, 'record-membership') <= seqOf(review, 'end-membership')) return [];
  return [
    box('attention', [
      words('One of us is a member of the panel', { weight: 'Bolder' }),
      exact(
        [
          run(
            `Since ${longDay(lastAnswer(review, 'record-membership', 'since'))}. We take no decisions in a review, so this has to end (${ruleWords('KP-7')}).`
          )
        ],
        { spacing: 'Small' }
      )
    ])
  ];
}

/** The posts that had to be told and that nobody held, until somebody in that post has been told of something. */
export function vacancies(review: Review, lines: readonly InformedLine[]): readonly Element[] {
  const reached = new Set(lines.map(({ role }) => role));
  const vacant = new Set(
    STEP_IDS.flatMap((step) => review.done[step]?.vacant ?? []).filter((role) => !reached.has(role))
  );
  if (vacant.size === 0) return [];
  return [
    box('attention', [
      words('Not told', { weight: 'Bolder' }),
      ...[...vacant].map((role) => exact([run(vacancy(role, review))]))
    ])
  ];
}

/** What was kept as it was typed, and should be looked at. */
export function cautions(warnings: readonly string[], room: Room): readonly Element[] {
  if (warnings.length === 0) return [];
  const left = warnings.length - room.warnings;
  return [
    box('warning', [
      words('Please check', { weight: 'Bolder' }),
      ...warnings.slice(0, room.warnings).map((warning) => exact([run(shortened(warning, room.text))])),
      ...(left > 0 ? [words(`and ${left} more to check`)] : [])
    ])
  ];
}
