/** Whether the browser knows that it has no connection. */
export const isOffline = (): boolean => navigator.onLine === false;

let seen: Promise<boolean> | undefined;
let back: Promise<void> | undefined;

/**
 * Settles as soon as the page can be seen, with whether it is then online. One listener for the whole page, however
 * many widgets wait.
 */
export function awake(): Promise<boolean> {
  if (!document.hidden) return Promise.resolve(!isOffline());
  seen ??= new Promise(resolve => {
    const look = () => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', look);
      seen = undefined;
      resolve(!isOffline());
    };
    document.addEventListener('visibilitychange', look);
  });
  return seen;
}

/** Settles when the page is online again. */
export function online(): Promise<void> {
  back ??= new Promise(resolve =>
    window.addEventListener(
      'online',
      () => {
        back = undefined;
        resolve();
      },
      {once: true},
    ),
  );
  return back;
}
