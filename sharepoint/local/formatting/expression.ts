/** What a part of a formatter says: text as it is, or an expression that begins with `=`. */
export type Expression =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'field'; readonly name: string | undefined; readonly isDisplayed: boolean }
  | { readonly kind: 'group'; readonly property: GroupProperty }
  | { readonly kind: 'special'; readonly name: 'now' | 'currentWeb' }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly given: readonly Expression[] }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

export type GroupProperty = 'fieldData' | 'fieldData.displayValue' | 'columnDisplayName' | 'count';
export type FunctionName = keyof typeof FUNCTIONS;
/** How many values each function takes. */
export const FUNCTIONS = { if: 3, floor: 1, Number: 1, toString: 1 } as const;

export type Operator = '==' | '>' | '>=' | '+' | '-' | '/';
/** By how closely they bind, the loosest first. */
export const PRECEDENCE: readonly (readonly Operator[])[] = [['=='], ['>', '>='], ['+', '-'], ['/']];
