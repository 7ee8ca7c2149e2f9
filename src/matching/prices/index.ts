export { PricesController } from './prices.controller.js';
export { RunPrices } from './run-prices.service.js';
