import type { Wording } from './answers-in-words';
import { entrySection, peopleSection } from './entry-section';
import type { Extract } from './extract';
import { historySection, putRightSection } from './history-sections';
import { draftsSection, informedSection, mailsSection, papersSection } from './message-sections';
import {
  actionsSection,
  chronologySection,
  commentsSection,
  oldRegisterSection,
  ratingsSection,
  tasksSection
} from './record-sections';
import { PARTS, type Section } from './section';

/** What an extract does not reach. */
const ELSEWHERE = [
  'Regional risk reports that were issued name the review by its reference, with its facts and its risk rating at that time. They are of a region, so they are not taken apart here.',
  'Messages that list what someone has to do in several reviews, cards in chats in Teams, the mailbox itself, the recycle bin of the site, and backups are not read.',
  'Reviews that are related to this one are named by their references alone.'
];

/** Everything held on a review as tables in words, in the order in which they are read. */
export const sectionsOf = (extract: Extract, wording: Wording): readonly Section[] => [
  entrySection(extract, wording),
  peopleSection(extract),
  historySection(extract, wording),
  putRightSection(extract, wording),
  chronologySection(extract),
  commentsSection(extract),
  actionsSection(extract),
  ratingsSection(extract),
  tasksSection(extract, wording),
  informedSection(extract, wording),
  mailsSection(extract, wording),
  papersSection(extract),
  draftsSection(extract, wording),
  oldRegisterSection(extract),
  { title: PARTS.elsewhere, paragraphs: ELSEWHERE }
];
