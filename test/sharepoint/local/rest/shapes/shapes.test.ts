import { bodyShape } from '../../../../../sharepoint/local/rest/shapes/body-shape';
import { pathShape } from '../../../../../sharepoint/local/rest/shapes/path-shape';
import { queryShape } from '../../../../../sharepoint/local/rest/shapes/query-shape';
import { shapeOfBatch } from '../../../../../sharepoint/local/rest/shapes/shape-of-request';

/** A list with a column of text, one of days and what every list has. */
const columnOf = (name: string): string => ({ Service: '{Text}', Due: '{Day}' })[name] ?? name;
const body = (value: unknown, isRow = false) => bodyShape(Buffer.from(JSON.stringify(value)), isRow, columnOf);

test.each([
  ["web/lists/getByTitle('SCR Register')/items(17)", "web/lists/getByTitle('{list}')/items({item})"],
  [
    "web/lists/getByTitle('O''Neill''s (new)')/rootFolder/folders('SCR-A-2026-0001')/files('IMR.docx')/$value",
    "web/lists/getByTitle('{list}')/rootFolder/folders('{folderName}')/files('{fileName}')/$value"
  ],
  [
    'web/roleAssignments/addroleassignment(principalid=5,roledefid=1073741826)',
    'web/roleAssignments/addroleassignment(principalid={principalid},roledefid={roledefid})'
  ],
  [
    "web/getFolderByServerRelativePath(decodedUrl='/sites/scr/Papers')/folders/addUsingPath(DecodedUrl='a/b',overwrite=false)",
    "web/getFolderByServerRelativePath(decodedUrl='{folder}')/folders/addUsingPath(DecodedUrl='{newFolder}',overwrite=false)"
  ]
])('given the path %s, titles, names and numbers are slots and truths stay', (path, shape) => {
  expect(pathShape(path, false)).toBe(shape);
});

test('given a path to a library, its title is another slot than that of a list', () => {
  expect(pathShape("web/lists/getByTitle('SCR Documents')/items", true)).toContain("getByTitle('{library}')");
});

test('given a query, columns in conditions and orders are their types, and those that are asked for are one slot', () => {
  const query = new URLSearchParams({
    $select: 'Service,Due,Id,Title',
    $filter: "(Service eq 'Amber House') and (Due le datetime'2026-12-01T00:00:00Z')",
    $orderby: 'Due desc',
    $top: '100'
  });
  expect(queryShape(query, columnOf)).toBe(
    "?$filter=({Text} eq '{string}' and {Day} le datetime'{time}')&$orderby={Day} desc&$select=Id,Title,{columns}&$top={top}"
  );
});

test('given conditions alike beside each other, as many as there are ids, there are two', () => {
  const shapeOf = (ids: readonly string[]) =>
    queryShape(new URLSearchParams({ $filter: ids.map((id) => `Service eq '${id}'`).join(' or ') }), columnOf);
  expect(shapeOf(['a', 'b', 'c', 'd'])).toBe("?$filter=({Text} eq '{string}' or {Text} eq '{string}')");
  expect(shapeOf(['a', 'b'])).toBe(shapeOf(['a', 'b', 'c', 'd']));
});

test('given the cells of a row, its own columns are one slot, and nothing that was typed is left', () => {
  expect(body({ Title: 'Amber', Service: 'Amber House', Due: null }, true)).toEqual([
    '{"Title":"{Title}","{columns}":"{cells}"}'
  ]);
});

test('given any other body, texts are slots by their names, and numbers and truths are the program’s own', () => {
  expect(body({ Title: 'SCR Register', BaseTemplate: 100, Hidden: true, Choices: ['Amber', 'Birch'] })).toEqual([
    '{"BaseTemplate":100,"Choices":["{Choices}"],"Hidden":true,"Title":"{Title}"}'
  ]);
  expect(bodyShape(Buffer.from('%PDF-1.7'), false, columnOf)).toEqual(['{bytes}']);
  expect(bodyShape(Buffer.alloc(0), false, columnOf)).toEqual([]);
});

test('given the schema of a column, its attributes stay and its names and choices do not', () => {
  const xml =
    '<Field Name="Imr" DisplayName="IMR" Type="Choice" Indexed="TRUE"><CHOICES><CHOICE>Agreed</CHOICE><CHOICE>Returned</CHOICE></CHOICES></Field>';
  expect(body({ parameters: { SchemaXml: xml } })).toEqual([
    JSON.stringify({
      parameters: {
        SchemaXml:
          '<Field Name="{Name}" DisplayName="{DisplayName}" Type="Choice" Indexed="TRUE"><CHOICES><CHOICE>{choice}</CHOICE></CHOICES></Field>'
      }
    })
  ]);
});

test('given a batch, its methods are named once, however many parts there are', () => {
  expect(shapeOfBatch(['POST', 'GET', 'POST', 'GET'])).toBe('POST $batch of GET, POST');
});
