export { OfferModule } from './offer.module.js';
