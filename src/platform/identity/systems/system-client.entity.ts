import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type JSONWebKeySet } from 'jose';

/** The system of a provider that may push and read by the API. */
@Entity('system_client')
export class SystemClient {
  @Column({ name: 'region_id', type: 'text' })
  regionId!: string;
  @PrimaryColumn({ name: 'client_id', type: 'text' })
  clientId!: string;
  /** AGB code of the provider that it acts for. */
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;
  /** Null where the client signs with keys of its own. */
  @Column({ name: 'secret_hash', type: 'text', nullable: true })
  secretHash!: string | null;
  /** Public keys for private_key_jwt. */
  @Column({ type: 'jsonb', nullable: true })
  jwks!: JSONWebKeySet | null;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  /** Gets no tokens from then on. */
  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;
}
