import { type EntityManager } from 'typeorm';
import { type ExchangeRow } from '../../../libs/insight/index.js';
import { columnsOf, table } from '../../platform/base/database/index.js';
import { InsightExchange } from '../insight.entity.js';
import { type OfPopulation } from '../insight.store.js';

const x = table(InsightExchange, 'x');

export const exchangeRows = (tx: EntityManager): Promise<OfPopulation<ExchangeRow>[]> =>
  tx.query(
    `SELECT ${columnsOf(x, 'population', 'fromProvider', 'toProvider', 'severity', 'approved', 'accepted', 'places')} FROM ${x}`,
  );
