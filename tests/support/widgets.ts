/** Every widget below, also inside of others. */
export const widgets = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap(one => [
    ...(one.localName.startsWith('kf-') ? [one] : []),
    ...(one.shadowRoot ? widgets(one.shadowRoot) : []),
  ]);

/** Has the engine lay out what it would skip off screen, so that what is seen does not depend on what it was asked. */
export function skipNothing(root: ParentNode): void {
  for (const {shadowRoot} of widgets(root)) {
    const far = shadowRoot?.querySelector<HTMLElement>('.far');
    if (far) far.style.contentVisibility = 'visible';
  }
}
