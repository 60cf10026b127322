import { MAILBOX_PATH } from '../../addresses';
import { html, type Html } from '../../list-page/html';

/** The form as it was sent, with what is wrong with it; empty at first. */
export interface DeliverForm {
  readonly source: string;
  readonly problem?: string;
}

/** Takes a file that a mail program saved, or the source of a mail. */
export const deliverForm = ({ source, problem }: DeliverForm): Html =>
  html`<form
    class="deliver"
    method="post"
    action="${MAILBOX_PATH}"
    enctype="multipart/form-data"
    aria-labelledby="deliver"
  >
    <h2 id="deliver">Deliver a mail</h2>
    ${problem === undefined ? undefined : html`<p class="problem" id="problem" role="alert">${problem}</p>`}
    <div>
      <label for="file">Mail saved by a mail program (.eml)</label>
      <input id="file" name="file" type="file" accept=".eml,message/rfc822" ${described(problem)} />
    </div>
    <div>
      <label for="source">Or its source: headers, an empty line, and the text</label>
      <textarea id="source" name="source" rows="8" spellcheck="false" ${described(problem)}>${source}</textarea>
    </div>
    <button>Deliver mail</button>
  </form>`;

const described = (problem: string | undefined): Html =>
  problem === undefined ? html`` : html`aria-describedby="problem" aria-invalid="true"`;
