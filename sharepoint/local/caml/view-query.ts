/** The query of a view, as far as the local tenant knows CAML: `<Where>`, `<GroupBy>` and `<OrderBy>`. */
export interface ViewQuery {
  readonly where?: Condition;
  readonly groupBy?: GroupBy;
  readonly orderBy: readonly OrderBy[];
}
export interface GroupBy {
  readonly fields: readonly OrderBy[];
  /** Groups are closed when the view opens. */
  readonly isCollapsed: boolean;
}
/** A column by its internal name. */
export interface OrderBy {
  readonly field: string;
  readonly descending: boolean;
}

export type Operator = 'Eq' | 'Neq' | 'Lt' | 'Leq' | 'Gt' | 'Geq';
/** A day so many days from today, or what the query says in words. */
export type CamlValue =
  { readonly kind: 'today'; readonly offsetDays: number } | { readonly kind: 'text'; readonly text: string };
export type Condition = Test | { readonly kind: 'and' | 'or'; readonly parts: readonly [Condition, Condition] };

type Test =
  | { readonly kind: 'compare'; readonly field: string; readonly operator: Operator; readonly value: CamlValue }
  | { readonly kind: 'empty' | 'filled'; readonly field: string };

/** More are stored by SharePoint, but its filter editor shows ten and drops the rest when it saves. */
export const MOST_CONDITIONS = 10;

/** The conditions that compare a column, from the first. */
export const conditionsOf = (condition: Condition): readonly Test[] =>
  'parts' in condition ? condition.parts.flatMap(conditionsOf) : [condition];

/** What stands in a query that is not known here, or not as CAML has it; `unknown` is its name. */
export class CamlError extends Error {
  constructor(
    readonly unknown: string,
    why: string
  ) {
    super(why);
  }
}
