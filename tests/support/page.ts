// What a test may do to the page it runs in, beyond the commands of @web/test-runner-commands.
import {executeServerCommand} from '@web/test-runner-commands';

/** Sets the page's inner size. Resolves to false where it cannot: WebKit's window stays wider than some 450px. */
export async function resize(width: number, height: number): Promise<boolean> {
  await executeServerCommand('kf-resize', {width, height});
  return innerWidth === width && innerHeight === height;
}

export interface Media {
  type?: 'print' | 'screen';
  features?: Partial<Record<`prefers-${string}` | 'forced-colors', string>>;
}

/**
 * Emulates what media queries ask for; without arguments it ends that, which a test must do before it ends.
 * Resolves to false where the engine cannot (all but Chromium), so that the test can skip itself.
 */
export async function emulate({type, features = {}}: Media = {}): Promise<boolean> {
  const {done} = await executeServerCommand<{done: boolean}, object>('kf-emulate', {
    media: type ?? '',
    features: Object.entries(features).map(([name, value]) => ({name, value})),
  });
  return done;
}
