import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/web.js';
import { documentsOf } from '../../src/register/documents/document-list';
import { author, director } from '../domain/builders';
import {
  eachWithAnImr,
  ENTRY,
  fileAt,
  lastGiven,
  readVersion,
  reference,
  refusal,
  site,
  submits,
  taken,
  version,
  writes,
  writesMore
} from './imr-written';

jest.setTimeout(30_000);

eachWithAnImr();

describe('KP-11: “Before the IMR is provided to the safeguarding partnership it should be agreed by the Regional Director”', () => {
  const MAKE = /^There is no IMR to submit yet\. Select “Make the Word file”/;

  it('a file in which nobody has written is not submitted, with or without a chronology', async () => {
    expect((await refusal(author, 'submit-imr', { version: '1.0', independent: 'yes' })).fields?.['document']).toMatch(
      MAKE
    );
    for (const entered of [false, true]) {
      if (entered) await taken(author, 'record-chronology', ENTRY);
      await taken(author, 'make-imr-file', version('1.0'));
      const { document = '' } = await lastGiven('make-imr-file');
      const name = decodeURIComponent(document.slice(document.lastIndexOf('/') + 1));
      for (const address of ['', document])
        expect(
          (await refusal(author, 'submit-imr', { version: '1.0', independent: 'yes', document: address })).fields
        ).toEqual({
          document: `Nobody has written in “${name}” yet. Open it in the folder ${reference}/IMR of SCR Documents, write the IMR and save it, then submit it. If you have written in another file, enter its address.`
        });
    }
  });

  it('a file that was saved without a word is not, either', async () => {
    const document = await writes('1.0', ' ');
    expect((await refusal(author, 'submit-imr', { version: '1.0', independent: 'yes', document })).code).toBe(
      'guarded'
    );
  });

  it('a file among what the partnership sent is not, because it could not be agreed there', async () => {
    const document = await writes('1.0');
    const folder = site.sp.web.getFolderByServerRelativePath(`SCR Documents/${reference}/From the partnership`);
    await folder.files.addUsingPath('Our IMR.docx', await fileAt(document).getBlob());
    const elsewhere = document.replace(/\/IMR\/[^/]*$/, '/From%20the%20partnership/Our%20IMR.docx');
    const { fields } = await refusal(author, 'submit-imr', {
      version: '1.0',
      independent: 'yes',
      document: elsewhere
    });
    expect(fields?.['document']).toContain(`a file in the folder ${reference}/IMR of SCR Documents`);
  });

  it('the words, who wrote them last and the entries are noted; what the file had when it was returned stays beside it', async () => {
    await taken(author, 'record-chronology', ENTRY);
    const document = await writes('1.0', 'The agency inspected the service twice.');
    await submits('1.0');
    const first = await lastGiven('submit-imr');
    expect(first).toMatchObject({
      words: '6',
      entries: '1',
      changedBy: expect.any(String),
      changedAt: expect.any(String)
    });
    expect(first).not.toHaveProperty('wordsBefore');
    await taken(director, 'return-imr', { ...version('1.0'), reasons: 'Say more.' });
    await writesMore(document, 'It found the same each time.');
    await submits('1.1');
    await submits('1.2');
    expect(await lastGiven('submit-imr')).toMatchObject({
      words: '12',
      versionBefore: '1.0',
      wordsBefore: '6',
      entriesBefore: '1'
    });
  });

  it('a file that was made for another version is given the name of the version that is submitted, once', async () => {
    const document = await writes('0.1');
    await submits('1.0', '', 'form');
    await expect(submits('1.0', '', 'form')).resolves.toMatchObject({ repeated: true });
    const submitted = await lastGiven('submit-imr');
    expect(submitted['document']).toBe(document.replace('version%200.1', 'version%201.0'));
    expect((await documentsOf(site.sp, reference)).map(({ name }) => name)).toEqual([
      `IMR ${reference} version 1.0.docx`
    ]);
    await taken(director, 'agree-imr', readVersion('1.0'));
  });

  it('a file of the author’s own keeps its name', async () => {
    const folder = site.sp.web.getFolderByServerRelativePath(`SCR Documents/${reference}/IMR`);
    const made = await writes('0.1');
    await folder.files.addUsingPath('Own review.docx', await fileAt(made).getBlob());
    const own = made.replace(/[^/]*$/, 'Own%20review.docx');
    await submits('1.0', own);
    expect((await lastGiven('submit-imr'))['document']).toBe(own);
  });

  it('is agreed by nobody who does not say that they have read it', async () => {
    await writes('1.0');
    await submits('1.0');
    for (const read of [undefined, 'no'])
      expect((await refusal(director, 'agree-imr', { ...version('1.0'), ...(read ? { read } : {}) })).fields).toEqual({
        read: 'Select “I have read version … and agree it” once you have read it.'
      });
  });
});
