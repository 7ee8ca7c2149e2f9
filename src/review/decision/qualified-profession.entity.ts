import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Professions that may decide on a proposal: the code list of professions, for the database's own checks. */
@Entity('qualified_profession')
export class QualifiedProfession {
  @PrimaryColumn('text')
  code!: string;
  /** Under which it may where a region starts. */
  @Column({ type: 'text', array: true, default: '{zvw,jeugdwet,wlz,wfz}' })
  titles!: readonly string[];
}
