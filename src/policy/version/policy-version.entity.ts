import { Entity } from 'typeorm';
import { DocumentVersionColumns } from '../../platform/base/database/index.js';

/**
 * What a region agreed on at a time: runs, rejections and declines name the version they followed.
 * `readPolicyDocument` of libs/policy says whether the document can be used.
 */
@Entity('policy_version')
export class PolicyVersionRecord extends DocumentVersionColumns {}
