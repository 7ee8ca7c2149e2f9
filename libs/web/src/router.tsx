import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { ownSearch } from './own-search.js';
import { readReviewSearch } from './pages/review/worklist/worklist-search.js';
import { Failure, NotFound, PageFailure, Root } from './frame/Root.js';
import { Home } from './pages/Home.js';
import { ProposalPage } from './pages/review/proposal/ProposalPage.js';
import { WorklistPage } from './pages/review/worklist/WorklistPage.js';
import { readInsightSearch } from './pages/insight/insight-search.js';
import { readOfferSearch } from './pages/offer/offer-search.js';
import { readRunSearch } from './pages/matching/run-search.js';
import { readWhatIfSearch } from './pages/matching/what-if-search.js';
import { readTableSearch } from './pages/table/table-search.js';
import { readEntrySearch, readTrailSearch } from './pages/oversight/oversight-search.js';
import { readOwnListSearch } from './pages/own-list/own-list-search.js';
import { readStillWaitingSearch } from './pages/still-waiting/still-waiting-search.js';
import { readSupplySearch } from './pages/supply/supply-search.js';

const root = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: Failure });

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });
const worklist = createRoute({
  getParentRoute: () => root,
  path: '/beoordelen',
  validateSearch: ownSearch(readReviewSearch),
  component: WorklistPage,
});
const proposal = createRoute({
  getParentRoute: () => root,
  path: '/beoordelen/$id',
  validateSearch: ownSearch(readReviewSearch),
  component: ProposalPage,
});
const table = createRoute({
  getParentRoute: () => root,
  path: '/beoordelen/regiotafel',
  validateSearch: ownSearch(readTableSearch),
  component: lazyRouteComponent(() => import('./pages/table/TablePage.js'), 'TablePage'),
});
const tableCase = createRoute({
  getParentRoute: () => root,
  path: '/beoordelen/regiotafel/$id',
  component: lazyRouteComponent(() => import('./pages/table/CasePage.js'), 'CasePage'),
});
const offers = createRoute({
  getParentRoute: () => root,
  path: '/aanbieden',
  validateSearch: ownSearch(readOfferSearch),
  component: lazyRouteComponent(() => import('./pages/offer/OfferPage.js'), 'OfferPage'),
});
const offer = createRoute({
  getParentRoute: () => root,
  path: '/aanbieden/$id',
  component: lazyRouteComponent(() => import('./pages/offer/OneOfferPage.js'), 'OneOfferPage'),
});
const insight = createRoute({
  getParentRoute: () => root,
  path: '/inzicht',
  validateSearch: ownSearch(readInsightSearch),
  component: lazyRouteComponent(() => import('./pages/insight/InsightPage.js'), 'InsightPage'),
});
const runs = createRoute({
  getParentRoute: () => root,
  path: '/matching',
  component: lazyRouteComponent(() => import('./pages/matching/RunsPage.js'), 'RunsPage'),
});
const run = createRoute({
  getParentRoute: () => root,
  path: '/matching/$id',
  validateSearch: ownSearch(readRunSearch),
  component: lazyRouteComponent(() => import('./pages/matching/RunPage.js'), 'RunPage'),
});
const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/matching/$id/wat-als',
  validateSearch: ownSearch(readWhatIfSearch),
  component: lazyRouteComponent(() => import('./pages/matching/WhatIfPage.js'), 'WhatIfPage'),
});
const supply = createRoute({
  getParentRoute: () => root,
  path: '/aanbod',
  validateSearch: ownSearch(readSupplySearch),
  component: lazyRouteComponent(() => import('./pages/supply/SupplyPage.js'), 'SupplyPage'),
});
const ownList = createRoute({
  getParentRoute: () => root,
  path: '/wachtlijst',
  validateSearch: ownSearch(readOwnListSearch),
  component: lazyRouteComponent(() => import('./pages/own-list/OwnListPage.js'), 'OwnListPage'),
});
const stillWaiting = createRoute({
  getParentRoute: () => root,
  path: '/wachtlijst/nog-wachtend',
  validateSearch: ownSearch(readStillWaitingSearch),
  component: lazyRouteComponent(
    () => import('./pages/still-waiting/StillWaitingPage.js'),
    'StillWaitingPage',
  ),
});
const receipts = createRoute({
  getParentRoute: () => root,
  path: '/aanleveren',
  component: lazyRouteComponent(() => import('./pages/deliver/ReceiptsPage.js'), 'ReceiptsPage'),
});
const receipt = createRoute({
  getParentRoute: () => root,
  path: '/aanleveren/$id',
  component: lazyRouteComponent(() => import('./pages/deliver/ReceiptPage.js'), 'ReceiptPage'),
});

const quality = createRoute({
  getParentRoute: () => root,
  path: '/aanleveren/kwaliteit',
  component: lazyRouteComponent(() => import('./pages/deliver/QualityPage.js'), 'QualityPage'),
});
const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/aanleveren/webhooks',
  component: lazyRouteComponent(() => import('./pages/deliver/webhooks/WebhooksPage.js'), 'WebhooksPage'),
});
const notifications = createRoute({
  getParentRoute: () => root,
  path: '/meldingen',
  component: lazyRouteComponent(
    () => import('./pages/notifications/NotificationsPage.js'),
    'NotificationsPage',
  ),
});
const preferences = createRoute({
  getParentRoute: () => root,
  path: '/meldingen/voorkeuren',
  component: lazyRouteComponent(() => import('./pages/notifications/PreferencesPage.js'), 'PreferencesPage'),
});
const absence = createRoute({
  getParentRoute: () => root,
  path: '/afwezigheid',
  component: lazyRouteComponent(() => import('./pages/review/absence/AbsencePage.js'), 'AbsencePage'),
});

const trail = createRoute({
  getParentRoute: () => root,
  path: '/toezicht',
  validateSearch: ownSearch(readTrailSearch),
  component: lazyRouteComponent(() => import('./pages/oversight/TrailPage.js'), 'TrailPage'),
});
const entryTrail = createRoute({
  getParentRoute: () => root,
  path: '/toezicht/wachtplek',
  validateSearch: ownSearch(readEntrySearch),
  component: lazyRouteComponent(() => import('./pages/oversight/EntryTrailPage.js'), 'EntryTrailPage'),
});
const retention = createRoute({
  getParentRoute: () => root,
  path: '/toezicht/bewaren',
  component: lazyRouteComponent(() => import('./pages/oversight/RetentionPage.js'), 'RetentionPage'),
});
const erase = createRoute({
  getParentRoute: () => root,
  path: '/toezicht/wissen',
  validateSearch: ownSearch(readEntrySearch),
  component: lazyRouteComponent(() => import('./pages/oversight/ErasePage.js'), 'ErasePage'),
});
const sessions = createRoute({
  getParentRoute: () => root,
  path: '/toezicht/sessies',
  component: lazyRouteComponent(() => import('./pages/oversight/SessionsPage.js'), 'SessionsPage'),
});

const administration = createRoute({
  getParentRoute: () => root,
  path: '/beheer',
  component: lazyRouteComponent(() => import('./pages/administration/PolicyPage.js'), 'PolicyPage'),
});
const administrationProviders = createRoute({
  getParentRoute: () => root,
  path: '/beheer/organisaties',
  component: lazyRouteComponent(() => import('./pages/administration/ProvidersPage.js'), 'ProvidersPage'),
});
const administrationSystems = createRoute({
  getParentRoute: () => root,
  path: '/beheer/systemen',
  component: lazyRouteComponent(() => import('./pages/administration/SystemsPage.js'), 'SystemsPage'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/beheer/mensen',
  component: lazyRouteComponent(() => import('./pages/administration/PeoplePage.js'), 'PeoplePage'),
});
const codeLists = createRoute({
  getParentRoute: () => root,
  path: '/beheer/codelijsten',
  component: lazyRouteComponent(() => import('./pages/administration/CodeListsPage.js'), 'CodeListsPage'),
});
const installation = createRoute({
  getParentRoute: () => root,
  path: '/beheer/installatie',
  component: lazyRouteComponent(
    () => import('./pages/administration/installation/InstallationPage.js'),
    'InstallationPage',
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    worklist,
    proposal,
    table,
    tableCase,
    offers,
    offer,
    insight,
    runs,
    run,
    whatIf,
    supply,
    ownList,
    stillWaiting,
    receipts,
    receipt,
    quality,
    webhooks,
    notifications,
    preferences,
    absence,
    trail,
    entryTrail,
    retention,
    erase,
    sessions,
    administration,
    administrationProviders,
    administrationSystems,
    people,
    codeLists,
    installation,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: PageFailure,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
