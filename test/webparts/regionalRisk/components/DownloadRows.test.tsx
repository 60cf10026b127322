import { TextEncoder } from 'node:util';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import JSZip from 'jszip';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import { appointed, asked, director, reviewOf, submitted } from '../region';

// The host page registers the icons; every browser has the encoder.
Object.assign(globalThis, { TextEncoder });
afterEach(cleanup);

const base64Of = (file: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve((typeof reader.result === 'string' ? reader.result : '').split(',')[1] ?? '');
    reader.readAsDataURL(file);
  });

test.each(['', '&phase=imr', '&phase=notified', '&location=REF12'])(
  'the file has exactly the rows on screen, in their order: %s',
  async (filter) => {
    window.history.replaceState(null, '', `/?section=reviews${filter}`);
    const open = [
      reviewOf('SCR-A-2026-0001', []),
      reviewOf('SCR-A-2026-0002', [asked]),
      reviewOf('SCR-A-2026-0003', [asked, appointed, submitted('1.0')]),
      reviewOf('SCR-C-2026-0001', [asked], 'child')
    ];
    draw({
      queries: fakeQueries({ region: async () => ({ open, closed: [], missing: [], opensPapers: true }) }),
      personId: director.id,
      service: fakeService()
    });
    const files: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (file: Blob) => (files.push(file), 'blob:x'),
      revokeObjectURL: () => undefined
    });
    const names: string[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement
    ) {
      names.push(this.download);
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Download as Excel' }));
    await waitFor(() => expect(names).toEqual(['Reviews, South West, 2026-11-23.xlsx']));
    click.mockRestore();
    const zip = await JSZip.loadAsync(await base64Of(files[0] ?? new Blob([])), { base64: true });
    const xml = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
    const onScreen = within(screen.getByRole('table'))
      .getAllByRole('row')
      .slice(1)
      .map((row) => /SCR-[AC]-\d{4}-\d{4}/.exec(row.textContent ?? '')?.[0]);
    expect(onScreen.length).toBeGreaterThan(0);
    expect(
      [...xml.matchAll(/<c r="A\d+"[^>]*>(.*?)<\/c>/g)].slice(1).map(([, cell = '']) => cell.replace(/<[^>]*>/g, ''))
    ).toEqual(onScreen);
  }
);
