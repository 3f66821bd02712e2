/** Version of this package, named where two versions meet on a page. */
export const VERSION = '0.1.0';

/**
 * Registers a tag. The first registration on a page stays: a second copy of the library changes nothing, and
 * says so once per tag where it is of another version. Does nothing where there are no custom elements, as on Node.
 */
export function define(
  tag: string,
  element: CustomElementConstructor & {version?: string; tag?: string},
): void {
  if (typeof customElements === 'undefined') return;
  const known = customElements.get(tag) as {version?: string} | undefined;
  if (!known) {
    element.version = VERSION;
    element.tag = tag;
    try {
      customElements.define(tag, element);
    } catch (error) {
      // A page can have changed the objects of all its scripts so that none of it works; the tag keeps its content.
      console.warn(`key-figures: <${tag}> cannot be defined on this page.`, error);
    }
  } else if (known !== element && known.version !== VERSION) {
    console.warn(
      `key-figures: <${tag}> is already defined (version ${known.version ?? 'unknown'}); ${VERSION} is not used.`,
    );
  }
}
