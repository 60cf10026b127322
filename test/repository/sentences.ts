import * as ts from 'typescript';

import { isProse, isWord } from './prose';
import { isCode, nodesOf, treeOf, type SourceFile } from './source-file';
import { filled, spoken } from './spoken';

/** Something that people read. `where` names its place in the file, such as `acknowledge › label`. */
export interface Sentence {
  readonly where: string;
  readonly words: string;
}

/**
 * Names of authorities, words of letters and of headings, published reviews, invented people, and what SharePoint,
 * Graph and Exchange themselves say.
 */
const DATA =
  /^(src\/domain\/locations\/local-authorities|src\/domain\/letters\/(label-table|steps-of-mail|initials|personal|bodies|boxes|readings|read-letter)\.|src\/domain\/take-over\/(heading-table|values\/(authority-names|state-table))\.|sharepoint\/local\/(demo\/|rest\/|mail\/(graph\/|arrival|bounce)|personas|people))/;

/** Settings of the package that people read in Teams and in SharePoint. */
const READ_JSON = /^(manifest\/manifest|config\/package-solution|src\/webparts\/\w+\/\w+\.manifest)\.json$/;

/**
 * Every sentence that people read in a file of code, in its order. Ids, imports, log codes and the like are left out.
 */
export function sentencesOf(file: SourceFile): readonly Sentence[] {
  if (READ_JSON.test(file.path)) return sentencesOf({ path: `${file.path}.js`, text: `(${file.text})` });
  if (!isCode(file) || DATA.test(file.path)) return [];
  const found: Sentence[] = [];
  const codes = literalTypesIn(file);
  const isWordsFile = /\/loc\/[\w-]+\.js$/.test(file.path);
  const add = (node: ts.Node, said: string): void => {
    for (const words of codes.has(said) ? [] : plainTexts(said)) {
      const isRead =
        isProse(words) ||
        (isWord(words) && !(ts.isTemplateExpression(node) && words.startsWith('{')) && (isWordsFile || isLabel(node)));
      if (isRead) found.push({ where: whereOf(node), words });
    }
  };
  const visit = (node: ts.Node): void => {
    if (isNeverRead(node, file.path)) return;
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      const said = isPartOfText(node) ? undefined : jsxText(node);
      if (said !== undefined) add(node, said);
    }
    const said = isInsideJsxText(node) ? undefined : spoken(node);
    if (said === undefined) ts.forEachChild(node, visit);
    else {
      add(node, said);
      gapsOf(node).forEach(visit);
    }
  };
  ts.forEachChild(treeOf(file), visit);
  return found;
}

/** Literals that are types, such as the results of a function: code compares them, and nobody reads them. */
const literalTypesIn = (file: SourceFile): ReadonlySet<string> =>
  new Set(
    nodesOf(file).flatMap((node) =>
      ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? [node.literal.text] : []
    )
  );

/** Calls in the gaps of a template have sentences of their own. */
function gapsOf(node: ts.Node): readonly ts.Node[] {
  const template = ts.isTaggedTemplateExpression(node) ? node.template : node;
  if (ts.isTemplateExpression(template)) return template.templateSpans.flatMap(({ expression }) => callsIn(expression));
  return ts.isBinaryExpression(node) ? [...callsIn(node.left), ...callsIn(node.right)] : [];
}

const callsIn = (node: ts.Expression): readonly ts.Node[] =>
  ts.isCallExpression(node)
    ? [node]
    : ts.isConditionalExpression(node)
      ? [...callsIn(node.whenTrue), ...callsIn(node.whenFalse)]
      : ts.isParenthesizedExpression(node)
        ? callsIn(node.expression)
        : ts.isTaggedTemplateExpression(node) || ts.isTemplateExpression(node)
          ? gapsOf(node)
          : [];

/** The text of an element, with what is between as …; undefined where it has none of its own. */
function jsxText(node: ts.JsxElement | ts.JsxFragment): string | undefined {
  const hasText = node.children.some((child) => ts.isJsxText(child) && /\p{L}/u.test(child.text));
  if (!hasText) return undefined;
  return node.children
    .map((child) => {
      if (ts.isJsxText(child)) return child.text.replace(/\s+/g, ' ');
      if (ts.isJsxExpression(child)) return child.expression ? filled(child.expression) : '';
      return ts.isJsxElement(child) ? (jsxText(child) ?? '…') : '…';
    })
    .join('')
    .trim();
}

/** What has been said with the text around it. */
const isPartOfText = ({ parent }: ts.Node): boolean =>
  (ts.isJsxElement(parent) || ts.isJsxFragment(parent)) && jsxText(parent) !== undefined;

const isInsideJsxText = ({ parent }: ts.Node): boolean => ts.isJsxExpression(parent) && isPartOfText(parent);

/** Markup says what is between its tags, and what some attributes say aloud. */
function plainTexts(said: string): readonly string[] {
  if (!/<\/?[a-z]/i.test(said)) return [said.trim()];
  if (/^<\?xml|<(View|Field|Relationship|w:|c:)/.test(said)) return [];
  const spokenAttributes = [...said.matchAll(/\s(?:aria-label|title|alt|placeholder)="([^"]+)"/g)].map(
    ([, value]) => value ?? ''
  );
  const blocks = said
    .replace(/<(style|script)\b.*?<\/\1>/gs, '')
    .split(/<\/?(?!\/?(?:a|b|em|strong|span|code|i)\b)[a-z][^>]*>/i);
  return [...blocks.map((block) => block.replace(/<[^>]*>/g, '')), ...spokenAttributes]
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '');
}

/** What code says to code. */
function isNeverRead(node: ts.Node, path: string): boolean {
  const { parent } = node;
  if (
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node)
  )
    return true;
  if (ts.isTypeAliasDeclaration(node) || ts.isRegularExpressionLiteral(node)) return true;
  if (ts.isPropertyName(node) && 'name' in parent && parent.name === node) return true;
  if (ts.isElementAccessExpression(parent) || ts.isCaseClause(parent)) return ts.isStringLiteral(node);
  if (ts.isBinaryExpression(parent) && COMPARED.includes(parent.operatorToken.kind)) return true;
  if (ts.isJsxAttribute(node)) return SILENT_ATTRIBUTES.test(node.name.getText());
  if (ts.isPropertyAssignment(node)) return SILENT_PROPERTIES.test(plainName(node.name));
  if (ts.isVariableDeclaration(node))
    return /^(use\w*Css|ICONS?|SHADE|SCHEMA|[A-Z_]*(CSS|STYLES|SQL|XML|PATTERN))$/.test(node.name.getText());
  if (ts.isThrowStatement(node)) return !path.startsWith('sharepoint/');
  if (ts.isTaggedTemplateExpression(node)) return !['text', 'html'].includes(node.tag.getText());
  return ts.isCallExpression(node) && SILENT_CALLS.test(node.expression.getText());
}

const COMPARED: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword
];
const SILENT_ATTRIBUTES =
  /^(className|style|styles|id|type|role|rel|target|key|href|d|viewBox|transform|method|scope|name|htmlFor|lang|preserveAspectRatio|data-.*|aria-(?!label|description|valuetext|roledescription).*)$/;
const SILENT_PROPERTIES =
  /^'?(className|style|styles|selectors|font(Family)?|grid.*|\\$schema|schema|iconName|margin|padding|border.*|background.*|color|transition|animation|boxShadow|outline|content|userAgent|accept|Accept|[A-Z]\w+-[\w-]+|filter|xml|type)'?$/;
const SILENT_CALLS =
  /(^|\.)(event|fault|filter|select|orderBy|expand|setHeader|header|querySelector(All)?|addEventListener|matchAll?|test|exec|startsWith|endsWith|includes|indexOf|split|require|import|prepare|exec|createElement|getByTitle|RegExp|mergeStyle\w*|keyframes|fetch|URL|equals)$/;

/** Whether one word is a label: of a property that holds one, or of a table of labels. */
function isLabel(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxElement(node) || ts.isJsxFragment(node)) return true;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return LABEL_CALLS.test(parent.expression.getText());
  if (ts.isBindingElement(parent)) return LABEL_PROPERTIES.test(plainName(parent.name));
  if (ts.isJsxAttribute(parent)) return LABEL_PROPERTIES.test(parent.name.getText());
  if (ts.isPropertyAssignment(parent)) {
    const table = tableOf(parent);
    return (
      LABEL_PROPERTIES.test(plainName(parent.name)) ||
      LABEL_TABLES.test(table) ||
      (LABELLED_TABLES.test(table) && isCapital(node))
    );
  }
  if (ts.isArrayLiteralExpression(parent)) {
    const owner = parent.parent;
    // A fact of a paper: its name, and what is known of it.
    const [name, value] = parent.elements;
    if (parent.elements.length === 2 && name === node && value && spoken(value) === undefined) return isCapital(node);
    return (ts.isPropertyAssignment(owner) && owner.name.getText() === 'choices') || LABEL_TABLES.test(tableOf(parent));
  }
  return ts.isVariableDeclaration(parent) && LABEL_TABLES.test(parent.name.getText());
}

const plainName = (name: ts.Node): string => name.getText().replace(/^['"]|['"]$/g, '');

const LABEL_PROPERTIES =
  /^(label|title|text|hint|next|past|heading|headline|summary|placeholder|caption|missing|sentence|tooltip|aria-label|ariaLabel|short|sheet|verdict)$/;
/** Tables of codes with the label of each. */
const LABELLED_TABLES = /(_COLUMNS|_KINDS|CHOICES)$/;

const isCapital = (node: ts.Node): boolean => /^['`"{]?\p{Lu}/u.test(spoken(node) ?? '');

const LABEL_CALLS = /^(title|head|heading|count|TextRun)$/;
const LABEL_TABLES = /(LABELS?|WORDS|_NAMES|ROLES|TITLES|HEADINGS|SENTENCES)$/;

/** The constant that a node is part of. */
function tableOf(node: ts.Node): string {
  for (let at: ts.Node | undefined = node; at; at = at.parent)
    if (ts.isVariableDeclaration(at)) return at.name.getText();
  return '';
}

/** The names around a node, from the outside in; the last three at most. */
function whereOf(node: ts.Node): string {
  const names: string[] = [];
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if (
      ts.isPropertyAssignment(at) ||
      ts.isVariableDeclaration(at) ||
      ts.isFunctionDeclaration(at) ||
      ts.isMethodDeclaration(at) ||
      ts.isJsxAttribute(at)
    )
      names.unshift(at.name && !ts.isObjectBindingPattern(at.name) ? plainName(at.name) : '');
  }
  return names
    .filter((name) => name !== '')
    .slice(-3)
    .join(' › ');
}
