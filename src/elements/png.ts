/** Pixels of a saved PNG per CSS pixel. */
const PNG_SCALE = 2;

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
