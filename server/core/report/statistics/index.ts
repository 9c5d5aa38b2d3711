export { datesIn, type DateRange, type Day } from './dates.ts';
export { metricsOf } from './metrics-of.ts';
export { placesIn, type PlaceName } from './places.ts';
export { statisticsOf } from './statistics-of.ts';
