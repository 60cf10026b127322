import type { NoticeId } from '../ids';
import { longDay } from '../dates';
import type { Notice } from './notice';
import { lastAnswer, seqOf } from '../review/review';
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
    headline: () => 'The draft report has arrived, for factual accuracy and comment'
  },
  'draft-to-author': {
    after: ['receive-draft'],
    to: 'imr-author',
    rule: 'KP-12',
    subject: 'the draft report',
    headline: () => 'The draft report has arrived: check what it says about your IMR'
  },
  'publication-to-communications': {
    after: ['plan-publication'],
    to: 'communications',
    rule: 'KP-13',
    subject: 'the publication',
    headline: (review) => {
      const planned = lastAnswer(review, 'plan-publication', 'plannedOn');
      return `The report will be published${planned ? ` on ${longDay(planned)}` : ''}: agree the arrangements with the local authority’s communications`;
    }
  },
  'no-publication-to-communications': {
    after: ['rule-out-publication'],
    to: 'communications',
    rule: 'KP-13',
    only: 'where they had been informed that it will be',
    appliesIf: (review) => seqOf(review, 'plan-publication') > 0,
    subject: 'the publication',
    headline: () => 'The report will not be published after all'
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
