/** The image formats and the data format a figure can be saved in. */
export type SaveFormat = 'SVG' | 'PNG' | 'CSV';

/** Offers a text or a picture to the browser as a file. Touches nothing of the page. */
export function save(content: Blob, name: string, doc: Document): void {
  const link = doc.createElement('a');
  const url = URL.createObjectURL(content);
  link.href = url;
  link.download = name;
  link.click();
  // Revoked later: some engines start reading only after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name from an indicator's id, language and format: `patient-accounts-fr.svg`. */
export function fileName(id: string, lang: string, format: SaveFormat): string {
  const stem = id.replace(/[^\w-]+/g, '-') || 'key-figure';
  return `${stem}-${lang}.${format.toLowerCase()}`;
}
