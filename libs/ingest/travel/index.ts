export { doubtsOf, type TravelDoubt, withWaysBack } from './doubts.js';
export { readTravel, TRAVEL_COLUMNS, travelRule, type TravelRow, type TravelUnit } from './read-travel.js';
export { type TravelWay, type WaysOfToday, waysOfToday } from './ways-of-today.js';
