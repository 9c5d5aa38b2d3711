// Checks the links in its arguments, writes what it found in short, and ends by itself as soon as nothing is left open.
import { check, inShort } from './check.ts';

const { states } = await check(process.argv.slice(2));
process.stdout.write(JSON.stringify([...states.values()].map(inShort)));
