/** The image formats and the data format a figure can be saved in. */
export type SaveFormat = 'SVG' | 'PNG' | 'CSV';

/** Pixels of a saved PNG per CSS pixel. */
const PNG_SCALE = 2;

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

/**
 * Paints an SVG on white as a PNG at twice its size. Rejects where the page's content security policy keeps
 * `blob:` images out; a page cannot ask for that beforehand.
 */
export async function toPng(svg: string, doc: Document): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], {type: 'image/svg+xml'}));
  try {
    const image = doc.createElement('img');
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = url;
    });
    const canvas = doc.createElement('canvas');
    canvas.width = image.naturalWidth * PNG_SCALE;
    canvas.height = image.naturalHeight * PNG_SCALE;
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no blob'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A file name from an indicator's id, language and format: `patient-accounts-fr.svg`. */
export function fileName(id: string, lang: string, format: SaveFormat): string {
  const stem = id.replace(/[^\w-]+/g, '-') || 'key-figure';
  return `${stem}-${lang}.${format.toLowerCase()}`;
}
