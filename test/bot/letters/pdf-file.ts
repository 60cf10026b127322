/** A small PDF file, written by hand: the drawing of its one page, the fields on it, and more of its trailer. */
export function pdfFile(drawing: string, fields: readonly string[] = [], trailer = ''): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${fields.map((_, at) => `${at + 6} 0 R`).join(' ')}] >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [${fields.map((_, at) => `${at + 6} 0 R`).join(' ')}] >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...fields
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** Text at a place of the page, from the left and the bottom in points; `before` changes how it is drawn. */
export const at = (x: number, y: number, text: string, before = ''): string =>
  `q ${before} BT /F1 11 Tf ${x} ${y} Td (${text}) Tj ET Q\n`;

export const textField = (name: string, value: string, rect: readonly number[]): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${name}) /V (${value}) /Rect [${rect.join(' ')}] /P 3 0 R /F 4 >>`;

export const checkBox = (name: string, isTicked: boolean, rect: readonly number[]): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Btn /T (${name}) /V /${isTicked ? 'On' : 'Off'} /AS /${isTicked ? 'On' : 'Off'} /AP << /N << /On 4 0 R /Off 4 0 R >> >> /Rect [${rect.join(' ')}] /P 3 0 R /F 4 >>`;
