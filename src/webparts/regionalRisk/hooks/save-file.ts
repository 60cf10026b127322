const EXCEL_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Downloads an Excel file under a name. Its bytes are its own, which older types of TypeScript do not tell apart. */
export const saveWorkbook = (bytes: Uint8Array, name: string): void =>
  saveFile(new Blob([bytes as BlobPart], { type: EXCEL_TYPE }), name);

/** Downloads a file under a name. From the page itself, as its content security policy requires. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
