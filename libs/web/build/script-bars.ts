/**
 * What each page may load before it shows anything: kB of script, compressed with gzip; `first` is what every page shares.
 * A page that needs more says so here, in the change that makes it grow.
 */
export const SCRIPT_BARS: Readonly<Record<string, number>> = {
  first: 220,
  AbsencePage: 225,
  CasePage: 235,
  CodeListsPage: 230,
  EntryTrailPage: 240,
  ErasePage: 240,
  InsightPage: 235,
  NotificationsPage: 220,
  OfferPage: 235,
  OneOfferPage: 225,
  OwnListPage: 235,
  PeoplePage: 240,
  PolicyPage: 235,
  PreferencesPage: 225,
  ProvidersPage: 235,
  ReceiptPage: 230,
  ReceiptsPage: 235,
  RetentionPage: 240,
  RunPage: 240,
  RunsPage: 235,
  SessionsPage: 240,
  SupplyPage: 225,
  SystemsPage: 240,
  TablePage: 235,
  TrailPage: 240,
  WebhooksPage: 235,
  WhatIfPage: 235,
};
