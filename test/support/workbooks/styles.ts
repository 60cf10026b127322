/** The colour of a background: by its value, by its number in the theme, or by its number in the old list. */
export type Fill =
  { readonly rgb: string } | { readonly theme: number; readonly tint?: number } | { readonly indexed: number };

interface Looks {
  readonly format?: string;
  readonly struck?: true;
  readonly fill?: Fill;
}

/** Formats that Excel names by a number alone. */
const BUILT_IN: Readonly<Record<string, number>> = { 'dd/mm/yyyy': 14, 'd-mmm-yy': 15, 'mmm-yy': 17, '0.00E+00': 11 };
const FIRST_OWN = 164;

/** The looks of the cells of a workbook: each one a number, as a cell names it. */
export function createStyles(): {
  readonly numberOf: (looks: Looks) => number;
  readonly xml: (namespace: string) => string;
} {
  const looks: string[] = ['{}'];
  const numberOf = ({ format, struck, fill }: Looks): number => {
    const key = JSON.stringify({ format, struck, fill });
    const at = looks.indexOf(key);
    return at >= 0 ? at : looks.push(key) - 1;
  };
  const xml = (namespace: string): string => {
    const all = looks.map((key) => JSON.parse(key) as Looks);
    const own = [...new Set(all.flatMap(({ format }) => (format && !(format in BUILT_IN) ? [format] : [])))];
    const fills = [...new Set(all.flatMap(({ fill }) => (fill ? [JSON.stringify(fill)] : [])))];
    const xfs = all.map(({ format, struck, fill }) => {
      const number = format === undefined ? 0 : (BUILT_IN[format] ?? FIRST_OWN + own.indexOf(format));
      return `<xf numFmtId="${number}" fontId="${struck ? 1 : 0}" fillId="${fill ? fills.indexOf(JSON.stringify(fill)) + 2 : 0}" borderId="0" xfId="0"/>`;
    });
    return [
      `<styleSheet xmlns="${namespace}">`,
      `<numFmts count="${own.length}">${own.map((format, at) => `<numFmt numFmtId="${FIRST_OWN + at}" formatCode="${format.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"/>`).join('')}</numFmts>`,
      '<fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts>',
      `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.map(fillXml).join('')}</fills>`,
      `<borders count="1"><border/></borders><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`
    ].join('');
  };
  return { numberOf, xml };
}

const fillXml = (key: string): string =>
  `<fill><patternFill patternType="solid"><fgColor ${Object.entries(JSON.parse(key) as Record<string, string | number>)
    .map(([name, value]) => `${name}="${name === 'rgb' ? 'FF' : ''}${value}"`)
    .join(' ')}/></patternFill></fill>`;
