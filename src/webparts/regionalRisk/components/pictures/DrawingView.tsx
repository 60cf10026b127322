import * as React from 'react';
import type { IRawStyle } from '@fluentui/react/lib/Styling';
import { PAPER_COLOURS } from '../../../../domain/insight/pictures/paper-colours';
import type { Counted, Drawing, Shape, Tone } from '../../../../domain/insight/pictures/drawing';
import { stylesOf } from '../../hooks/styles-of';
import { focusRing } from '../shared-styles';
import { toneColours } from './tone-colours';

/** Where a number leads: an address that can be opened in a new tab, and what a press does. */
export interface NumberLink {
  readonly href: string;
  readonly open: () => void;
}

interface DrawingViewProps {
  drawing: Drawing;
  /** The id of its heading. */
  labelledBy: string;
  /** The id of the sentence that says what it shows. */
  describedBy?: string;
  /** Absent in a document, whose numbers lead nowhere. */
  linkOf?: (counted: Counted) => NumberLink;
}

const FORCED = '@media (forced-colors: active)';
const PRINT = '@media print';

/**
 * A drawing keeps its colours where others are forced, so it takes those of the system there. Each measure also has its
 * place, its words or the way its line is drawn.
 */
const SYSTEM: { readonly [T in Tone]?: string } = { band: 'Canvas', due: 'Canvas', grid: 'GrayText' };

const useCss = stylesOf((theme) => {
  const tones = Object.entries(toneColours(theme)).flatMap(([tone, colour]): [string, IRawStyle][] => {
    const system = SYSTEM[tone as Tone] ?? 'CanvasText';
    const paper = PAPER_COLOURS[tone as Tone];
    return [
      [
        `& .fill-${tone}`,
        {
          fill: colour,
          [FORCED]: { fill: system, ...(tone === 'due' ? { stroke: 'CanvasText' } : {}) },
          [PRINT]: { fill: paper }
        }
      ],
      [`& .stroke-${tone}`, { stroke: colour, fill: 'none', [FORCED]: { stroke: system }, [PRINT]: { stroke: paper } }]
    ];
  });
  return {
    root: {
      display: 'block',
      width: '100%',
      maxWidth: 560,
      height: 'auto',
      overflow: 'visible',
      fontFamily: 'inherit',
      [FORCED]: { forcedColorAdjust: 'none' },
      ...Object.fromEntries<IRawStyle>(tones),
      '& a': { cursor: 'pointer', ...focusRing(theme) },
      // The numbers, not the words beside them.
      '& a text[font-weight]': { textDecoration: 'underline', textUnderlineOffset: '2px' },
      '& .press': { fill: 'transparent' },
      '& a:hover .press': { fill: theme.semanticColors.listItemBackgroundHovered, [FORCED]: { fill: 'Canvas' } }
    }
  };
});

/** A drawing as SVG, in the colours of the page. On a page its numbers are links to the reviews that they count. */
export const DrawingView: React.FC<DrawingViewProps> = ({
  drawing: { width, height, shapes },
  labelledBy,
  describedBy,
  linkOf
}) => {
  const css = useCss();
  return (
    <svg
      role={linkOf ? 'group' : 'img'}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      viewBox={`0 0 ${width} ${height}`}
      className={css.root}
    >
      {shapes.map((shape, place) => (
        <ShapeView key={place} shape={shape} linkOf={linkOf} />
      ))}
    </svg>
  );
};

const filled = (tone: Tone): string => `fill-${tone}`;
const stroked = (tone: Tone): string => `stroke-${tone}`;
const inPoints = (points: readonly (readonly [number, number])[]): string => points.map((at) => at.join()).join(' ');

const ShapeView: React.FC<{ shape: Shape; linkOf: DrawingViewProps['linkOf'] }> = ({ shape, linkOf }) => {
  if (shape.is === 'number') {
    const { label, opens, x, y, width, height } = shape;
    const parts = shape.shapes.map((part, place) => <ShapeView key={place} shape={part} linkOf={linkOf} />);
    if (!linkOf) return <>{parts}</>;
    const { href, open } = linkOf(opens);
    return (
      <a
        href={href}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          open();
        }}
      >
        {/* Its name, and its tooltip. */}
        <title>{label}</title>
        <rect x={x} y={y} width={width} height={height} rx={2} className="press" />
        {parts}
      </a>
    );
  }
  if (shape.is === 'words') {
    const { x, y, words, align, size, bold, tone } = shape;
    return (
      <text
        aria-hidden
        x={x}
        y={y}
        textAnchor={align}
        fontSize={size}
        fontWeight={bold && 600}
        className={filled(tone)}
      >
        {words}
      </text>
    );
  }
  if (shape.is === 'box') {
    const { x, y, width, height, tone, outlined } = shape;
    return (
      <>
        <rect x={x} y={y} width={width} height={height} rx={2} className={filled(tone)} />
        {outlined && (
          <polyline
            points={inPoints([
              [x, y],
              [x + width, y],
              [x + width, y + height],
              [x, y + height],
              [x, y]
            ])}
            strokeWidth={2}
            className={stroked('open')}
          />
        )}
      </>
    );
  }
  const points = inPoints(shape.points);
  if (shape.is === 'area') return <polygon points={points} className={filled(shape.tone)} />;
  return (
    <polyline
      points={points}
      strokeWidth={shape.tone === 'grid' ? 1 : 2.5}
      strokeDasharray={shape.dashed && '6 4'}
      className={stroked(shape.tone)}
    />
  );
};
