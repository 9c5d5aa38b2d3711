export { datesIn, datesWrittenIn, exists, type DateRange, type Day } from './dates.ts';
export { daysIn } from './months.ts';
export { metricsOf } from './metrics-of.ts';
export { mayHoldNumber, numberBegins } from './number-words.ts';
export { numbersIn, type Count } from './numbers.ts';
export { placesIn, type PlaceName } from './places.ts';
export { isOfOwnEvent, isOfWholeEvent, isStanding, reachOf } from './reach.ts';
export { isSourced } from './sources.ts';
export { statisticsOf } from './statistics-of.ts';
