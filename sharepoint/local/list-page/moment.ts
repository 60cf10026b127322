import { html, type Html } from './html';

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London'
});

/** A time (ISO 8601) as it was in the United Kingdom. */
export const momentText = (time: string): string => MOMENT.format(new Date(time));
export const momentHtml = (time: string): Html => html`<time datetime="${time}">${momentText(time)}</time>`;
