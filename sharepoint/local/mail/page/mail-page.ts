import { MAILBOX_PATH } from '../../addresses';
import { html, type Html } from '../../list-page/html';
import { momentHtml } from '../../list-page/moment';
import type { Attachment } from '../attachments';
import { messagePath } from '../graph/message-entity';
import type { Mailbox } from '../mailbox';
import type { Message, Recipient } from '../message';

/** The page of one mail, as text: its HTML is never shown. */
export function mailPage(mailbox: Mailbox, message: Message): Html {
  const { details } = message;
  const path = messagePath(message);
  const rows: readonly (readonly [string, Html | string])[] = [
    ['From', named(details.from ? [details.from] : [])],
    ['To', named(details.to)],
    ...(details.cc.length > 0 ? [['Copies to', named(details.cc)] as const] : []),
    [message.arrived ? 'Received' : 'Sent', momentHtml(message.received)],
    ['Folder', mailbox.folders.find(message.folder)?.name ?? ''],
    ['Attachments', attachments(path, mailbox.attachments.of(message.number))]
  ];
  return html`<nav aria-label="You are here" class="crumb"><a href="${MAILBOX_PATH}">Mailbox</a></nav>
    <h1 class="item-title">${message.subject || 'No subject'}</h1>
    <p>
      <a class="button" href="${path}/mail.eml">Save as .eml<span class="visually-hidden"> file: this mail</span></a>
    </p>
    <dl class="item">
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`
      )}
      <div>
        <dt>Text</dt>
        <dd>${details.text}</dd>
      </div>
    </dl>
    ${actions(mailbox, message, path)}`;
}

const named = (recipients: readonly Recipient[]): string =>
  recipients.map(({ name, address }) => (name === address ? address : `${name} <${address}>`)).join(', ') || 'None';

const attachments = (path: string, all: readonly Attachment[]): Html =>
  all.length === 0
    ? html`None`
    : html`<ul class="attachments">
        ${all.map(
          ({ key, name, kind, size }) =>
            html`<li>
              ${kind === 'reference' ? name : html`<a href="${path}/attachments/${key}">${name}</a>`}
              (${kind === 'reference' ? 'kept elsewhere' : sizeOf(size)})
            </li> `
        )}
      </ul>`;

const sizeOf = (bytes: number): string =>
  bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024).toLocaleString('en-GB')} KB`;

/** What a colleague can do to a mail in Outlook. */
const actions = (mailbox: Mailbox, { folder }: Message, path: string): Html =>
  html`<div class="mail-actions">
    <form class="filter" method="post" action="${path}/move">
      <div class="find">
        <label for="folder">Move to folder</label>
        <select id="folder" name="folder">
          ${mailbox.folders
            .all()
            .filter(({ id }) => id !== folder)
            .map(({ id, name }) => html`<option value="${id}">${name}</option> `)}
        </select>
      </div>
      <button>Move mail</button>
    </form>
    <form class="filter" method="post" action="${path}/delete"><button>Delete mail</button></form>
  </div>`;
