import { form } from '../fields';
import { term, text } from '../text';

/** The questions about the publication of the report (KP-13). */

export const PUBLICATION = form([
  {
    id: 'extent',
    type: 'choice',
    label: 'What will be published?',
    choices: [
      { value: 'whole', title: 'The whole report' },
      { value: 'summary', title: 'A summary' },
      { value: 'unknown', title: 'Not yet known' }
    ],
    missing: 'Choose what will be published.'
  },
  { id: 'plannedOn', type: 'date', label: 'Planned date', hint: 'Leave empty if it is not known yet.' }
]);

export const NO_PUBLICATION = form([
  {
    id: 'reason',
    type: 'line',
    label: 'Why will it not be published?',
    missing: text`Say why the ${term.partnership} does not intend to publish the report.`
  }
]);

export const ARRANGEMENTS = form([
  {
    id: 'authorityAgreedOn',
    type: 'date',
    label: 'Agreed with the local authority’s communications on',
    past: true,
    missing: 'Give the date on which the local authority’s communications agreed.'
  },
  {
    id: 'partnershipAgreedOn',
    type: 'date',
    label: text`Agreed with the ${term.safeguardingPartnership} on`,
    past: true,
    missing: text`Give the date on which the ${term.safeguardingPartnership} agreed.`
  },
  {
    id: 'plannedOn',
    type: 'date',
    label: 'Date of publication',
    missing: 'Give the date of publication that was agreed.'
  },
  {
    id: 'arrangements',
    type: 'text',
    label: 'What was agreed',
    maxLength: 1000,
    missing: 'Say what was agreed, in a sentence.'
  }
]);

export const PUBLISHED = form([
  {
    id: 'publishedOn',
    type: 'date',
    label: 'Date published',
    past: true,
    missing: 'Give the date on which the report was published.'
  },
  { id: 'link', type: 'link', label: 'Address of the report', hint: 'Leave empty if there is none.' }
]);

export const PUBLICATION_FORMS = {
  'plan-publication': PUBLICATION,
  'rule-out-publication': NO_PUBLICATION,
  'arrange-publication': ARRANGEMENTS,
  'record-published': PUBLISHED
};
