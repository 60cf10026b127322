import { plannedOn } from '../duties/report';
import * as form from '../forms/publication';
import type { StepRows } from './step';
import { INSPECTION } from './by';
import { term, text } from '../text';
import type { Review } from '../review/review';

/** The day for which publication was planned until now, where it moves: communications are told from which. */
function dayBefore(given: { readonly plannedOn?: string }, review: Review): { readonly plannedBefore?: string } {
  const before = plannedOn(review);
  return before !== '' && before !== (given.plannedOn ?? '') ? { plannedBefore: before } : {};
}

/** Whether the report will be published, and the arrangements (KP-13). */
export const PUBLICATION_STEPS = {
  'plan-publication': {
    label: 'Record planned publication',
    past: text`The ${term.partnership} intends to publish the report`,
    area: 'publication',
    rule: 'KP-13',
    kinds: ['adult', 'child'],
    allowedRoles: INSPECTION,
    from: { publication: ['not-known', 'not-intended', 'intended', 'arranged'] },
    to: { publication: 'intended' },
    guards: ['author-keeps-apart'],
    fields: form.PUBLICATION,
    asksAbout: ({ plannedOn }, _review, { today }) => form.askAboutPlannedDay(plannedOn, today),
    notes: dayBefore,
    worksOnCase: true
  },
  'rule-out-publication': {
    label: 'Record no publication',
    past: text`The ${term.partnership} does not intend to publish the report`,
    area: 'publication',
    rule: 'KP-13',
    kinds: ['adult'],
    allowedRoles: INSPECTION,
    from: { publication: ['not-known', 'intended', 'arranged'] },
    to: { publication: 'not-intended' },
    guards: ['author-keeps-apart'],
    fields: form.NO_PUBLICATION,
    worksOnCase: true
  },
  'arrange-publication': {
    label: 'Record arrangements agreed',
    past: 'Arrangements for publication agreed',
    area: 'publication',
    rule: 'KP-13',
    kinds: ['adult', 'child'],
    allowedRoles: ['communications'],
    from: { publication: ['intended', 'arranged'] },
    to: { publication: 'arranged' },
    guards: ['author-keeps-apart'],
    fields: form.ARRANGEMENTS,
    asksAbout: form.askAboutArrangements,
    notes: dayBefore,
    worksOnCase: true
  },
  'record-published': {
    label: 'Record report as published',
    past: 'Report published',
    area: 'publication',
    rule: 'KP-13',
    kinds: ['adult', 'child'],
    allowedRoles: ['communications', ...INSPECTION],
    from: { publication: ['not-known', 'intended', 'not-intended', 'arranged'] },
    to: { publication: 'published' },
    guards: ['author-keeps-apart'],
    fields: form.PUBLISHED,
    asksAbout: ({ publishedOn = '' }, review) => form.askAboutEarlyPublication(publishedOn, plannedOn(review)),
    happened: { on: 'publishedOn', words: 'the report was published', notBefore: ['finalise-report'] },
    worksOnCase: true
  }
} as const satisfies StepRows;
