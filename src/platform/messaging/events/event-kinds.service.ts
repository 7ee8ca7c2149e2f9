import { Injectable } from '@nestjs/common';
import { type EventKind } from '../../../../libs/kernel/index.js';
import { type Bilingual, type Key, messageInBoth } from '../../../../libs/words/index.js';
import { type Actor, type Role } from '../../base/database/index.js';
import { isPermission, may, type Permission } from '../../identity/index.js';

/** A kind with its sentences in the catalogue. */
type KnownKind = EventKind<Key>;

/** One of the sentences of a kind: for the organisation at this index of the event's organisations. */
export interface KindForParty {
  readonly kind: string;
  readonly party: number;
}

/** The kinds of events and their words. Each stage brings its own; the platform knows none but that there are some. */
@Injectable()
export class EventKinds {
  private readonly kinds = new Map<string, KnownKind>();

  /** Called by a stage while its module is built. @throws for a kind that is there already or that nobody could hear of. */
  add(kinds: readonly KnownKind[]): void {
    for (const kind of kinds) {
      if (this.kinds.has(kind.kind)) throw new Error(`The event ${kind.kind} is known already`);
      if (!isPermission(kind.permission))
        throw new Error(`The event ${kind.kind} asks for ${kind.permission}, which is no permission`);
      this.kinds.set(kind.kind, kind);
    }
  }

  all(): readonly KnownKind[] {
    return [...this.kinds.values()];
  }

  find(kind: string): KnownKind | undefined {
    return this.kinds.get(kind);
  }

  /** What a system can be told of: every kind but what is between people. It gets ids and no more. */
  forSystems(): readonly KnownKind[] {
    return this.all().filter(({ betweenPeople }) => betweenPeople !== true);
  }

  /** What a role may know has happened. */
  seenBy(role: Role): readonly KnownKind[] {
    if (role === 'provider-system') return this.forSystems();
    return this.all().filter(({ permission }) => may(role, permission as Permission));
  }

  /** What somebody in this role is notified of, by the part their organisation has in it. */
  notifiedTo(role: Role): readonly KindForParty[] {
    return this.seenBy(role).flatMap(({ kind, notices }) =>
      notices.flatMap((text, party) => (text === null ? [] : [{ kind, party }])),
    );
  }

  /** What this organisation is told of so many events, or null where there is nothing to tell it. */
  textOf(
    kind: string,
    organisations: readonly string[],
    { organisation }: Pick<Actor, 'organisation'>,
    count: number,
  ): Bilingual | null {
    return organisation === null ? null : this.textFor(kind, organisations.indexOf(organisation), count);
  }

  /** What the organisation at this index of the event is told of so many events, or null where that is nothing. */
  textFor(kind: string, party: number, count: number): Bilingual | null {
    const key = this.kinds.get(kind)?.notices[party] ?? null;
    return key === null ? null : messageInBoth({ key, params: { count } });
  }
}
