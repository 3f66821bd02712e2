/** How long figures are drawn without a pause, in milliseconds: with what is begun last, well below 50, which readers feel. */
const SLICE = 25;

let ends = 0;
let pause: Promise<void> | undefined;

/**
 * Waits for a turn to draw: no time at all, until the figures of the page have drawn for a while; then for the next task,
 * so that the page can answer its reader in between. A message and not a timer: a hidden page would have to wait for that.
 */
export async function turn(): Promise<void> {
  for (;;) {
    if (!pause) {
      ends = performance.now() + SLICE;
      pause = new Promise(resolve => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          pause = undefined;
          resolve();
        };
        port2.postMessage(0);
      });
    }
    if (performance.now() < ends) return;
    await pause;
  }
}
