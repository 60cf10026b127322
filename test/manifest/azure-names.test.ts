import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

const template = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'docs', 'deploy', 'azure.json'), 'utf8')
) as Template;

interface Template {
  readonly parameters: { readonly name: { readonly minLength: number; readonly maxLength: number } };
  readonly variables: Readonly<Record<string, unknown>>;
  readonly resources: readonly { readonly type: string; readonly name: string }[];
}

/** What Azure takes as the name of a resource: its “Naming rules and restrictions for Azure resources”. */
const TAKEN: Readonly<Record<string, RegExp>> = {
  'Microsoft.OperationalInsights/workspaces': /^[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]$/,
  'Microsoft.ManagedIdentity/userAssignedIdentities': /^[A-Za-z0-9][A-Za-z0-9_-]{2,127}$/,
  'Microsoft.KeyVault/vaults': /^[A-Za-z](?!.*--)[A-Za-z0-9-]{1,22}[A-Za-z0-9]$/,
  'Microsoft.ContainerRegistry/registries': /^[A-Za-z0-9]{5,50}$/,
  'Microsoft.App/managedEnvironments': /^[A-Za-z0-9][A-Za-z0-9-]{0,58}[A-Za-z0-9]$/,
  'Microsoft.App/containerApps': /^[a-z](?!.*--)[a-z0-9-]{0,30}[a-z0-9]$/,
  'Microsoft.BotService/botServices': /^[A-Za-z0-9][A-Za-z0-9_.-]{1,63}$/,
  'Microsoft.BotService/botServices/channels': /^[A-Za-z0-9][A-Za-z0-9_.-]{1,63}\/MsTeamsChannel$/,
  'Microsoft.Insights/actionGroups': /^[^\r\n/&%#?:<>*]{1,259}$/,
  'Microsoft.Insights/scheduledQueryRules': /^[^*#<>%&:?+/\\\r\n]{1,259}$/,
  'Microsoft.Insights/metricAlerts': /^[^*#<>%&:?+/\\\r\n]{1,259}$/
};

/** An expression as Azure works it out, for a deployment of this name. Its functions read like those of JavaScript. */
function workedOut(expression: unknown, name: string): unknown {
  if (typeof expression !== 'string' || !expression.startsWith('[')) return expression;
  return runInNewContext(expression.slice(1, -1), {
    parameters: () => name,
    variables: (of: string) => workedOut(template.variables[of], name),
    format: (text: string, ...given: readonly string[]) =>
      given.reduce((filled, each, at) => filled.replace(`{${at}}`, each), text),
    take: (text: string, count: number) => text.slice(0, count),
    uniqueString: () => 'abcdefghijklm',
    resourceGroup: () => ({ id: '' }),
    copyIndex: () => 0
  });
}

const { minLength, maxLength } = template.parameters.name;
const resources = template.resources.filter(({ type }) => type !== 'Microsoft.Authorization/roleAssignments');

test.each(
  resources.flatMap(({ type, name }) =>
    [minLength, maxLength].map((length) => ({
      type,
      length,
      name: workedOut(name, 'scrscrscrscrscrs'.slice(0, length))
    }))
  )
)('given a name of $length letters, then Azure takes that of $type', ({ type, name }) => {
  expect(name).toMatch(TAKEN[type] ?? 'a rule for this type');
});

test('given names of the same letters in two groups, then those of their vaults differ', () => {
  expect(String(workedOut(template.variables['vault'], 'scrscrscrscrscrs'))).toMatch(/^scrscrscrscrscrs-[a-z]{7}$/);
});
