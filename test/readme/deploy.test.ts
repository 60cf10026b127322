import { read } from './pages';

const guide = read('docs/administrators.md');
const azure = read('docs/deploy/README.md');
const section = (page: string, title: string): string => page.split(`\n### ${title}\n`)[1]?.split(/\n##+ /)[0] ?? '';
const placeOf = (text: string): number => {
  expect(guide).toContain(text);
  return guide.indexOf(text);
};

test('what a step needs is done before it', () => {
  const titles = [
    'What you need',
    'Register two apps in Entra ID',
    'Give an app its certificate',
    'Make the lists',
    'Give people access to the site',
    'Start the service',
    'Connect Teams'
  ].map((title) => placeOf(`\n### ${title}\n`));
  expect(titles).toEqual([...titles].sort((a, b) => a - b));
});

test('each app has one name, in the guide, the scripts and the solution', () => {
  expect([...read('docs/deploy/register-apps.sh').matchAll(/\$\(app '([^']+)'\)/g)].map(([, name]) => name)).toEqual([
    'SCR service',
    'SCR site'
  ]);
  expect(read('docs/deploy/grant-site.ps1')).toContain("displayName = 'SCR site'");
  expect(section(guide, 'Connect the mailbox')).toContain('New-ServicePrincipal');
  for (const [line] of guide.matchAll(/^.*-DisplayName.*$/gm)) expect(line).toContain('"SCR site"');
  expect(read('config/package-solution.json')).toContain('"resource": "SCR service"');
  expect(section(guide, 'Register two apps in Entra ID')).toMatch(/`SCR service`.*Keep this name.*\n.*`SCR site`/);
});

test('a certificate is renewed in one way, without a restart', () => {
  const about = guide.split('\n').filter((line) => /certificate.*(?:restart|start the service)/i.test(line));
  expect(about.length).toBeGreaterThan(1);
  for (const line of about) expect(line).toContain('without a restart');
});

test('the guide says which Node runs what, as the packages do', () => {
  const needs = section(guide, 'What you need');
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
  expect(needs).toContain(`Node ${engines.node.replace('>=', '')} is enough`);
  expect(needs).toContain('Node 22.13 or later');
  expect(read('manifest/service/service-zip.ts')).toContain('It needs Node 22.13 or later');
});

test('no key and no file of people is written into the folder that the image is made from', () => {
  const files = [...azure.matchAll(/[^\s=`]*(?:site\.pem|people\.json)/g)].map(([file]) => file);
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect(file).toMatch(/^\.\.\/scr-private\//);
});

test('the Teams app is made by a command of the release, and an example is said to be one', () => {
  expect(section(guide, 'Connect Teams')).toContain('node service.mjs package --to');
  expect(section(guide, 'What you need')).toContain('EXAMPLE.zip');
  expect(read('manifest/package.ts')).toContain('EXAMPLE.zip');
});
