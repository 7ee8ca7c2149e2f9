/**
 * What each page may load before it shows anything: kB of script, compressed with gzip; `first` is what every page shares,
 * with the words in one language.
 * A page that needs more says so here, in the change that makes it grow.
 */
export const SCRIPT_BARS: Readonly<Record<string, number>> = {
  first: 205,
  AbsencePage: 210,
  CasePage: 225,
  CodeListsPage: 215,
  EntryTrailPage: 225,
  ErasePage: 225,
  InsightPage: 225,
  NotificationsPage: 205,
  OfferPage: 225,
  OneOfferPage: 210,
  OwnListPage: 225,
  PeoplePage: 225,
  PolicyPage: 225,
  PreferencesPage: 210,
  ProvidersPage: 225,
  ReceiptPage: 215,
  ReceiptsPage: 225,
  RetentionPage: 225,
  RunPage: 225,
  RunsPage: 225,
  SessionsPage: 225,
  SupplyPage: 210,
  SystemsPage: 225,
  TablePage: 225,
  TrailPage: 225,
  WebhooksPage: 225,
  WhatIfPage: 225,
};
