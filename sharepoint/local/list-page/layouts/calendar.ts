import type { Field } from '../../rest/field';
import type { Row } from '../../rest/item-query';
import { dayAt } from '../../rest/time-zone';
import { cellText } from '../cell-text';
import { html, type Html } from '../html';
import { formAddress, rowName } from '../row-link';
import { address } from '../view/asked';
import type { Cells } from '../view/cells';
import { onDays } from '../view/equal-filter';
import { readPage } from '../view/read-rows';
import type { ShownView } from '../view/shown-view';
import { monthAsked, type Month } from './month';
import { sourceOf } from './sheet';

/** More rows of one month than this are not drawn. */
const MOST_EVENTS = 300;
const LONG_DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The rows of a view in a month, by the day in a column. */
export function calendar(shown: ShownView, cells: Cells, field: Field): Html {
  const today = dayAt(new Date(shown.now));
  const month = monthAsked(shown.query.get('month'), today);
  const found = readPage(
    { ...shown, order: [{ name: field.internalName, descending: false }] },
    {
      more: onDays(field, month.days[0] ?? today, month.days.at(-1) ?? today),
      top: MOST_EVENTS
    }
  );
  const byDay = new Map<string, Row[]>();
  for (const row of found.rows) {
    const day = dayAt(new Date(String(row[field.column])));
    byDay.set(day, [...(byDay.get(day) ?? []), row]);
  }
  const days = month.days.map((day) => dayCell(shown, cells, field, day, byDay.get(day) ?? [], { month, today }));
  return html`${monthHeading(month, shown.query)}
    <div class="weekdays" aria-hidden="true">${WEEKDAYS.map((name) => html`<span>${name}</span>`)}</div>
    <ol class="month">
      ${days}
    </ol>
    ${found.rows.length === 0 ? html`<p class="more month-empty">Nothing in ${month.title}.</p>` : undefined}
    ${
      found.next === undefined
        ? undefined
        : html`<p class="more">Only the first ${MOST_EVENTS} rows of these weeks are shown.</p>`
    }`;
}

const monthHeading = ({ title, previous, next }: Month, query: URLSearchParams): Html =>
  html`<div class="month-head">
    <h2 aria-live="polite">${title}</h2>
    <nav aria-label="Months">
      <a class="button" href="${address(query, { month: undefined })}">Today</a>
      <a class="button" href="${address(query, { month: previous.id })}"
        ><span aria-hidden="true">‹</span><span class="visually-hidden">${previous.title}</span></a
      >
      <a class="button" href="${address(query, { month: next.id })}"
        ><span aria-hidden="true">›</span><span class="visually-hidden">${next.title}</span></a
      >
    </nav>
  </div>`;

function dayCell(
  shown: ShownView,
  cells: Cells,
  field: Field,
  day: string,
  rows: readonly Row[],
  { month, today }: { readonly month: Month; readonly today: string }
): Html {
  const kind = [
    rows.length === 0 ? 'free' : '',
    day.startsWith(month.id) ? '' : 'other-month',
    day === today ? 'today' : ''
  ].join(' ');
  const events = rows.map((row) => html`<li>${event(shown, cells, field, row)}</li>`);
  return html`<li class="day ${kind}">
    <h3>
      <time datetime="${day}"
        ><span class="day-number" aria-hidden="true">${String(Number(day.slice(8)))}</span
        ><span class="day-name">${LONG_DAY.format(Date.parse(day))}${day === today ? ', today' : ''}</span></time
      >
    </h3>
    ${
      events.length === 0
        ? undefined
        : html`<ul>
            ${events}
          </ul>`
    }
  </li>`;
}

/** The first column that is not the day itself names the row; the next one says more. */
function event({ model, sight, list, view, query, columns }: ShownView, cells: Cells, day: Field, row: Row): Html {
  const [first, second] = columns.filter(({ field }) => field !== day && field.type !== 'DateTime');
  const title = first ? cellText(model, sight, first.field, row) : '';
  const more = second && cells.draw(second, row);
  return html`<a class="event" href="${formAddress(model, list, row, sourceOf(view.page, query))}"
      ><span>${title === '' ? rowName(list, row) : title}</span></a
    >${more ? html`<span class="event-more">${more}</span>` : undefined}`;
}
