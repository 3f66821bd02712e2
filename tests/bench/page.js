// What stands on every page of the bench: the hosts, the numbers, and the watch. A contestant's script calls
// `stage.ready` with how it draws, and is timed from the moment before it is given to the page.
// A classic script, written into the page as it is.
{
  const LABELS = '07.23 08.23 09.23 10.23 11.23 12.23 01.24 02.24 03.24 04.24 05.24 06.24'.split(' ');
  const PERIODS = LABELS.map(label => `20${label.slice(3)}-${label.slice(0, 2)}`);
  const longTasks = [];
  const shifts = [];
  new PerformanceObserver(list => longTasks.push(...list.getEntries())).observe({type: 'longtask'});
  new PerformanceObserver(list => shifts.push(...list.getEntries())).observe({
    type: 'layout-shift',
    buffered: true,
  });

  const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
  const wait = ms => new Promise(resolve => setTimeout(resolve, ms));

  let contestant;
  let charts = [];
  let version = 0;
  const area = () => document.getElementById('charts');
  const hosts = () => [...area().children];

  /**
   * Times from `start` until everything has been drawn: `committed`, when the page's own work on that frame is done,
   * and `painted`, when the next frame begins, as two nested requestAnimationFrame tell it.
   */
  function whenPainted(start, isDone) {
    return new Promise(resolve => {
      const look = () =>
        // Before any other task: what is drawn by now was drawn for the frame that has just been made.
        scheduler.postTask(
          () => {
            const committed = performance.now() - start;
            if (isDone()) {
              requestAnimationFrame(() => resolve({committed, painted: performance.now() - start}));
            } else requestAnimationFrame(look);
          },
          {priority: 'user-blocking'},
        );
      requestAnimationFrame(look);
    });
  }

  /** Whether all charts are drawn, or all in the window where a library may skip the others. */
  function isDone(firstScreen) {
    return (
      contestant !== undefined &&
      charts.length === area().childElementCount &&
      // From the last to the first, which is the sooner to find one that is missing.
      hosts().every(host => {
        if (firstScreen && host.getBoundingClientRect().top >= innerHeight) return true;
        return contestant.isDrawn(host);
      })
    );
  }

  const drawAll = () => {
    charts = hosts().map((host, i) => contestant.draw(host, stage.values(i), i));
  };

  globalThis.stage = {
    title: 'Comptes',
    labels: LABELS,

    /** Twelve numbers for a chart, others for each version of them. */
    values: (i, of = version) => LABELS.map((_, month) => 1000 + ((i * 37 + of * 101 + month * 613) % 997)),

    /** The numbers of a chart as an indicator. */
    indicator: (i, of = version) => ({
      label: 'Comptes',
      kind: 'flow',
      series: stage.values(i, of).map((value, month) => ({period: PERIODS[month], value})),
    }),

    /** Called by the script of a contestant as soon as it can draw. */
    ready(how) {
      contestant = how;
      drawAll();
    },

    /** Gives a script to the page, and waits for what it draws. */
    async begin(source, isModule, firstScreen = false) {
      await wait(150);
      await frame();
      await wait(0);
      longTasks.length = 0;
      const start = performance.now();
      const painted = whenPainted(start, () => isDone(firstScreen));
      const script = document.createElement('script');
      if (isModule) script.type = 'module';
      script.textContent = source;
      document.head.append(script);
      return {start, ...(await painted)};
    },

    /** Gives all charts other numbers. */
    async update() {
      await wait(150);
      await frame();
      await wait(0);
      version++;
      const start = performance.now();
      // What a library puts off to a later task belongs to its update, and is told by what it shows.
      const shown = hosts().map(host => contestant.shows?.(host));
      const painted = whenPainted(start, () =>
        hosts().every((host, i) => !contestant.shows || contestant.shows(host) !== shown[i]),
      );
      charts.forEach((chart, i) => contestant.update(chart, stage.values(i), i));
      return painted;
    },

    /** Adds so many hosts, each with a chart. */
    async fill(count) {
      const start = performance.now();
      const painted = whenPainted(start, () => isDone(false));
      area().append(
        ...Array.from({length: count}, () => {
          const host = document.createElement('div');
          host.className = 'host';
          return host;
        }),
      );
      drawAll();
      return painted;
    },

    /** Takes all charts away. */
    async clear() {
      charts.forEach((chart, i) => contestant.remove(chart, hosts()[i]));
      charts = [];
      area().replaceChildren();
      await frame();
      await frame();
    },

    /** Tasks of 50 ms and more that have ended after a moment, in milliseconds. */
    async longTasks(since) {
      await wait(1000);
      return longTasks.filter(task => task.startTime + task.duration > since).map(({duration}) => duration);
    },

    /** Sum of all layout shifts so far. */
    async shift() {
      await wait(300);
      return shifts.reduce((sum, {value}) => sum + value, 0);
    },
  };
}
