import { actionsAdded, actionsIn } from '../review/action-plan';
import { actionsEver, withActions, withNews } from '../review/actions';
import { askAboutRepeats } from '../review/repeated-actions';
import * as form from '../forms/outcome';
import type { StepRows } from './step';
import { INSPECTION, LEAD } from './by';

/** Outcome, Ofsted’s evaluation and paperwork, the action plan, and use in regulation (B-1 to B-3). */
export const OUTCOME_STEPS = {
  'record-outcome': {
    label: 'Record the outcome and action plan',
    past: 'Outcome recorded',
    area: 'outcome',
    rule: 'B-1',
    kinds: ['adult'],
    allowedRoles: INSPECTION,
    from: { outcome: ['awaited', 'received'] },
    to: { outcome: 'received' },
    guards: ['author-keeps-apart', 'file-handed-in'],
    fields: form.OUTCOME,
    worksOnCase: true,
    files: () => 'outcome'
  },
  'record-evaluation': {
    label: 'Record Ofsted’s evaluation',
    past: 'Ofsted’s evaluation received',
    area: 'outcome',
    rule: 'B-2',
    kinds: ['child'],
    allowedRoles: ['intake-team', ...INSPECTION],
    from: { outcome: ['awaited', 'evaluated', 'not-evaluated', 'received'] },
    to: { outcome: 'evaluated' },
    guards: ['author-keeps-apart'],
    fields: form.EVALUATION,
    happened: { on: 'letterOn', words: 'Ofsted wrote' },
    worksOnCase: true
  },
  'rule-out-evaluation': {
    label: 'Record no Ofsted evaluation',
    past: 'Ofsted will not evaluate the review',
    area: 'outcome',
    rule: 'B-2',
    kinds: ['child'],
    allowedRoles: ['intake-team', ...INSPECTION],
    from: { outcome: ['awaited'] },
    to: { outcome: 'not-evaluated' },
    guards: ['author-keeps-apart'],
    fields: form.NO_EVALUATION,
    worksOnCase: true
  },
  'record-paperwork': {
    label: 'Record Ofsted’s paperwork',
    past: 'Ofsted’s paperwork received',
    area: 'outcome',
    rule: 'B-2',
    kinds: ['child'],
    allowedRoles: ['intake-team', ...INSPECTION],
    from: { outcome: ['awaited', 'evaluated', 'not-evaluated', 'received'] },
    to: { outcome: 'received' },
    guards: ['author-keeps-apart', 'file-handed-in'],
    fields: form.PAPERWORK,
    happened: { on: 'receivedOn', words: 'the paperwork was received' },
    worksOnCase: true,
    files: () => 'ofsted'
  },
  'add-actions': {
    label: 'Add the actions of the action plan',
    past: 'Actions of the action plan added',
    area: 'outcome',
    rule: 'B-3',
    kinds: ['adult', 'child'],
    allowedRoles: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['plan-fits', 'author-keeps-apart'],
    fields: form.ACTION_PLAN,
    crossFieldCheck: (given) => actionsIn(given).problems,
    asksAbout: askAboutRepeats,
    worksOnCase: true,
    changes: (review, given, event) => withActions(review, actionsAdded(actionsEver(review), given, event)),
    touchesAction: (action, _given, { seq }) => action.seq === seq
  },
  'update-action': {
    label: 'Follow up an action',
    past: 'Action updated',
    area: 'outcome',
    rule: 'B-3',
    kinds: ['adult', 'child'],
    allowedRoles: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['action-exists', 'author-keeps-apart'],
    fields: form.ACTION_NEWS,
    crossFieldCheck: form.checkActionNews,
    worksOnCase: true,
    changes: (review, given, { at }) => ({
      actions: review.actions.map((action) => (action.id === given.item ? withNews(action, given, at) : action))
    }),
    touchesAction: ({ id }, given) => id === given.item
  },
  'record-use': {
    label: 'Record use in regulation',
    past: 'Used in regulation',
    area: 'outcome',
    rule: 'B-3',
    kinds: ['adult', 'child'],
    allowedRoles: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['author-keeps-apart'],
    fields: form.REGULATORY_USE,
    worksOnCase: true
  }
} as const satisfies StepRows;
