import {
  FUNCTIONS,
  PRECEDENCE,
  type Expression,
  type FunctionName,
  type GroupProperty,
  type Operator
} from './expression';
import { tokensOf, type Token } from './expression-tokens';
import { FormatError } from './format-error';

const DEEPEST = 60;
const GROUP: readonly GroupProperty[] = ['fieldData', 'fieldData.displayValue', 'columnDisplayName', 'count'];
/** A text that is one reference and nothing more stands for its value. */
const ALONE = /^(?:@[a-z]\w*(?:\.\w+)*|\[\$\w+(?:\.\w+)*\])$/i;

/** Reads a value of a formatter. Throws `FormatError` with what is not known. */
export function readExpression(text: string): Expression {
  if (text.startsWith('=')) return expressionOf(tokensOf(text.slice(1)));
  return ALONE.test(text) ? reference(text) : { kind: 'text', text };
}

function expressionOf(tokens: readonly Token[]): Expression {
  let at = 0;
  let depth = 0;
  const isSign = (text: string): boolean => tokens[at]?.kind === 'sign' && tokens[at]?.text === text;
  const sign = (text: string): void => {
    if (!isSign(text)) throw new FormatError(`An expression lacks “${text}”${before(tokens[at])}.`);
    at += 1;
  };
  const operator = (level: readonly Operator[]): Operator | undefined => level.find(isSign);

  function binary(level: number): Expression {
    const operators = PRECEDENCE[level];
    if (!operators) return single();
    let left = binary(level + 1);
    for (let found = operator(operators); found !== undefined; found = operator(operators)) {
      at += 1;
      left = { kind: 'operation', operator: found, left, right: binary(level + 1) };
    }
    return left;
  }

  function single(): Expression {
    depth += 1;
    if (depth > DEEPEST) throw new FormatError(`An expression is nested more than ${DEEPEST} deep.`);
    const found = part();
    depth -= 1;
    return found;
  }

  function part(): Expression {
    if (isSign('(')) {
      at += 1;
      const inner = binary(0);
      sign(')');
      return inner;
    }
    const token = tokens[at];
    if (!token || token.kind === 'sign') throw new FormatError(`An expression lacks a value${before(token)}.`);
    at += 1;
    switch (token.kind) {
      case 'text':
        return { kind: 'text', text: token.text };
      case 'number':
        return { kind: 'number', number: Number(token.text) };
      case 'reference':
        return reference(token.text);
      case 'name':
        return call(token.text);
    }
  }

  function call(name: string): Expression {
    if (!isFunction(name)) throw new FormatError(`The function ${name} is not known here.`);
    sign('(');
    const given = [binary(0)];
    while (isSign(',')) {
      at += 1;
      given.push(binary(0));
    }
    sign(')');
    if (given.length !== FUNCTIONS[name])
      throw new FormatError(`The function ${name} takes ${FUNCTIONS[name]} values, not ${given.length}.`);
    return { kind: 'call', name, given };
  }

  const found = binary(0);
  if (at < tokens.length) throw new FormatError(`An expression ends${before(tokens[at])}.`);
  return found;
}

const before = (token: Token | undefined): string => (token ? ` before “${token.text}”` : ' at its end');
const isFunction = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name);

/** `@currentField`, `[$Region]`, `@now`, `@currentWeb` or `@group.count`. */
function reference(text: string): Expression {
  const [name = '', ...rest] = text.replace(/^\[\$|\]$/g, '').split('.');
  const property = rest.join('.');
  const isField = text.startsWith('[') || name === '@currentField';
  if (isField && (property === '' || property === 'displayValue'))
    return {
      kind: 'field',
      name: text.startsWith('[') ? name : undefined,
      isDisplayed: property !== ''
    };
  if (name === '@now' && property === '') return { kind: 'special', name: 'now' };
  if (name === '@currentWeb' && property === '') return { kind: 'special', name: 'currentWeb' };
  const ofGroup = name === '@group' ? GROUP.find((each) => each === property) : undefined;
  if (ofGroup) return { kind: 'group', property: ofGroup };
  throw new FormatError(`${text} is not known here.`);
}
