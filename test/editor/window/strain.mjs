// Makes a window slow or odd on purpose, so that no test rests on the speed of the machine: $WSIS_STRAIN, as CONTRIBUTING.md says.

const strains = Object.fromEntries((process.env['WSIS_STRAIN'] ?? '').split(',').filter(Boolean).map((strain) => {
  const [name, amount] = strain.split('=');
  return [name, Number(amount)];
}));

/**
 * A new page of a context, under the strain of $WSIS_STRAIN: `cpu=4` gives it a quarter of the processor; `timers=5` has VS Code wait five
 * times as long wherever it waits for a time, as it seems to on a quicker machine; `late=2000` has the extension start, and its server
 * answer, up to so many milliseconds late.
 * @param {import('playwright-core').BrowserContext} context
 */
export async function strainedPage(context) {
  const { cpu, timers, late } = strains;
  if (timers) await context.addInitScript(stretchTimers, timers);
  if (late) {
    await rewrite(context, '**/dist/server/worker.js', (text) => `(${answerLate})(${late});${text}`);
    await rewrite(context, '**/dist/client/web.js', (text) => `${text}\n;(${activateLate})(module, ${late});`);
  }
  const page = await context.newPage();
  if (cpu) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return page;
}

function stretchTimers(factor) {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (run, wait = 0, ...more) => setTimeout(run, wait >= 20 && wait <= 5_000 ? wait * factor : wait, ...more);
}

function answerLate(most) {
  const post = globalThis.postMessage.bind(globalThis);
  let due = 0;
  globalThis.postMessage = (...message) => {
    // None overtakes another.
    due = Math.max(due, Date.now() + Math.random() * most);
    setTimeout(() => post(...message), due - Date.now());
  };
}

function activateLate(module, most) {
  const { activate } = module.exports;
  module.exports = {
    ...module.exports,
    activate: async (context) => {
      await new Promise((resolve) => setTimeout(resolve, most));
      return activate(context);
    },
  };
}

async function rewrite(context, address, change) {
  await context.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}
