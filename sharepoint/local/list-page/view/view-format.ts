import * as v from 'valibot';
import { FormatError } from '../../formatting/format-error';
import { elementOf, type FormatElement } from '../../formatting/formatter';

/** What a view’s formatting can say. Commands are not drawn here, so hiding one changes nothing. */
const ViewFormatSchema = v.strictObject({
  $schema: v.optional(v.string()),
  groupProps: v.optional(
    v.strictObject({ headerFormatter: v.optional(v.unknown()), hideFooter: v.optional(v.boolean()) })
  ),
  commandBarProps: v.optional(
    v.object({ commands: v.array(v.object({ key: v.string(), hide: v.optional(v.boolean()) })) })
  ),
  hideColumnHeader: v.optional(v.literal(false)),
  hideSelection: v.optional(v.boolean())
});

interface ViewFormat {
  /** How the headings of its groups are drawn. */
  readonly heading: FormatElement | undefined;
  /** Why it is not drawn. */
  readonly problems: readonly string[];
}

/** What the formatting of a view says, as far as it is known here. */
export function viewFormat(json: string | null): ViewFormat {
  if (json === null || json.trim() === '') return { heading: undefined, problems: [] };
  try {
    return { heading: headingOf(json), problems: [] };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { heading: undefined, problems: [`The view: ${error.message}`] };
  }
}

function headingOf(json: string): FormatElement | undefined {
  const parsed = v.safeParse(ViewFormatSchema, parsedJson(json));
  if (!parsed.success) {
    const path = v.getDotPath(parsed.issues[0]);
    throw new FormatError(`${path === null ? '' : `${path}: `}${parsed.issues[0].message}`);
  }
  const header = parsed.output.groupProps?.headerFormatter;
  return header === undefined ? undefined : elementOf(header, { place: 'group', columns: new Set() });
}

/** SharePoint gives the formatting of a view back with `>` as an entity. */
function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/&gt;/g, '>'));
  } catch {
    throw new FormatError('Its formatting is not JSON.');
  }
}
