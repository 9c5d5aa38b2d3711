export { candidateNames, longestFile, rankedNames } from './bounds.ts';
export { figuresOf } from './figures-of.ts';
export { headerIn, headerOf, type Header } from './header-of.ts';
export { outsideMessage, previousPath } from './previous-path.ts';
export { chooseInFolder, chooseNamed, seriesFrom, type Candidate, type Chosen, type NamedFile } from './series-of.ts';
export { textFile, type TextFile } from './text-file.ts';
