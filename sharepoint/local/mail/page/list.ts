import { html, type Html } from '../../list-page/html';
import { momentHtml } from '../../list-page/moment';
import { messagePath } from '../graph/message-entity';
import type { Mailbox } from '../mailbox';
import type { Message } from '../message';
import { deliverForm, type DeliverForm } from './deliver-form';

const MOST = 200;

/** The page of the mailbox: what arrived, what was sent, and a form that delivers a mail. */
export function mailboxPage(mailbox: Mailbox, form: DeliverForm): Html {
  const newest = { orderBy: 'number desc', skip: 0, top: MOST };
  const arrived = mailbox.messages.query({ ...newest, where: [{ sql: 'arrived = 1', values: [] }] });
  const sent = mailbox.messages.query({ ...newest, where: [{ sql: 'arrived = 0 and is_draft = 0', values: [] }] });
  return html`<div class="commands"><h1>${mailbox.address}</h1></div>
    <p class="description">
      Mails that arrived and mails that the service sent, the newest ${MOST} of each. Nothing leaves this computer.
    </p>
    <h2 class="part">Arrived</h2>
    ${arrived.length === 0 ? nothing('No mail has arrived. Deliver one with the form below.') : table(mailbox, arrived)}
    <h2 class="part">Sent</h2>
    ${sent.length === 0 ? nothing('No mail has been sent.') : table(mailbox, sent)} ${deliverForm(form)}`;
}

const nothing = (sentence: string): Html => html`<p class="none">${sentence}</p>`;

function table(mailbox: Mailbox, messages: readonly Message[]): Html {
  const isArrived = messages[0]?.arrived === true;
  const other = isArrived ? 'From' : 'To';
  const rows = messages.map((message) => {
    const { from, to } = message.details;
    const people = isArrived ? [from?.address ?? 'Not known'] : to.map(({ address }) => address);
    return html`<tr>
      <th scope="row"><a href="${messagePath(message)}">${message.subject || 'No subject'}</a></th>
      <td>${people.join(', ')}</td>
      <td>${momentHtml(message.received)}</td>
      <td>${mailbox.folders.find(message.folder)?.name}</td>
    </tr>`;
  });
  return html`<div
    class="table mails"
    role="region"
    aria-label="${isArrived ? 'Arrived' : 'Sent'}, scrolls sideways"
    tabindex="0"
  >
    <table>
      <thead>
        <tr>
          <th scope="col">Subject</th>
          <th scope="col">${other}</th>
          <th scope="col">${isArrived ? 'Received' : 'Sent'}</th>
          <th scope="col">Folder</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
