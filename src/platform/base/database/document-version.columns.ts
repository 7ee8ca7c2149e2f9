import { Column, CreateDateColumn, PrimaryColumn } from 'typeorm';

/** One version of a document that a region keeps: only ever added to, so that who followed one can name it. */
export abstract class DocumentVersionColumns {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  /** From 1. */
  @PrimaryColumn('integer')
  version!: number;
  /** As stored, perhaps by an older version of the service: read it before it is used. */
  @Column('jsonb')
  document!: unknown;
  @Column('text')
  sha256!: string;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  /** Who set it; `default` where the region follows the product's own. */
  @Column({ name: 'created_by', type: 'text' })
  createdBy!: string;
}
