import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { SETTING_ROWS, whyUnread } from '../../src/register/settings/setting-rows';

type SettingsFile =
  | { readonly ok: true; readonly settings: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly problems: readonly string[] };

const FileSchema = v.record(v.string(), v.string());

/** Reads what the settings of a new site begin with, from a JSON file of their values by name. */
export async function readSettingsFile(path: string): Promise<SettingsFile> {
  const parsed = v.safeParse(
    FileSchema,
    await readFile(path, 'utf8')
      .then(JSON.parse)
      .catch(() => undefined)
  );
  if (!parsed.success)
    return {
      ok: false,
      problems: [`${path} is no JSON file of settings, such as { "working-hours": "08:00 to 16:00" }.`]
    };
  if (Object.keys(parsed.output).length === 0) return { ok: false, problems: [`${path} has no setting in it.`] };
  const problems = Object.entries(parsed.output).flatMap(([name, value]) => {
    const row = SETTING_ROWS.find(({ key }) => key === name);
    if (!row) return [`${path}: there is no setting called ${name}.`];
    return row.read(value.trim()) ? [] : [`${path}: the value of ${name} is wrong. ${whyUnread(row, value.trim())}`];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings: parsed.output };
}
