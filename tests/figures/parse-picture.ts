/** Reads a picture with the browser's XML parser, and throws where it is not well-formed. */
export function parsePicture(markup: string): Element {
  // Half a sign: WebKit's parser gives nothing, the others mend it.
  if (/\p{Surrogate}/u.test(markup)) throw new Error(`A lone surrogate: ${markup}`);
  const svg = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
  const error = svg.localName === 'parsererror' ? svg : svg.querySelector('parsererror');
  if (error) throw new Error(`${error.textContent}: ${markup}`);
  if (svg.namespaceURI !== 'http://www.w3.org/2000/svg') throw new Error(`No SVG: ${markup}`);
  return svg;
}
