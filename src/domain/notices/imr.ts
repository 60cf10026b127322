import { deciders, isConcerned } from '../independence';
import type { Notice } from '../notice';
import { holdersOf } from '../people';
import { seqOf } from '../review';
import { mentalHealthInvolved } from './entry';

/** Told of the IMR: its request, its author, and what the director decides (KP-8, KP-10, KP-11). */
export const IMR_NOTICES = {
  'imr-request-to-director': {
    after: ['request-imr'],
    to: 'regional-director',
    rule: 'KP-8',
    subject: 'the IMR request',
    headline: () => 'The partnership has asked for an IMR. Please appoint an independent author'
  },
  'imr-request-to-mental-health': {
    after: ['request-imr'],
    to: 'mental-health-operations-manager',
    rule: 'KP-4',
    when: mentalHealthInvolved,
    subject: 'the IMR request',
    headline: () => 'The partnership has asked for an IMR'
  },
  'appointment-to-author': {
    after: ['appoint-author'],
    to: 'imr-author',
    rule: 'KP-10',
    subject: 'the appointment',
    headline: () => 'You have been appointed to write the IMR'
  },
  'appointment-to-inspector': {
    after: ['appoint-author'],
    to: 'case-inspector',
    rule: 'KP-10',
    subject: 'the appointment',
    headline: () => 'The author of the IMR has been appointed'
  },
  'submission-to-director': {
    after: ['submit-imr'],
    to: 'regional-director',
    rule: 'KP-11',
    subject: 'the submitted IMR',
    headline: () => 'An IMR waits for your agreement',
    recipients: ({ review, directory, today }) => deciders(review, directory, today)
  },
  'agreement-to-inspector': {
    after: ['agree-imr'],
    to: 'case-inspector',
    rule: 'KP-11',
    subject: 'the agreement',
    headline: () => 'The IMR has been agreed and can be provided to the partnership'
  },
  'agreement-to-author': {
    after: ['agree-imr'],
    to: 'imr-author',
    rule: 'KP-11',
    subject: 'the agreement',
    headline: () => 'The regional director has agreed your IMR'
  },
  'return-to-author': {
    after: ['return-imr'],
    to: 'imr-author',
    rule: 'KP-11',
    subject: 'the return',
    headline: () => 'The regional director has returned your IMR, with reasons'
  },
  'interest-to-deputy': {
    after: ['declare-interest'],
    to: 'deputy-regional-director',
    rule: 'KP-10',
    when: (review) => review.tracks.imr !== 'provided',
    subject: 'the interest of the director',
    headline: () => 'The regional director has declared an interest: you decide on the IMR instead',
    recipients: ({ review, directory, today }) => {
      const directors = holdersOf('regional-director', review, directory, today);
      const concerned = directors.some((director) => review.interests.includes(director.id)) && directors.every((director) => isConcerned(director, review, today));
      return concerned ? holdersOf('deputy-regional-director', review, directory, today) : [];
    },
    mayBeNobody: true
  },
  'stepping-down-to-director': {
    after: ['step-down'],
    to: 'regional-director',
    rule: 'KP-10',
    subject: 'the author stepping down',
    headline: () => 'The author cannot be independent. Please appoint another'
  },
  'changed-imr-to-inspector': {
    after: ['submit-imr'],
    to: 'case-inspector',
    rule: 'KP-11',
    when: (review) => seqOf(review, 'agree-imr') > 0,
    subject: 'the changed IMR',
    headline: () => 'The IMR has changed since it was agreed, and waits for agreement again. Do not provide it yet'
  }
} as const satisfies Record<string, Notice>;
