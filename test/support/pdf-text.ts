import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Jest knows no modules of this kind, so the reader has a process of its own. */
const READ = `
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFile } from 'node:fs/promises';
const document = await getDocument({ data: new Uint8Array(await readFile(process.argv[1])), verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const { items } = await (await document.getPage(number)).getTextContent();
  pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? '\\n' : '')).join(''));
}
process.stdout.write(JSON.stringify(pages));
`;

/** The text of each page of a PDF file, as a browser that shows it copies it. */
export async function pdfText(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'scr-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    await writeFile(file, bytes);
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', READ, file], {
      cwd: join(__dirname, '..', '..'),
      maxBuffer: 64 * 1024 * 1024
    });
    return JSON.parse(stdout) as readonly string[];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
