import { LIST } from '../lists/list-names';

/**
 * How columns look in every view, as SharePoint’s JSON for formatting columns. Words and an icon say what a colour
 * says. No `<` and no `&`: SharePoint keeps formatting within XML.
 */
interface Format {
  readonly elmType: 'div' | 'span' | 'a';
  readonly txtContent?: string;
  readonly style?: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Format[];
}

const SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json';
const DAY = '86400000';
/**
 * Days from today to the day of the cell. A day is midnight at the site, which in summer is 23:00 of the day before in
 * UTC, and reads as noon from the service: eleven hours later, each is on its day.
 */
const DAYS_LEFT = `(floor((Number(@currentField)+39600000)/${DAY})-floor(Number(@now)/${DAY}))`;
/** As many days as the web part calls soon. */
const SOON = '7';

const choose = (condition: string, then: string, otherwise: string): string => `if(${condition},${then},${otherwise})`;
const days = (count: string, isOne: string, after: string): string =>
  `toString(${count})+${choose(isOne, `' day ${after}'`, `' days ${after}'`)}`;
const isPast = `0>${DAYS_LEFT}`;
const icon = (name: string): Format => ({
  elmType: 'span',
  style: { 'padding-right': '4px' },
  attributes: { iconName: `=${name}`, 'aria-hidden': 'true' }
});

/** “3 days overdue”, “Due today” or “5 days left”, with an icon, and the day. */
const DUE: Format = {
  elmType: 'div',
  style: { display: `=${choose('Number(@currentField)>0', "'flex'", "'none'")}`, padding: '2px 6px' },
  attributes: {
    class: `=${choose(isPast, "'sp-field-severity--severeWarning'", choose(`${SOON}>=${DAYS_LEFT}`, "'sp-field-severity--warning'", "''"))}`
  },
  children: [
    icon(choose(isPast, "'Warning'", "'Calendar'")),
    {
      elmType: 'span',
      style: { 'padding-right': '8px' },
      txtContent: `=${choose(
        isPast,
        days(`0-${DAYS_LEFT}`, `${DAYS_LEFT}+1==0`, 'overdue'),
        choose(`${DAYS_LEFT}==0`, "'Due today'", days(DAYS_LEFT, `${DAYS_LEFT}==1`, 'left'))
      )}`
    },
    { elmType: 'span', txtContent: '@currentField.displayValue' }
  ]
};

/** A link to the review on the page of the site that has the web part. */
const REVIEW_LINK: Format = {
  elmType: 'a',
  txtContent: '@currentField',
  attributes: {
    href: "=@currentWeb+'/SitePages/Regional-risk.aspx?review='+@currentField",
    title: "='Open '+@currentField",
    'data-interception': 'off'
  }
};

const byLevel = (red: string, amber: string, green: string, none: string): string =>
  `=${choose(
    "@currentField=='Red'",
    `'${red}'`,
    choose("@currentField=='Amber'", `'${amber}'`, choose("@currentField=='Green'", `'${green}'`, `'${none}'`))
  )}`;

/** A pill with an icon of its own for each level, and the level in words. */
const RISK: Format = {
  elmType: 'div',
  style: { display: 'inline-flex', padding: '2px 10px', 'border-radius': '12px' },
  attributes: {
    class: byLevel('sp-field-severity--blocked', 'sp-field-severity--warning', 'sp-field-severity--good', '')
  },
  children: [
    icon(byLevel('StatusErrorFull', 'WarningSolid', 'CompletedSolid', '').slice(1)),
    { elmType: 'span', txtContent: `=${choose('@currentField', '@currentField', "'Not rated'")}` }
  ]
};

/** By the titles of lists and the internal names of their columns. */
const FORMATS: Readonly<Record<string, Readonly<Record<string, Format>>>> = {
  [LIST.register]: { Reference: REVIEW_LINK, NextDue: DUE, Risk: RISK },
  [LIST.actions]: { Reference: REVIEW_LINK }
};

/** The formatting of the columns of a list as text, by their internal names. */
export const columnFormats = (list: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(FORMATS[list] ?? {}).map(([name, format]) => [name, JSON.stringify({ $schema: SCHEMA, ...format })])
  );
