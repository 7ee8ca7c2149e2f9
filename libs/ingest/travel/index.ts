export { readTravel, TRAVEL_COLUMNS, type TravelRow } from './read-travel.js';
export { type TravelWay, waysOfToday } from './ways-of-today.js';
