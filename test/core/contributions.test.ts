import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceKinds } from '../../server/core/convert/source-kinds.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when: string }[]>>;
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly walkthroughs: readonly { readonly steps: readonly { readonly id: string; readonly description: string; readonly media: { readonly svg: string }; readonly completionEvents: readonly string[] }[] }[];
  readonly viewsWelcome: readonly { readonly contents: string }[];
}

const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { contributes: Contributions };
const words = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
const say = (text: string): string => words[text.slice(1, -1)] ?? text;
const views = Object.values(contributes.views).flat().map(({ id }) => id);
const commands = new Set([...contributes.commands.map(({ command }) => command), ...views.map((id) => `${id}.focus`)]);

describe('the first steps', () => {
  for (const { steps } of contributes.walkthroughs) {
    for (const { id, description, media, completionEvents } of steps) {
      it(`have a picture, and end by what their own button does: ${id}`, () => {
        assert.ok(existsSync(join(root, media.svg)), media.svg);
        const events = new Set(completionEvents);
        for (const [, command] of say(description).matchAll(/\(command:([^)]*)\)/g)) {
          assert.ok(commands.has(command!), command);
          assert.ok(events.has(`onCommand:${command}`), command);
        }
        for (const event of events) {
          const [kind, name] = event.split(':');
          assert.ok(kind === 'onCommand' ? commands.has(name!) : kind === 'onView' && views.includes(name!), event);
        }
      });
    }
  }

  it('are offered beside commands that exist wherever a view is empty', () => {
    for (const { contents } of contributes.viewsWelcome) {
      for (const [, command] of say(contents).matchAll(/\(command:([^)]*)\)/g)) assert.ok(commands.has(command!), command);
    }
  });
});

describe('the menu of a file in the Explorer', () => {
  it('offers to import just the kinds of files that can be', () => {
    const items = contributes.menus['explorer/context']!.filter(({ command }) => command === 'wsisReport.importReport');
    const endings = items.flatMap(({ when }) => /resourceExtname =~ \/\^\\\.\(([a-z|]+)\)\$\/i/.exec(when)![1]!.split('|'));
    assert.deepEqual(endings.toSorted(), sourceKinds.flatMap((kind) => kind.endings).toSorted());
  });
});
