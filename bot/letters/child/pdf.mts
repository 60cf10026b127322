import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Without a thread of its own: the package looks for this name before it starts one.
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { hiddenPoints } from './pdf-hidden.mts';
import { linesOf, type Word } from './pdf-lines.mts';
import { within, type Limits, type Note, type PieceRead, type Read } from './wire.mts';

Object.assign(globalThis, { pdfjsWorker: worker });

const MOST_PAGES = 60;
/** A page with fewer characters is a picture with a number on it. */
const FEWEST = 8;

/** The lines of a PDF file, with what is entered in its fields. */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Read> {
  const loading = getDocument({
    data: bytes,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    verbosity: 0
  });
  try {
    const document = await loading.promise;
    const pieces: PieceRead[] = [];
    const pictures: number[] = [];
    const pages = Math.min(document.numPages, MOST_PAGES);
    for (let number = 1; number <= pages; number += 1) {
      const page = await document.getPage(number);
      const lines = linesOf(await wordsOf(page), number);
      const size = lines.reduce((sum, { cells }) => cells.reduce((all, { text }) => all + text.trim().length, sum), 0);
      if (size < FEWEST) pictures.push(number);
      pieces.push(...lines);
      page.cleanup();
    }
    if (pictures.length === pages) return { answer: { cannot: 'scan' } };
    const { pieces: kept, isCut } = within(pieces, limits);
    const notes: Note[] = [
      ...(pictures.length > 0 ? [{ pictures }] : []),
      ...(isCut || pages < document.numPages ? [{ cut: true } as const] : [])
    ];
    return { answer: { pieces: kept, attachments: [], notes } };
  } catch (fault) {
    const isLocked = fault instanceof Error && fault.name === 'PasswordException';
    return { answer: { cannot: isLocked ? 'password' : 'damaged' } };
  }
}

async function wordsOf(page: PDFPageProxy): Promise<readonly Word[]> {
  const [{ items }, { fnArray, argsArray }, annotations] = await Promise.all([
    page.getTextContent(),
    page.getOperatorList({ intent: 'display' }),
    page.getAnnotations({ intent: 'display' })
  ]);
  const hidden = hiddenPoints(fnArray, argsArray);
  const words = items.flatMap((item): readonly Word[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , x = 0, y = 0] = item.transform as readonly number[];
    const size = item.height || Math.abs(Number(item.transform[3])) || 10;
    const isHidden = hidden.some(
      (point) => point.x >= x - NEAR && point.x <= x + item.width + NEAR && Math.abs(point.y - y) < size / 2
    );
    return [{ text: item.str, x, y, width: item.width, size, isField: false, isHidden }];
  });
  return [...words, ...(annotations as readonly Annotation[]).flatMap(fieldOf)];
}

/** In points. */
const NEAR = 1;

interface Annotation {
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly exportValue?: string;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly buttonValue?: string;
  readonly hidden?: boolean;
  readonly rect: readonly number[];
}

/** What is entered in a field, where the field is. */
function fieldOf(annotation: Annotation): readonly Word[] {
  const { fieldType, fieldValue, rect, hidden } = annotation;
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  if (hidden === true || fieldType === undefined) return [];
  const text = enteredIn(annotation, fieldValue);
  if (text === undefined || text.trim() === '') return [];
  const height = Math.min(top - bottom, 14);
  // The first line of a tall field is at its top.
  const y = top - bottom > 2 * height ? top - height : bottom + (top - bottom - height) / 2 + height / 4;
  return [{ text, x: left, y, width: right - left, size: Math.max(height * 0.75, 4), isField: true, isHidden: false }];
}

function enteredIn(
  { fieldType, checkBox, radioButton, exportValue, buttonValue }: Annotation,
  value: unknown
): string | undefined {
  if (fieldType === 'Btn') {
    if (checkBox !== true && radioButton !== true) return undefined;
    return value === (checkBox === true ? exportValue : buttonValue) ? '☒' : '☐';
  }
  const entered: unknown = Array.isArray(value) ? value[0] : value;
  return typeof entered === 'string' ? entered.replace(/[\r\n]+/g, ' ') : undefined;
}
