import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { FileResult } from '../../../../client/files';
import { REPORT_FORMATS, type ReportFormat } from '../../../../domain/insight/regional-report/files';
import type { Download } from '../../hooks/use-download';
import { Button } from '../Button';

interface FileButtonsProps {
  /** Names the report to those who do not see where the buttons stand: “{0}: download report 4”. */
  label: string;
  /** Tells its files from others that the same page downloads. */
  of: string;
  download: Download;
  nameOf: (type: ReportFormat) => string;
  /** Absent while there is no service, or nothing to download. */
  fetchFile: ((type: ReportFormat) => Promise<FileResult>) | undefined;
}

const FORMAT_WORDS: Readonly<Record<ReportFormat, string>> = {
  docx: strings.ReportWord,
  xlsx: strings.ReportExcel,
  pdf: strings.ReportPdf
};

/** A report as Word, Excel and PDF, a button each. */
export const FileButtons: React.FC<FileButtonsProps> = ({ label, of, download, nameOf, fetchFile }) => (
  <>
    {REPORT_FORMATS.map((type) => (
      <Button
        key={type}
        icon="Download"
        disabled={!fetchFile || download.fetching === `${of} ${type}`}
        label={format(label, FORMAT_WORDS[type])}
        onClick={() => fetchFile && download.start(`${of} ${type}`, nameOf(type), () => fetchFile(type))}
      >
        {FORMAT_WORDS[type]}
      </Button>
    ))}
  </>
);
