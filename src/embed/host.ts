import {heightIn} from './message.js';

/**
 * The script of a page with figures in frames: gives each frame of `embed.html` the height of its figure.
 * `dist/key-figures-host.js`. Whatever is not from such a frame, or no sensible height, is passed over.
 */

/** The heights asked for since the last frame was painted, so that a flood of messages costs no more than one. */
const heights = new Map<HTMLIFrameElement, number>();

addEventListener('message', ({source, origin, data}) => {
  const height = heightIn(data);
  if (height === undefined) return;
  const frame = [...document.querySelectorAll('iframe')].find(one => one.contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  if (heights.size === 0) requestAnimationFrame(apply);
  heights.set(frame, height);
});

/** The origin that messages of a frame must come from: none where it is sandboxed; empty for a frame not of ours. */
function originOf({src, sandbox}: HTMLIFrameElement): string {
  if (!URL.canParse(src)) return '';
  const {origin, pathname} = new URL(src);
  if (!pathname.endsWith('/embed.html')) return '';
  return sandbox.length > 0 && !sandbox.contains('allow-same-origin') ? 'null' : origin;
}

function apply(): void {
  for (const [frame, height] of heights) {
    frame.style.border = '0';
    frame.height = String(height);
  }
  heights.clear();
}
