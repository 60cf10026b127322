import type { SPFI } from '@pnp/sp';
import { saveConversation } from '../../src/register/conversations';
import { addEntries } from '../../src/register/chronology';
import { saveActions } from '../../src/register/projections/action-rows';
import { saveDraft } from '../../src/register/drafts';
import { appendHistory } from '../../src/register/history';
import { markJob } from '../../src/register/jobs';
import { type ListName } from '../../src/register/lists/list-names';
import { addLocationLoad } from '../../src/register/locations/location-loads';
import { writeLocations } from '../../src/register/locations/location-writes';
import { addMail } from '../../src/register/mail/mails';
import { addOldRows } from '../../src/register/old-register';
import { addMessage, waitingAbout } from '../../src/register/messages';
import { saveRegisterRow } from '../../src/register/projections/register-row';
import { createReview } from '../../src/register/reviews/reviews';
import { entersAction } from '../domain/acts';
import { director, eventsOf, inspector, NOW, notifies, REFERENCE, replay } from '../domain/builders';
import { say } from '../bot/speaking';
import { anOldRow } from '../domain/take-over/an-old-row';
import { aMail } from '../domain/mail/a-mail';
import { entryAfter, pendingOf } from './entries';

export const OTHER = 'SCR-A-2012-0002';
const story = [notifies()];
const message = (sp: SPFI, key: string) =>
  addMessage(sp, {
    ...waitingAbout(
      {},
      { key, reference: REFERENCE, person: director, role: 'regional-director', seq: 1, changedAt: NOW }
    ),
    notice: 'initiation-to-director'
  });
const entry = { date: { on: '2012-05-22', about: false }, time: '', source: 'a', event: 'b', action: '', comment: '' };

/** Two rows in each list. The first is damaged; the other has to be served. */
export const MAKE: { readonly [L in ListName]?: (sp: SPFI) => Promise<unknown> } = {
  reviews: async (sp) => {
    await createReview(sp, entryAfter(story, REFERENCE), 'key 1');
    await createReview(sp, entryAfter(story, OTHER), 'key 2');
  },
  register: async (sp) => {
    await saveRegisterRow(sp, entryAfter(story, REFERENCE), say);
    await saveRegisterRow(sp, entryAfter(story, OTHER), say);
  },
  history: async (sp) => {
    for (const event of eventsOf(story)) {
      await appendHistory(sp, pendingOf(event), say);
      await appendHistory(sp, pendingOf({ ...event, id: 'other', reference: OTHER }), say);
    }
  },
  actions: (sp) => saveActions(sp, withActions, withActions.actions),
  messages: async (sp) => [await message(sp, 'one'), await message(sp, 'two')],
  conversations: async (sp) => {
    for (const { id } of [inspector, director])
      await saveConversation(sp, { personId: id, conversationId: `c-${id}`, serviceUrl: 'u', reference: '{}' });
  },
  drafts: async (sp) => {
    for (const { id } of [inspector, director])
      await saveDraft(sp, { personId: id, step: 'notify-adult' }, { form: 'f', given: {}, keptAt: NOW });
  },
  chronology: (sp) =>
    addEntries(sp, {
      reference: REFERENCE,
      form: 'f',
      entries: [entry, { ...entry, event: 'c' }],
      there: [],
      by: 'A',
      at: NOW
    }),
  jobs: async (sp) => {
    for (const job of ['reminders', 'digest'] as const)
      await markJob(sp, { job, before: undefined, doneFor: '2012-08-07', at: NOW });
  },
  locations: (sp) =>
    writeLocations(
      sp,
      ['1-111111111', '1-222222222'].map((code) => ({
        location: {
          code,
          name: `Home ${code}`,
          provider: '',
          providerCode: '',
          authority: 'Bath',
          authoritySpelling: '',
          closed: false
        }
      })),
      NOW
    ),
  mail: async (sp) => {
    for (const key of ['one', 'two']) await addMail(sp, { ...aMail, key });
  },
  oldRegister: (sp) => addOldRows(sp, [anOldRow({ key: 'one' }), anOldRow({ key: 'two' })]),
  locationLoads: async (sp) => {
    for (const at of ['2012-08-02T09:00:00Z', '2012-08-01T09:00:00Z'])
      await addLocationLoad(sp, {
        file: 'f',
        at,
        whole: true,
        rowsRead: 2,
        added: 2,
        changed: 0,
        reopened: 0,
        closed: 0,
        unreadable: 0
      });
  }
};
export const withActions = replay(eventsOf([notifies(), entersAction()]));
