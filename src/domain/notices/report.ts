import type { NoticeId } from '../ids';
import { longDay } from '../dates';
import type { Notice } from './notice';
import { movedFromDay, plannedOn } from '../duties/report';
import { seqOf, type Review } from '../review/review';
import type { TrackState } from '../words';
import { term, text } from '../text';

const FROM_OFSTED: Readonly<Record<TrackState<'outcome'>, string>> = {
  awaited: 'Ofsted’s evaluation is awaited',
  evaluated: 'Ofsted has evaluated the review',
  'not-evaluated': 'Ofsted will not evaluate the review',
  received: 'Ofsted’s paperwork has arrived'
};

/** Notices of the draft report, its publication and the outcome (KP-12, KP-13, B-1, B-2). */
export const REPORT_NOTICES = {
  'draft-to-director': {
    after: ['receive-draft'],
    to: 'regional-director',
    rule: 'KP-12',
    subject: 'the draft report',
    headline: ({ tracks }) =>
      tracks.report === 'received'
        ? 'The draft report has arrived, for factual accuracy and comment'
        : 'The draft report arrived'
  },
  'draft-to-author': {
    after: ['receive-draft'],
    to: 'imr-author',
    rule: 'KP-12',
    subject: 'the draft report',
    headline: ({ tracks }) =>
      tracks.report === 'received'
        ? 'The draft report has arrived: check what it says about your IMR'
        : 'The draft report arrived'
  },
  'publication-to-communications': {
    after: ['plan-publication'],
    to: 'communications',
    rule: 'KP-13',
    subject: 'the publication',
    headline: aboutPublication
  },
  'no-publication-to-communications': {
    after: ['rule-out-publication'],
    to: 'communications',
    rule: 'KP-13',
    only: 'where they had been informed that it will be',
    appliesIf: (review) => seqOf(review, 'plan-publication') > 0,
    subject: 'the publication',
    headline: aboutPublication
  },
  'published-to-communications': {
    after: ['record-published'],
    to: 'communications',
    rule: 'KP-13',
    subject: 'the published report',
    headline: aboutPublication
  },
  'arrangements-to-inspector': {
    after: ['arrange-publication'],
    to: 'case-inspector',
    rule: 'KP-13',
    subject: 'the arrangements',
    headline: () => 'The arrangements for publication have been agreed'
  },
  'arrangements-to-director': {
    after: ['arrange-publication'],
    to: 'regional-director',
    rule: 'KP-13',
    subject: 'the arrangements',
    headline: () => 'The arrangements for publication have been agreed'
  },
  'outcome-to-director': {
    after: ['record-outcome'],
    to: 'regional-director',
    rule: 'B-1',
    subject: 'the outcome',
    headline: () => text`The ${term.partnership} has notified us of the outcome of the review`
  },
  'evaluation-to-inspector': {
    after: ['record-evaluation', 'rule-out-evaluation', 'record-paperwork'],
    to: 'case-inspector',
    rule: 'B-2',
    subject: 'the papers from Ofsted',
    headline: ({ tracks }) => FROM_OFSTED[tracks.outcome]
  }
} as const satisfies Partial<Record<NoticeId, Notice>>;

/** What is true of the publication now, and what the communications team does about it while that is to do. */
function aboutPublication(review: Review): string {
  switch (review.tracks.publication) {
    case 'published':
      return 'The report has been published';
    case 'not-known':
    case 'not-intended':
      return 'The report will not be published after all';
    case 'arranged':
      return `${willBe(review)}: the arrangements have been agreed`;
    case 'intended':
      return isPutOff(review)
        ? `Publication is no longer planned for ${longDay(movedFromDay(review))}: its new day is not yet known`
        : `${willBe(review)}: agree the arrangements with the local authority’s communications`;
  }
}

/** Whether and when, and from which day it has moved. */
function willBe(review: Review): string {
  const [before, now] = [movedFromDay(review), plannedOn(review)];
  if (!before) return `The report will be published${now ? ` on ${longDay(now)}` : ''}`;
  return `Publication has moved from ${longDay(before)} to ${longDay(now)}`;
}

const isPutOff = (review: Review): boolean => movedFromDay(review) !== '' && plannedOn(review) === '';
