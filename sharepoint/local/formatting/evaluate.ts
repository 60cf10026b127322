import type { Expression, FunctionName, Operator } from './expression';
import { FormatError } from './format-error';

/** What a column holds. A day or time is a `Date`; a person or a row of another list has only what is displayed. */
type FormatValue = string | number | boolean | Date | null;
export interface FieldValue {
  readonly value: FormatValue | undefined;
  readonly displayValue: string;
}
/** What the expressions of one cell, or of the heading of one group, can refer to. */
export interface FormatContext {
  readonly current: FieldValue | undefined;
  readonly field: (name: string) => FieldValue | undefined;
  readonly group:
    { readonly field: FieldValue; readonly columnDisplayName: string; readonly count: number } | undefined;
  readonly now: Date;
  /** The absolute address of the site. */
  readonly currentWeb: string;
}

/** The value of an expression. Throws where SharePoint’s answer depends on the browser, or is none. */
export function evaluate(expression: Expression, context: FormatContext): FormatValue {
  switch (expression.kind) {
    case 'text':
      return expression.text;
    case 'number':
      return expression.number;
    case 'special':
      return expression.name === 'now' ? context.now : context.currentWeb;
    case 'field':
      return fieldValue(expression, context);
    case 'group':
      return groupValue(expression.property, context);
    case 'call':
      return called(expression.name, expression.given, context);
    case 'operation':
      return operated(expression.operator, evaluate(expression.left, context), evaluate(expression.right, context));
  }
}

/** A value as the text of an element, an attribute or a style. */
export function textOf(value: FormatValue): string {
  if (value === null) return '';
  if (value instanceof Date) throw new FormatError('A day or time has no fixed text: show its displayValue.');
  return String(value);
}

function fieldValue(
  { name, isDisplayed }: Extract<Expression, { kind: 'field' }>,
  { current, field }: FormatContext
): FormatValue {
  const found = name === undefined ? current : field(name);
  if (!found) throw new FormatError(`${name ?? '@currentField'} is not in the view.`);
  if (isDisplayed) return found.displayValue;
  if (found.value === undefined)
    throw new FormatError(`${name ?? '@currentField'} is a person or a row of another list: show its displayValue.`);
  return found.value;
}

function groupValue(
  property: Extract<Expression, { kind: 'group' }>['property'],
  { group }: FormatContext
): FormatValue {
  if (!group) throw new FormatError('@group is known in the heading of a group only.');
  switch (property) {
    case 'count':
      return group.count;
    case 'columnDisplayName':
      return group.columnDisplayName;
    case 'fieldData.displayValue':
      return group.field.displayValue;
    case 'fieldData':
      return group.field.value === undefined ? group.field.displayValue : group.field.value;
  }
}

function called(name: FunctionName, given: readonly Expression[], context: FormatContext): FormatValue {
  const [first, second, third] = given;
  if (!first) throw new FormatError(`The function ${name} takes a value.`);
  const value = evaluate(first, context);
  switch (name) {
    case 'if': {
      const chosen = isTrue(value) ? second : third;
      return chosen ? evaluate(chosen, context) : null;
    }
    case 'floor':
      return Math.floor(numeric(value, 'floor'));
    case 'Number':
      return value instanceof Date ? value.getTime() : Number(value);
    case 'toString':
      return textOf(value);
  }
}

const isTrue = (value: FormatValue): boolean =>
  value instanceof Date || (typeof value === 'number' ? value !== 0 && !Number.isNaN(value) : Boolean(value));

function operated(operator: Operator, left: FormatValue, right: FormatValue): FormatValue {
  switch (operator) {
    case '==':
      return plain(left) === plain(right) && left instanceof Date === right instanceof Date;
    case '>':
    case '>=': {
      const [one, other] = compared(left, right, operator);
      return operator === '>' ? one > other : one >= other;
    }
    case '+':
      return typeof left === 'number' && typeof right === 'number' ? left + right : textOf(left) + textOf(right);
    case '-':
      return numeric(left, '-') - numeric(right, '-');
    case '/':
      return numeric(left, '/') / numeric(right, '/');
  }
}

const plain = (value: FormatValue): string | number | boolean | null =>
  value instanceof Date ? value.getTime() : value;

function numeric(value: FormatValue, where: string): number {
  if (typeof value !== 'number') throw new FormatError(`“${where}” takes numbers: put Number() around the other.`);
  return value;
}

/** Two values of one type, which have an order. */
function compared(left: FormatValue, right: FormatValue, where: string): readonly [string | number, string | number] {
  const [one, other] = [plain(left), plain(right)];
  const isDate = left instanceof Date;
  if (typeof one === 'number' && typeof other === 'number' && isDate === right instanceof Date) return [one, other];
  if (typeof one === 'string' && typeof other === 'string') return [one, other];
  throw new FormatError(`“${where}” takes two numbers, two texts or two days: put Number() around the other.`);
}
