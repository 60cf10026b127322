import { FILE_ENDINGS, LARGEST_FILE, problemWithFileName, problemWithFileSize } from '../../../src/domain/input/file';

test.each(['Draft.pdf', 'DRAFT.PDF', 'Terms of reference.final.docx', 'Letter.msg', 'photo.HEIC', 'Cynllun ŵ.xlsx'])(
  '%s is taken',
  (name) => expect(problemWithFileName(name)).toBeUndefined()
);

test.each(['tool.exe', 'page.html', 'macro.docm', 'pdf', 'Draft.pdf.js', 'Draft.', '.pdf.lnk', 'a.pdf ', 'a.svg'])(
  'of %s it is said what is taken',
  (name) => expect(problemWithFileName(name)).toMatch(/^Select a document, spreadsheet/)
);

test.each(['papers.zip', 'papers.7z', 'papers.tar.gz'])('%s is to be unpacked', (name) =>
  expect(problemWithFileName(name)).toMatch(/^Take the files out/)
);

test('a file has something in it, and no more than the service reads', () => {
  expect([1, LARGEST_FILE].map(problemWithFileSize)).toEqual([undefined, undefined]);
  expect([0, LARGEST_FILE + 1].map(problemWithFileSize)).toEqual([
    'Select another file. This one is empty.',
    'Select a file of at most 50 MB. This one is larger.'
  ]);
});

test('a browser is told of every ending that is taken', () => {
  for (const ending of FILE_ENDINGS.split(',')) expect(problemWithFileName(`Paper${ending}`)).toBeUndefined();
});
