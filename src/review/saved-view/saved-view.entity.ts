import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { type ViewFilterDto } from './saved-view.dto.js';

/** Filters of the worklist that one person keeps for one organisation; they are its name. */
@Entity('saved_view')
export class SavedView {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column({ name: 'user_id', type: 'text' })
  userId!: string;
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id!: string;
  /** 1 to 20: so many a person keeps at most. */
  @Column('smallint')
  place!: number;
  @Column('jsonb')
  query!: ViewFilterDto;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
