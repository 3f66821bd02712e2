// Where the time of our charts goes: `npm run bench:profile`. Functions by their own time and with what they call,
// what the engine did, and its counts; ours beside the limit.
import {contestants, ours, widgetBundle, type Contestant} from './contestants.js';
import {begin, Bench} from './measure.js';

const COUNT = 300;
/** Between two samples, in microseconds. */
const INTERVAL = 200;

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: {name?: string};
}

const bench = await Bench.open();
const [limit] = await contestants(['limit']);
const readable = await widgetBundle(undefined, true);
for (const contestant of [limit!, ours(readable, false), ours(readable, true)]) {
  console.log(`\n## ${contestant.name}, ${COUNT} charts\n`);
  await engine(contestant);
  await functions(contestant);
}
await bench.close();

/** What the engine did, by kind of event on the main thread, in milliseconds of the processor. */
async function engine(contestant: Contestant): Promise<void> {
  const events = await bench.visit(contestant, COUNT, {}, async (page, session) => {
    const counts = async () =>
      Object.fromEntries(
        (await session.send('Performance.getMetrics')).metrics.map(({name, value}) => [name, value]),
      );
    const before = await counts();
    await page.tracing.start({categories: ['devtools.timeline', 'v8', 'toplevel']});
    const {painted, committed} = await begin(page, contestant);
    const trace = Buffer.from((await page.tracing.stop())!).toString();
    const after = await counts();
    for (const name of ['Nodes', 'LayoutCount', 'RecalcStyleCount', 'JSEventListeners', 'LayoutObjects']) {
      console.log(name.padEnd(24), (after[name] ?? 0) - (before[name] ?? 0));
    }
    for (const name of ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration']) {
      console.log(name.padEnd(24), `${(((after[name] ?? 0) - (before[name] ?? 0)) * 1000).toFixed(1)} ms`);
    }
    console.log(`painted ${painted.toFixed(0)} ms, committed ${committed.toFixed(0)} ms (while traced)`);
    return (JSON.parse(trace) as {traceEvents: TraceEvent[]}).traceEvents;
  });
  // The thread of the page: it alone parses a picture for each chart; the browser's own pages run scripts too.
  const parses = events.filter(({name}) => name === 'ParseHTML');
  const onThread = (one: TraceEvent) =>
    parses.filter(({pid, tid}) => pid === one.pid && tid === one.tid).length;
  const {pid, tid} = parses.reduce((most, one) => (onThread(one) > onThread(most) ? one : most));
  const own = new Map<string, {time: number; count: number; forced: number}>();
  const stack: {name: string; end: number; time: number}[] = [];
  const add = (name: string, time: number, count = 0, forced = 0) => {
    const sum = own.get(name) ?? {time: 0, count: 0, forced: 0};
    own.set(name, {time: sum.time + time, count: sum.count + count, forced: sum.forced + forced});
  };
  const whole = events
    .filter(event => event.ph === 'X' && event.pid === pid && event.tid === tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  for (const {name, ts, dur = 0, tdur = dur} of whole) {
    while (stack.length && stack.at(-1)!.end <= ts) stack.pop();
    const parent = stack.at(-1);
    if (parent) add(parent.name, -tdur);
    const isForced =
      /^(Layout|UpdateLayoutTree)$/.test(name) &&
      stack.some(one => /^(FunctionCall|EvaluateScript|RunMicrotasks|v8\.callFunction)$/.test(one.name));
    add(name, tdur, 1, Number(isForced));
    stack.push({name, end: ts + dur, time: tdur});
  }
  console.log('\n  own ms   count  forced  event');
  for (const [name, {time, count, forced}] of [...own].sort(([, a], [, b]) => b.time - a.time).slice(0, 22)) {
    console.log(
      `${(time / 1000).toFixed(1).padStart(8)} ${String(count).padStart(7)} ${String(forced).padStart(7)}  ${name}`,
    );
  }
  const tasks = whole.filter(({name, dur = 0}) => /RunTask/.test(name) && dur > 50_000);
  console.log(`tasks over 50 ms: ${tasks.map(({dur = 0}) => (dur / 1000).toFixed(0)).join(', ') || 'none'}`);
}

/** Functions by their own time and with what they call, in samples' milliseconds. */
async function functions(contestant: Contestant): Promise<void> {
  const profile = await bench.visit(contestant, COUNT, {}, async (page, session) => {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', {interval: INTERVAL});
    await session.send('Profiler.start');
    await begin(page, contestant);
    return (await session.send('Profiler.stop')).profile;
  });
  const nodes = new Map(profile.nodes.map(node => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap(({id, children = []}) => children.map(child => [child, id])));
  const own = new Map<string, number>();
  const whole = new Map<string, number>();
  const nameOf = (id: number) => {
    const {functionName, lineNumber} = nodes.get(id)!.callFrame;
    return `${functionName || '(anonymous)'}:${lineNumber + 1}`;
  };
  (profile.samples ?? []).forEach((id, i) => {
    const time = (profile.timeDeltas?.[i + 1] ?? INTERVAL) / 1000;
    own.set(nameOf(id), (own.get(nameOf(id)) ?? 0) + time);
    const names = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) names.add(nameOf(at));
    for (const name of names) whole.set(name, (whole.get(name) ?? 0) + time);
  });
  const list = (title: string, times: Map<string, number>) => {
    console.log(`\n${title}`);
    const sorted = [...times].filter(([name]) => !/^\((root|idle|program)\)/.test(name));
    for (const [name, time] of sorted.sort(([, a], [, b]) => b - a).slice(0, 45)) {
      console.log(`${time.toFixed(1).padStart(8)}  ${name}`);
    }
  };
  list('own ms', own);
  list('ms with what they call', whole);
}
