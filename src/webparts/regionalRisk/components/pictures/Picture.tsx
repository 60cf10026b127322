import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../../hooks/styles-of';
import { Button } from '../Button';
import { hintText, panel, panelTitle } from '../shared-styles';

interface PictureProps {
  id: string;
  title: string;
  /** What is counted, or how to read it. */
  hint?: string;
  drawing: React.ReactNode;
  /** The same numbers for those who cannot see the picture; absent on paper, where nothing can be opened. */
  table?: React.ReactNode;
  /** The table has many rows and the picture is not needed to answer anything: it stays folded on a narrow page. */
  isLong?: true;
  /** Its heading stands below others in a document. */
  headingLevel?: 'h3' | 'h5';
}

/** Narrower than this, the words of a picture could not be read, so its table is shown instead. */
const NARROW = '@container (max-width: 339px)';

const PRINT = '@media print';

const useCss = stylesOf((theme) => ({
  root: {
    ...panel(theme),
    padding: '12px 16px 8px',
    containerType: 'inline-size',
    [PRINT]: { background: '#ffffff', color: 'inherit', breakInside: 'avoid', boxShadow: 'none' }
  },
  title: { ...panelTitle, margin: '0 0 8px' },
  hint: { ...hintText(theme), margin: '0 0 8px', [PRINT]: { color: 'inherit' } },
  drawing: { [NARROW]: { display: 'none' } },
  fold: { marginTop: 4, [PRINT]: { display: 'none' } },
  whereWide: { [NARROW]: { display: 'none' } },
  table: { marginTop: 4, overflowX: 'auto' },
  folded: { display: 'none' },
  foldedWhereWide: { display: 'none', [NARROW]: { display: 'block' } }
}));

/** A picture with its heading and its table, which is folded away where there is room for the picture. */
export const Picture: React.FC<PictureProps> = ({
  id,
  title,
  hint,
  drawing,
  table,
  isLong,
  headingLevel: Heading = 'h3',
  children
}) => {
  const css = useCss();
  const [open, setOpen] = React.useState(false);
  return (
    <section className={css.root} aria-labelledby={id}>
      <Heading id={id} className={css.title}>
        {title}
      </Heading>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
      <div className={css.drawing}>{drawing}</div>
      {children}
      {table !== undefined && (
        <>
          <div className={isLong ? css.fold : `${css.fold} ${css.whereWide}`}>
            <Button look="quiet" icon="Table" expanded={open} onClick={() => setOpen(!open)}>
              {strings.PictureTable}
            </Button>
          </div>
          <div className={open ? css.table : `${css.table} ${isLong ? css.folded : css.foldedWhereWide}`}>{table}</div>
        </>
      )}
    </section>
  );
};
