/** A pattern that stands for more names than these by its braces counts for its first ones. */
const mostAlternatives = 100;

/**
 * Tells whether a path, with “/” between its names, is one that the patterns stand for: `*` and `?` within a name, `**` for
 * any folders, `{a,b}`, `[a-z]`, and `!` before a pattern that takes paths away. Patterns come with a folder that anybody may
 * have made, so no regular expression is made of them: the time is bounded by the lengths of path and pattern.
 */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
  const [included, excluded] = [false, true].map((taken) =>
    patterns
      .filter((pattern) => pattern.startsWith('!') === taken)
      .flatMap((pattern) => alternatives(pattern.replace(/^!/, '')))
      .map((pattern) => pattern.replace(/^(?:\.\/)+/, '').split('/')),
  ) as [string[][], string[][]];
  return (path) => {
    const names = path.split('/');
    const matches = (pattern: readonly string[]): boolean => matchesAll(pattern, names, (part) => part === '**', matchesName);
    return included.some(matches) && !excluded.some(matches);
  };
}

/** `a{b,c}d` is `abd` and `acd`. */
function alternatives(pattern: string): string[] {
  const done: string[] = [];
  const waiting = [pattern];
  for (let next = waiting.pop(); next !== undefined && done.length < mostAlternatives; next = waiting.pop()) {
    const group = innermostGroup(next);
    if (!group || waiting.length > mostAlternatives) done.push(next);
    else waiting.push(...group.choices.map((choice) => `${group.before}${choice}${group.after}`).reverse());
  }
  return done;
}

/** The first pair of braces without others in it that offers a choice. */
function innermostGroup(pattern: string): { before: string; choices: string[]; after: string } | undefined {
  let open = -1;
  for (let index = 0; index < pattern.length; index++) {
    if (pattern[index] === '{') open = index;
    else if (pattern[index] === '}' && open >= 0) {
      const choices = pattern.slice(open + 1, index).split(',');
      if (choices.length > 1) return { before: pattern.slice(0, open), choices, after: pattern.slice(index + 1) };
      open = -1;
    }
  }
  return undefined;
}

function matchesName(pattern: string, name: string): boolean {
  return matchesAll(tokensOf(pattern), Array.from(name), (token) => token === '*', matchesCharacter);
}

/** `*`, `?`, `[…]` or a character. */
function tokensOf(pattern: string): string[] {
  const tokens: string[] = [];
  const characters = Array.from(pattern);
  for (let index = 0; index < characters.length; index++) {
    const close = characters[index] === '[' ? characters.indexOf(']', index + 2) : -1;
    tokens.push(close > 0 ? characters.slice(index, close + 1).join('') : characters[index]!);
    if (close > 0) index = close;
  }
  return tokens;
}

function matchesCharacter(token: string, character: string): boolean {
  if (token === '?') return true;
  if (!token.startsWith('[') || token === '[') return token === character;
  const set = Array.from(token.slice(1, -1));
  const other = set[0] === '!' || set[0] === '^';
  if (other) set.shift();
  let found = false;
  for (let index = 0; index < set.length; index++) {
    const isRange = set[index + 1] === '-' && set[index + 2] !== undefined;
    found ||= isRange ? set[index]! <= character && character <= set[index + 2]! : set[index] === character;
    if (isRange) index += 2;
  }
  return found !== other;
}

/** Whether parts match things one by one, a star any number of them. Where it fails, only the last star takes one more. */
function matchesAll(parts: readonly string[], things: readonly string[], isStar: (part: string) => boolean, matches: (part: string, thing: string) => boolean): boolean {
  let [part, thing, star, taken] = [0, 0, -1, 0];
  while (thing < things.length) {
    const next = parts[part];
    if (next !== undefined && isStar(next)) {
      star = part++;
      taken = thing;
    } else if (next !== undefined && matches(next, things[thing]!)) {
      part++;
      thing++;
    } else if (star >= 0) {
      part = star + 1;
      thing = ++taken;
    } else return false;
  }
  while (part < parts.length && isStar(parts[part]!)) part++;
  return part === parts.length;
}
