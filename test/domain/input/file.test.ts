import {
  FILE_ENDINGS,
  LARGEST_FILE,
  problemWithBeginning,
  problemWithFileName,
  problemWithFileSize
} from '../../../src/domain/input/file';

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

test.each(['.pdf', '  .pdf', '\u200b.pdf', '..docx'])('a name that is nothing but an ending is not taken: %j', (name) =>
  expect(problemWithFileName(name)).toMatch(/^Give the file a name/)
);

test.each([
  ['Draft.pdf', '25504446', true],
  ['Draft.PDF', '4d5a9000', false],
  ['Terms.docx', '504b0304', true],
  ['With a password.docx', 'D0CF11E0', true],
  ['Page.docx', '3c21444f', false],
  ['Photo.jpg', 'ffd8ffe0', true],
  ['Photo.jpg', '89504e47', false],
  ['Notes.txt', '4d5a9000', true],
  ['Letter.eml', '46726f6d', true]
])('%s that begins with %s is what its name says: %s', (name, beginning, isSo) =>
  expect(problemWithBeginning(name, beginning) === undefined).toBe(isSo)
);
