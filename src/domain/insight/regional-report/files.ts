import type { Region } from '../../words';
import type { Span } from './period';

/** The file formats of a report. */
export const REPORT_FORMATS = ['docx', 'xlsx', 'pdf'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const REPORT_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf'
};

/** Uses only characters that every system allows in file names, as the name of a draft does. */
export const reportFileName = (
  { region, number, from, until }: Span & { readonly region: Region; readonly number: number },
  format: ReportFormat
): string => `Regional risk report ${number}, ${region}, ${from} to ${until}.${format}`;

export const draftFileName = (
  { region, from, until }: Span & { readonly region: Region },
  format: ReportFormat
): string => `Draft (not issued), regional risk report, ${region}, ${from} to ${until}.${format}`;
