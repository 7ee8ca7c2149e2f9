import { Entity } from 'typeorm';
import { DocumentVersionColumns } from '../../platform/base/database/index.js';

/** A version of how long a region keeps what, a RetentionPolicy of libs/privacy. Earlier ones stay, for the reports that name them. */
@Entity('retention_policy')
export class RetentionPolicyVersion extends DocumentVersionColumns {}
