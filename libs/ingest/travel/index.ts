export { readTravel, TRAVEL_COLUMNS, type TravelRow } from './read-travel.js';
