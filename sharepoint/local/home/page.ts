import { MAILBOX, MAILBOX_PATH } from '../addresses';
import type { Caller } from '../caller';
import { GROUPS, type Persona } from '../personas';
import { html, type Html } from './html';
import { LISTS, REGISTER, roleLabel, TOUR, WEB_PART, type Place } from './words';

interface HomePageOptions {
  readonly personas: readonly Persona[];
  /** The address of a person’s chat; undefined if the chats do not run. */
  readonly chatOf: (persona: Persona) => string | undefined;
  readonly signedIn?: Caller;
  readonly exampleReviews: boolean;
  readonly dataFolder: string;
}

/** The home page of the local tenant: what it is, a tour, and everyone you can sign in as. */
export function homePage(options: HomePageOptions): string {
  const { personas, signedIn } = options;
  return `<!doctype html>\n${
    html`<html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Serious case reviews: local tenant</title>
        <link rel="stylesheet" href="/home.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#people">Skip to the people</a>
        <header>
          <div class="wide">
            <p class="kicker">Local tenant</p>
            <h1>Serious case reviews</h1>
            <p class="lead">
              The whole product on this computer, without Microsoft 365: a Teams chat for each person, a SharePoint site
              with the register, and the web part. Nothing leaves this computer.
            </p>
          </div>
        </header>
        <main class="wide">
          <section class="notes" aria-label="About the data">
            <p>${dataSentence(options)}</p>
            <p>
              ${signInSentence(signedIn)} Open the web part or the register as someone below, and you are signed in as
              them in every window of this browser. Each chat stays with its own person. If you reload a chat, it starts
              empty, but the register keeps everything.
            </p>
          </section>
          <section aria-labelledby="tour">
            <h2 id="tour">Try this</h2>
            <ol class="tour">
              ${TOUR.map(
                ({ title, text }) =>
                  html`<li>
                    <h3>${title}</h3>
                    <p>${text}</p>
                  </li> `
              )}
            </ol>
          </section>
          <section aria-labelledby="people">
            <h2 id="people" tabindex="-1">Choose a person</h2>
            <p>These people are invented. A chat starts when you first open it, which takes a few seconds.</p>
            ${GROUPS.map((group) =>
              peopleOf(
                group,
                personas.filter((persona) => persona.group === group),
                options
              )
            )}
          </section>
          <section aria-labelledby="lists">
            <h2 id="lists">Lists</h2>
            <p>${signedIn === undefined ? LISTS_NEED_A_PERSON : `You’ll see them as ${signedIn.name}.`}</p>
            <ul class="lists">
              ${LISTS.map(({ label, path }) => html`<li><a href="${path}">${label}</a></li> `)}
            </ul>
          </section>
          <section aria-labelledby="mailbox">
            <h2 id="mailbox">Mailbox</h2>
            <p>
              Mails to <code>${MAILBOX}</code> arrive here: save one in a mail program and deliver it, as a partnership
              would. What the service sends is shown, and goes nowhere.
              <a href="${MAILBOX_PATH}">Open the mailbox</a>
            </p>
          </section>
        </main>
        <footer>
          <div class="wide">
            <p>For scripts: <a href="/tenant.json">tenant.json</a> lists every address.</p>
          </div>
        </footer>
      </body>
    </html> `.text
  }`;
}

const LISTS_NEED_A_PERSON = 'Choose a person first: the site shows its lists only to people with permission.';

const signInSentence = (signedIn: Caller | undefined): Html =>
  signedIn === undefined
    ? html`You are not signed in to the site.`
    : html`You are signed in to the site as <strong>${signedIn.name}</strong>.`;

const dataSentence = ({ exampleReviews, dataFolder }: HomePageOptions): Html =>
  exampleReviews
    ? html`<strong>The register holds example data</strong>: published reviews with invented dates and steps, and
        invented reviews. What you add is saved in <code>${dataFolder}</code>.`
    : html`<strong>The register started empty.</strong> What you add is saved in <code>${dataFolder}</code>, on this
        computer only. For two years of example reviews, start with <code>npm start -- --fresh --demo</code>.`;

const peopleOf = (group: string, personas: readonly Persona[], { chatOf }: HomePageOptions): Html =>
  html`<h3 class="group">${group}</h3>
    <ul class="people">
      ${personas.map((persona) => personCard(persona, chatOf(persona)))}
    </ul> `;

function personCard(persona: Persona, chat: string | undefined): Html {
  const { name, roles, regions, does } = persona;
  const post = roles.length > 0 ? `${roles.map(roleLabel).join(', ')}, ${regions.join(', ')}` : 'Not in the Directory';
  return html`<li class="person">
    <h4>${name}</h4>
    <p class="post">${post}</p>
    <p class="does">${does}</p>
    <div class="actions">
      ${chat === undefined ? '' : chatLink(persona, chat)} ${signInButton(persona, WEB_PART)}
      ${signInButton(persona, REGISTER)}
    </div>
  </li> `;
}

const chatLink = ({ id, name }: Persona, chat: string): Html =>
  html`<a class="button primary" href="${chat}#chat" target="chat-${id}"
    >Open chat<span class="unseen"> of ${name}, in a new window</span></a
  >`;

const signInButton = ({ id, name }: Persona, { label, path }: Place): Html =>
  html`<form method="post" action="/identity/sign-in">
    <input type="hidden" name="persona" value="${id}" /><input type="hidden" name="to" value="${path}" /><button
      class="button"
    >
      ${label}<span class="unseen"> as ${name}</span>
    </button>
  </form>`;
