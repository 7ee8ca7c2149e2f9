export { letterPdf } from './letter/pdf.js';
export { OfferModule } from './offer.module.js';
