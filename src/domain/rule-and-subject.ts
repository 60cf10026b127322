import { ruleWords, type Rule } from './words';

const SUBJECTS: Readonly<Record<Rule, string>> = {
  'KP-1': 'informing the regional director',
  'KP-2': 'the central register',
  'KP-3': 'the location code and the quality and risk profile',
  'KP-4': 'mental health operations',
  'KP-5': 'notifications of children’s reviews',
  'KP-6': 'regional risk reports',
  'KP-7': 'no part in the panel, and knowing how a review progresses',
  'KP-8': 'the request for an IMR',
  'KP-9': 'the terms of reference',
  'KP-10': 'an independent author',
  'KP-11': 'agreement by the regional director',
  'KP-12': 'the draft report',
  'KP-13': 'publication',
  'B-1': 'outcomes and action plans',
  'B-2': 'Ofsted’s evaluation and paperwork',
  'B-3': 'actions of organisations that we regulate',
  'B-4': 'why adult reviews are held',
  'B-5': 'why children’s reviews are held',
  'B-6': 'no personal detail',
  'B-7': 'who helps'
};

/** Names a rule and what it is about: no number stands without its words. */
export const ruleAndSubject = (rule: Rule): string => `${ruleWords(rule)} (${SUBJECTS[rule]})`;
