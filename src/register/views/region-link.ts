import type { Region } from '../../domain/words';
import { LIST } from '../lists/list-names';

/** The page of the view that people see who open SCR Register. */
export const DEFAULT_REGISTER_PAGE = 'OpenByRegion';

/** How SharePoint filters the page of a view by an address: rows whose region is this one. */
const filtered = (region: string): string =>
  `?useFiltersInViewXml=1&FilterField1=Region&FilterValue1=${region}&FilterType1=Choice`;

const pageOf = (list: string, page: string): string => `/Lists/${encodeURIComponent(list)}/${page}.aspx`;

/** “My region”: the open reviews of a region in SCR Register, to open and to bookmark. */
export const regionInRegister = (siteUrl: string, region: Region): string =>
  `${siteUrl}${pageOf(LIST.register, DEFAULT_REGISTER_PAGE)}${filtered(encodeURIComponent(region))}`;

const SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/v2/row-formatting.schema.json';

/**
 * The heading of a group of a view that is grouped by region, as SharePoint’s JSON: the region, how many rows, and a
 * link to this region alone. SharePoint keeps it within XML, so it has no `&` as it is.
 */
export const regionHeading = (list: string, page: string): string => {
  const [before = '', after = ''] = filtered('@').split('@');
  return JSON.stringify({
    $schema: SCHEMA,
    groupProps: {
      headerFormatter: {
        elmType: 'div',
        style: { display: 'flex' },
        children: [
          {
            elmType: 'span',
            style: { 'padding-right': '12px' },
            txtContent: "=@group.fieldData+' ('+toString(@group.count)+')'"
          },
          {
            elmType: 'a',
            txtContent: 'Show this region only',
            attributes: {
              href: `=@currentWeb+'${pageOf(list, page)}${before}'+@group.fieldData+'${after}'`,
              title: "='Show '+@group.fieldData+' only'",
              'data-interception': 'off'
            }
          }
        ]
      }
    }
  }).replaceAll('&', '\\u0026');
};
