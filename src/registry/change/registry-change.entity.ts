import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That something changed on which proposals of a provider rest. The trigger `note_change` writes it, with the change. */
@Entity('registry_change')
export class RegistryChange {
  @PrimaryColumn({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id!: string;
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  @Column({ name: 'noted_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  notedAt!: Date;
}
