import * as ts from 'typescript';

import { STANDARD_TERMS, type Terminology } from '../../src/domain/terminology';
import { a, capitalised, plural, possessive, sayIn, term, text, type Slot, type TermName } from '../../src/domain/text';

/**
 * What an expression of the code says, with {names} in place of values and terms; undefined where it says nothing by
 * itself.
 */
export function spoken(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.flatMap((span) => [filled(span.expression), span.literal.text])].join(
      ''
    );
  if (ts.isTaggedTemplateExpression(node))
    return ['text', 'html'].includes(node.tag.getText()) ? spoken(node.template) : undefined;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [spoken(node.left), spoken(node.right)];
    return left === undefined && right === undefined
      ? undefined
      : (left ?? filled(node.left)) + (right ?? filled(node.right));
  }
  return termIn(node);
}

/** What a gap of a sentence shows. */
export function filled(node: ts.Expression): string {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return filled(node.expression);
  if (ts.isConditionalExpression(node)) return either(filled(node.whenTrue), filled(node.whenFalse));
  if (ts.isBinaryExpression(node) && OTHERWISE.includes(node.operatorToken.kind))
    return either(filled(node.left), filled(node.right));
  const said = spoken(node);
  if (said !== undefined) return said;
  if (ts.isIdentifier(node)) return named(node.text);
  if (ts.isPropertyAccessExpression(node)) return named(node.name.text);
  return '…';
}

const OTHERWISE: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken
];

const either = (one: string, other: string): string =>
  one === other ? one : `[${[one, other].filter((each) => each !== '').join(' | ')}]`;

/** `partnershipReference` as {partnership reference}. */
const named = (name: string): string =>
  `{${name
    .replace(/_/g, ' ')
    .replace(/(?<=[a-z])[A-Z]/g, ' $&')
    .toLowerCase()}}`;

const EITHER_KIND = 'adult or child serious case review';
const OF_KIND: Terminology = { ...STANDARD_TERMS, 'adult-review': EITHER_KIND, 'child-review': EITHER_KIND };

/** A slot on its own, such as `plural(term.partnership)`, as {partnerships}. */
function termIn(node: ts.Node): string | undefined {
  const found = slotIn(node);
  if (!found) return undefined;
  const { slot, isCapital } = found;
  const say = sayIn(slot.term === 'reviewOfKind' ? OF_KIND : STANDARD_TERMS);
  return `{${say(isCapital ? capitalised(slot) : text`${slot}`)}}`;
}

const FORMS: Readonly<Record<string, ((slot: Slot) => Slot) | undefined>> = { a, plural, possessive };

function slotIn(node: ts.Node): { readonly slot: Slot; readonly isCapital: boolean } | undefined {
  if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'term') {
    const name = node.name.text;
    return isTerm(name) ? { slot: term[name], isCapital: false } : undefined;
  }
  if (!ts.isCallExpression(node) || !node.arguments[0]) return undefined;
  const called = node.expression.getText();
  const inner = slotIn(node.arguments[0]);
  if (!inner) return undefined;
  if (called === 'capitalised') return { ...inner, isCapital: true };
  if (called === 'uncapitalised' || called === 'aboutKind') return inner;
  const form = FORMS[called];
  return form && { ...inner, slot: form(inner.slot) };
}

const isTerm = (name: string): name is TermName => Object.hasOwn(term, name);
