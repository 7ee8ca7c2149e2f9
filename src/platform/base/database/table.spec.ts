import { Column, Entity, PrimaryColumn } from 'typeorm';
import { columnsOf, keysOf, namesOf, recordOf, type RowOf, table } from './table.js';
import { asNumber } from './transformers.js';

@Entity('probe_record')
class ProbeRecord {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column({ name: 'held_on', type: 'date' })
  heldOn!: string;
  @Column({ type: 'numeric', nullable: true, transformer: asNumber })
  share!: number | null;
  @Column('text')
  state!: 'open' | 'closed';
  @Column({ type: 'smallint', array: true })
  counts!: number[];
}
class NoEntity {
  name!: string;
}

describe('table', () => {
  it('names the table and its columns as the entity does', () => {
    const p = table(ProbeRecord, 'p');
    expect(`SELECT ${columnsOf(p, 'regionId', 'state')} FROM ${p} WHERE ${p.heldOn} < $1`).toBe(
      'SELECT p.region_id AS "regionId", p.state AS "state" FROM probe_record p WHERE p.held_on < $1',
    );
  });

  it('gives days as text and decimals as numbers, as the entity has them', () => {
    expect(columnsOf(table(ProbeRecord, 'p'))).toBe(
      'p.region_id AS "regionId", p.held_on::text AS "heldOn", p.share::double precision AS "share", p.state AS "state", p.counts AS "counts"',
    );
  });

  it('has bare names for statements that write', () => {
    const p = table(ProbeRecord);
    expect(`UPDATE ${p} SET ${p.state} = $1`).toBe('UPDATE probe_record SET state = $1');
    expect(namesOf(ProbeRecord, 'regionId', 'heldOn')).toBe('region_id, held_on');
  });

  it('says the columns as a typed record, for rows that are sent as JSON', () => {
    expect(recordOf(ProbeRecord, 'r', 'heldOn', 'counts')).toBe('r ("heldOn" date, "counts" smallint[])');
    expect(keysOf(ProbeRecord)).toEqual(['regionId', 'heldOn', 'share', 'state', 'counts']);
  });

  it('types the rows by the columns that are asked for', () => {
    const row: RowOf<ProbeRecord, 'state'> = { state: 'open' };
    // @ts-expect-error a column that is no property of the entity does not compile
    expect(() => columnsOf(table(ProbeRecord, 'p'), 'renamed')).toThrow();
    expect(row.state).toBe('open');
  });

  it('is for entities only', () => {
    expect(() => table(NoEntity)).toThrow('NoEntity is no entity');
  });
});
