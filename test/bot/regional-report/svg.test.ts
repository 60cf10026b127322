import { XMLParser } from 'fast-xml-parser';
import * as fc from 'fast-check';
import { pngOf } from '../../../bot/regional-report/png';
import { svgOf } from '../../../bot/regional-report/svg';
import type { Drawing } from '../../../src/domain/insight/pictures/drawing';
import { drawPictures } from '../../../src/domain/insight/regional-report/draw-pictures';
import { exampleReport } from './example';
import { plain } from './opened';

/** What is in an SVG, read by a reader of XML. */
const valid = (svg: string): { readonly text?: unknown } | undefined =>
  (new XMLParser().parse(svg) as { readonly svg?: { readonly text?: unknown } }).svg;

const pictures = drawPictures(exampleReport().report);

describe('a drawing as SVG', () => {
  it.each(pictures.map(({ id, drawing }) => [id, drawing] as const))('%s is valid XML of its size', (_id, drawing) => {
    const svg = svgOf(drawing);
    expect(valid(svg)).toBeDefined();
    expect(svg).toContain(`viewBox="0 0 ${drawing.width} ${drawing.height}"`);
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('holds any words as words', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const words = typed.replace(/[^\u0020-\ud7ff]/g, '');
        const drawing: Drawing = {
          width: 10,
          height: 10,
          shapes: [{ is: 'words', tone: 'words', x: 0, y: 9, words, align: 'start', size: 12 }]
        };
        expect(valid(svgOf(drawing))?.text).toBeDefined();
        expect(plain(svgOf(drawing))).toBe(words);
      }),
      { seed: 6, numRuns: 100 }
    );
  });

  it('is drawn as a PNG of twice its size, in the same bytes each time', async () => {
    for (const { drawing } of pictures) {
      const png = Buffer.from(await pngOf(svgOf(drawing)));
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([drawing.width * 2, drawing.height * 2]);
      expect(Buffer.from(await pngOf(svgOf(drawing)))).toEqual(png);
    }
  });
});
