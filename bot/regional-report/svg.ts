import type { Drawing, Shape } from '../../src/domain/insight/pictures/drawing';
import { PAPER_COLOURS } from '../../src/domain/insight/pictures/paper-colours';
import { escaped } from '../xml-text';
import { ROBOTO } from './type/faces';

/** A drawing as SVG in the colours of paper, of its own size. Its numbers lead nowhere. */
export const svgOf = ({ width, height, shapes }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"${written({ width, height })} viewBox="0 0 ${width} ${height}">${shapes.map(shapeOf).join('')}</svg>`;

function shapeOf(shape: Shape): string {
  if (shape.is === 'number') return shape.shapes.map(shapeOf).join('');
  const colour = PAPER_COLOURS[shape.tone];
  if (shape.is === 'words') {
    const { x, y, words, align, size, bold } = shape;
    const looks = {
      x,
      y,
      fill: colour,
      'font-family': ROBOTO.name,
      'font-size': size,
      'font-weight': bold ? 'bold' : 'normal',
      'text-anchor': align
    };
    return `<text${written(looks)}>${escaped(words)}</text>`;
  }
  if (shape.is === 'box') {
    const { x, y, width, height, outlined } = shape;
    const outline = { stroke: outlined ? PAPER_COLOURS.open : 'none', 'stroke-width': 2 };
    return `<rect${written({ x, y, width, height, rx: Math.min(2, width / 2, height / 2), fill: colour, ...outline })}/>`;
  }
  const points = shape.points.map((at) => at.join(',')).join(' ');
  if (shape.is === 'area') return `<polygon${written({ points, fill: colour })}/>`;
  const line = {
    points,
    fill: 'none',
    stroke: colour,
    'stroke-width': shape.tone === 'grid' ? 1 : 2.5,
    ...(shape.dashed ? { 'stroke-dasharray': '6 4' } : {})
  };
  return `<polyline${written(line)}/>`;
}

const written = (looks: Readonly<Record<string, string | number>>): string =>
  Object.entries(looks)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
