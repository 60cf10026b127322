import { longDay } from '../../src/domain/dates';
import { coverNamers, isConcerned, waitsFor } from '../../src/domain/people/independence';
import { vacancy } from '../../src/domain/notices';
import { holdersOf, type Person } from '../../src/domain/people/people';
import { endingNamed } from '../../src/domain/review/endings';
import { lastAnswer, isClosed, seqOf, type Review } from '../../src/domain/review/review';
import { isOfOldRegister } from '../../src/domain/review/taken-over';
import type { TogetherNews } from '../../src/domain/review/together-words';
import { STEP_IDS } from '../../src/domain/steps';
import { text, type Say, type Text } from '../../src/domain/text';
import { ROLE_LABELS, ruleWords } from '../../src/domain/words';
import { buttonRow, press, REPLY_BELOW, viewReview } from './buttons';
import type { Element } from './card';
import { box, exact, run, words } from './elements';
import type { Room } from './review-room';
import type { InformedLine } from './review-informed';
import type { ReviewView } from './review-view';
import { shortened } from './size';

/** That the review is closed, why, and by whom. */
export function closed(review: Review, room: Room): readonly Element[] {
  const closing = review.done.close;
  if (!isClosed(review) || !closing) return [];
  const ending = endingNamed(closing.given['ending'])?.title ?? '';
  const other = lastAnswer(review, 'close', 'otherReference');
  return [
    box('emphasis', [
      words('Closed', { weight: 'Bolder' }),
      exact([run(other === '' ? ending : text`${ending}: ${other}`)], { spacing: 'Small' }),
      exact([run(shortened(lastAnswer(review, 'close', 'reason'), room.text))], { spacing: 'Small' }),
      exact([run(closedBy(closing, room), { isSubtle: true })], {
        spacing: 'Small'
      })
    ])
  ];
}

/** By whom and when: of a review that the old register closed, the day alone where it is known. */
function closedBy(closing: NonNullable<Review['done']['close']>, room: Room): string {
  if (isOfOldRegister(closing)) return closing.on ? longDay(closing.on) : 'On which day is not known';
  return `${shortened(closing.by.name, room.line)}, ${longDay(closing.at)}`;
}

/** While an IMR is in progress: who decides on it, where that is not the regional director (KP-10, KP-11). */
export function whoDecides(
  { review, directory, today }: Pick<ReviewView, 'review' | 'directory' | 'today'>,
  room: Room
): readonly Element[] {
  if (isClosed(review) || review.tracks.imr === 'not-requested' || review.tracks.imr === 'provided') return [];
  const directors = holdersOf('regional-director', review, directory, today);
  const now = waitsFor(review, directory, today);
  if (now.some((person) => directors.includes(person))) return [];
  const names = (people: readonly Person[]): string =>
    people
      .slice(0, 3)
      .map(({ name }) => shortened(name, room.line))
      .join(' or ');
  const concerned = directors.filter((director) => isConcerned(director, review, today));
  const why =
    directors.length === 0
      ? `Vacant: regional director for ${review.region}`
      : concerned.length > 0
        ? `${names(concerned)} is not independent of the case`
        : `${names(directors)} is away`;
  if (now.length > 0)
    return [
      box('emphasis', [
        exact([run(text`${why}. ${names(now)}, ${ROLE_LABELS['deputy-regional-director']}, decides on the IMR.`)])
      ])
    ];
  const namers = coverNamers(review, directory, today);
  return [
    box('attention', [
      words('No one can decide on the IMR', { weight: 'Bolder' }),
      exact(
        [
          run(
            `${why}, and there is no deputy who is independent of the case. It waits for ${namers.length > 0 ? names(namers) : 'an administrator'} to name cover.`
          )
        ],
        { spacing: 'Small' }
      )
    ])
  ];
}

/** Reviews that may be the same, which nobody was asked about: what there is to do, or what has become of them. */
export function possibleDuplicate(news: TogetherNews | undefined): readonly Element[] {
  if (!news || news.sentence === '') return [];
  const sentence = exact([run(news.sentence)], { spacing: 'Small' });
  return news.isOpen
    ? [
        box('attention', [sentence]),
        ...buttonRow(news.references.map((reference) => press(viewReview(reference, REPLY_BELOW))))
      ]
    : [sentence];
}

/** Flags a panel membership until it ends (KP-7). */
export function onPanel(review: Review): readonly Element[] {
  if (seqOf(review, 'record-membership') <= seqOf(review, 'end-membership')) return [];
  return [
    box('attention', [
      words('Panel membership must end', { weight: 'Bolder' }),
      exact(
        [
          run(
            `One of our people has been a member of the panel since ${longDay(lastAnswer(review, 'record-membership', 'since'))}. We take no decisions in a review (${ruleWords('KP-7')}).`
          )
        ],
        { spacing: 'Small' }
      )
    ])
  ];
}

/** The vacant posts that could not be informed, until someone in that post has been. */
export function vacancies(review: Review, lines: readonly InformedLine[]): readonly Element[] {
  const reached = new Set(lines.map(({ role }) => role));
  const vacant = new Set(
    STEP_IDS.flatMap((step) => review.done[step]?.vacant ?? []).filter((role) => !reached.has(role))
  );
  if (vacant.size === 0) return [];
  return [
    box('attention', [
      words('Not informed', { weight: 'Bolder' }),
      ...[...vacant].map((role) => exact([run(vacancy(role, review))]))
    ])
  ];
}

/** What was recorded as typed, and should be checked. */
export function cautions(warnings: readonly Text[], room: Room, say: Say): readonly Element[] {
  if (warnings.length === 0) return [];
  const left = warnings.length - room.warnings;
  return [
    box('warning', [
      words('Check these details', { weight: 'Bolder' }),
      ...warnings.slice(0, room.warnings).map((warning) => exact([run(shortened(say(warning), room.text))])),
      ...(left > 0 ? [words(`and ${left} more to check`)] : [])
    ])
  ];
}
