import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/web.js';
import { hashOf } from '../../bot/hash';
import { documentsOf } from '../../src/register/documents/document-list';
import { readDocument } from '../../src/register/documents/read-document';
import { author, director, inspector, TODAY } from '../domain/builders';
import { oursIn, RENAMED, TYPED } from '../domain/renamed';

import {
  body,
  eachWithAnImr,
  ENTRY,
  fileAt,
  lastGiven,
  ofAnotherReview,
  partsOf,
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

describe('the Word file', () => {
  it('is made with the chronology, without what was struck, and filed with a file for a spreadsheet', async () => {
    await taken(author, 'record-chronology', ENTRY);
    await taken(author, 'record-chronology', { ...ENTRY, event: 'Of another service' });
    await taken(author, 'strike-chronology', { number: '2', reason: 'Not ours' });
    await taken(author, 'make-imr-file', version('1.0'));
    const { document = '', hash, libraryVersion } = await lastGiven('make-imr-file');
    expect((await documentsOf(site.sp, reference)).map(({ name, kind }) => [name, kind])).toEqual([
      [`IMR ${reference} version 1.0.docx`, 'imr'],
      [`Chronology ${reference}.csv`, 'imr']
    ]);
    const text = await body(document);
    expect(text).toContain('An ambulance was called');
    expect(text).toContain('declares independence on submitting this review.');
    expect(text).not.toContain('Of another service');
    const read = await readDocument(site.sp, reference, document);
    expect(typeof read === 'string' ? read : [hashOf(read.bytes), read.version]).toEqual([hash, libraryVersion]);
  });

  it('and its file for a spreadsheet call things as the site does, and keep what was typed', async () => {
    const kept = await site.rows('SCR Settings', "startswith(Key,'label/')");
    const { items } = site.sp.web.lists.getByTitle('SCR Settings');
    for (const { Id, Key } of kept)
      await items
        .getById(Number(Id))
        .update({ Value: Object.entries(RENAMED).find(([label]) => Key === `label/${label}`)?.[1] });
    await taken(author, 'record-chronology', { ...ENTRY, event: TYPED });
    await taken(author, 'make-imr-file', version('1.0'));
    const { document = '' } = await lastGiven('make-imr-file');
    for (const { Id, Value } of kept) await items.getById(Number(Id)).update({ Value });
    const parts = await partsOf(document);
    expect(parts.join('')).toContain('Safeguarding adults review, held by');
    expect(
      [...parts, await fileAt(document.replace(/[^/]*$/, `Chronology ${reference}.csv`)).getText()].map((text) => [
        text.split(TYPED).length - 1,
        oursIn(text)
      ])
    ).toEqual([...parts.map((part) => [part.includes(TYPED) ? 1 : 0, []]), [1, []]]);
  });

  it('is submitted without a chronology all the same, which is said', async () => {
    await writes('1.0');
    await expect(submits('1.0')).resolves.toMatchObject({
      warnings: { chronology: expect.stringMatching(/^An IMR normally includes a chronology/) }
    });
  });

  it('is submitted once by a double press', async () => {
    await writes('1.0');
    await submits('1.0', '', 'form');
    await expect(submits('1.0', '', 'form')).resolves.toMatchObject({ repeated: true });
    expect(await documentsOf(site.sp, reference)).toHaveLength(1);
  });

  it('is submitted as it was written', async () => {
    await taken(author, 'make-imr-file', version('1.0'));
    const { document = '' } = await lastGiven('make-imr-file');
    const written = await writesMore(document, 'What the author has written.');
    await taken(author, 'record-chronology', ENTRY);
    await expect(submits('1.0')).resolves.toMatchObject({
      warnings: { document: expect.stringMatching(/^The chronology has changed since the Word file was made/) }
    });
    expect(await lastGiven('submit-imr')).toMatchObject({
      document,
      hash: hashOf(written),
      libraryVersion: '2.0'
    });
  });

  it('that was written in is never made over', async () => {
    await taken(author, 'make-imr-file', version('1.0'));
    const { document: first = '' } = await lastGiven('make-imr-file');
    await writesMore(first, 'What the author has written.');
    await taken(author, 'record-chronology', ENTRY);
    await taken(author, 'make-imr-file', version('1.0'));
    const { document: second = '' } = await lastGiven('make-imr-file');
    expect(second).toMatch(/version%201\.0%20\(2\)\.docx$/);
    expect(await body(first)).toContain('What the author has written.');
  });

  it('may be another file of the review’s folder, by any address that people copy; no other document is taken', async () => {
    const document = await writes('1.0');
    const { UniqueId } = await fileAt(document)();
    await submits(
      '1.0',
      `${new URL(document).origin}/sites/scr/_layouts/15/Doc.aspx?sourcedoc=%7B${UniqueId}%7D&action=default`
    );
    expect((await lastGiven('submit-imr'))['document']).toBe(document);
    const own = new URL(document).href;
    const library = own.slice(0, own.indexOf(`/${reference}/`));
    const elsewhere = await ofAnotherReview();
    const { UniqueId: id } = await fileAt(elsewhere)();
    const top = await site.sp.web.getFolderByServerRelativePath('SCR Documents').files.addUsingPath('Top.docx', 'top');
    for (const address of [
      'https://elsewhere.example/imr.docx',
      elsewhere,
      elsewhere.toUpperCase(),
      `${new URL(document).origin}/sites/scr/_layouts/15/Doc.aspx?sourcedoc=%7B${id}%7D`,
      `${library}/${reference}/../${elsewhere.slice(library.length + 1)}`,
      `${library}/${top.Name}`
    ]) {
      const refused = await refusal(author, 'submit-imr', { version: '2.0', independent: 'yes', document: address });
      expect([address, refused.fields]).toEqual([
        address,
        {
          document: `Enter the address of a file in the folder ${reference}/IMR of SCR Documents, no larger than 50 MB. Open the file there and copy its address, or leave this empty to submit the Word file that was made for you.`
        }
      ]);
    }
  });
});

describe('KP-11: the director agrees one exact version', () => {
  it('whose label and hash are on the decision; a change after it stops the provision, until it is submitted and agreed again', async () => {
    await writes('1.0');
    await submits('1.0');
    const submitted = await lastGiven('submit-imr');
    await taken(director, 'agree-imr', readVersion('1.0'));
    expect(await lastGiven('agree-imr')).toEqual({
      ...readVersion('1.0'),
      document: submitted['document'],
      hash: submitted['hash'],
      libraryVersion: '2.0'
    });

    const late = await writesMore(submitted['document'] ?? '', 'A late change.');
    expect((await refusal(inspector, 'provide-imr', { ...version('1.0'), providedOn: TODAY })).sentence).toMatch(
      /^The document has changed since version 1\.0 was agreed, so the changes are not agreed\. Do not provide it\./
    );

    await submits('1.1');
    expect(await lastGiven('submit-imr')).toMatchObject({
      document: submitted['document']?.replace('version%201.0', 'version%201.1'),
      libraryVersion: '3.0'
    });
    await taken(director, 'agree-imr', readVersion('1.1'));
    await taken(inspector, 'provide-imr', { ...version('1.1'), providedOn: TODAY });
    expect(await lastGiven('provide-imr')).toMatchObject({
      libraryVersion: '3.0',
      hash: hashOf(late)
    });
  });

  it('and not one that has changed, or gone, since it was submitted', async () => {
    await writes('1.0');
    await submits('1.0');
    const { document = '' } = await lastGiven('submit-imr');
    await writesMore(document, 'Changed meanwhile.');
    expect((await refusal(director, 'agree-imr', readVersion('1.0'))).sentence).toMatch(
      /^The document has changed since version 1\.0 was submitted/
    );
    await fileAt(document).delete();
    expect((await refusal(director, 'agree-imr', readVersion('1.0'))).sentence).toMatch(/is no longer in the library/);
    await taken(director, 'return-imr', { ...version('1.0'), reasons: 'Please submit it again.' });
  });

  it('looks at the document for nobody who may not decide', async () => {
    await writes('1.0');
    await submits('1.0');
    site.requests.length = 0;
    expect((await refusal(inspector, 'agree-imr', readVersion('1.0'))).code).toBe('not-your-role');
    expect(site.requests).toHaveLength(1);
  });
});
